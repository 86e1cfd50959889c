/**
 * Civil (wall-clock) dates and times as plain integers.
 *
 * A day is a number of days since 1970-01-01, a civil time a number of seconds since 1970-01-01T00:00 on the same wall clock.
 * Neither knows a time zone, so adding and comparing them is ordinary arithmetic. The proleptic Gregorian calendar is used
 * throughout, as in ISO 8601 and RFC 5545.
 */

/** Seconds in a civil day. */
export const DAY = 86400;

/** A date on the calendar: `month` 1–12, `day` 1–31. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** A moment as written by a person or program, before any zone is applied. */
export interface WrittenTime {
  /** Wall-clock seconds as written. */
  civil: number;
  /** True for a date without a time of day. */
  dateOnly: boolean;
  /** Seconds east of UTC when the text itself says so (`Z` is 0). */
  offset?: number;
}

/** The remainder of `value` divided by `size`, never negative. */
export const modulo = (value: number, size: number): number => ((value % size) + size) % size;

/** The day a civil time falls on. */
export const dayOf = (civil: number): number => Math.floor(civil / DAY);

/** ISO weekday of a day: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number): number => modulo(day + 3, 7) + 1;

/** First day of the week that holds `day`, for a week that starts on ISO weekday `firstWeekday`. */
export const weekStartOf = (day: number, firstWeekday: number): number =>
  day - modulo(weekdayOf(day) - firstWeekday, 7);

/**
 * Day number of a date. Months outside 1–12 roll over into other years; days are simply added.
 * Counts years from 1 March so that the leap day comes last (Euclidean affine method: 153 days every 5 months).
 */
export function daysFromCivil(year: number, month: number, day = 1): number {
  const shifted = year * 12 + month - 3;
  const y = Math.floor(shifted / 12);
  const m = modulo(shifted, 12);
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    719469
  );
}

/** The date of a day number: the inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month < 3 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Days in a month (28–31). */
export const daysInMonth = (year: number, month: number): number =>
  daysFromCivil(year, month + 1) - daysFromCivil(year, month);

const WRITTEN =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?|Z)?$/i;

/**
 * Reads `2026-05-01`, `2026-05-01T19:00`, `20260501T190000Z`, `2026-05-01T19:00:00+02:00` (ISO 8601, extended or basic).
 * A second of 60 is read as 59 (RFC 5545 3.3.12), fractions and a `Z` after a bare date are dropped. Undefined when it is no such date.
 */
export function parseWritten(text: string): WrittenTime | undefined {
  const match = WRITTEN.exec(text.trim());
  if (!match) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const year = part(1);
  const month = part(2);
  const day = part(3);
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return undefined;
  if (part(4) > 24 || part(5) > 59 || part(6) > 60) return undefined;
  const civil = daysFromCivil(year, month, day) * DAY + part(4) * 3600 + part(5) * 60 + Math.min(part(6), 59);
  const written: WrittenTime = {civil, dateOnly: match[4] === undefined};
  if (match[7]) written.offset = parseOffset(match[7]);
  return written;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A day as `YYYY-MM-DD`. */
export function formatDay(days: number): string {
  const {year, month, day} = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A civil time as `YYYY-MM-DDTHH:MM:SS`. */
export function formatCivil(civil: number): string {
  const second = modulo(civil, DAY);
  return `${formatDay(dayOf(civil))}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** Seconds east of UTC of `Z`, `+2`, `+02`, `+0200`, `+02:00` or `-045602`. */
export function parseOffset(text: string): number {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d?):?(\d\d)?:?(\d\d)?/.exec(text) ?? [];
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign === '-' ? -size : size;
}
