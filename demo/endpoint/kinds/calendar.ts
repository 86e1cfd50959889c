import type {Attendance, Calendar, CalendarEvent} from '../../../src/contract/calendar.ts';
import {calendarShape} from '../../../src/contract/shapes/calendar.ts';
import {indexEvents, isSeries} from '../../../src/core/calendar/event-index.ts';
import {rsvpOf} from '../../../src/core/calendar/rsvp.ts';
import {checkShape} from '../../../src/core/check-shape.ts';
import {toFindings, type Finding} from '../../../src/core/findings.ts';
import {isNear} from '../../../src/sources/large.ts';
import type {Counts} from '../store/places.ts';
import type {Kind} from './kind.ts';
import {toOpening} from './opening.ts';
import {buildReplies, compileInvitations, parseKey} from './rsvp.ts';

const ID = /^[\w-]+$/;

/** Calendars: their submissions are replies to events. */
export const calendar: Kind = {
  name: 'calendar',
  plural: 'calendars',
  schema: 'Calendar',
  hasPlaces: true,
  compile(definition) {
    const findings = checkCalendar(definition);
    if (findings.length) return {findings};
    const valid = definition as Calendar & {id: string};
    const {id, version, challenge} = valid;
    const compiled = compileInvitations(valid, id);
    if ('findings' in compiled) return compiled;
    return {
      compiled: {definition: {id, version, challenge}, opening: toOpening({}), ...buildReplies(compiled.invitations)},
    };
  },
  fill: (definition, {counts}) => fillCalendar(definition as Calendar, counts),
  within: (definition, days) => ({
    ...definition,
    events: (definition as Calendar).events.filter((event) => isNear(event, days)),
  }),
};

/** A shape that fits, an id to find it by, and dates and rules that mean something. */
function checkCalendar(definition: unknown): Finding[] {
  const mistakes = checkShape(definition, calendarShape);
  if (mistakes.length) return toFindings(mistakes);
  const {id, events, ...rest} = definition as Calendar;
  if (!ID.test(id ?? '')) return [{path: 'id', message: 'expected a short name of letters, digits, - and _'}];
  const {problems} = indexEvents({events, ...rest}, rest.timeZone ?? 'UTC');
  return [...problems.values()].map(({id: event, message}) => ({
    path: `events[${events.findIndex((one) => one.id === event)}]`,
    message: message.replace(/^It/, (it) => it.toLowerCase()),
  }));
}

/** How many come and wait, at events that take replies; what the definition itself claims of them is not believed. */
function fillCalendar(definition: Calendar, counts: Counts): Record<string, unknown> {
  const byEvent = Map.groupBy(counts, ([key]) => parseKey(key).event);
  const fill = (event: CalendarEvent): CalendarEvent => {
    if (!rsvpOf(event, definition)) return event;
    const {attending: _, waiting: __, attendance: ___, ...rest} = event;
    const dates = (byEvent.get(event.id) ?? []).map(([key, {taken: attending, waiting}]): [string, Attendance] => {
      return [parseKey(key).occurrence, {attending, waiting}];
    });
    if (isSeries(event)) return {...rest, attendance: Object.fromEntries(dates)};
    return {...rest, ...(dates[0]?.[1] ?? {attending: 0, waiting: 0})};
  };
  return {...definition, events: definition.events.map(fill)};
}
