import {firstDayOf, lastDayOf} from './month-grid.ts';
import type {Occurrence} from './occurrence.ts';

/** Occurrences by day, each on every day it touches between two days (`endDay` exclusive), in the order given. */
export function groupByDay(
  occurrences: readonly Occurrence[],
  firstDay: number,
  endDay: number,
): Map<number, Occurrence[]> {
  const days = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    const last = Math.min(endDay - 1, lastDayOf(occurrence));
    for (let day = Math.max(firstDay, firstDayOf(occurrence)); day <= last; day++) {
      const same = days.get(day);
      if (same) same.push(occurrence);
      else days.set(day, [occurrence]);
    }
  }
  return days;
}
