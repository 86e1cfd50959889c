/** What a person needs once they have started to answer: checking, building and handing over. Loaded then. */
import type {Submission} from '../contract/submission.ts';
import {recordConsents} from '../core/answers/consent.ts';
import type {Issue} from '../core/answers/validate.ts';
import type {Session} from '../core/survey/session.ts';
import {buildSubmission, type SubmissionFacts} from '../core/survey/submission.ts';
import {uuidV7} from '../core/uuid.ts';
import type {Acknowledgement} from '../delivery/acknowledge.ts';
import {EndpointClient, type Destination} from '../delivery/endpoint-client.ts';

export {errorMessages} from './errors.messages.ts';
export {checkStep, checkSteps} from '../core/survey/check.ts';

/** A fresh submission id; needs no secure context. */
export const createId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/**
 * The submission of a session, with its consent records.
 * @param wordsOf the exact words of a consent question as they stood on screen
 */
export async function prepareSubmission(
  session: Session,
  facts: Omit<SubmissionFacts, 'submittedAt' | 'consents'>,
  wordsOf: (id: string) => string,
): Promise<Submission> {
  const submittedAt = new Date().toISOString();
  const scene = {locale: facts.locale, time: submittedAt, text: wordsOf, digest: sha256};
  return buildSubmission(session, {...facts, submittedAt, consents: await recordConsents(session, scene)});
}

/** One attempt. */
export const deliver = (submission: Submission, destination: Destination): Promise<Acknowledgement> =>
  new EndpointClient().send(submission, destination);

/** The endpoint's field errors as issues; pointers to nothing that was asked keep their words for the summary. */
export const toIssues = ({problem}: Acknowledgement & {kind: 'refused'}): Issue[] =>
  (problem.errors ?? []).map(({pointer, detail}) => ({id: questionOf(pointer), text: detail}));

/** The question that an RFC 6901 pointer points at; '' where it points at none. */
function questionOf(pointer: string): string {
  const [, root, key = ''] = pointer.split('/');
  return root === 'answers'
    ? key
        .replaceAll('~1', '/')
        .replaceAll('~0', '~')
        .replace(/\.other$/, '')
    : '';
}

/** SHA-256 in hexadecimal; undefined on pages without https, where browsers do not offer it. */
async function sha256(text: string): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
