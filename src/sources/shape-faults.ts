import {calendarShape} from '../contract/shapes/calendar.ts';
import {checkShape} from '../core/check-shape.ts';
import {toFindings} from '../core/findings.ts';
import {asObject, asText} from './json-fields.ts';
import type {SourceProblem} from './reading.ts';

/**
 * What is wrong with an event, or (without a path) with the calendar around the events; nothing when it fits the schema.
 * @param path where the event stands, `events[3]`.
 */
export function findFaults(value: unknown, path: string): SourceProblem[] {
  const mistakes = checkShape(value, path ? {...calendarShape, root: '#CalendarEvent'} : calendarShape);
  const event = path ? asText(asObject(value)['id']) : undefined;
  return toFindings(mistakes).map((finding) => ({
    ...(event !== undefined && {event}),
    message: `${[path, finding.path].filter(Boolean).join('.') || 'The calendar'}: ${finding.message}`,
  }));
}
