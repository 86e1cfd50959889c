import type {CalendarEvent} from '../../contract/calendar.ts';
import {DAY, dayOf, formatCivil, formatDay} from './civil.ts';
import {RULE_STEPS, expandRule} from './rule-times.ts';
import type {BoundRule, Series} from './series.ts';
import {spanOf, type Timing} from './timing.ts';
import {toCivil, type Zone} from './zones.ts';

/** One event on one date. */
export interface Occurrence {
  /** Unique in a calendar: the event's id, and for repeating events the date. */
  key: string;
  /** The event as it is on this date. */
  event: CalendarEvent;
  /** For repeating events the start by rule, on the event's own clock: what an RSVP names. */
  recurrenceId?: string;
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
  timeZone?: string;
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

const isWithin = (startsAt: number, endsAt: number, {from, to}: TimeWindow): boolean =>
  startsAt < to && (endsAt > from || (endsAt === startsAt && startsAt >= from));

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
  if (!isWithin(startsAt, endsAt, window)) return undefined;
  const shownStart = zone ? toCivil(window.zone, startsAt) : start;
  const occurrence: Occurrence = {
    key: recurrenceId === undefined ? event.id : `${event.id}/${recurrenceId}`,
    event,
    start: shownStart,
    end: zone ? toCivil(window.zone, endsAt) : start + timing.length.nominal + timing.length.exact,
    startsAt: startsAt * 1000,
    endsAt: endsAt * 1000,
    allDay,
    cancelled: event.status === 'cancelled',
  };
  if (recurrenceId !== undefined) occurrence.recurrenceId = recurrenceId;
  if (zone) occurrence.timeZone = zone.id;
  return occurrence;
}

interface Stretch {
  from: number;
  to: number;
}

function ruleTimes(
  rules: readonly BoundRule[],
  {timing}: Series,
  {from, to}: Stretch,
): {times: number[]; isCut: boolean} {
  const found = rules.map(({rule, until}) =>
    expandRule(rule, {
      start: timing.start,
      dateOnly: timing.allDay,
      from,
      to,
      until,
      limit: SERIES_LIMIT,
      budget: {steps: RULE_STEPS},
    }),
  );
  return {times: found.flatMap(({times}) => times), isCut: found.some(({isCut}) => isCut)};
}

/** Starts by rule and list in a stretch of the event's own clock, without those left out. */
function seriesStarts(series: Series, stretch: Stretch): {starts: number[]; isCut: boolean} {
  const {times, isCut} = ruleTimes(series.rules, series, stretch);
  const listed = series.rules.length ? [...series.extras.keys()] : [series.timing.start, ...series.extras.keys()];
  const all = new Set([...times, ...listed.filter((time) => time >= stretch.from && time < stretch.to)]);
  for (const time of ruleTimes(series.exceptRules, series, stretch).times) all.delete(time);
  const isKept = (time: number): boolean => !series.excluded.has(time) && !series.excludedDays.has(dayOf(time));
  const starts = [...all].filter(isKept).sort((a, b) => a - b);
  return {starts, isCut};
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
  for (const change of changes) {
    if (!change.thisAndFuture) continue;
    parts[parts.length - 1]!.to = change.at;
    parts.push({
      event: change.event,
      timing: change.timing,
      shift: change.timing.start - change.at,
      from: change.at,
      to: Infinity,
    });
  }
  return parts;
}

const nameStart = (start: number, {allDay}: Timing): string => (allDay ? formatDay(dayOf(start)) : formatCivil(start));

/**
 * Every occurrence of a repeating event in a window, in no particular order.
 * @param report told in a plain sentence when there are too many dates to find or show them all.
 */
export function expandSeries(series: Series, window: TimeWindow, report: (sentence: string) => void): Occurrence[] {
  const found: Occurrence[] = [];
  const changed = new Set(series.changes.map(({at, wholeDay}) => (wholeDay ? `day ${dayOf(at)}` : at)));
  for (const part of partsOf(series)) {
    const {length} = part.timing;
    // Two days of margin: zones differ by up to 26 hours, and exact limits are applied to each occurrence.
    const {starts, isCut} = seriesStarts(series, {
      from: Math.max(part.from, window.from - part.shift - length.nominal - length.exact - 2 * DAY),
      to: Math.min(part.to, window.to - part.shift + 2 * DAY),
    });
    if (isCut) report('It repeats too often to show every date.');
    let previous: Occurrence | undefined;
    for (const start of starts) {
      if (changed.has(start) || changed.has(`day ${dayOf(start)}`)) continue;
      const own = series.extras.get(start);
      const timing = own ? {...part.timing, length: own} : part.timing;
      const next = placeOccurrence(part.event, timing, start + part.shift, window, nameStart(start, series.timing));
      // A time moved out of a clock-change gap may meet the one after it.
      if (next && next.startsAt !== previous?.startsAt) found.push((previous = next));
    }
  }
  for (const {event, timing, at} of series.changes) {
    const occurrence = placeOccurrence(event, timing, timing.start, window, nameStart(at, series.timing));
    if (occurrence) found.push(occurrence);
  }
  return found;
}
