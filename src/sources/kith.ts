import type {Calendar, CalendarEvent} from '../contract/calendar.ts';
import {calendarShape} from '../contract/shapes/calendar.ts';
import {checkShape} from '../core/check-shape.ts';
import {asList, asObject, asText, isJsonObject, type JsonObject} from './json-fields.ts';
import type {SourceProblem, SourceReading} from './reading.ts';

/**
 * Reads Kith's calendar JSON (contract, section 3). Each event is checked on its own: one that does not fit is named by its path and
 * left out, the rest are kept.
 */
export function readKithCalendar(value: JsonObject): SourceReading {
  const problems: SourceProblem[] = [];
  const say = (path: string, message: string, event?: string): void => {
    problems.push({...(event !== undefined && {event}), message: `${path}: ${message}`});
  };
  const {events: _events, ...rest} = value;
  for (const {path, message} of checkShape({...rest, events: []}, calendarShape)) say(path, message);
  const shape = {root: '#CalendarEvent', defs: calendarShape.defs};
  const events = asList(value['events']).filter((event, at): event is CalendarEvent => {
    const findings = checkShape(event, shape);
    for (const {path, message} of findings) {
      say(`events[${at}]${path && `.${path}`}`, message, isJsonObject(event) ? asText(event['id']) : undefined);
    }
    return !findings.length;
  });
  const fits = !problems.some(({message}) => !message.startsWith('events['));
  return {calendar: {...(fits ? (asObject(rest) as Omit<Calendar, 'events'>) : {}), events}, problems};
}
