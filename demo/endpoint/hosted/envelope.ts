import {createHash} from 'node:crypto';
import type {Question} from '../../../src/contract/question.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import {formatMoment} from '../../../src/core/answers/format.ts';
import {recordConsents} from '../../../src/core/answers/consent.ts';
import type {Issue} from '../../../src/core/answers/validate.ts';
import {startSession} from '../../../src/core/survey/session.ts';
import {buildSubmission} from '../../../src/core/survey/submission.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import {plainText} from '../../../src/core/text/markdown.ts';
import type {Field} from '../body.ts';
import {readForm} from '../form.ts';
import type {Kind} from '../kinds/kind.ts';
import type {Tokens} from '../suspicion.ts';
import {TOKEN_FIELDS} from '../suspicion.ts';
import {LINK_FIELD} from '../one-time-links.ts';
import type {HostedForm} from './form.ts';
import type {Speech} from './words.ts';

/** What is known of a form besides what is in it. */
export interface Circumstances {
  kind: Kind;
  speech: Speech;
  /** Address of the page, without anything after `?`. */
  page: string;
  now: string;
}

/** The envelope that the widget would have sent; apart from it, the tokens that came along. */
export async function wrapAnswers(
  fields: Field[],
  {compiled, wave}: HostedForm,
  id: string,
  {kind, speech, page, now}: Circumstances,
): Promise<{submission: Submission; tokens: Tokens}> {
  const {answers, hidden} = await readForm(fields, compiled.questions);
  const session = startSession(compiled, {...answers, ...hidden} as Submission['answers']);
  const facts = {id, kind: kind.name};
  const submission = kind.isAnonymous
    ? {...buildSubmission(session, {...facts, submittedAt: now.slice(0, 10)}), ...(wave !== undefined && {wave})}
    : buildSubmission(session, {
        ...facts,
        locale: speech.lang,
        page,
        submittedAt: now,
        consents: await recordConsents(session, {
          locale: speech.lang,
          time: now,
          text: (label) => plainText(localizeText(label, speech.lang).text),
          digest: async (text) => createHash('sha256').update(text).digest('hex'),
        }),
      });
  // what no question asks for is refused rather than lost
  const strays = Object.entries(answers).filter(([key]) => !compiled.questions.has(key.replace(/\.other$/, '')));
  return {
    submission: {...submission, answers: {...submission.answers, ...(Object.fromEntries(strays) as object)}},
    tokens: readTokens(fields),
  };
}

function readTokens(fields: Field[]): Tokens {
  const names: Record<string, string> = {...TOKEN_FIELDS, [LINK_FIELD]: 'link'};
  return Object.fromEntries(
    fields.flatMap(([name, value]) => {
      const token = names[name];
      return token !== undefined && typeof value === 'string' && value.trim() ? [[token, value.trim()]] : [];
    }),
  );
}

/** Sentences by question, then by the name of the field at which they belong. */
export function toErrors(
  issues: readonly Issue[],
  questions: ReadonlyMap<string, Question>,
  speech: Speech,
): Map<string, Map<string, string>> {
  const errors = new Map<string, Map<string, string>>();
  for (const issue of issues) {
    const question = questions.get(issue.id);
    const name = question ? fieldOf(question, issue) : issue.id;
    const ofQuestion = errors.get(issue.id) ?? new Map<string, string>();
    if (!ofQuestion.has(name)) ofQuestion.set(name, sayIssue(issue, speech));
    errors.set(issue.id, ofQuestion);
  }
  return errors;
}

function fieldOf(question: Question, {code, path = []}: Issue): string {
  const own = question.name ?? question.id;
  const [first, ...rest] = path;
  if (first === undefined) return code === 'requiredOther' ? `${own}.other` : own;
  const names = 'names' in question ? question.names : undefined;
  if (typeof first === 'string' && !rest.length) return names?.[first] ?? `${own}.${first}`;
  return path.reduce<string>((name, step) => (typeof step === 'number' ? `${name}[${step}]` : `${name}.${step}`), own);
}

/** An issue in the reader's words; what the endpoint says by itself stays as it is. */
function sayIssue({code, values = {}, text}: Issue, {t, lang}: Speech): string {
  if (text !== undefined || !code) return text ?? t('error.type');
  const isDay = code === 'minDate' || code === 'maxDate';
  const spoken = Object.entries(values).map(([key, value]) => [key, isDay ? formatMoment(String(value), lang) : value]);
  return t(`error.${code}`, Object.fromEntries(spoken) as Record<string, string>);
}
