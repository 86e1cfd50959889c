import type {Attendance, Calendar, CalendarEvent, EventRsvp, FollowUp} from '../../contract/calendar.ts';
import {placesOf, type Places} from '../signup/shifts.ts';
import {DAY, parseWritten} from './civil.ts';
import type {Occurrence} from './occurrence.ts';
import {findZone, toInstant, type Zone} from './zones.ts';

/** What people say to an invitation. */
export type Coming = 'yes' | 'maybe' | 'no';

/** Where an event takes replies and nobody says more. */
const NOTHING_SAID: EventRsvp = {};

/** What people who come to an event are asked; undefined where it takes no replies. */
export function rsvpOf({rsvp}: Pick<CalendarEvent, 'rsvp'>, calendar: Pick<Calendar, 'rsvp'>): EventRsvp | undefined {
  if (rsvp === false) return undefined;
  return typeof rsvp === 'object' ? rsvp : (calendar.rsvp ?? (rsvp ? NOTHING_SAID : undefined));
}

/**
 * Until when replies to a date are taken, in milliseconds since 1970: its start (of a whole day its end), or `closesAt` where that
 * is earlier. A time without an offset is the event's own; a day is meant to its end.
 * @param zone of events without one
 */
export function closingOf(
  {startsAt, allDay, timeZone}: Pick<Occurrence, 'startsAt' | 'allDay' | 'timeZone'>,
  {closesAt}: EventRsvp,
  zone: Zone,
): number {
  const start = startsAt + (allDay ? DAY * 1000 : 0);
  const written = closesAt === undefined ? undefined : parseWritten(closesAt);
  if (!written) return start;
  const {civil, offset, dateOnly} = written;
  const clock = (timeZone === undefined ? undefined : findZone(timeZone)) ?? zone;
  const at = offset === undefined ? toInstant(clock, civil + (dateOnly ? DAY : 0)) : civil - offset;
  return Math.min(start, at * 1000);
}

/** How many come to a date, as far as the calendar says. */
export function attendanceOf({event, recurrenceId}: Pick<Occurrence, 'event' | 'recurrenceId'>): Attendance {
  const {attendance = {}, attending = 0, waiting = 0} = event;
  if (recurrenceId === undefined) return {attending, waiting};
  return Object.hasOwn(attendance, recurrenceId) ? attendance[recurrenceId]! : {attending: 0};
}

/** Whether somebody can reply to a date now, and what they would get. `places`: undefined where they are not limited. */
export type RsvpState =
  | {kind: 'cancelled' | 'over' | 'closed'}
  | {kind: 'open'; closesAt: number; places: Places | undefined};

/** @param now milliseconds since 1970 */
export function rsvpState(occurrence: Occurrence, rsvp: EventRsvp, zone: Zone, now: number): RsvpState {
  if (occurrence.cancelled) return {kind: 'cancelled'};
  if (now >= Math.max(occurrence.endsAt, occurrence.startsAt + 1)) return {kind: 'over'};
  const closesAt = closingOf(occurrence, rsvp, zone);
  return now >= closesAt ? {kind: 'closed'} : {kind: 'open', closesAt, places: placesAt(occurrence, rsvp)};
}

/** Nobody gets a free place before those who wait. */
function placesAt(occurrence: Occurrence, {waitlist}: EventRsvp): Places | undefined {
  const {capacity: spots} = occurrence.event;
  if (spots === undefined) return undefined;
  const {attending, waiting = 0} = attendanceOf(occurrence);
  const spotsLeft = waiting ? 0 : Math.max(0, spots - attending);
  return placesOf({spots, spotsLeft, waiting}, waitlist ? 'waitlist' : 'none');
}

/** Something that a person has said yes to. Instants in milliseconds since 1970. */
export interface Engagement extends Pick<Occurrence, 'key' | 'startsAt' | 'endsAt' | 'allDay'> {
  title: string;
}

/** The first of a person's engagements that takes place at the time of a date. Whole days clash with nothing. */
export const findEngagement = (
  mine: readonly Engagement[],
  dates: readonly Pick<Occurrence, 'key' | 'startsAt' | 'endsAt' | 'allDay'>[],
): Engagement | undefined =>
  mine.find(
    (one) =>
      !one.allDay &&
      dates.every(({key}) => key !== one.key) &&
      dates.some(({startsAt, endsAt, allDay}) => !allDay && startsAt < one.endsAt && one.startsAt < endsAt),
  );

/** Days after the end that the follow-up is offered, unless it says otherwise. */
const FOLLOW_UP_DAYS = 30;

/** What people who were there are asked now; undefined before the end, some time after it, and where nothing is. */
export function followUpOf(
  {event, endsAt, cancelled}: Pick<Occurrence, 'event' | 'endsAt' | 'cancelled'>,
  calendar: Pick<Calendar, 'followUp'>,
  now: number,
): FollowUp | undefined {
  const followUp = event.followUp ?? calendar.followUp;
  const until = endsAt + (followUp?.days ?? FOLLOW_UP_DAYS) * DAY * 1000;
  return cancelled || now < endsAt || now >= until ? undefined : followUp;
}
