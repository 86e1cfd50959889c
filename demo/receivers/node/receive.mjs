// Takes in what Kith widgets send, and keeps each submission exactly once. One file, Node 24 or later, nothing to install.
//
//   PORT=8080 KITH_DATABASE=submissions.db KITH_ORIGINS=https://example.org node receive.mjs
//
// Then paste <kith-signup preset="newsletter" action="https://your-server.example/"></kith-signup>
import {createHash, randomUUID} from 'node:crypto';
import {createServer} from 'node:http';
import {DatabaseSync} from 'node:sqlite';

const LARGEST = 1_000_000; // bytes
const {PORT = '8080', KITH_DATABASE = 'submissions.db', KITH_ORIGINS = '*'} = process.env;
const origins = KITH_ORIGINS.split(/[\s,]+/);

const db = new DatabaseSync(KITH_DATABASE);
// What was confirmed must survive a power cut, so it is on the disk before the reply is sent.
db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 10000');
db.exec('create table if not exists submissions (id text primary key, hash text, received_at text, body text) strict');
const insert = db.prepare('insert into submissions values (?, ?, ?, ?) on conflict (id) do nothing');
const find = db.prepare('select hash from submissions where id = ?');

class Refusal extends Error {
  constructor(status, title, more = {}) {
    super(title);
    this.problem = {title, status, detail: title, ...more};
  }
}

const server = createServer((request, response) => void answer(request, response));

async function answer(request, response) {
  allowOrigin(request, response);
  if (request.method === 'OPTIONS') return response.writeHead(204).end();
  try {
    const {status, ...reply} = await receive(request);
    send(request, response, status, reply);
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    const fault = {title: 'This could not be stored just now', status: 503, retryAfter: 60};
    const {problem} = error instanceof Refusal ? error : {problem: fault};
    if (problem.retryAfter) response.setHeader('retry-after', problem.retryAfter);
    send(request, response, problem.status, problem);
  }
}
server.listen(Number(PORT), () => console.log(`http://localhost:${server.address().port}/`));

/** Pages of other sites may read the reply. */
function allowOrigin({headers}, response) {
  const {origin} = headers;
  response.setHeader('vary', 'Origin');
  if (!origin || !(origins.includes('*') || origins.includes(origin))) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'POST');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('access-control-expose-headers', 'retry-after');
}

async function receive(request) {
  if (request.method !== 'POST') throw new Refusal(405, 'Only POST is taken here');
  const submission = await readSubmission(request);
  const {id, submittedAt: _, ...content} = submission;
  const hash = createHash('sha256').update(canonical(content)).digest('hex');
  // The primary key decides who was first, also where two come at once.
  const {changes} = insert.run(id, hash, new Date().toISOString(), JSON.stringify(submission));
  if (find.get(id).hash !== hash)
    throw new Refusal(422, 'Another submission has this id', {errors: [{pointer: '/id', detail: 'was used before'}]});
  return {status: changes ? 201 : 200, ok: true, id};
}

async function readSubmission(request) {
  const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';
  if (!isForm && type !== 'application/json' && type !== 'text/plain')
    throw new Refusal(415, 'This kind of content is not taken');
  const body = await readBody(request);
  const given = isForm ? await readForm(body, request.headers['content-type']) : readJson(body);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Refusal(400, 'This is not a submission');
  // A form that was sent without script has no id yet.
  const id = given.id ?? (given['kith-id'] || (isForm && Object.keys(given).length ? randomUUID() : ''));
  if (typeof id !== 'string' || !/^[0-9A-Za-z-]{8,64}$/.test(id))
    throw new Refusal(422, 'The id is missing', {errors: [{pointer: '/id', detail: 'expected a UUID'}]});
  return {...given, id};
}

/** Read whole before anything is said: whoever is cut off while sending takes it for a bad network, and tries again. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  }
  if (size > LARGEST) throw new Refusal(413, 'This is too large');
  return Buffer.concat(chunks);
}

function readJson(body) {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body));
  } catch {
    throw new Refusal(400, 'This is not JSON');
  }
}

/** A name that repeats becomes a list; of files only the names are kept. */
async function readForm(body, type) {
  const form = await new Response(body, {headers: {'content-type': type}}).formData().catch(() => {
    throw new Refusal(400, 'This is not a form');
  });
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

function send({headers}, response, status, data) {
  const isPage = status < 300 && headers.accept?.includes('text/html');
  const type = isPage ? 'text/html; charset=utf-8' : status < 300 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, {'content-type': type, 'cache-control': 'no-store'});
  response.end(isPage ? '<!doctype html><title>Thank you</title><h1>Thank you</h1>' : JSON.stringify(data));
}
