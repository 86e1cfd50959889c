import {asObject, isJsonObject, type JsonObject} from './json-fields.ts';
import type {Near, SourceReading} from './reading.ts';

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

/** Larger sources are read in two goes: first what is near. */
const LARGE = {events: 1000, letters: 200_000};

/** Reads a value of parsed JSON with the reader for its kind, loaded when needed. */
async function readJson(value: unknown, near: Near | undefined): Promise<SourceReading> {
  const object = asObject(value);
  const list = Array.isArray(value) ? value : object['events'];
  const kind = detectJson(value);
  const readSome = kind && near && (list as unknown[])?.length > LARGE.events && PARTS[kind];
  if (readSome) {
    const [read, {readLarge}] = await Promise.all([readSome(object), import('./large.ts')]);
    return readLarge(list as unknown[], near, read);
  }
  switch (kind) {
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

type ReadPart = (events: readonly unknown[], offset: number) => SourceReading | Promise<SourceReading>;

/** The kinds whose lists may be long, and how some of their events are read. */
const PARTS: Partial<Record<SourceKind, (around: JsonObject) => Promise<ReadPart>>> = {
  kith: async (around) => {
    const {readKithCalendar} = await import('./kith.ts');
    return (events, offset) => readKithCalendar({...around, events}, offset);
  },
  fullcalendar: async () => (await import('./fullcalendar.ts')).readFullCalendar,
};

const isBytes = (body: unknown): body is Uint8Array => body instanceof Uint8Array;

/**
 * Reads events from a body (text or bytes) or from a value that is already parsed, told apart by content.
 * @param near the days that are wanted first: of a large source only those are read, and the rest by `rest`.
 * @throws RangeError with a plain sentence when it is no calendar at all.
 */
export async function readEvents(body: unknown, near?: Near): Promise<SourceReading> {
  if (!isText(body) && !isBytes(body)) return readJson(body, near);
  if (isIcs(body)) {
    if (near && body.length > LARGE.letters) return (await import('./ics/large.ts')).readLargeIcs(body, near);
    return (await import('./ics/read.ts')).readIcs(body);
  }
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
  return readJson(value, near);
}
