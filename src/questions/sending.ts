/** What a person needs once they have started to answer: checking, building and handing over. Loaded then. */
import type {Submission} from '../contract/submission.ts';
import {recordConsents} from '../core/answers/consent.ts';
import type {Issue} from '../core/answers/validate.ts';
import type {Session} from '../core/survey/session.ts';
import {buildSubmission} from '../core/survey/submission.ts';
import {receiptOf, uuidV4, uuidV7} from '../core/uuid.ts';
import type {Acknowledgement} from '../delivery/acknowledge.ts';
import {EndpointClient} from '../delivery/endpoint-client.ts';
import {packParcel, type Destination} from '../delivery/parcel.ts';
import {KithErrorEvent, KithRefusedEvent, KithSentEvent, KithSubmitEvent} from '../ui/events.ts';
import {filesIn} from './chosen-files.ts';
import type {QuestionView} from './question-view.ts';

export {errorMessages} from './errors.messages.ts';
export {issueStyles} from './issues.styles.ts';
export {toAction} from './destination.ts';
export {toLastWords} from './last-words.ts';
export {filesIn} from './chosen-files.ts';
export {renderSummary} from './error-summary.ts';
export {issueText} from './issue-text.ts';
export {partOf} from './part-of.ts';
export {pipe} from './piping.ts';
export {checkStep, checkSteps} from '../core/survey/check.ts';

/** A fresh submission id; needs no secure context. That of a pulse doesn't even tell when it was made. */
export function createId(kind: Submission['kind']): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return kind === 'pulse' ? uuidV4(random) : uuidV7(Date.now(), random);
}

/** What is sent, from whom, to where. */
export interface Sending extends Pick<QuestionView, 't' | 'locale'> {
  host: HTMLElement;
  session: Session;
  kind: Submission['kind'];
  id: string;
  startedAt: string;
  /** Adds what only the widget knows. */
  finish: (submission: Submission) => Submission;
  /** Undefined where the author gave no place to send to. */
  destination: Destination | undefined;
  /** The exact words of a consent question as they stood on screen. */
  wordsOf: (id: string) => string;
}

/**
 * What became of it. `problem` is a sentence for the person; `left`: the page took it over and said nothing. The answers are
 * still on screen in all cases but `sent`.
 */
export type Outcome =
  | {kind: 'sent'; receipt: string; unseen: boolean; data: Record<string, unknown>}
  | {kind: 'closed'}
  | {kind: 'left'}
  | {kind: 'issues'; issues: Issue[]}
  | {kind: 'problem'; problem: string};

/** Builds the submission, offers it to the page (`kith-submit`), else makes one attempt to deliver it. */
export async function send(sending: Sending): Promise<Outcome> {
  const submission = await prepare(sending);
  const event = new KithSubmitEvent(submission);
  const isOurs = sending.host.dispatchEvent(event);
  if (isOurs) return settle(await deliver(submission, sending), sending);
  return event.sending ? settle(await fromPage(event.sending), sending) : {kind: 'left'};
}

async function prepare({session, kind, id, finish, locale, startedAt, wordsOf}: Sending): Promise<Submission> {
  const submittedAt = new Date().toISOString();
  // nothing about the person: not the hour, not the page, not the language
  if (kind === 'pulse')
    return finish(buildSubmission(session, {id, kind, submittedAt: submittedAt.slice(0, 10)}));
  const consents = await recordConsents(session, {locale, time: submittedAt, text: wordsOf, digest: sha256});
  const page = location.origin + location.pathname;
  return finish(buildSubmission(session, {id, kind, locale, page, startedAt, submittedAt, consents}));
}

async function deliver(submission: Submission, {host, session, destination}: Sending): Promise<Acknowledgement> {
  if (!destination) {
    const reason = 'there is no action to send to';
    console.warn(`<${host.localName}> ${reason}`);
    return {kind: 'unclear', reason};
  }
  const parcel = packParcel(submission, destination, session.survey.questions, namedFiles(submission, session));
  const reply = await new EndpointClient().send(parcel);
  if (reply.kind === 'unclear' && reply.reason === 'cors')
    console.warn(`<${host.localName}> ${corsAdvice(destination)}`);
  return reply;
}

/** What the author can do where a service does not let the page read its reply. */
const corsAdvice = ({action, enctype}: Destination): string =>
  `${action} was reached, but does not let this page read its reply (CORS). Let it send the header ` +
  `"Access-Control-Allow-Origin: ${location.origin}"${enctype === 'application/json' ? ', or try enctype="text/plain"' : ''}; ` +
  'if it cannot, mode="no-cors" sends without knowing whether it arrived.';

/** The chosen files that belong to what is sent, each under its question's name. */
const namedFiles = ({answers}: Submission, {survey}: Session): [name: string, file: File][] =>
  Object.entries(answers).flatMap(([id, answer]) =>
    filesIn(answer).map((file): [string, File] => [survey.questions.get(id)?.name ?? id, file]),
  );

/** How a page that sends by itself fared. */
async function fromPage(sending: Promise<unknown>): Promise<Acknowledgement> {
  try {
    await sending;
    return {kind: 'accepted', data: {}};
  } catch (error) {
    return {kind: 'unclear', reason: error instanceof Error ? error.message : 'the page could not send'};
  }
}

function settle(reply: Acknowledgement, {host, id, t, destination}: Sending): Outcome {
  if (reply.kind === 'accepted') {
    const given = reply.data['receipt'];
    const receipt = typeof given === 'string' ? given.slice(0, 40) : receiptOf(id);
    host.dispatchEvent(new KithSentEvent({id, receipt}));
    return {kind: 'sent', receipt, unseen: Boolean(reply.unseen), data: reply.data};
  }
  if (reply.kind === 'unclear') {
    host.dispatchEvent(new KithErrorEvent(`the submission was not confirmed: ${reply.reason}`));
    const site = URL.canParse(destination?.action ?? '') ? new URL(destination!.action).host : location.host;
    return {kind: 'problem', problem: t('unclear', {site})};
  }
  return refuse(reply, {host, id, t});
}

function refuse(
  {status, problem}: Acknowledgement & {kind: 'refused'},
  {host, id, t}: Pick<Sending, 'host' | 'id' | 't'>,
): Outcome {
  const {detail = '', title, errors = []} = problem;
  host.dispatchEvent(new KithRefusedEvent({id, status, reason: detail || title}));
  if (status === 409) return {kind: 'closed'};
  const issues = errors.map((error): Issue => ({...placeOf(error.pointer), text: error.detail}));
  if (issues.length) return {kind: 'issues', issues};
  return {kind: 'problem', problem: detail ? t('refusedWhy', {reason: detail.replace(/\.$/, '')}) : t('refused')};
}

/** The question, and the part of its answer, that an RFC 6901 pointer points at; the id is '' where it points at none. */
function placeOf(pointer: string): Pick<Issue, 'id' | 'path'> {
  const steps = pointer.split('/').map((step) =>
    step
      .replaceAll('~1', '/')
      .replaceAll('~0', '~')
      .replace(/\.other$/, ''),
  );
  const [, root, id = '', ...path] = steps;
  return root === 'answers' ? {id, ...(path.length && {path})} : {id: ''};
}

/** SHA-256 in hexadecimal; undefined on pages without https, where browsers do not offer it. */
async function sha256(text: string): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
