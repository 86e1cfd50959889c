import type {Survey} from '../contract/survey.ts';
import {formatDate} from '../core/text/format-date.ts';
import type {QuestionView} from './question-view.ts';

export {openingMessages} from './opening.messages.ts';

/** Why nobody can answer now, in words; '' where one can. `now` in milliseconds since 1970. */
export function whyClosed(
  {opensAt, closesAt, limit, received = 0}: Survey,
  {t, locale, now}: Pick<QuestionView, 't' | 'locale'> & {now: number},
): string {
  if (opensAt && now < Date.parse(opensAt)) return t('opensOn', {date: formatDate(opensAt, locale)});
  if (closesAt && now > Date.parse(closesAt)) return t('closedOn', {date: formatDate(closesAt, locale)});
  return limit && received >= limit ? t('full') : '';
}
