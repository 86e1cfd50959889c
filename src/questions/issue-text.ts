import type {Issue} from '../core/answers/validate.ts';
import {formatMoment} from '../core/answers/format.ts';
import {errorOf} from './issues-inside.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

/** An issue in the reader's words. */
export function issueText({code, values = {}, text}: Issue, {t, locale}: Pick<QuestionView, 't' | 'locale'>): string {
  if (text !== undefined) return text;
  const isDay = code === 'minDate' || code === 'maxDate';
  const spoken = Object.entries(values).map(([key, value]) => [
    key,
    isDay ? formatMoment(String(value), locale) : value,
  ]);
  return t(`error.${code}`, Object.fromEntries(spoken));
}

/** What is wrong with one question, in the reader's words. */
export function troubleOf(
  found: readonly Issue[],
  id: string,
  type: QuestionType,
  view: Pick<QuestionView, 't' | 'locale'>,
): Pick<QuestionView, 'error' | 'issues'> {
  const issues = found
    .filter((issue) => issue.id === id)
    .map((issue) => ({path: issue.path ?? [], text: issueText(issue, view)}));
  return {error: errorOf(issues, type), issues};
}
