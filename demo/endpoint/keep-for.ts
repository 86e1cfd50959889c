import type {Finding} from '../../src/core/findings.ts';
import {isObject, type Json} from './json.ts';

/** How long something is kept. */
export interface Duration {
  months: number;
  days: number;
}

/** ISO 8601, of whole days and longer; a deadline in hours would promise more than an hourly look keeps. */
const DURATION = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** Undefined where it is none, or nothing would be kept at all. */
export function parseDuration(text: string): Duration | undefined {
  const [match, years = 0, months = 0, weeks = 0, days = 0] = DURATION.exec(text) ?? [];
  const duration = {months: Number(years) * 12 + Number(months), days: Number(weeks) * 7 + Number(days)};
  return match !== undefined && duration.months + duration.days > 0 ? duration : undefined;
}

/**
 * The moment before which things are too old: ISO 8601 in UTC. A month before the 31st of March is the last day of February.
 * @param now milliseconds since 1970
 */
export function findCutoff({months, days}: Duration, now: number): string {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last) - days);
  return date.toISOString();
}

/** What is wrong with a definition's `keepFor`. */
export function checkKeepFor(definition: Json): Finding[] {
  const value = isObject(definition) ? definition['keepFor'] : undefined;
  if (value === undefined || (typeof value === 'string' && parseDuration(value))) return [];
  return [{path: 'keepFor', message: 'is no time such as P365D (365 days), P6M (six months) or P2Y (two years)'}];
}
