import type {Submission} from '../../src/contract/submission.ts';
import type {Issue, IssueCode} from '../../src/core/answers/validate.ts';
import type {openingState} from './kinds/opening.ts';

/** What is said of each issue. `{name}` stands for one of its values. */
const ISSUES: Record<IssueCode, string> = {
  required: 'Answer this question.',
  requiredConsent: 'Tick this box to go on.',
  requiredChoice: 'Choose an answer.',
  requiredOther: 'Write what you mean by “Other”.',
  tooShort: 'Write at least {min} characters.',
  tooLong: 'Shorten this by {over} characters: {max} at most.',
  pattern: 'Write this in the form that is asked for.',
  email: 'Enter your e-mail, like name@example.org.',
  tel: 'Enter a phone number, like +1 555 123 4567.',
  url: 'Enter a web address, like https://example.org.',
  number: 'Enter a number.',
  min: 'Enter {min} or more.',
  max: 'Enter {max} or less.',
  step: 'Enter a multiple of {step}.',
  date: 'Enter a date that exists.',
  time: 'Enter a time, like 14:30.',
  minDate: 'Choose {min} or later.',
  maxDate: 'Choose {max} or earlier.',
  minPicks: 'Choose at least {min}.',
  maxPicks: 'Choose at most {max}.',
  dateTime: 'Enter a date and a time.',
  requiredPart: 'Fill this in.',
  requiredRows: 'Choose an answer in every row.',
  minRanked: 'Rank at least {n}.',
  maxRanked: 'Rank at most {n}.',
  overTotal: 'Give out at most {total}: this is {over} too many.',
  maxFiles: 'Send at most {n} files.',
  maxSize: '{name} is larger than {max} MB.',
  accept: '{name} is not one of {accept}.',
  minMembers: 'Add at least {n}.',
  maxMembers: 'Keep at most {n}.',
  choice: 'Choose one of the answers offered.',
  type: 'This is not an answer that is asked for here.',
};

/** An issue in words. */
export function formatIssue({code, values = {}, text}: Issue): string {
  if (text !== undefined || !code) return text ?? ISSUES.type;
  return ISSUES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What people call the things they send to. */
export const KIND_WORDS: Record<Submission['kind'], string> = {
  survey: 'survey',
  signup: 'sign-up',
  calendar: 'calendar',
  pulse: 'pulse',
};

type NotOpen = Exclude<ReturnType<typeof openingState>, 'open'>;

/** Why nothing is taken: a title, and what it means. */
export function formatNotOpen(state: NotOpen, kind: Submission['kind']): {title: string; detail: string} {
  const name = KIND_WORDS[kind];
  if (state === 'early') return {title: 'Not open yet', detail: `This ${name} has not opened yet.`};
  if (state === 'full') return {title: 'Full', detail: `This ${name} has taken all the answers it can.`};
  return {title: 'Closed', detail: `This ${name} has closed.`};
}

/** What is said of a part of the envelope that is missing or has the wrong form. */
export const ENVELOPE: Record<string, string> = {
  kith: 'expected the number 1',
  id: 'expected a UUID in lower case',
  kind: 'expected survey, signup, calendar or pulse',
  of: "expected the definition's id",
  answers: 'expected an object of answers by question id',
  submittedAt: 'expected a date and time',
};
