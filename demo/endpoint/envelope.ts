import {randomBytes} from 'node:crypto';
import {Submission} from '../../src/contract/submission.ts';
import type {Problem} from '../../src/contract/problem.ts';
import {uuidV4, uuidV7} from '../../src/core/uuid.ts';
import type {Body, Field} from './body.ts';
import {readForm} from './form.ts';
import {formatCanonical, hash, type Json} from './json.ts';
import {isFlat, toFields} from './flat.ts';
import type {Compiled, Kind} from './kinds/kind.ts';
import {escapePointer, unprocessable} from './problems.ts';
import {TOKEN_FIELDS, type Tokens} from './suspicion.ts';
import {ENVELOPE} from './words.ts';

/** The envelope in a body, or one made around a form's answers; apart from it, the tokens that came along. */
export async function toSubmission(
  body: Body,
  kind: Kind,
  {definition, questions}: Compiled,
): Promise<{submission: Submission; tokens: Tokens}> {
  const fields = 'fields' in body ? body.fields : isFlat(body.json) ? toFields(body.json) : undefined;
  const value = fields ? await wrapForm(fields, kind, definition.id, questions) : (body as {json: Json}).json;
  const parsed = Submission.safeParse(value);
  const errors = parsed.success ? checkTarget(parsed.data, kind, definition.id) : parsed.error.issues.map(toError);
  if (errors.length) throw unprocessable('This submission cannot be read', errors);
  // As received, also with keys that this version does not know; but tokens are fresh each time, and nobody's answer.
  const {tokens = {}, ...submission} = value as Submission;
  return {submission, tokens: fields ? readTokens(fields) : tokens};
}

const readTokens = (fields: Field[]): Tokens =>
  Object.fromEntries(
    fields.flatMap(([name, value]) => {
      const token = TOKEN_FIELDS[name];
      return token !== undefined && typeof value === 'string' ? [[token, value]] : [];
    }),
  );

async function wrapForm(fields: Field[], kind: Kind, of: string, questions: Compiled['questions']): Promise<Json> {
  const {
    id = kind.isAnonymous ? uuidV4(randomBytes(16)) : uuidV7(Date.now(), randomBytes(10)),
    answers,
    hidden,
  } = await readForm(fields, questions);
  return {
    kith: 1,
    id,
    kind: kind.name,
    of,
    ...readTarget(fields),
    answers,
    ...(Object.keys(hidden).length && {hidden}),
    submittedAt: new Date().toISOString(),
  };
}

/** What a reply is to: the fields `kith-event` and `kith-occurrence`. */
const readTarget = (fields: Field[]): Record<string, string> =>
  Object.fromEntries(
    ['event', 'occurrence'].flatMap((key) => {
      const value = fields.find(([name]) => name === `kith-${key}`)?.[1];
      return typeof value === 'string' && value ? [[key, value]] : [];
    }),
  );

type FieldError = NonNullable<Problem['errors']>[number];

const toError = ({path}: {path: PropertyKey[]}): FieldError => ({
  pointer: path.map((step) => `/${escapePointer(String(step))}`).join(''),
  detail: ENVELOPE[String(path[0])] ?? (path.length ? 'has the wrong form' : 'expected a submission'),
});

function checkTarget({kind: name, of}: {kind: string; of: string}, kind: Kind, id: string): FieldError[] {
  const errors: FieldError[] = [];
  if (name !== kind.name) errors.push({pointer: '/kind', detail: `this address takes ${kind.name} submissions`});
  if (of !== id) errors.push({pointer: '/of', detail: `this address takes submissions of ${id}`});
  return errors;
}

/** The same for the same content: when it was sent does not count, since a form sent again is wrapped anew. */
export function hashPayload(submission: Submission): string {
  const {submittedAt: _, ...payload} = submission;
  return hash(formatCanonical(payload as Json));
}

/** A code that a person can read out: `K7QX-3MPD`, without letters that look like digits (Crockford's base 32). */
export function toReceipt(id: string): string {
  const digest = Buffer.from(hash(id), 'hex');
  const letters = [...digest.subarray(0, 8)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
