import {DAY, dayOf} from './civil.ts';
import type {Occurrence} from './occurrence.ts';
import {CLOCK, formatOf, FULL, writeClock, writeDay, writeDays} from './wording.ts';
import {toCivil, type Zone} from './zones.ts';

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

/** Date and time in one line, as `writeWhen` gives them; `more` stands behind them. */
export function formatWhen(times: Times, locale: string, more = ''): string {
  const {date, time} = writeWhen(times, locale);
  return [date, time, more].filter(Boolean).join(commaOf(locale));
}

/** What stands between the parts of a line in the script of a locale. */
const commaOf = (locale: string): string => COMMAS.find(([languages]) => languages.test(locale))?.[1] ?? ', ';
const COMMAS = [
  [/^zh/, '，'],
  [/^ja/, '、'],
  [/^(ar|fa|ur)/, '، '],
] as const;

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
  const key = `${id} ${locale}`;
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = findName(id, locale)));
  return name;
}

/** Said each time that a calendar is drawn; finding it out is slow. */
const names = new Map<string, string>();

function findName(id: string, locale: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale, {timeZone: id, timeZoneName: 'longGeneric'});
    return format.formatToParts(0).find(({type}) => type === 'timeZoneName')?.value ?? id;
  } catch {
    return id;
  }
}
