import {asList} from '../core/json-object.ts';

/** Reading fields of JSON that somebody else wrote: each gives the value when it is of the kind asked for, else undefined. */

export {asList, asObject, isJsonObject, type JsonObject} from '../core/json-object.ts';

/** Text that is not blank, trimmed; numbers count as text. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text || undefined;
}

/** A finite number; text that is one counts. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A whole number from 0 on. */
export function asCount(value: unknown): number | undefined {
  const number = asNumber(value);
  return number !== undefined && number >= 0 && Number.isInteger(number) ? number : undefined;
}

/** The texts of a list; undefined when there are none. */
export function asTexts(value: unknown): string[] | undefined {
  const texts = asList(value).flatMap((item) => asText(item) ?? []);
  return texts.length ? texts : undefined;
}

/** An object without its undefined fields; undefined when nothing is left. */
export function compact<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return entries.length ? (Object.fromEntries(entries) as T) : undefined;
}

/** Decimal degrees, when both are there and on Earth. */
export function asGeo(latitude: unknown, longitude: unknown): {latitude: number; longitude: number} | undefined {
  const [north, east] = [asNumber(latitude), asNumber(longitude)];
  if (north === undefined || east === undefined || Math.abs(north) > 90 || Math.abs(east) > 180) return undefined;
  return {latitude: north, longitude: east};
}
