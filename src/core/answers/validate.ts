import type {Question, QuestionOf, QuestionType} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {isAnswered} from '../survey/condition.ts';
import {checkAllocation} from './allocation.ts';
import {isClock, isDate} from './date.ts';
import {checkFiles} from './file.ts';
import {checkMatrix} from './matrix.ts';
import {checkParts} from './parts.ts';
import {PATTERNS} from './pattern-judge.ts';
import {checkRanking} from './ranking.ts';
import {checkSignature} from './signature.ts';

/** What is wrong with an answer. Words for each code are in the message catalogs (`error.<code>`). */
export type IssueCode =
  | 'required'
  | 'requiredConsent'
  | 'requiredChoice'
  | 'requiredOther'
  | 'tooShort'
  | 'tooLong'
  | 'pattern'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'min'
  | 'max'
  | 'step'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'minDate'
  | 'maxDate'
  | 'minPicks'
  | 'maxPicks'
  | 'requiredPart'
  | 'requiredRows'
  | 'minRanked'
  | 'maxRanked'
  | 'overTotal'
  | 'maxFiles'
  | 'maxSize'
  | 'accept'
  | 'minMembers'
  | 'maxMembers'
  | 'choice'
  | 'type';

/** One thing wrong with one question's answer: a code with its numbers, or the endpoint's own words. */
export interface Issue {
  id: string;
  /** Where inside the answer, from the outside in: `['city']` of an address, `[1, 'age']` of a group. */
  path?: readonly (string | number)[];
  code?: IssueCode;
  values?: Record<string, string | number>;
  text?: string;
}

/** What a rule finds in an answer. */
export type Finding = Omit<Issue, 'id'>;
type Found = Finding | undefined;
/** A rule of one type: what is wrong with an answer that was given. Takes any JSON and never throws. */
export type Check<Q> = (question: Q, answer: Answer, required: boolean) => Finding | Finding[] | undefined;

/** As HTML's `type=email` (WHATWG HTML, "valid e-mail address"), with a dot asked for in the domain. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
/** Longest free text that is accepted, in UTF-16 units, where a question sets no limit of its own. */
export const MAX_TEXT = 20_000;

/**
 * Checks one answer. An unanswered question is only wrong where it is required.
 * @param required whether an answer must be given here and now (`required`, or `requiredIf` holds)
 * @param other the words given beside an "other" choice
 */
export function validateAnswer(
  question: Question,
  answer: Answer | undefined,
  required: boolean,
  other?: Answer,
): Issue | undefined {
  const [first] = findWrong(question, answer, required, {other});
  return first && {id: question.id, ...first};
}

/**
 * All that is wrong with one answer. Groups are looked into by `core/survey/check.ts`.
 * @param scene the words given beside an "other" choice; the rule of a type that is not Kith's own
 */
export function findWrong(
  question: Question,
  answer: Answer | undefined,
  required: boolean,
  {
    other,
    rule = RULES[question.type] as Check<Question>,
  }: {other?: Answer | undefined; rule?: Check<never> | undefined},
): Finding[] {
  const check = rule as Check<Question> | undefined;
  if (answer === undefined || !isAnswered(answer)) {
    if (!required) return [];
    return hasParts(question) ? checkParts(question, {}, true) : [{code: requiredCode(question)}];
  }
  return [check?.(question, answer, required) ?? otherIssue(question, answer, other) ?? []].flat();
}

const hasParts = (question: Question): question is QuestionOf<'name' | 'address'> =>
  question.type === 'name' || question.type === 'address';

function requiredCode({type}: Question): IssueCode {
  if (type === 'consent') return 'requiredConsent';
  return PICKED.has(type) ? 'requiredChoice' : 'required';
}
const PICKED = new Set<QuestionType>(['single-choice', 'multiple-choice', 'yes-no', 'rating', 'scale', 'matrix']);

function otherIssue(question: Question, answer: Answer, other: Answer | undefined): Found {
  if (!('other' in question) || !question.other || ![answer].flat().includes('other')) return undefined;
  if (typeof other !== 'string' || !other.trim()) return {code: 'requiredOther'};
  return other.length > 500 ? {code: 'tooLong', values: {max: 500, over: other.length - 500}} : undefined;
}

const text: Check<QuestionOf<'text' | 'long-text' | 'email' | 'tel' | 'url'>> = (
  {minLength = 0, maxLength = MAX_TEXT, pattern},
  answer,
) => {
  if (typeof answer !== 'string') return {code: 'type'};
  const length = answer.length;
  if (length < minLength) return {code: 'tooShort', values: {min: minLength}};
  if (length > maxLength) return {code: 'tooLong', values: {max: maxLength, over: length - maxLength}};
  // a pattern that nobody can judge is ignored, as HTML ignores one that is no regular expression
  return pattern && PATTERNS.fits?.(pattern, answer) === false ? {code: 'pattern'} : undefined;
};

const formed =
  (code: IssueCode, test: (answer: string) => boolean): Check<QuestionOf<'email' | 'tel' | 'url'>> =>
  (question, answer, required) =>
    typeof answer === 'string' && !test(answer.trim()) ? {code} : text(question, answer, required);

const number: Check<QuestionOf<'number' | 'slider'>> = ({min = -Infinity, max = Infinity, step}, answer) => {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return {code: 'number'};
  if (answer < min) return {code: 'min', values: {min}};
  if (answer > max) return {code: 'max', values: {max}};
  const steps = step ? (answer - (Number.isFinite(min) ? min : 0)) / step : 0;
  return step && Math.abs(steps - Math.round(steps)) > 1e-9 ? {code: 'step', values: {step}} : undefined;
};

const within = (
  {min = '', max = '\uffff'}: {min?: string | undefined; max?: string | undefined},
  answer: string,
): Found => {
  if (answer < min) return {code: 'minDate', values: {min}};
  return answer > max ? {code: 'maxDate', values: {max}} : undefined;
};
const date: Check<QuestionOf<'date'>> = (question, answer) =>
  typeof answer === 'string' && isDate(answer) ? within(question, answer) : {code: 'date'};
const time: Check<QuestionOf<'time'>> = (question, answer) =>
  typeof answer === 'string' && isClock(answer) ? within(question, answer) : {code: 'time'};
const dateTime: Check<QuestionOf<'date-time'>> = (question, answer) => {
  const [day = '', clock = '', ...rest] = typeof answer === 'string' ? answer.split('T') : [];
  return isDate(day) && isClock(clock) && !rest.length ? within(question, `${day}T${clock}`) : {code: 'dateTime'};
};

const isChoice = (q: QuestionOf<'single-choice' | 'multiple-choice'>, value: unknown): boolean =>
  (q.other ? value === 'other' : false) || q.choices.some((c) => choiceValue(c) === value);

const multiple: Check<QuestionOf<'multiple-choice'>> = (q, answer) => {
  if (!Array.isArray(answer)) return {code: 'type'};
  if (new Set(answer).size !== answer.length || !answer.every((value) => isChoice(q, value))) return {code: 'choice'};
  if (answer.length < (q.min ?? 0) && !isNone(q, answer)) return {code: 'minPicks', values: {min: q.min!}};
  return answer.length > (q.max ?? Infinity) ? {code: 'maxPicks', values: {max: q.max!}} : undefined;
};

/** Whether the only pick is an exclusive one ("None of these"). */
const isNone = (q: QuestionOf<'multiple-choice'>, answer: Answer[]): boolean =>
  answer.length === 1 && q.choices.some((c) => typeof c !== 'string' && c.none && c.value === answer[0]);

const steps = (low: number, high: number, answer: Answer): Found =>
  Number.isInteger(answer) && (answer as number) >= low && (answer as number) <= high ? undefined : {code: 'choice'};

const RULES: {[T in QuestionType]?: Check<QuestionOf<T>>} = {
  text,
  'long-text': text,
  email: formed('email', (a) => a.length <= 254 && EMAIL.test(a)),
  tel: formed('tel', (a) => /^\+?[\d\s().\-/x#*]{3,40}$/i.test(a)),
  url: formed('url', (a) => /^https?:\/\/[^\s/]+/i.test(a)),
  number,
  slider: number,
  date,
  time,
  'date-time': dateTime,
  'yes-no': (_, answer) => (typeof answer === 'boolean' ? undefined : {code: 'type'}),
  'single-choice': (q, answer) => (isChoice(q, answer) ? undefined : {code: 'choice'}),
  'multiple-choice': multiple,
  rating: ({max = 5}, answer) => steps(1, max, answer),
  scale: (q, answer) => (answer === null && q.notApplicable ? undefined : steps(q.min ?? 1, q.max ?? 5, answer)),
  consent: ({required}, answer) =>
    typeof answer !== 'boolean' ? {code: 'type'} : required && !answer ? {code: 'requiredConsent'} : undefined,
  matrix: checkMatrix,
  ranking: checkRanking,
  allocation: checkAllocation,
  name: checkParts,
  address: checkParts,
  file: checkFiles,
  signature: checkSignature,
  hidden: (_, answer) => (typeof answer === 'string' && answer.length <= 2000 ? undefined : {code: 'type'}),
};
