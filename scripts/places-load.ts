// 200 volunteers at once on 3 shifts of 20 spots, over HTTP against an endpoint in a process of its own: once plainly, once
// with the endpoint killed in the middle while everybody tries again with the id they had. On SQLite, and on PostgreSQL where
// KITH_TEST_POSTGRES names one. `npm run places`
import {spawn, type ChildProcess} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {uuidV7} from '../src/core/uuid.ts';
import {ROOT} from './source-files.ts';

const VOLUNTEERS = 200;
const SPOTS = 20;
const SHIFTS = ['kitchen', 'driver', 'greeter'];
/** Milliseconds for one round; later it has failed. */
const MAX_ROUND = 25_000;
const TOKEN = randomBytes(16).toString('hex');

interface Place {
  id: string;
  status: string;
  position?: number;
}
interface Outcome {
  id: string;
  text: string;
  shifts: Place[];
  /** How often it was sent. */
  attempts: number;
}
interface Listed {
  shifts: {id: string; people: {submission: string; status: string; position?: number}[]}[];
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const newId = () => uuidV7(Date.now(), randomBytes(10));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startEndpoint(port: number, database: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'demo/endpoint/server.ts')], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      KITH_DATABASE: database,
      KITH_ADMIN_TOKEN: TOKEN,
      KITH_RATE_LIMIT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  await waitForAddress(child);
  return child;
}

async function waitForAddress({stdout}: ChildProcess): Promise<void> {
  let output = '';
  for await (const part of stdout!.iterator({destroyOnReturn: false})) {
    output += String(part);
    if (output.includes('Token')) return;
  }
  throw new Error('The endpoint did not start.');
}

async function killEndpoint(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** One person: sends until somebody answers, each time the same. */
async function volunteer(api: string, of: string, index: number, progress: () => void): Promise<Outcome> {
  const id = newId();
  const answers = {
    firstName: `Person ${index}`,
    email: `person${index}@example.org`,
    shifts: [SHIFTS[index % SHIFTS.length]!],
    consent: true,
  };
  const body = JSON.stringify({kith: 1, id, kind: 'signup', of, answers, submittedAt: new Date().toISOString()});
  for (let attempts = 1; ; attempts++) {
    const text = await send(`${api}/signups/${of}/submissions`, body);
    if (text !== undefined) {
      progress();
      return {id, text, shifts: (JSON.parse(text) as {shifts: Place[]}).shifts, attempts};
    }
    await pause(50 + Math.random() * 200);
  }
}

/** The answer, or undefined where there was none. A refusal is no answer that this measurement can meet. */
async function send(url: string, body: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body,
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (response.ok) return text;
    if (response.status < 500) throw new Error(`refused: ${response.status} ${text}`);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('refused')) throw error;
  }
  return undefined;
}

async function publish(api: string, of: string): Promise<void> {
  const shifts = SHIFTS.map((id) => ({
    id,
    title: id,
    start: '2099-06-05T09:00',
    end: '2099-06-05T12:00',
    timeZone: 'Europe/London',
    spots: SPOTS,
  }));
  const response = await fetch(`${api}/signups/${of}`, {
    method: 'PUT',
    headers: {'content-type': 'application/json', authorization: `Bearer ${TOKEN}`},
    body: JSON.stringify({id: of, preset: 'volunteer', shifts}),
  });
  if (!response.ok) throw new Error(`not published: ${response.status} ${await response.text()}`);
}

interface Round {
  seconds: number;
  outcomes: Outcome[];
  shifts: Listed['shifts'];
  /** Whether a repeat of every submission got the very same answer. */
  isSame: boolean;
}

async function run(database: string, isKilled: boolean): Promise<Round> {
  const port = await freePort();
  const api = `http://localhost:${port}/api`;
  const of = `load-${newId().slice(-12)}`;
  let endpoint = await startEndpoint(port, database);
  try {
    await publish(api, of);
    const started = performance.now();
    let answered = 0;
    const everybody = Promise.all(
      Array.from({length: VOLUNTEERS}, (_, i) => volunteer(api, of, i, () => void answered++)),
    );
    if (isKilled) {
      while (answered < VOLUNTEERS / 4) await pause(5);
      await killEndpoint(endpoint);
      endpoint = await startEndpoint(port, database);
    }
    const outcomes = await everybody;
    const seconds = (performance.now() - started) / 1000;
    const list = await fetch(`${api}/signups/${of}/shifts`, {headers: {authorization: `Bearer ${TOKEN}`}});
    const {shifts} = (await list.json()) as Listed;
    return {seconds, outcomes, shifts, isSame: await repeat(api, of, outcomes)};
  } finally {
    await killEndpoint(endpoint);
  }
}

/** Reads every submission back and sends it once more. */
async function repeat(api: string, of: string, outcomes: Outcome[]): Promise<boolean> {
  const response = await fetch(`${api}/signups/${of}/submissions`, {headers: {authorization: `Bearer ${TOKEN}`}});
  const {submissions} = (await response.json()) as {submissions: {id: string; receivedAt: string}[]};
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const texts = await Promise.all(
    submissions.map(({receivedAt: _, ...body}) => send(`${api}/signups/${of}/submissions`, JSON.stringify(body))),
  );
  return submissions.length === VOLUNTEERS && submissions.every(({id}, i) => byId.get(id)?.text === texts[i]);
}

/** What is wrong with a round, in sentences; none where it is right. */
function findFaults({outcomes, shifts, isSame}: Round): string[] {
  const people = shifts.flatMap((shift) => shift.people);
  const faults: string[] = [];
  if (new Set(people.map(({submission}) => submission)).size !== VOLUNTEERS || people.length !== VOLUNTEERS)
    faults.push(`${people.length} places for ${VOLUNTEERS} people`);
  for (const {id, people: listed} of shifts) {
    const told = outcomes.flatMap((outcome) => outcome.shifts).filter((place) => place.id === id);
    const confirmed = told.filter(({status}) => status === 'confirmed').length;
    if (confirmed !== SPOTS || listed.filter(({status}) => status === 'confirmed').length !== SPOTS)
      faults.push(`${id}: ${confirmed} were told that they have one of ${SPOTS} spots`);
    const positions = told.flatMap(({position}) => position ?? []).sort((a, b) => a - b);
    if (positions.some((position, i) => position !== i + 1)) faults.push(`${id}: the waiting list has a gap`);
    const inOrder = listed.filter(({status}) => status === 'waiting').map(({submission}) => submission);
    const asTold = new Map(outcomes.map((outcome) => [outcome.id, outcome.shifts[0]?.position]));
    if (inOrder.some((submission, i) => asTold.get(submission) !== i + 1))
      faults.push(`${id}: the waiting list is not in the order that people were told`);
  }
  if (!isSame) faults.push('a repeat was answered differently');
  return faults;
}

function toRow(name: string, isKilled: boolean, {outcomes, seconds}: Round, faults: string[]) {
  const places = outcomes.flatMap(({shifts}) => shifts);
  return {
    database: name,
    killed: isKilled ? 'yes' : 'no',
    people: outcomes.length,
    'sent again': outcomes.filter(({attempts}) => attempts > 1).length,
    given: places.filter(({status}) => status === 'confirmed').length,
    waiting: places.filter(({status}) => status === 'waiting').length,
    seconds: Number(seconds.toFixed(2)),
    result: faults.join('; ') || 'right',
  };
}

const folder = await mkdtemp(join(tmpdir(), 'kith-places-'));
const postgres = process.env['KITH_TEST_POSTGRES'];
const databases: [string, string][] = [['SQLite', join(folder, 'kith.db')]];
if (postgres) databases.push(['PostgreSQL', postgres]);
const late = setTimeout(() => {
  console.error('Took too long.');
  process.exit(1);
}, MAX_ROUND * databases.length);
const rows = [];
for (const [name, database] of databases)
  for (const isKilled of [false, true]) {
    const round = await run(database, isKilled);
    rows.push(toRow(name, isKilled, round, findFaults(round)));
  }
clearTimeout(late);
await rm(folder, {recursive: true, force: true});
console.table(rows);
if (rows.some(({result}) => result !== 'right')) process.exitCode = 1;
