import type {Calendar, CalendarEvent} from '../../contract/calendar.ts';
import {findUpcoming} from './agenda.ts';
import {DAY, parseWritten} from './civil.ts';
import type {Occurrence} from './occurrence.ts';
import {buildIndex, findOccurrences, isSeries, type EventIndex} from './plain-index.ts';

/** A reply to all dates is one to those of a year or so (in days from the first) and to no more than this: some series never end. */
const [AHEAD, MAX_DATES] = [400, 60];
/** How far ahead the first date may be, in days. */
const FAR = 36_600;
/** Days around a date by rule in which a moved occurrence is looked for. */
const AROUND = 60;

/** A calendar with one event in it: looking at its dates costs nothing for the others. */
export const indexOne = (
  calendar: Pick<Calendar, 'timeZone' | 'timeZones'>,
  event: CalendarEvent,
  {zone, tools}: Pick<EventIndex, 'zone' | 'tools'>,
): EventIndex => buildIndex({...calendar, events: [event]}, zone.id, tools);

/**
 * The dates that somebody joins who comes to all: those that take place and have not begun, at most 60 of 400 days.
 * @param index of the one event
 * @param now milliseconds since 1970
 */
export function findComing(index: EventIndex, now: number): Occurrence[] {
  const next = findUpcoming(index, now / 1000, MAX_DATES + 1, FAR).filter(
    (date) => !date.cancelled && date.startsAt > now,
  );
  const until = (next[0]?.startsAt ?? 0) + AHEAD * DAY * 1000;
  return next.filter(({startsAt}) => startsAt < until).slice(0, MAX_DATES);
}

/**
 * The date of a name; undefined where there is none. The only date of an event that does not repeat needs no name.
 * @param index of the one event
 */
export function findDate(event: CalendarEvent, index: EventIndex, name: string | undefined): Occurrence | undefined {
  if (!isSeries(event)) return findOccurrences(index, -Infinity, Infinity)[0];
  const written = parseWritten(name ?? '');
  if (!written) return undefined;
  const {civil: at} = written;
  const near = findOccurrences(index, at - AROUND * DAY, at + AROUND * DAY);
  return near.find(({recurrenceId}) => parseWritten(recurrenceId ?? '')?.civil === at);
}
