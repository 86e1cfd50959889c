import {createHash} from 'node:crypto';
import {Refusal} from './problems.ts';

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** Nothing that people send is nested deeper. */
const MAX_DEPTH = 64;

const notJson = (detail: string): Refusal => new Refusal(400, 'Not JSON', {detail});

/** Reads JSON in UTF-8. Keys named `__proto__` are dropped, so that no later copy can turn them into a prototype. */
export function parseJson(bytes: Uint8Array): Json {
  let value: Json;
  try {
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)) as Json;
  } catch {
    // The parser's own message quotes the body.
    throw notJson('The body is not JSON in UTF-8.');
  }
  clean(value, 0);
  return value;
}

function clean(value: Json, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH) throw notJson(`The body is nested deeper than ${MAX_DEPTH} levels.`);
  if (!Array.isArray(value)) Reflect.deleteProperty(value, '__proto__');
  for (const inner of Object.values(value)) clean(inner, depth + 1);
}

export const isObject = (value: Json | undefined): value is {[key: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same text for the same JSON, whatever the order of its keys. */
export function formatCanonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(formatCanonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${formatCanonical(value[key]!)}`).join()}}`;
}

/** SHA-256, in lower-case hexadecimal. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
