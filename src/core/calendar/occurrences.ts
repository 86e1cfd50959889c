import type {CalendarEvent} from '../../contract/calendar.ts';
import {DAY, dayOf} from './civil.ts';
import type {Length} from './duration.ts';
import {placeOccurrence, type Occurrence, type TimeWindow} from './occurrence.ts';
import {expandRule, type RuleTimes} from './rule-times.ts';
import {nameStart, type BoundRule, type Series} from './series.ts';
import type {Report, Timing} from './timing.ts';
import {toInstant} from './zones.ts';

export {placeOccurrence, type Occurrence, type TimeWindow} from './occurrence.ts';

/** Most occurrences of one event in one window: a month of every quarter of an hour. */
export const SERIES_LIMIT = 3000;

interface Stretch {
  from: number;
  to: number;
}

/** Times of several rules in a stretch, as one list. */
function ruleTimes(rules: readonly BoundRule[], {start, allDay}: Timing, stretch: Stretch): RuleTimes {
  const found = rules.map(({rule, until}) =>
    expandRule(rule, {...stretch, start, dateOnly: allDay, until, limit: SERIES_LIMIT}),
  );
  return {times: found.flatMap(({times}) => times), isCut: found.some(({isCut}) => isCut)};
}

/** Starts by rule and list in a stretch of the event's own clock, without those left out or changed. */
function seriesStarts(series: Series, stretch: Stretch): RuleTimes {
  const {timing, rules, exceptRules, extras, excluded, excludedDays} = series;
  const {times, isCut} = ruleTimes(rules, timing, stretch);
  const listed = [...(rules.length ? [] : [timing.start]), ...extras.keys()];
  const all = new Set([...times, ...listed.filter((time) => time >= stretch.from && time < stretch.to)]);
  for (const time of ruleTimes(exceptRules, timing, stretch).times) all.delete(time);
  const isKept = (time: number): boolean => !excluded.has(time) && !excludedDays.has(dayOf(time));
  return {times: [...all].filter(isKept).sort((a, b) => a - b), isCut};
}

/** A part of a series with the same words and shift: all of it, or up to and from a change that holds for what follows. */
interface Part extends Stretch {
  event: CalendarEvent;
  timing: Timing;
  /** Seconds by which starts move. */
  shift: number;
}

function partsOf({event, timing, changes}: Series): Part[] {
  const parts: Part[] = [{event, timing, shift: 0, from: -Infinity, to: Infinity}];
  for (const {at, isLasting, event: changed, timing: moved} of changes) {
    if (!isLasting) continue;
    parts[parts.length - 1]!.to = at;
    parts.push({event: changed, timing: moved, shift: moved.start - at, from: at, to: Infinity});
  }
  return parts;
}

const secondsOf = (length: Length | undefined): number => (length ? length.nominal + length.exact : 0);

/**
 * Every occurrence of a repeating event in a window, in no particular order.
 * @param report told in a plain sentence when there are too many dates to find or show them all.
 */
export function expandSeries(series: Series, window: TimeWindow, report: Report): Occurrence[] {
  const found: Occurrence[] = [];
  const add = (event: CalendarEvent, timing: Timing, start: number, by: number): void => {
    const occurrence = placeOccurrence(event, timing, start, window, nameStart(by, series.timing));
    if (occurrence) found.push(occurrence);
  };
  const longest = Math.max(0, ...[...series.extras.values()].map(secondsOf));
  for (const {event, timing, shift, from, to} of partsOf(series)) {
    // Two days of margin: zones differ by up to 26 hours, and exact limits are applied to each occurrence.
    const {times, isCut} = seriesStarts(series, {
      from: Math.max(from, window.from - shift - Math.max(longest, secondsOf(timing.length)) - 2 * DAY),
      to: Math.min(to, window.to - shift + 2 * DAY),
    });
    if (isCut) report('It repeats too often to show every date.');
    let last = NaN;
    for (const time of times) {
      const start = time + shift;
      // A time that a clock change moves may meet the one after it.
      const instant = timing.zone ? toInstant(timing.zone, start) : start;
      if (instant === last) continue;
      last = instant;
      const length = series.extras.get(time) ?? timing.length;
      add(event, {...timing, length}, start, time);
    }
  }
  for (const {event, timing, at} of series.changes) add(event, timing, timing.start, at);
  return found;
}
