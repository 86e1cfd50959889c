import {parseWritten, type WrittenTime} from './civil.ts';

/** How often a rule repeats, from slowest to fastest; compared by position. */
export const FREQUENCIES = 'YEARLY MONTHLY WEEKLY DAILY HOURLY MINUTELY SECONDLY'.split(' ');

/** Positions in {@link FREQUENCIES}. */
export const [YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY] = [0, 1, 2, 3, 4, 5, 6] as const;

/** One entry of BYDAY: ISO weekday 1–7 and, when given, which one (−1 is the last). 0 means every one. */
export interface WeekdayRule {
  weekday: number;
  nth: number;
}

/** A recurrence rule (RFC 5545 3.3.10), read. Absent parts are undefined; lists are sorted and free of doubles. */
export interface Rule {
  freq: number;
  interval: number;
  count?: number | undefined;
  until?: WrittenTime | undefined;
  /** ISO weekday on which weeks start. */
  weekStart: number;
  bySecond?: number[] | undefined;
  byMinute?: number[] | undefined;
  byHour?: number[] | undefined;
  byDay?: WeekdayRule[] | undefined;
  byMonthDay?: number[] | undefined;
  byYearDay?: number[] | undefined;
  byWeekNo?: number[] | undefined;
  byMonth?: number[] | undefined;
  bySetPos?: number[] | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const fail = (part: string): never => {
  throw new RangeError(`The repeat rule is not valid: ${part}.`);
};

/** A list of whole numbers from `low` to `high`; with `signed` also their negatives. */
function parseNumbers(part: string, text: string, low: number, high: number, signed: boolean): number[] {
  const numbers = text.split(',').map((item) => {
    const value = /^[+-]?\d+$/.test(item) ? Number(item) : NaN;
    const size = signed ? Math.abs(value) : value;
    return size >= low && size <= high ? value : fail(`${part}=${text}`);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function parseWeekdays(text: string | undefined): WeekdayRule[] | undefined {
  return text?.split(',').map((item) => {
    const [, nth, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item) ?? [];
    const weekday = WEEKDAYS.indexOf(name) + 1;
    if (!weekday || (nth !== undefined && (Number(nth) === 0 || Math.abs(Number(nth)) > 53))) fail(`BYDAY=${text}`);
    return {weekday, nth: Number(nth ?? 0)};
  });
}

/** Splits `A=1;B=2` into a map with upper-case keys; parts without `=` are an error, empty ones are not. */
function parseParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  const plain = text.toUpperCase().replace(/^RRULE:|\s+/g, '');
  for (const part of plain.split(';')) {
    if (!part) continue;
    const at = part.indexOf('=');
    if (at < 1) fail(part);
    parts.set(part.slice(0, at), part.slice(at + 1));
  }
  return parts;
}

/**
 * Reads the value of an RRULE. Unknown parts are ignored, as the standard asks.
 * @throws RangeError with a plain sentence when a part is not valid, or for what RFC 7529 adds: a calendar scale
 * other than the Gregorian, and SKIP.
 */
export function parseRule(text: string): Rule {
  const parts = parseParts(text);
  const get = (name: string): string | undefined => parts.get(name);
  if ((get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN' || (get('SKIP') ?? 'OMIT') !== 'OMIT') {
    throw new RangeError('Repeat rules with RSCALE or SKIP are not supported.');
  }
  const freq = FREQUENCIES.indexOf(get('FREQ') ?? '');
  if (freq < 0) fail(`FREQ=${get('FREQ') ?? ''}`);
  const until = get('UNTIL');
  const numbers = (name: string, high: number, low = 1): number[] | undefined => {
    const list = get(name);
    return list === undefined ? undefined : parseNumbers(name, list, Math.abs(low), high, low < 0);
  };
  return {
    freq,
    interval: numbers('INTERVAL', 1e9)?.[0] ?? 1,
    count: numbers('COUNT', 1e9)?.[0],
    until: until === undefined ? undefined : (parseWritten(until) ?? fail(`UNTIL=${until}`)),
    weekStart: parseWeekdays(get('WKST'))?.[0]?.weekday ?? 1,
    bySecond: numbers('BYSECOND', 60, 0)?.filter((value, at, all) => value < 60 || all[at - 1] !== 59),
    byMinute: numbers('BYMINUTE', 59, 0),
    byHour: numbers('BYHOUR', 23, 0),
    byDay: parseWeekdays(get('BYDAY')),
    byMonthDay: numbers('BYMONTHDAY', 31, -1),
    byYearDay: numbers('BYYEARDAY', 366, -1),
    byWeekNo: numbers('BYWEEKNO', 53, -1),
    byMonth: numbers('BYMONTH', 12),
    bySetPos: numbers('BYSETPOS', 366, -1),
  };
}
