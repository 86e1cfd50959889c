import type {Json} from './json.ts';
import {parseJson} from './json.ts';
import {Refusal} from './problems.ts';

/** The largest body, in bytes. */
export const MAX_BODY = 1_000_000;
/** The most fields of a form: more than any definition asks for, and few enough to look each of them up. */
const MAX_FIELDS = 2000;

/** One field of a form, in the order of the form. */
export type Field = [name: string, value: string | File];
export type Body = {json: Json} | {fields: Field[]};

/** Reads a request's body whole, whichever of HTML's encodings or JSON it has. */
export async function readBody(request: Request): Promise<Body> {
  const type = contentType(request);
  if (JSON_TYPES.has(type)) return {json: parseJson(await readBytes(request))};
  if (!FORM_TYPES.has(type)) throw unsupported([...JSON_TYPES, ...FORM_TYPES]);
  const bytes = await readBytes(request);
  let fields: Field[];
  try {
    const form = await new Response(bytes, {
      headers: {'content-type': request.headers.get('content-type')!},
    }).formData();
    fields = [...form];
  } catch {
    throw new Refusal(400, 'Not a form', {detail: 'The body does not have the form that its content type promises.'});
  }
  if (fields.length > MAX_FIELDS) throw new Refusal(413, 'Too many fields', {detail: `At most ${MAX_FIELDS}.`});
  return {fields};
}

/** Reads a body that must be JSON. */
export async function readJson(request: Request): Promise<Json> {
  if (contentType(request) !== 'application/json') throw unsupported(['application/json']);
  return parseJson(await readBytes(request));
}

const JSON_TYPES = new Set(['application/json', 'text/plain']);
const FORM_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);

const contentType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

const unsupported = (accepted: string[]): Refusal =>
  new Refusal(
    415,
    'Unsupported content type',
    {detail: `Send one of ${accepted.join(', ')}.`},
    {'accept-post': accepted.join(', ')},
  );

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Refusal(413, 'Too large', {detail: 'What is sent may have one megabyte at most.'});
  if (Number(request.headers.get('content-length')) > MAX_BODY) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    size += part.value.length;
    if (size > MAX_BODY) throw tooLarge;
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
