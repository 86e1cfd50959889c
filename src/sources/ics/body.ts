import {refuse} from '../no-calendar.ts';
import type {Near, SourceReading} from '../reading.ts';
import {isIcs} from './is-ics.ts';
import {readIcs} from './read.ts';

/** Larger files are read in two goes: first what is near. In letters or bytes. */
const LARGE = 200_000;

/**
 * Reads a body that is no JSON.
 * @throws RangeError with a plain sentence when it is no iCalendar file either.
 */
export async function readBody(body: string | Uint8Array, near: Near | undefined): Promise<SourceReading> {
  if (!isIcs(body)) return refuse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  if (near && body.length > LARGE) return (await import('./large.ts')).readLargeIcs(body, near);
  return readIcs(body);
}
