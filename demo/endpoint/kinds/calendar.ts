import type {Calendar} from '../../../src/contract/calendar.ts';
import {calendarShape} from '../../../src/contract/shapes/calendar.ts';
import {indexEvents} from '../../../src/core/calendar/event-index.ts';
import {checkShape} from '../../../src/core/check-shape.ts';
import {toFindings, type Finding} from '../../../src/core/findings.ts';
import type {Kind} from './kind.ts';
import {toOpening} from './opening.ts';

const ID = /^[\w-]+$/;

/** Calendars are published and read; nobody can sign up for an event yet, and so every submission is refused. */
export const calendar: Kind = {
  name: 'calendar',
  plural: 'calendars',
  schema: 'Calendar',
  compile(definition) {
    const findings = checkCalendar(definition);
    if (findings.length) return {findings};
    const {id} = definition as Calendar;
    return {
      compiled: {
        definition: {id: id!},
        opening: toOpening({}),
        questions: new Map(),
        validate: () => [{id: 'event', text: 'This calendar takes no replies'}],
      },
    };
  },
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
