import {asObject, type JsonObject} from '../core/json-object.ts';
import {readKithCalendar} from './kith.ts';
import type {Near, SourceReading} from './reading.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** True for what is surely Kith's own kind: an object with events, the first of which says when it starts as only we do. */
function isKith(value: unknown): value is JsonObject & {events: unknown[]} {
  const {events} = asObject(value);
  if (!Array.isArray(events)) return false;
  const first = asObject(events[0]);
  return !events.length || (isText(first['start']) && !first['@type']);
}

/** Longer lists are read in two goes: first what is near. */
const LARGE = 1000;

/** Reads a value of parsed JSON with the reader for its kind, loaded when needed. */
async function readJson(value: unknown, near: Near | undefined): Promise<SourceReading> {
  const isOurs = isKith(value);
  const list = isOurs ? value.events : value;
  if (near && Array.isArray(list) && list.length > LARGE) {
    const {readLarge, readPart} = await import('./large.ts');
    return readLarge(list, near, await readPart(value));
  }
  return isOurs ? readKithCalendar(value) : (await import('./foreign.ts')).readForeign(value);
}

const isBytes = (body: unknown): body is Uint8Array => body instanceof Uint8Array;

/**
 * Reads events from a body (text or bytes) or from a value that is already parsed, told apart by content.
 * @param near the days that are wanted first: of a large source only those are read, and the rest by `rest`.
 * @throws RangeError with a plain sentence when it is no calendar at all.
 */
export async function readEvents(body: unknown, near?: Near): Promise<SourceReading> {
  if (!isText(body) && !isBytes(body)) return readJson(body, near);
  const text = isText(body) ? body : new TextDecoder().decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return (await import('./ics/body.ts')).readBody(body, near);
  }
  return readJson(value, near);
}
