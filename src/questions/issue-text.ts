import type {Issue} from '../core/answers/validate.ts';
import {formatMoment} from '../core/answers/format.ts';
import type {QuestionView} from './question-view.ts';

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
