import type {CalendarEvent} from '../../contract/calendar.ts';
import {DAY, dayOf} from './civil.ts';
import type {Length} from './duration.ts';
import {expandRule, type RuleTimes} from './rule-times.ts';
import {nameStart, type BoundRule, type Series} from './series.ts';
import {spanOf, type Report, type Timing} from './timing.ts';
import {toCivil, toInstant, type Zone} from './zones.ts';

/** One event on one date. */
export interface Occurrence {
  /** Unique in a calendar: the event's id, and for repeating events the date. */
  key: string;
  /** The event as it is on this date. */
  event: CalendarEvent;
  /** For repeating events the start by rule, on the event's own clock: what an RSVP names. */
  recurrenceId: string | undefined;
  /** Start and exclusive end on the reader's clock, in civil seconds. */
  start: number;
  end: number;
  /** Start and end as instants, in milliseconds since 1970 UTC as `Date` has them. */
  startsAt: number;
  endsAt: number;
  allDay: boolean;
  /** True when it will not take place; views strike it through. */
  cancelled: boolean;
  /** Zone of the event itself; undefined for whole days and times without a zone. */
  timeZone: string | undefined;
}

/** A stretch of time, in seconds since 1970 UTC: `from` inclusive, `to` exclusive. Either may be infinite. */
export interface TimeWindow {
  from: number;
  to: number;
  /** The reader's zone: whole days and times without a zone are read on its clock. */
  zone: Zone;
}

/** Most occurrences of one event in one window: a month of every quarter of an hour. */
export const SERIES_LIMIT = 3000;

/** One occurrence, or nothing when it lies outside the window. */
export function placeOccurrence(
  event: CalendarEvent,
  timing: Timing,
  start: number,
  window: TimeWindow,
  recurrenceId?: string,
): Occurrence | undefined {
  const {zone, allDay} = timing;
  const {startsAt, endsAt} = spanOf(timing, start, window.zone);
  if (startsAt >= window.to || endsAt < window.from || (endsAt === window.from && endsAt > startsAt)) return undefined;
  return {
    key: recurrenceId === undefined ? event.id : `${event.id}/${recurrenceId}`,
    event,
    recurrenceId,
    start: zone ? toCivil(window.zone, startsAt) : start,
    end: zone ? toCivil(window.zone, endsAt) : start + timing.length.nominal + timing.length.exact,
    startsAt: startsAt * 1000,
    endsAt: endsAt * 1000,
    allDay,
    cancelled: event.status === 'cancelled',
    timeZone: zone?.id,
  };
}

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
