import type {CalendarEvent} from '../../contract/calendar.ts';
import {spanOf, type Timing} from './timing.ts';
import {toCivil, type Zone} from './zones.ts';

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
