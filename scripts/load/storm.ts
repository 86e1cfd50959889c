// People who send all the time while processes are killed: what was acknowledged is there, and nothing is there twice.
import {randomBytes} from 'node:crypto';
import {uuidV7} from '../../src/core/uuid.ts';
import {call, Endpoint, freePort, quantile, TOKEN} from './endpoint.ts';

export interface StormOptions {
  name: string;
  database: string;
  processes: number;
  clients: number;
  seconds: number;
  /** Seconds between two kills. */
  killEvery: number;
  /** Lets the database crash; undefined where it is part of the process. */
  crash?: () => Promise<void>;
}

const OF = 'load';
const DEFINITION = {
  id: OF,
  title: 'What do you need?',
  results: 'live',
  questions: [
    {id: 'who', type: 'text', label: 'Your name'},
    {id: 'email', type: 'email', label: 'Your e-mail'},
    {id: 'topics', type: 'multiple-choice', label: 'What matters?', choices: ['food', 'rent', 'buses', 'parks']},
    {id: 'fit', type: 'scale', label: 'It fits'},
    {id: 'more', type: 'long-text', label: 'Anything else?'},
  ],
};

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const write = (id: string, n: number): string =>
  JSON.stringify({
    kith: 1,
    id,
    kind: 'survey',
    of: OF,
    answers: {
      who: `Person ${n}`,
      email: `person${n}@example.org`,
      topics: ['food', 'buses'],
      fit: 1 + (n % 5),
      more: 'Later buses on Sundays, please. '.repeat(1 + (n % 8)),
    },
    locale: 'en',
    submittedAt: new Date().toISOString(),
  });

/** What the clients saw. */
interface Seen {
  acknowledged: Set<string>;
  /** Milliseconds of the requests that were acknowledged. */
  times: number[];
  /** Milliseconds from the first try to the acknowledgement, where more than one was needed. */
  waits: number[];
  failures: number;
  faults: string[];
}

/** Somebody who sends one thing after another, each until it is acknowledged, at whichever process is next. */
async function send(endpoints: readonly Endpoint[], start: number, seen: Seen, isOver: () => boolean): Promise<void> {
  let turn = start;
  for (let n = start; !isOver(); n += 1000) {
    const id = uuidV7(Date.now(), randomBytes(10));
    const body = write(id, n);
    const begun = performance.now();
    for (let tries = 1; ; tries++) {
      const {port} = endpoints[turn++ % endpoints.length]!;
      const sent = performance.now();
      const reply = await call(port, 'POST', `/surveys/${OF}/submissions`, {body}).catch(() => undefined);
      if (reply?.status === 200 || reply?.status === 201) {
        seen.acknowledged.add(id);
        seen.times.push(performance.now() - sent);
        if (tries > 1) seen.waits.push(performance.now() - begun);
        break;
      }
      seen.failures++;
      if (reply && reply.status < 500) {
        seen.faults.push(`refused: ${reply.status} ${reply.text}`);
        break;
      }
      // a kill and a slow start do not take so long
      if (performance.now() - begun > 90_000) {
        seen.faults.push(`no answer for a minute and a half: ${reply?.status ?? 'no connection'}`);
        break;
      }
      await pause(20 + Math.random() * 180);
    }
  }
}

/** Kills one process after the other, and the database once in the middle; each is started again. */
async function disturb(
  {killEvery, crash, seconds}: StormOptions,
  endpoints: readonly Endpoint[],
  isOver: () => boolean,
) {
  const begun = performance.now();
  let [turn, crashes] = [0, 0];
  // counted from the last restart: where a machine is slow to start, kills must not follow one another
  for (let next = killEvery; !isOver(); next = (performance.now() - begun) / 1000 + killEvery) {
    while (performance.now() - begun < next * 1000 && !isOver()) {
      await pause(50);
      if (crash && !crashes && performance.now() - begun > seconds * 500 && !isOver()) {
        crashes++;
        await crash();
      }
    }
    if (isOver()) return crashes;
    const endpoint = endpoints[turn++ % endpoints.length]!;
    await endpoint.kill();
    await endpoint.start();
  }
  return crashes;
}

export async function runStorm(options: StormOptions): Promise<{row: Record<string, unknown>; faults: string[]}> {
  const {name, database, processes, clients, seconds} = options;
  const endpoints: Endpoint[] = [];
  for (let i = 0; i < processes; i++) endpoints.push(new Endpoint(await freePort(), database));
  for (const endpoint of endpoints) await endpoint.start();
  const [first] = endpoints as [Endpoint];
  const published = await call(first.port, 'PUT', `/surveys/${OF}`, {body: JSON.stringify(DEFINITION), token: TOKEN});
  if (published.status !== 201) throw new Error(`not published: ${published.status} ${published.text}`);

  const seen: Seen = {acknowledged: new Set(), times: [], waits: [], failures: 0, faults: []};
  const begun = performance.now();
  const isOver = () => performance.now() - begun > seconds * 1000;
  const disturbing = disturb(options, endpoints, isOver);
  await Promise.all(Array.from({length: clients}, (_, i) => send(endpoints, i, seen, isOver)));
  const took = (performance.now() - begun) / 1000;
  const crashes = await disturbing;
  const faults = [...new Set(seen.faults), ...(await check(first.port, seen.acknowledged))];
  const kills = endpoints.reduce((sum, endpoint) => sum + endpoint.kills, 0);
  for (const endpoint of endpoints) await endpoint.kill('SIGTERM');
  const row = {
    storm: name,
    clients,
    seconds: Math.round(took),
    kills,
    crashes: crashes ?? 0,
    acknowledged: seen.acknowledged.size,
    'a second': Math.round(seen.acknowledged.size / took),
    'p50 ms': Math.round(quantile(seen.times, 0.5)),
    'p99 ms': Math.round(quantile(seen.times, 0.99)),
    'sent again': seen.waits.length,
    'longest wait s': Number((Math.max(0, ...seen.waits.map(Math.round)) / 1000).toFixed(1)),
    'slowest start s': Number((Math.max(...endpoints.map(({slowest}) => slowest)) / 1000).toFixed(1)),
    'peak MB': endpoints.map(({peak}) => peak).join(', '),
    result: faults.join('; ') || 'right',
  };
  return {row, faults};
}

/** Reads everything back: lost, twice, or counted differently. */
async function check(port: number, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const {text} = await call(port, 'GET', `/surveys/${OF}/submissions`, {token: TOKEN});
  const ids = (JSON.parse(text) as {submissions: {id: string}[]}).submissions.map(({id}) => id);
  const stored = new Set(ids);
  const lost = [...acknowledged].filter((id) => !stored.has(id)).length;
  const list = await call(port, 'GET', '/surveys', {token: TOKEN});
  const {definitions} = JSON.parse(list.text) as {definitions: {id: string; received: number}[]};
  const received = definitions.find(({id}) => id === OF)?.received;
  const results = JSON.parse((await call(port, 'GET', `/surveys/${OF}/results`)).text) as {n: number};
  return [
    ...(lost ? [`${lost} acknowledged and lost`] : []),
    ...(ids.length === stored.size ? [] : [`${ids.length - stored.size} doubled`]),
    ...(stored.size === acknowledged.size ? [] : [`${stored.size} stored for ${acknowledged.size} acknowledged`]),
    ...(received === stored.size ? [] : [`${received} counted for ${stored.size} stored`]),
    // people are added to public figures several at once, so that nobody can be told apart
    ...(results.n <= stored.size && results.n > stored.size * 0.9
      ? []
      : [`results of ${results.n} for ${stored.size} stored`]),
  ];
}
