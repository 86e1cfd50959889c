import {DAY} from './civil.ts';
import {findZone, type Zone} from './zones.ts';
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

export const FULL: Intl.DateTimeFormatOptions = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'};
export const CLOCK: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};

/** A civil time (seconds) with the given parts, as the locale writes it. */
export const writeCivil = (civil: number, locale: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(locale, options).format(civil * 1000);

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
export const readerZone = (): Zone =>
  (reader ??= findZone(new Intl.DateTimeFormat('en').resolvedOptions().timeZone) ?? findZone('UTC')!);

interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): {firstDay: number};
}

/** ISO weekday on which the weeks of a locale start, 1 Monday … 7 Sunday; undefined in engines that do not tell. */
export const firstWeekdayOf = (tag: string): number | undefined =>
  (new Intl.Locale(tag) as WeekLocale).getWeekInfo?.().firstDay;
