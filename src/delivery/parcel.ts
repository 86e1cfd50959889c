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
  /** Absolute URL of the work to be done before each attempt. Default: none. */
  challenge?: string;
}

/** A submission packed for its destination: plain data that can be stored, and sent as often as it takes. */
export interface Parcel extends Omit<Destination, 'format'> {
  /** The submission's id: the idempotency key. */
  id: string;
  body: string | [name: string, value: string | File][];
}

/** The field that carries the id in flat bodies, by which an owner sees doubles. */
export const ID_FIELD = 'kith-id';

/** The name of a one-time link's token in flat bodies, and in the page's address after `#`. */
export const LINK_FIELD = 'kith-link';

/** What a flat body says besides answers: the id, what a reply is to, and the link by which somebody was invited. */
const factsOf = ({id, event, occurrence, tokens}: Submission): FlatEntry[] => [
  [ID_FIELD, id],
  ...(event === undefined ? [] : [['kith-event', event] satisfies FlatEntry]),
  ...(occurrence === undefined ? [] : [['kith-occurrence', occurrence] satisfies FlatEntry]),
  ...(tokens?.['link'] === undefined ? [] : [[LINK_FIELD, tokens['link']] satisfies FlatEntry]),
];

/** Packs a submission. Files go along only in `multipart/form-data`; elsewhere their names do. */
export function packParcel(
  submission: Submission,
  {action, enctype, format, mode, challenge}: Destination,
  questions: ReadonlyMap<string, Question>,
  files: readonly [name: string, file: File][] = [],
): Parcel {
  const {id} = submission;
  const flat = (): FlatEntry[] => [...flattenAnswers(questions, submission), ...factsOf(submission)];
  const parcel = {id, action, enctype, mode, ...(challenge && {challenge})};
  if (enctype === 'multipart/form-data') return {...parcel, body: [...withoutNames(flat(), files), ...files]};
  if (enctype === 'application/x-www-form-urlencoded') return {...parcel, body: new URLSearchParams(flat()).toString()};
  return {...parcel, body: writeBody(format, submission, questions, flat)};
}

function writeBody(
  format: Format,
  submission: Submission,
  questions: ReadonlyMap<string, Question>,
  flat: () => FlatEntry[],
): string {
  if (format === 'civicrm') return toRemoteForm(flat());
  if (format === 'osdi') return toJson(toOsdi(submission, questions));
  return toJson(format === 'flat' ? toFlatObject(flat()) : submission);
}

/**
 * What CiviCRM's RemoteForm extension takes when a profile was filled in; the profile's number is a field, `profile_id`. It
 * takes every backslash out of what arrives (CRM/Remoteform/Page/RemoteForm.php), so there are two of each.
 */
const toRemoteForm = (flat: FlatEntry[]): string =>
  toJson({entity: 'Profile', action: 'submit', params: toFlatObject(flat)}).replaceAll('\\', '\\\\');

/** Where the files themselves go along, their names are not said twice. */
const withoutNames = (flat: FlatEntry[], files: readonly [name: string, file: File][]): FlatEntry[] =>
  flat.filter(([name, value]) => !files.some(([own, file]) => own === name && file.name === value));
