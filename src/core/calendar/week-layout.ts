import {DAY} from './civil.ts';
import {firstDayOf, lastDayOf, layoutWeekBars, type WeekBar} from './month-grid.ts';
import type {Occurrence} from './occurrence.ts';

/** An event's box in a day column. */
export interface DayBox {
  occurrence: Occurrence;
  /** Minutes since midnight, within the day. */
  top: number;
  bottom: number;
  /** Its column among overlapping boxes, and how many there are side by side. */
  column: number;
  columns: number;
}

/** A week: bars above, boxes in seven columns below. */
export interface WeekLayout {
  bars: WeekBar[];
  days: DayBox[][];
}

/** Shortest that a box is drawn, in minutes, so that a short event can be read and hit. */
const SHORTEST = 30;

function boxOf(occurrence: Occurrence, day: number): DayBox {
  const minutes = (civil: number): number => Math.min(1440, Math.max(0, (civil - day * DAY) / 60));
  const top = Math.min(minutes(occurrence.start), 1440 - SHORTEST);
  return {occurrence, top, bottom: Math.max(minutes(occurrence.end), top + SHORTEST), column: 0, columns: 1};
}

/**
 * Side-by-side boxes of one day. Boxes that overlap, directly or through others, share the width evenly; each takes the first free
 * column.
 * @param day day number on the reader's clock.
 */
export function layoutDay(occurrences: readonly Occurrence[], day: number): DayBox[] {
  const boxes = occurrences
    .filter((occurrence) => firstDayOf(occurrence) <= day && lastDayOf(occurrence) >= day)
    .map((occurrence) => boxOf(occurrence, day))
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  let cluster: DayBox[] = [];
  let columnEnds: number[] = [];
  const closeCluster = (): void => {
    for (const box of cluster) box.columns = columnEnds.length;
    cluster = [];
    columnEnds = [];
  };
  for (const box of boxes) {
    if (columnEnds.every((end) => end <= box.top)) closeCluster();
    const free = columnEnds.findIndex((end) => end <= box.top);
    box.column = free < 0 ? columnEnds.length : free;
    columnEnds[box.column] = box.bottom;
    cluster.push(box);
  }
  closeCluster();
  return boxes;
}

/** True for what a week shows as a bar: whole days, and anything of a day or longer. */
export const isBar = ({allDay, start, end}: Occurrence): boolean => allDay || end - start >= DAY;

/** Lays out the seven days from `firstDay`. */
export function layoutWeek(occurrences: readonly Occurrence[], firstDay: number): WeekLayout {
  const timed = occurrences.filter((occurrence) => !isBar(occurrence));
  return {
    bars: layoutWeekBars(occurrences.filter(isBar), firstDay),
    days: [0, 1, 2, 3, 4, 5, 6].map((add) => layoutDay(timed, firstDay + add)),
  };
}
