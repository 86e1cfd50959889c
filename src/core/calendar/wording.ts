import {civilFromDays, DAY, dayOf, modulo, weekdayOf} from './civil.ts';
import {findZone, localZone, type Zone} from './zones.ts';
import {toJson} from '../json.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format, made once: making one costs more than a hundred uses. Civil times are written as they stand, in the locale's own calendar. */
export function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + toJson(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC'});
    formats.set(key, format);
  }
  return format;
}

/** Parts of a date, as `Intl.DateTimeFormat` takes them. */
type Parts = Intl.DateTimeFormatOptions;

export const FULL: Parts = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'};
export const CLOCK: Parts = {hour: 'numeric', minute: '2-digit'};
export const MONTH: Parts = {month: 'long', year: 'numeric'};
export const WEEKDAY: Parts = {weekday: 'long'};
export const SHORT_WEEKDAY: Parts = {weekday: 'short'};

/** The English of most pages, which needs no `Intl`: to begin with, that takes a page some twenty milliseconds. */
const ENGLISH = /^en(-US)?$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Mon Tues Wednes Thurs Fri Satur Sun'.split(' ');

/** What `Intl` writes in that English; undefined for other parts than the first month needs. */
function writeEnglish(civil: number, parts: Parts): string | undefined {
  const {year, month, day} = civilFromDays(dayOf(civil));
  const weekday = `${WEEKDAYS[weekdayOf(dayOf(civil)) - 1]}day`;
  const hour = Math.floor(modulo(civil, DAY) / 3600);
  const minute = `${Math.floor(modulo(civil, 3600) / 60)}`.padStart(2, '0');
  switch (parts) {
    case FULL:
      return `${weekday}, ${MONTHS[month - 1]} ${day}, ${year}`;
    case MONTH:
      return `${MONTHS[month - 1]} ${year}`;
    case WEEKDAY:
      return weekday;
    case SHORT_WEEKDAY:
      return weekday.slice(0, 3);
    case CLOCK:
      return `${hour % 12 || 12}:${minute} ${hour < 12 ? 'A' : 'P'}M`;
  }
  return undefined;
}

/** A civil time (seconds) with the given parts, as the locale writes it. */
export const writeCivil = (civil: number, locale: string, parts: Parts): string =>
  (ENGLISH.test(locale) && writeEnglish(civil, parts)) || formatOf(locale, parts).format(civil * 1000);

/** A day number with the given parts. Default: weekday and full date, "Tuesday 3 March 2026". */
export function writeDay(day: number, locale: string, options = FULL): string {
  if (options !== FULL) return writeCivil(day * DAY, locale, options);
  const key = `${day} ${locale}`;
  const known = fullDays.get(key);
  if (known !== undefined) return known;
  // some years of turning pages
  if (fullDays.size > 2000) fullDays.clear();
  const words = writeCivil(day * DAY, locale, FULL);
  fullDays.set(key, words);
  return words;
}

/** Full dates are said of every day and event on screen, each time it is drawn. */
const fullDays = new Map<string, string>();

/** The time of day, "9:00". */
export const writeClock = (civil: number, locale: string): string => writeCivil(civil, locale, CLOCK);

/** Two days and what is between them, "2 – 8 March 2026". */
export const writeDays = (first: number, last: number, locale: string, options = FULL): string =>
  formatOf(locale, options).formatRange(first * DAY * 1000, last * DAY * 1000);

let reader: Zone | undefined;

/** The visitor's own zone. */
export const readerZone = (): Zone => (reader ??= findZone(localZone()) ?? findZone('UTC')!);

interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): {firstDay: number};
}

/** ISO weekday on which the weeks of a locale start, 1 Monday … 7 Sunday; undefined in engines that do not tell. */
export const firstWeekdayOf = (tag: string): number | undefined =>
  ENGLISH.test(tag) ? 7 : (new Intl.Locale(tag) as WeekLocale).getWeekInfo?.().firstDay;

/** The calendar that readers of a language go by (CLDR's name, such as `persian`), as far as it is not Gregorian. */
export function otherCalendarOf(locale: string): string | undefined {
  const {calendar} = ENGLISH.test(locale) ? {calendar: 'gregory'} : formatOf(locale, FULL).resolvedOptions();
  return calendar === 'gregory' || calendar === 'iso8601' ? undefined : calendar;
}
