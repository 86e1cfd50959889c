// A database that has been used for years: list, search, results and export, and how much memory they take.
import {randomBytes} from 'node:crypto';
import {Kysely, sql} from 'kysely';
import {uuidV7} from '../../src/core/uuid.ts';
import {buildDialect} from '../../demo/endpoint/store/dialect.ts';
import type {Tables} from '../../demo/endpoint/store/tables.ts';
import {call, drain, Endpoint, freePort, quantile, TOKEN} from './endpoint.ts';

/** Rows of one statement, and times that each thing is asked. */
const [BATCH, TIMES] = [1000, 200];
/** What must hold: milliseconds at the 99th percentile, and megabytes. */
const [MAX_P99, MAX_MEMORY] = [200, 300];
/** The first row's time, and the milliseconds from one to the next: three years for a million. */
const [SINCE, STEP] = [Date.UTC(2023, 0, 1), 94_608];

const WORDS = ['buses', 'parks', 'rent', 'food', 'benches', 'library', 'market', 'lights', 'crossing', 'garden'];
const DEFINITIONS = [
  {
    kind: 'survey',
    id: 'big',
    results: 'live',
    questions: [
      {id: 'who', type: 'text', label: 'Who?'},
      {id: 'more', type: 'long-text', label: 'What?'},
    ],
  },
  {
    kind: 'survey',
    id: 'small',
    questions: [
      {id: 'who', type: 'text', label: 'Who?'},
      {id: 'more', type: 'long-text', label: 'What?'},
    ],
  },
  {kind: 'signup', id: 'members', preset: 'petition', goal: 1_000_000, confirmation: 'email'},
] as const;

/** Of ten rows seven go to the first, one to the second, two to the third. */
const targetOf = (n: number) => DEFINITIONS[n % 10 < 7 ? 0 : n % 10 < 8 ? 1 : 2]!;

function toRow(n: number): Tables['submissions'] {
  const at = SINCE + n * STEP;
  const {kind, id: of} = targetOf(n);
  const id = uuidV7(at, randomBytes(10));
  const said = Array.from({length: 6}, (_, i) => WORDS[(n * 7 + i * (1 + (n % 5))) % WORDS.length]).join(' ');
  // one in a hundred thousand says something that nobody else does
  const more = n % 100_000 === 17 ? `${said} zanzibar` : said;
  const answers =
    kind === 'survey' ? {who: `Person ${n}`, more} : {email: `person${n}@example.org`, givenName: `Person ${n}`};
  const received_at = new Date(at).toISOString();
  const body = JSON.stringify({kith: 1, id, kind, of, answers, locale: 'en', submittedAt: received_at});
  return {id, kind, of, received_at, body, payload_hash: id, reply: '{"id":"x","receipt":"XXXX-XXXX"}'};
}

async function fill(database: string, rows: number): Promise<number> {
  const begun = performance.now();
  const db = new Kysely<Tables>({dialect: buildDialect(database)});
  for (let n = 0; n < rows; n += BATCH) {
    const batch = Array.from({length: Math.min(BATCH, rows - n)}, (_, i) => toRow(n + i));
    const unconfirmed = batch.filter(({kind}) => kind === 'signup');
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('submissions').values(batch).execute();
      if (unconfirmed.length)
        await trx
          .insertInto('confirmations')
          .values(
            unconfirmed.map(({id, received_at}, i) => ({
              submission: id,
              for_kind: 'signup',
              for_id: 'members',
              link: 'x'.repeat(150),
              confirmed_at: i % 20 ? received_at : null,
            })),
          )
          .execute();
    });
  }
  for (const {kind, id} of DEFINITIONS)
    await db
      .updateTable('definitions')
      .set((eb) => ({
        received: eb
          .selectFrom('submissions')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('kind', '=', kind)
          .where('of', '=', id),
      }))
      .where('kind', '=', kind)
      .where('id', '=', id)
      .execute();
  await sql`analyze`.execute(db);
  await db.destroy();
  return (performance.now() - begun) / 1000;
}

/** One thing that is asked many times. The request may depend on what came back before. */
interface Asked {
  name: string;
  times?: number;
  ask(n: number, before: string | undefined): {method?: string; path: string; body?: object};
  /** Where the next one goes on. */
  next?(text: string): string | undefined;
}
const search = (body: object) => ({method: 'POST', path: '/submissions/search', body});
const cursorOf = (text: string): string | undefined => (JSON.parse(text) as {before?: string}).before;
const anywhere = (n: number, rows: number): string => new Date(SINCE + ((n * 7919) % rows) * STEP).toISOString();

const toAsked = (rows: number): Asked[] => [
  {name: 'definition', ask: () => ({path: '/surveys/big'})},
  {name: 'petition with its number', ask: () => ({path: '/signups/members'})},
  {name: 'results', ask: () => ({path: '/surveys/big/results'})},
  {name: 'results of the petition', ask: () => ({path: '/signups/members/results'})},
  {name: 'list, latest 50', ask: () => ({path: '/surveys/big/submissions?latest=50'})},
  {
    name: 'list, page by page',
    ask: (_, before) => ({
      path: `/surveys/big/submissions?latest=50${before ? `&before=${encodeURIComponent(before)}` : ''}`,
    }),
    next: cursorOf,
  },
  {
    name: 'list, anywhere',
    ask: (n) => ({path: `/surveys/big/submissions?latest=50&before=${encodeURIComponent(`${anywhere(n, rows)},x`)}`}),
  },
  {name: 'all kinds, latest 25', ask: () => search({})},
  {
    name: 'all kinds, some days',
    ask: (n) => search({until: anywhere(n, rows), from: anywhere(n, rows).slice(0, 8) + '01T00:00:00.000Z'}),
  },
  {name: 'search, a word that many say', ask: (n) => search({text: WORDS[n % 10]})},
  {
    name: 'search, of one definition, since a day',
    ask: (n) => search({text: WORDS[n % 10], kind: 'survey', of: 'small', from: '2024-06-01T00:00:00.000Z'}),
  },
  {
    name: 'search, a word that few say, one step',
    ask: (_, before) => search({text: 'zanzibar', ...(before && {before})}),
    next: cursorOf,
    times: 100,
  },
  {
    name: 'sending',
    ask: (n) => ({
      method: 'POST',
      path: '/surveys/big/submissions',
      body: {
        kith: 1,
        id: uuidV7(Date.now(), randomBytes(10)),
        kind: 'survey',
        of: 'big',
        answers: {who: `New ${n}`},
        submittedAt: new Date().toISOString(),
      },
    }),
  },
];

export async function measureRows(
  name: string,
  database: string,
  rows: number,
): Promise<{rows: object[]; faults: string[]}> {
  const endpoint = new Endpoint(await freePort(), database);
  await endpoint.start();
  for (const {kind, ...definition} of DEFINITIONS)
    await call(endpoint.port, 'PUT', `/${kind}s/${definition.id}`, {body: JSON.stringify(definition), token: TOKEN});
  const seconds = await fill(database, rows);
  console.log(`${name}: ${rows} rows in ${seconds.toFixed(0)} s`);
  const faults: string[] = [];
  const table: object[] = [];
  for (const asked of toAsked(rows)) {
    const times = await ask(endpoint.port, asked);
    endpoint.measure();
    const p99 = Math.round(quantile(times, 0.99));
    table.push({
      [name]: asked.name,
      times: times.length,
      'p50 ms': round(quantile(times, 0.5)),
      'p99 ms': p99,
      'peak MB': endpoint.peak,
    });
    if (p99 > MAX_P99) faults.push(`${name}: ${asked.name} takes ${p99} ms at the 99th percentile`);
  }
  for (const path of ['/surveys/big/submissions', '/surveys/big/submissions.csv']) {
    const {bytes, first, last} = await drain(endpoint.port, path);
    endpoint.measure();
    table.push({
      [name]: `export ${path}: ${Math.round(bytes / 1e6)} MB in ${(last / 1000).toFixed(1)} s`,
      'p50 ms': round(first),
      'peak MB': endpoint.peak,
    });
  }
  if (endpoint.peak > MAX_MEMORY) faults.push(`${name}: ${endpoint.peak} MB of memory`);
  await endpoint.kill('SIGTERM');
  return {rows: table, faults};
}

const round = (milliseconds: number): number => Number(milliseconds.toFixed(1));

async function ask(port: number, {ask: build, next, times = TIMES, name}: Asked): Promise<number[]> {
  const taken: number[] = [];
  let before: string | undefined;
  for (let n = 0; n < times; n++) {
    const {method = 'GET', path, body} = build(n, before);
    const begun = performance.now();
    const reply = await call(port, method, path, {token: TOKEN, ...(body && {body: JSON.stringify(body)})}).catch(
      (error: unknown) => {
        throw new Error(`${name}: ${String(error)}`);
      },
    );
    taken.push(performance.now() - begun);
    if (reply.status >= 300) throw new Error(`${name}: ${reply.status} ${reply.text.slice(0, 200)}`);
    before = next?.(reply.text);
  }
  return taken;
}
