import {DAY} from './civil.ts';
import type {Months} from './months.ts';
import {MONTH, writeDay, writeDays} from './wording.ts';

/**
 * Months of whatever calendar a locale writes dates in, worked out from what `Intl` writes: no tables, and so never another date
 * than the browser's own. A month is found by its first day, and reached month by month.
 */
export function readerMonths(locale: string): Months {
  const {calendar} = new Intl.DateTimeFormat(locale).resolvedOptions();
  const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${calendar}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const partOf = (day: number, names: string): string =>
    format.formatToParts(day * DAY * 1000).find(({type}) => names.includes(type))?.value ?? '';
  const dateOf = remember((day) => Number(partOf(day, 'day')));
  const around = (day: number): [number, number] => {
    const first = day - dateOf(day) + 1;
    let end = day + 1;
    while (dateOf(end) !== 1) end++;
    return [first, end];
  };
  const gregorian = withCalendar(locale, 'gregory');
  return {
    around,
    dateOf,
    add(day, by) {
      let [first, end] = around(day);
      for (let left = by; left > 0; left--) [first, end] = around(end);
      for (let left = by; left < 0; left++) [first, end] = around(first - 1);
      return Math.min(end, first + dateOf(day)) - 1;
    },
    yearNumber: (day) => partOf(day, 'year relatedYear'),
    otherDate(day) {
      const date = writeDay(day, gregorian, {day: 'numeric'});
      if (date === writeDay(day, locale, {day: 'numeric'})) return '';
      const isFirst = Number(new Date(day * DAY * 1000).getUTCDate()) === 1 || dateOf(day) === 1;
      return isFirst ? writeDay(day, gregorian, {day: 'numeric', month: 'short'}) : date;
    },
    otherTitle: (first, end) => writeDays(first, end - 1, gregorian, MONTH),
  };
}

function remember(find: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) known.set(day, (value = find(day)));
    return value;
  };
}

/** A locale that writes dates in a calendar of our choice. */
export const withCalendar = (locale: string, calendar: string): string =>
  new Intl.Locale(locale, {calendar}).toString();
