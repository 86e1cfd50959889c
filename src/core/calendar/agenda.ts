import {DAY} from './civil.ts';
import {findOccurrences, type EventIndex} from './plain-index.ts';
import {firstDayOf} from './month-grid.ts';
import type {Occurrence} from './occurrence.ts';

/** One day of an agenda. */
export interface AgendaDay {
  day: number;
  occurrences: Occurrence[];
}

/** An agenda from `firstDay` on: every occurrence once, on its first day; what began earlier stands on `firstDay`. */
export function buildAgenda(occurrences: readonly Occurrence[], firstDay: number): AgendaDay[] {
  const days = Map.groupBy(occurrences, (occurrence) => Math.max(firstDay, firstDayOf(occurrence)));
  return [...days].sort(([a], [b]) => a - b).map(([day, found]) => ({day, occurrences: found}));
}

/** How far ahead {@link findUpcoming} looks unless told otherwise, in days. */
const HORIZON = 731;

/**
 * The next occurrences that have not ended, at most `count`, looking ever further ahead.
 * @param now seconds since 1970 UTC.
 * @param horizon days ahead at which to stop looking.
 */
export function findUpcoming(index: EventIndex, now: number, count: number, horizon = HORIZON): Occurrence[] {
  for (let days = 32; ; days *= 2) {
    const to = now + Math.min(days, horizon) * DAY;
    const found = findOccurrences(index, now, to);
    if (found.length >= count || days >= horizon) return found.slice(0, count);
  }
}

/** True when an occurrence takes place at an instant (seconds since 1970 UTC). */
export const isOn = ({startsAt, endsAt}: Occurrence, now: number): boolean =>
  startsAt <= now * 1000 && endsAt > now * 1000;
