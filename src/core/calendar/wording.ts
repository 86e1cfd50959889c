import {DAY, dayOf} from './civil.ts';
import type {Occurrence} from './occurrence.ts';
import {findZone, toCivil, type Zone} from './zones.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format, made once: making one costs more than a hundred uses. Civil times are written as they stand, in the Gregorian calendar. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC', calendar: 'gregory'});
    formats.set(key, format);
  }
  return format;
}

const FULL: Intl.DateTimeFormatOptions = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'};
const CLOCK: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};

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

const numbers = new Map<string, Intl.NumberFormat>();

/** A whole number in the locale's digits, without grouping. */
export function writeNumber(value: number, locale: string): string {
  let format = numbers.get(locale);
  if (!format) numbers.set(locale, (format = new Intl.NumberFormat(locale, {useGrouping: false})));
  return format.format(value);
}

/** Two days and what is between them, "2 – 8 March 2026". */
export const writeDays = (first: number, last: number, locale: string, options = FULL): string =>
  formatOf(locale, options).formatRange(first * DAY * 1000, last * DAY * 1000);

type Times = Pick<Occurrence, 'start' | 'end' | 'allDay'>;

/**
 * When an occurrence is, as people say it: date, then time ("Saturday 6 March 2026", "9:00 – 12:00"). `time` is empty for whole days
 * and for what begins and ends on different days, where the date says it all.
 */
export function writeWhen({start, end, allDay}: Times, locale: string): {date: string; time: string} {
  const [first, last] = [dayOf(start), dayOf(Math.max(start, end - 1))];
  if (allDay) return {date: first === last ? writeDay(first, locale) : writeDays(first, last, locale), time: ''};
  if (first !== last && end - start >= DAY / 2)
    return {date: formatOf(locale, {...FULL, ...CLOCK}).formatRange(start * 1000, end * 1000), time: ''};
  // of a night that ends tomorrow people say "20:00 – 2:00": written apart, since a range would repeat the dates
  const time =
    end > start && first === dayOf(end)
      ? formatOf(locale, CLOCK).formatRange(start * 1000, end * 1000)
      : end > start
        ? `${writeClock(start, locale)} – ${writeClock(end, locale)}`
        : writeClock(start, locale);
  return {date: writeDay(first, locale), time};
}

/** An occurrence's start and end on another clock; undefined where that clock shows the same, or there is no zone to go by. */
export function onOtherClock(
  {startsAt, endsAt, start, allDay, timeZone}: Occurrence,
  zone: Zone | undefined,
): Times | undefined {
  if (!zone || allDay || timeZone === undefined) return undefined;
  const other = toCivil(zone, startsAt / 1000);
  return other === start ? undefined : {start: other, end: toCivil(zone, endsAt / 1000), allDay};
}

/** A zone as people call it, "Central European Time"; its id where nothing better is known. */
export function nameZone(id: string, locale: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale, {timeZone: id, timeZoneName: 'longGeneric'});
    return format.formatToParts(0).find(({type}) => type === 'timeZoneName')?.value ?? id;
  } catch {
    return id;
  }
}

/** The visitor's own zone. */
export const readerZone = (): Zone => findZone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? findZone('UTC')!;

/** Regions whose weeks start on another day than Monday, by ISO weekday (CLDR 46, weekData), for engines that do not tell. */
const STARTS: Readonly<Record<number, string>> = {
  5: 'MV',
  6: 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY',
  7: 'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
};

interface WeekInfo {
  firstDay: number;
}

/** ISO weekday on which the weeks of a locale start: 1 Monday … 7 Sunday. */
export function firstWeekdayOf(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & {getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo};
  const told = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (told) return told.firstDay;
  const region = locale.maximize().region ?? '';
  return Number(Object.keys(STARTS).find((day) => STARTS[Number(day)]!.split(' ').includes(region)) ?? 1);
}
