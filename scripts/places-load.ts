// 200 people at once, over HTTP against an endpoint in a process of its own: volunteers on 3 shifts of 20 spots, and replies to an
// event of 60 places. Each once plainly, and once with the endpoint killed in the middle while everybody tries again with the id
// they had. On SQLite, and on PostgreSQL where KITH_TEST_POSTGRES names one. `npm run places`
import {spawn, type ChildProcess} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {uuidV7} from '../src/core/uuid.ts';
import {ROOT} from './source-files.ts';

const PEOPLE = 200;
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
  places: Place[];
  /** How often it was sent. */
  attempts: number;
}
/** What is given away, with its people in order. */
interface Listed {
  id: string;
  people: {submission: string; status: string; position?: number}[];
}

/** What people come for. */
interface Occasion {
  name: string;
  kind: string;
  /** How many places each thing has that is given away. */
  spots: number;
  definition: (of: string) => Record<string, unknown>;
  /** What the person of this number asks for. */
  ask: (index: number) => Record<string, unknown>;
  toPlaces: (reply: Record<string, unknown>) => Place[];
  /** The administrator's list below the definition, and what is in it. */
  list: string;
  toListed: (list: Record<string, unknown>) => Listed[];
}

const SHIFTS = ['kitchen', 'driver', 'greeter'];
const TIME = {start: '2099-06-05T09:00', end: '2099-06-05T12:00', timeZone: 'Europe/London'};
const person = (index: number) => ({email: `person${index}@example.org`});

const OCCASIONS: Occasion[] = [
  {
    name: 'shifts',
    kind: 'signup',
    spots: 20,
    definition: (id) => ({
      id,
      preset: 'volunteer',
      shifts: SHIFTS.map((shift) => ({id: shift, title: shift, ...TIME, spots: 20})),
    }),
    ask: (index) => ({
      answers: {
        firstName: `Person ${index}`,
        ...person(index),
        shifts: [SHIFTS[index % SHIFTS.length]!],
        consent: true,
      },
    }),
    toPlaces: ({shifts}) => shifts as Place[],
    list: 'shifts',
    toListed: ({shifts}) => shifts as Listed[],
  },
  {
    name: 'event',
    kind: 'calendar',
    spots: 60,
    definition: (id) => ({
      id,
      events: [{id: 'picnic', title: 'Picnic', ...TIME, capacity: 60, rsvp: {waitlist: true}}],
    }),
    ask: (index) => ({event: 'picnic', answers: {coming: 'yes', name: `Person ${index}`, ...person(index)}}),
    toPlaces: ({places}) => (places as (Place & {event: string})[]).map((place) => ({...place, id: place.event})),
    list: 'rsvps',
    toListed: ({dates}) => (dates as (Listed & {event: string})[]).map((date) => ({...date, id: date.event})),
  },
];

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

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

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
  running.add(child);
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
  running.delete(child);
}

/** One person: sends until somebody answers, each time the same. */
async function come(
  address: string,
  of: string,
  {kind, ask, toPlaces}: Occasion,
  index: number,
  progress: () => void,
): Promise<Outcome> {
  const id = newId();
  const body = JSON.stringify({kith: 1, id, kind, of, ...ask(index), submittedAt: new Date().toISOString()});
  for (let attempts = 1; ; attempts++) {
    const text = await send(`${address}/submissions`, body);
    if (text !== undefined) {
      progress();
      return {id, text, places: toPlaces(JSON.parse(text) as Record<string, unknown>), attempts};
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

async function publish(address: string, definition: Record<string, unknown>): Promise<void> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: {'content-type': 'application/json', authorization: `Bearer ${TOKEN}`},
    body: JSON.stringify(definition),
  });
  if (!response.ok) throw new Error(`not published: ${response.status} ${await response.text()}`);
}

interface Round {
  seconds: number;
  outcomes: Outcome[];
  listed: Listed[];
  /** Whether a repeat of every submission got the very same answer. */
  isSame: boolean;
}

async function run(database: string, occasion: Occasion, isKilled: boolean): Promise<Round> {
  const port = await freePort();
  const of = `load-${newId().slice(-12)}`;
  const address = `http://localhost:${port}/api/${occasion.kind}s/${of}`;
  let endpoint = await startEndpoint(port, database);
  try {
    await publish(address, occasion.definition(of));
    const started = performance.now();
    let answered = 0;
    const everybody = Promise.all(
      Array.from({length: PEOPLE}, (_, i) => come(address, of, occasion, i, () => void answered++)),
    );
    if (isKilled) {
      while (answered < PEOPLE / 4) await pause(5);
      await killEndpoint(endpoint);
      endpoint = await startEndpoint(port, database);
    }
    const outcomes = await everybody;
    const seconds = (performance.now() - started) / 1000;
    const list = await fetch(`${address}/${occasion.list}`, {headers: {authorization: `Bearer ${TOKEN}`}});
    const listed = occasion.toListed((await list.json()) as Record<string, unknown>);
    return {seconds, outcomes, listed, isSame: await repeat(address, outcomes)};
  } finally {
    await killEndpoint(endpoint);
  }
}

/** Reads every submission back and sends it once more. */
async function repeat(address: string, outcomes: Outcome[]): Promise<boolean> {
  const response = await fetch(`${address}/submissions`, {headers: {authorization: `Bearer ${TOKEN}`}});
  const {submissions} = (await response.json()) as {submissions: {id: string; receivedAt: string}[]};
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const texts = await Promise.all(
    submissions.map(({receivedAt: _, ...body}) => send(`${address}/submissions`, JSON.stringify(body))),
  );
  return submissions.length === PEOPLE && submissions.every(({id}, i) => byId.get(id)?.text === texts[i]);
}

/** What is wrong with a round, in sentences; none where it is right. */
function findFaults({outcomes, listed, isSame}: Round, spots: number): string[] {
  const people = listed.flatMap((one) => one.people);
  const faults: string[] = [];
  if (new Set(people.map(({submission}) => submission)).size !== PEOPLE || people.length !== PEOPLE)
    faults.push(`${people.length} places for ${PEOPLE} people`);
  for (const {id, people: inLine} of listed) {
    const told = outcomes.flatMap((outcome) => outcome.places).filter((place) => place.id === id);
    const confirmed = told.filter(({status}) => status === 'confirmed').length;
    if (confirmed !== spots || inLine.filter(({status}) => status === 'confirmed').length !== spots)
      faults.push(`${id}: ${confirmed} were told that they have one of ${spots} places`);
    const positions = told.flatMap(({position}) => position ?? []).sort((a, b) => a - b);
    if (positions.some((position, i) => position !== i + 1)) faults.push(`${id}: the waiting list has a gap`);
    const inOrder = inLine.filter(({status}) => status === 'waiting').map(({submission}) => submission);
    const asTold = new Map(outcomes.map((outcome) => [outcome.id, outcome.places[0]?.position]));
    if (inOrder.some((submission, i) => asTold.get(submission) !== i + 1))
      faults.push(`${id}: the waiting list is not in the order that people were told`);
  }
  if (!isSame) faults.push('a repeat was answered differently');
  return faults;
}

function toRow(database: string, occasion: string, isKilled: boolean, {outcomes, seconds}: Round, faults: string[]) {
  const places = outcomes.flatMap((outcome) => outcome.places);
  return {
    database,
    for: occasion,
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
const late = setTimeout(
  () => {
    console.error('Took too long.');
    process.exit(1);
  },
  MAX_ROUND * databases.length * OCCASIONS.length,
);
const rows = [];
for (const [name, database] of databases)
  for (const occasion of OCCASIONS)
    for (const isKilled of [false, true]) {
      const round = await run(database, occasion, isKilled);
      rows.push(toRow(name, occasion.name, isKilled, round, findFaults(round, occasion.spots)));
    }
clearTimeout(late);
await rm(folder, {recursive: true, force: true});
console.table(rows);
if (rows.some(({result}) => result !== 'right')) process.exitCode = 1;
