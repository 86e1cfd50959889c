import type {Calendar, CalendarEvent} from '../contract/calendar.ts';
import {sentenceOf} from '../core/calendar/timing.ts';
import {asText, compact, isJsonObject, type JsonObject} from './json-fields.ts';
import type {SourceProblem, SourceReading} from './reading.ts';

/**
 * Reads a list of foreign events one by one: what `read` throws becomes a problem, and the others are kept.
 * @param name the field that holds an event's title, for problems.
 */
export function readEach(
  items: readonly unknown[],
  name: string,
  read: (item: JsonObject) => CalendarEvent | undefined,
  rest: Omit<Calendar, 'events'> = {},
): SourceReading {
  const problems: SourceProblem[] = [];
  const events = items.flatMap((item): CalendarEvent[] => {
    try {
      if (!isJsonObject(item)) throw new RangeError('It is not an object.');
      const event = read(item);
      return event ? [compact(event) ?? event] : [];
    } catch (error) {
      const event = isJsonObject(item) ? asText(item[name]) : undefined;
      problems.push({...(event !== undefined && {event}), message: sentenceOf(error)});
      return [];
    }
  });
  return {calendar: {...compact(rest), events}, problems};
}

/** A text that must be there. @throws RangeError with a plain sentence. */
export function needText(item: JsonObject, field: string): string {
  const text = asText(item[field]);
  if (text === undefined) throw new RangeError(`It has no ${field}.`);
  return text;
}
