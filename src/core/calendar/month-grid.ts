import {dayOf, weekStartOf} from './civil.ts';
import type {Occurrence} from './occurrence.ts';

/**
 * The weeks of a month as day numbers, whole weeks only: four to six rows of seven.
 * @param first its first day, and `end` the day after its last.
 * @param firstWeekday ISO weekday on which weeks start (1 Monday … 7 Sunday).
 */
export function buildMonthGrid(first: number, end: number, firstWeekday: number): number[][] {
  const weeks: number[][] = [];
  for (let day = weekStartOf(first, firstWeekday); day < end; day += 7) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((add) => day + add));
  }
  return weeks;
}

/** First day on the reader's clock. */
export const firstDayOf = ({start}: Pick<Occurrence, 'start'>): number => dayOf(start);

/** Last day on the reader's clock: an end at midnight belongs to the day before. */
export const lastDayOf = ({start, end}: Pick<Occurrence, 'start' | 'end'>): number => dayOf(Math.max(start, end - 1));

/** A bar across the days of one week. */
export interface WeekBar {
  occurrence: Occurrence;
  /** First column, 0–6, and number of columns. */
  column: number;
  span: number;
  /** Row among overlapping bars, from 0. */
  lane: number;
  /** It began in an earlier week, or goes on into a later one. */
  continuesBefore: boolean;
  continuesAfter: boolean;
}

/**
 * Lays occurrences out as bars over one week, each in the first lane that is free.
 * Give it what the view draws as bars: everything in a month, whole-day events in a week.
 */
export function layoutWeekBars(occurrences: readonly Occurrence[], firstDay: number): WeekBar[] {
  const laneEnds: number[] = [];
  const bars: WeekBar[] = [];
  const length = (occurrence: Occurrence): number => lastDayOf(occurrence) - firstDayOf(occurrence);
  const sorted = occurrences.toSorted((a, b) => firstDayOf(a) - firstDayOf(b) || length(b) - length(a));
  for (const occurrence of sorted) {
    const column = Math.max(0, firstDayOf(occurrence) - firstDay);
    const last = Math.min(6, lastDayOf(occurrence) - firstDay);
    if (last < column) continue;
    let lane = laneEnds.findIndex((end) => end < column);
    if (lane < 0) lane = laneEnds.length;
    laneEnds[lane] = last;
    bars.push({
      occurrence,
      column,
      span: last - column + 1,
      lane,
      continuesBefore: firstDayOf(occurrence) < firstDay,
      continuesAfter: lastDayOf(occurrence) > firstDay + 6,
    });
  }
  return bars;
}
