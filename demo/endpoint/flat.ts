import type {Field} from './body.ts';
import {isObject, type Json} from './json.ts';

type Plain = string | number | boolean | null;
export type Flat = Record<string, Plain | Plain[]>;

const isPlain = (value: Json): value is Plain => typeof value !== 'object' || value === null;

/** Whether JSON is a form's: names and plain values (or lists of them), and nothing that an envelope has. */
export const isFlat = (json: Json): json is Flat =>
  isObject(json) &&
  Object.keys(json).length > 0 &&
  !('kith' in json) &&
  !('answers' in json) &&
  Object.values(json).every((value) => (Array.isArray(value) ? value.every(isPlain) : isPlain(value)));

/** The fields that a form with these values would send. */
export const toFields = (flat: Flat): Field[] =>
  Object.entries(flat).flatMap(([name, value]) => [value].flat().map((one): Field => [name, String(one ?? '')]));
