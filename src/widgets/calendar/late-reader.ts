import {gregorianMonths} from '../../core/calendar/months.ts';
import {readerMonths} from '../../core/calendar/reader-months.ts';
import {weekStartIn} from '../../core/calendar/week-starts.ts';
import {firstWeekdayOf, otherCalendarOf} from '../../core/calendar/wording.ts';
import type {Reader} from './reader-calendar.ts';

export {lateReaderStyles as styles} from './late-reader.styles.ts';

/** Months and weeks of any language. */
export const readerOf = (locale: string): Reader => ({
  months: otherCalendarOf(locale) === undefined ? gregorianMonths : readerMonths(locale),
  firstWeekday: firstWeekdayOf(locale) ?? weekStartIn(locale),
  locale,
});
