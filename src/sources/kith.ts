import type {CalendarEvent} from '../contract/calendar.ts';
import {areSettings, isPlainEvent} from '../core/calendar/is-plain.ts';
import {asList, type JsonObject} from '../core/json-object.ts';
import type {SourceProblem, SourceReading} from './reading.ts';

/**
 * Reads Kith's calendar JSON (contract, section 3). Each event is checked on its own: one that does not fit is named by its path and
 * left out, and so are the calendar's own settings when they do not fit; the rest is kept.
 * @param offset position of the first event, where these are a part of a longer list.
 */
export async function readKithCalendar({events: list, ...rest}: JsonObject, offset = 0): Promise<SourceReading> {
  const problems: SourceProblem[] = [];
  /** What a glance does not pass the whole schema looks at; it is only fetched for that. */
  const fits = async (value: unknown, path: string): Promise<boolean> => {
    const faults = (await import('./shape-faults.ts')).findFaults(value, path);
    problems.push(...faults);
    return !faults.length;
  };
  const settings = areSettings(rest) || (await fits({...rest, events: []}, '')) ? rest : {};
  const events: CalendarEvent[] = [];
  let at = offset;
  for (const event of asList(list)) {
    if (isPlainEvent(event) || (await fits(event, `events[${at}]`))) events.push(event as CalendarEvent);
    at++;
  }
  return {calendar: {...settings, events}, problems};
}
