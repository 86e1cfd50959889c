// Takes in what Kith widgets send, and keeps each submission exactly once. A fetch-style worker with Hono, for Cloudflare
// Workers with a D1 database; other hosts of the kind differ in `env` alone.
//
//   npm install hono
//   npx wrangler d1 create kith                       # and bind it as DB in wrangler.toml
//   npx wrangler d1 execute kith --remote --file schema.sql
//   npx wrangler deploy
//
// Then paste <kith-signup preset="newsletter" action="https://kith.YOU.workers.dev/"></kith-signup>
import {Hono} from 'hono';
import {cors} from 'hono/cors';
import {HTTPException} from 'hono/http-exception';

const LARGEST = 1_000_000; // bytes

const app = new Hono();
const problem = (status, title, more = {}) =>
  new Response(JSON.stringify({title, status, detail: title, ...more}), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(more.retryAfter && {'retry-after': `${more.retryAfter}`}),
    },
  });
const refusal = (...about) => new HTTPException(about[0], {res: problem(...about)});

app.onError((error) => {
  if (error instanceof HTTPException) return error.getResponse();
  console.error(error);
  return problem(503, 'This could not be stored just now', {retryAfter: 60});
});
app.notFound(() => problem(405, 'Only POST is taken here'));
// `origin: ['https://example.org']` lets that site alone read replies
app.use(cors({origin: '*', allowMethods: ['POST'], allowHeaders: ['content-type'], exposeHeaders: ['retry-after']}));

app.post('/', async (c) => {
  const submission = await readSubmission(c.req.raw);
  const {id, submittedAt: _, ...content} = submission;
  const hash = await sha256(canonical(content));
  // The primary key decides who was first, also where two come at once.
  const {meta} = await c.env.DB.prepare('insert into submissions values (?, ?, ?, ?) on conflict (id) do nothing')
    .bind(id, hash, new Date().toISOString(), JSON.stringify(submission))
    .run();
  const known = await c.env.DB.prepare('select hash from submissions where id = ?').bind(id).first('hash');
  if (known !== hash)
    return problem(422, 'Another submission has this id', {errors: [{pointer: '/id', detail: 'was used before'}]});
  if (c.req.header('accept')?.includes('text/html'))
    return c.html('<!doctype html><title>Thank you</title><h1>Thank you</h1>');
  return c.json({ok: true, id}, meta.changes ? 201 : 200, {'cache-control': 'no-store'});
});

async function readSubmission(request) {
  const body = await readBody(request);
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';')[0].trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';
  if (!isForm && type !== 'application/json' && type !== 'text/plain')
    throw refusal(415, 'This kind of content is not taken');
  const content = new Response(body, {headers: {'content-type': header}});
  const given = await (isForm ? content.formData().then(flatten) : content.json()).catch(() => {
    throw refusal(400, isForm ? 'This is not a form' : 'This is not JSON');
  });
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw refusal(400, 'This is not a submission');
  // A form that was sent without script has no id yet.
  const id = given.id ?? (given['kith-id'] || (isForm && Object.keys(given).length ? crypto.randomUUID() : ''));
  if (typeof id !== 'string' || !/^[0-9A-Za-z-]{8,64}$/.test(id))
    throw refusal(422, 'The id is missing', {errors: [{pointer: '/id', detail: 'expected a UUID'}]});
  return {...given, id};
}

/** Read whole before anything is said: whoever is cut off while sending takes it for a bad network, and tries again. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  }
  if (size > LARGEST) throw refusal(413, 'This is too large');
  return new Blob(chunks).arrayBuffer();
}

/** A name that repeats becomes a list; of files only the names are kept. */
function flatten(form) {
  const fields = Object.create(null);
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : value.name;
    fields[name] = name in fields ? [fields[name], text].flat() : text;
  }
  return {...fields};
}

/** The same for the same content, whatever the order of its keys. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

async function sha256(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export default app;
