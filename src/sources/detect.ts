import {asObject, isJsonObject} from './json-fields.ts';
import type {SourceReading} from './reading.ts';

/** The kinds of sources that can be read. */
export type SourceKind = 'ics' | 'kith' | 'jscalendar' | 'osdi' | 'fullcalendar' | 'events-calendar';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The first characters of a body, enough to know what it is. */
const beginningOf = (body: string | Uint8Array): string =>
  (isText(body)
    ? body.slice(0, 2000)
    : new TextDecoder(body[0] === 0xff ? 'utf-16le' : 'utf-8').decode(body.slice(0, 2000))
  )
    .replace(/^\uFEFF/, '')
    .trimStart();

/** True when a body looks like an iCalendar file, whatever its content type says. */
export const isIcs = (body: string | Uint8Array): boolean => /^BEGIN:V(CALENDAR|EVENT)/i.test(beginningOf(body));

/** What a value of parsed JSON is, by its content; undefined when nothing can read it. */
export function detectJson(value: unknown): Exclude<SourceKind, 'ics'> | undefined {
  const {events, entries, _embedded: embedded, rest_url: restUrl, identifiers} = asObject(value);
  const list = Array.isArray(value) ? value : Array.isArray(events) ? events : undefined;
  const first = asObject(list?.[0] ?? value);
  const type = asObject(value)['@type'] ?? first['@type'];
  if (type === 'Group' || type === 'Event' || type === 'jsevent' || Array.isArray(entries)) return 'jscalendar';
  if (Array.isArray(asObject(embedded)['osdi:events']) || identifiers) return 'osdi';
  if (Array.isArray(events)) return restUrl !== undefined || 'utc_start_date' in first ? 'events-calendar' : 'kith';
  return Array.isArray(value) ? 'fullcalendar' : undefined;
}

/** Reads a value of parsed JSON with the reader for its kind, loaded when needed. */
async function readJson(value: unknown): Promise<SourceReading> {
  const object = asObject(value);
  switch (detectJson(value)) {
    case 'kith':
      return (await import('./kith.ts')).readKithCalendar(object);
    case 'jscalendar':
      return (await import('./jscalendar.ts')).readJsCalendar(value);
    case 'osdi':
      return (await import('./osdi.ts')).readOsdi(object);
    case 'events-calendar':
      return (await import('./events-calendar.ts')).readEventsCalendar(object);
    case 'fullcalendar':
      return (await import('./fullcalendar.ts')).readFullCalendar(value as unknown[]);
    default:
      throw new RangeError('This is not a calendar that can be read.');
  }
}

const isBytes = (body: unknown): body is Uint8Array => body instanceof Uint8Array;

/**
 * Reads events from a body (text or bytes) or from a value that is already parsed, told apart by content.
 * @throws RangeError with a plain sentence when it is no calendar at all.
 */
export async function readEvents(body: unknown): Promise<SourceReading> {
  if (!isText(body) && !isBytes(body)) return readJson(body);
  if (isIcs(body)) return (await import('./ics/read.ts')).readIcs(body);
  const text = isText(body) ? body : new TextDecoder().decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new RangeError(
      /^\s*</.test(text)
        ? 'The address gives a web page, not a calendar.'
        : 'This is neither an iCalendar file nor JSON.',
    );
  }
  if (!isJsonObject(value) && !Array.isArray(value)) throw new RangeError('This is not a calendar that can be read.');
  return readJson(value);
}
