import type {Question} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import type {Answer} from '../../contract/submission.ts';
import {isDate} from './date.ts';

/** Words for an answer as a person reads them. */
export interface AnswerWords {
  locale: string;
  text: (text: LocalizedText) => string;
  yes: string;
  no: string;
}

/** An answer in words: labels of choices, dates and numbers as the locale writes them, lists joined. '' for no answer. */
export function formatAnswer(question: Question, answer: Answer | undefined, words: AnswerWords): string {
  if (answer === undefined || answer === null) return '';
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  if (typeof answer === 'number') return answer.toLocaleString(words.locale);
  if (typeof answer === 'string') return formatWord(question, answer, words);
  const parts = Array.isArray(answer) ? answer : Object.values(answer);
  const list = parts.map((part) => formatAnswer(question, part, words)).filter(Boolean);
  return new Intl.ListFormat(words.locale).format(list);
}

function formatWord(question: Question, answer: string, {locale, text}: AnswerWords): string {
  if ('choices' in question) {
    const choice = question.choices.find((c) => typeof c !== 'string' && c.value === answer);
    if (typeof choice === 'object' && choice.label) return text(choice.label);
  }
  return question.type === 'date' && isDate(answer) ? formatDate(answer, locale) : answer;
}

/** `2026-03-27` or an instant as people say it: "Friday 27 March 2026" in the order of the locale. */
export function formatDate(date: string, locale: string): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  const timeZone = date.length === 10 ? {timeZone: 'UTC'} : {};
  return day.toLocaleDateString(locale, {day: 'numeric', month: 'long', year: 'numeric', ...timeZone});
}
