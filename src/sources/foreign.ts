import {asObject} from './json-fields.ts';
import {readKithCalendar} from './kith.ts';
import type {SourceReading} from './reading.ts';

/** The kinds of JSON that can be read. */
export type JsonKind = 'kith' | 'jscalendar' | 'osdi' | 'fullcalendar' | 'events-calendar';

/** What a value of parsed JSON is, by its content; undefined when nothing can read it. */
export function detectJson(value: unknown): JsonKind | undefined {
  const {events, entries, _embedded: embedded, rest_url: restUrl, identifiers} = asObject(value);
  const list = Array.isArray(value) ? value : Array.isArray(events) ? events : undefined;
  const first = asObject(list?.[0] ?? value);
  const type = asObject(value)['@type'] ?? first['@type'];
  if (type === 'Group' || type === 'Event' || type === 'jsevent' || Array.isArray(entries)) return 'jscalendar';
  if (Array.isArray(asObject(embedded)['osdi:events']) || identifiers) return 'osdi';
  if (Array.isArray(events)) return restUrl !== undefined || 'utc_start_date' in first ? 'events-calendar' : 'kith';
  return Array.isArray(value) ? 'fullcalendar' : undefined;
}

/** Reads a value of parsed JSON that is not surely ours with the reader for its kind, loaded when needed. */
export async function readForeign(value: unknown): Promise<SourceReading> {
  const object = asObject(value);
  switch (detectJson(value)) {
    case 'jscalendar':
      return (await import('./jscalendar.ts')).readJsCalendar(value);
    case 'osdi':
      return (await import('./osdi.ts')).readOsdi(object);
    case 'events-calendar':
      return (await import('./events-calendar.ts')).readEventsCalendar(object);
    case 'fullcalendar':
      return (await import('./fullcalendar.ts')).readFullCalendar(value as unknown[]);
    case 'kith':
      return readKithCalendar(object);
    default:
      throw new RangeError('This is not a calendar that can be read.');
  }
}
