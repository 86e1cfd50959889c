import type {Enctype, Format} from '../contract/encoding.ts';
import type {Question} from '../contract/question.ts';
import type {Submission} from '../contract/submission.ts';
import {flattenAnswers, toFlatObject, type FlatEntry} from '../core/answers/flatten.ts';
import {toJson} from '../core/json.ts';
import {toOsdi} from './osdi.ts';

/** Where and how submissions go, as the author said. */
export interface Destination {
  /** Absolute URL. */
  action: string;
  enctype: Enctype;
  format: Format;
  /** `no-cors`: the reply cannot be read, so the outcome stays unknown. */
  mode: 'cors' | 'no-cors';
}

/** A submission packed for its destination: plain data that can be stored, and sent as often as it takes. */
export interface Parcel extends Omit<Destination, 'format'> {
  /** The submission's id: the idempotency key. */
  id: string;
  body: string | [name: string, value: string | File][];
}

/** The field that carries the id in flat bodies, by which an owner sees doubles. */
export const ID_FIELD = 'kith-id';

/** What a flat body says besides answers: the id, and what a reply is to. */
const factsOf = ({id, event, occurrence}: Submission): FlatEntry[] => [
  [ID_FIELD, id],
  ...(event === undefined ? [] : [['kith-event', event] satisfies FlatEntry]),
  ...(occurrence === undefined ? [] : [['kith-occurrence', occurrence] satisfies FlatEntry]),
];

/** Packs a submission. Files go along only in `multipart/form-data`; elsewhere their names do. */
export function packParcel(
  submission: Submission,
  {action, enctype, format, mode}: Destination,
  questions: ReadonlyMap<string, Question>,
  files: readonly [name: string, file: File][] = [],
): Parcel {
  const {id} = submission;
  const flat = (): FlatEntry[] => [...flattenAnswers(questions, submission), ...factsOf(submission)];
  const parcel = {id, action, enctype, mode};
  if (enctype === 'multipart/form-data') return {...parcel, body: [...flat(), ...files]};
  if (enctype === 'application/x-www-form-urlencoded') return {...parcel, body: new URLSearchParams(flat()).toString()};
  const body =
    format === 'flat' ? toFlatObject(flat()) : format === 'osdi' ? toOsdi(submission, questions) : submission;
  return {...parcel, body: toJson(body)};
}
