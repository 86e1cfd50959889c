import type {Question} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import type {Answer} from '../../contract/submission.ts';
import {formatDate} from '../text/format-date.ts';
import {isClock, isDate} from './date.ts';

export {formatDate};

/** Words for an answer as a person reads them. */
export interface AnswerWords {
  locale: string;
  text: (text: LocalizedText) => string;
  yes: string;
  no: string;
}

/** Writes the answers of one type; those of Kith's structured types are in formats.ts. */
export type Format = (question: never, answer: Answer, words: AnswerWords) => string;
export type Formats = Readonly<Record<string, Format | undefined>>;

/**
 * An answer in words: labels of choices, dates and numbers as the locale writes them, lists joined. '' for no answer.
 * @param formats how structured types are written. Default: as lists of their parts
 */
export function formatAnswer(
  question: Question,
  answer: Answer | undefined,
  words: AnswerWords,
  formats: Formats = {},
): string {
  if (answer === undefined || answer === null) return '';
  const own = formats[question.type];
  if (own) return own(question as never, answer, words);
  if (typeof answer === 'boolean') return formatYesNo(question, answer, words);
  if (typeof answer === 'number') return answer.toLocaleString(words.locale);
  if (typeof answer === 'string') return formatWord(question, answer, words);
  const parts = Array.isArray(answer) ? answer : Object.values(answer);
  const list = parts.map((part) => formatAnswer(question, part, words)).filter(Boolean);
  return new Intl.ListFormat(words.locale).format(list);
}

/** Yes and no, or the question's own words for them. */
function formatYesNo(question: Question, answer: boolean, {text, yes, no}: AnswerWords): string {
  const {yesLabel, noLabel} = question.type === 'yes-no' ? question : {};
  const own = answer ? yesLabel : noLabel;
  return own ? text(own) : answer ? yes : no;
}

function formatWord(question: Question, answer: string, {locale, text}: AnswerWords): string {
  if ('choices' in question) {
    const choice = question.choices.find((c) => typeof c !== 'string' && c.value === answer);
    if (typeof choice === 'object' && choice.label) return text(choice.label);
  }
  return ['date', 'time', 'date-time'].includes(question.type) ? formatMoment(answer, locale) : answer;
}

/** A date, a time (`14:30`) or a local date-time (`2026-03-27T14:30`) as the locale writes them; other text as it is. */
export function formatMoment(value: string, locale: string): string {
  const [day = '', clock = value] = value.split('T');
  if (!isClock(clock)) return isDate(day) ? formatDate(value, locale) : value;
  const time = {hour: 'numeric', minute: '2-digit', timeZone: 'UTC'} as const;
  const date = {day: 'numeric', month: 'long', year: 'numeric'} as const;
  const moment = new Date(`${isDate(day) ? day : '2000-01-01'}T${clock}Z`);
  return moment.toLocaleString(locale, isDate(day) ? {...date, ...time} : time);
}
