import {toJson} from '../core/json.ts';
import type {Parcel} from './parcel.ts';

/** What a token or a proof of work looks like on its way: name → value. */
export type SendTimeFields = Readonly<Record<string, string>>;

/** Gives fields for one attempt to send; undefined where it has none for this parcel. A failure keeps the parcel waiting. */
export type FieldSource = (parcel: Parcel) => SendTimeFields | undefined | Promise<SendTimeFields | undefined>;

const sources = new Set<FieldSource>();

/**
 * Adds fields to everything that is sent, made anew for each attempt: what expires while a submission waits is fresh when it
 * goes. In form bodies and flat JSON they stand beside the answers, in the envelope under `tokens`.
 * @returns what takes the source away again
 */
export function addFieldSource(source: FieldSource): () => void {
  sources.add(source);
  return () => void sources.delete(source);
}

/** The parcel as it goes out now, with the fields of all sources and of those given. @throws whatever a source throws */
export async function withSendTimeFields(parcel: Parcel, ...more: FieldSource[]): Promise<Parcel> {
  const given = await Promise.all([...more, ...sources].map(async (source) => source(parcel)));
  const fields: SendTimeFields = Object.assign({}, ...given);
  return Object.entries(fields).length ? {...parcel, body: addFields(parcel, fields)} : parcel;
}

function addFields({body, enctype}: Parcel, fields: SendTimeFields): Parcel['body'] {
  if (typeof body !== 'string')
    return [...body.filter(([name]) => !Object.hasOwn(fields, name)), ...Object.entries(fields)];
  if (enctype === 'application/x-www-form-urlencoded') {
    const form = new URLSearchParams(body);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form.toString();
  }
  const json = JSON.parse(body) as {tokens?: SendTimeFields};
  return toJson('kith' in json ? {...json, tokens: {...json.tokens, ...fields}} : {...json, ...fields});
}
