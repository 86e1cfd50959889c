// Which statements the endpoint asks its database, and what in them is not common to those that speak PostgreSQL.
// `node scripts/portable-sql.ts`, or with `--list` all of them. On PostgreSQL where it is installed, else on SQLite.
import {randomBytes} from 'node:crypto';
import {parseArgs} from 'node:util';
import {uuidV7} from '../src/core/uuid.ts';
import {createApp} from '../demo/endpoint/app.ts';
import {parseDuration} from '../demo/endpoint/keep-for.ts';
import {deleteOld} from '../demo/endpoint/retention.ts';
import {openStore} from '../demo/endpoint/store/store.ts';
import {startPostgres} from './postgres.ts';

/** What only some of PostgreSQL, CockroachDB, Citus, Neon and SQLite know, or mean differently. */
const RULES: readonly [pattern: RegExp, reason: string][] = [
  [/\b(ctid|xmin|rowid|oid)\b/i, 'names a row by where it lies'],
  [
    /\bpg_advisory|\block table\b/i,
    'takes a lock that belongs to a connection: not in CockroachDB, nor behind a pooler',
  ],
  [/\b(listen|notify|unlisten)\b/i, 'needs a connection of its own: not in CockroachDB, nor behind a pooler'],
  [/\bskip locked\b|\bfor (update|share)\b/i, 'locks rows that it reads: not in SQLite'],
  [/::|\bcast\(/i, 'casts: types are named differently'],
  [/\bilike\b|\bglob\b|\bregexp\b|~\*?\s/i, 'matches patterns in a way of its own'],
  [/->|\bjsonb?\b|\bjson_/i, 'looks into JSON'],
  [/\bto_tsvector|\bmatch\b|\bfts5?\b/i, 'searches texts in a way of its own'],
  [/\b(serial|identity|nextval|autoincrement)\b/i, 'counts rows up: a hot spot where they are distributed'],
  [/\bdistinct on\b|\blateral\b|\bgenerate_series\b|\bfull join\b|\bunlogged\b|\btruncate\b/i, 'is not in SQLite'],
  [/\binsert or\b|\breplace into\b|\bpragma\b|\bvacuum\b/i, 'is in SQLite alone'],
  [/\bnow\(\)|\bcurrent_timestamp\b|\brandom\(\)/i, 'lets the database say the time or chance: replicas may differ'],
  [/\boffset \$?\d|\boffset \?/i, 'counts rows off: dearer with each page'],
];

const TOKEN = randomBytes(16).toString('hex');
const newId = () => uuidV7(Date.now(), randomBytes(10));
const shift = {id: 'door', title: 'Door', start: '2099-06-05T09:00', end: '2099-06-05T12:00', spots: 1};
const TEXT = {id: 'who', type: 'text', label: 'Who?'};
/** Definitions that use all tables. */
const DEFINITIONS: [string, object][] = [
  ['surveys', {id: 'needs', results: 'live', limit: 500, questions: [TEXT]}],
  ['surveys', {id: 'linked', links: 'required', questions: [TEXT]}],
  ['signups', {id: 'day', preset: 'volunteer', shifts: [shift], confirmation: 'email', challenge: '/api/challenge'}],
  ['pulses', {id: 'spring', wave: 'one', group: 'Friends', instrument: 'kith-5'}],
  ['calendars', {id: 'town', events: [{id: 'fair', title: 'Fair', start: '2099-06-05T09:00', capacity: 2, rsvp: {}}]}],
];

/** Does what people and administrators do, and what a timer does. */
async function journey(heard: (statement: string) => void, database: string): Promise<void> {
  const store = await openStore(database, heard);
  const app = createApp({store, isOriginAllowed: () => true, adminToken: TOKEN, rateLimit: 0});
  const socket = {remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4'};
  const ask = async (method: string, path: string, body?: object): Promise<string> => {
    const headers = {authorization: `Bearer ${TOKEN}`, ...(body && {'content-type': 'application/json'})};
    const init = {method, headers, ...(body && {body: JSON.stringify(body)})};
    return (await app.request(`/api${path}`, init, {incoming: {socket}})).text();
  };
  for (const [kinds, definition] of DEFINITIONS)
    for (const version of ['1', '2'])
      await ask('PUT', `/${kinds}/${(definition as {id: string}).id}`, {...definition, version});
  const send = (kind: string, of: string, answers: object, more: object = {}) =>
    ask('POST', `/${kind}s/${of}/submissions`, {
      kith: 1,
      id: newId(),
      kind,
      of,
      answers,
      submittedAt: '2026-01-01T00:00:00.000Z',
      ...more,
    });
  // at once: then some of them are kept together
  await Promise.all(Array.from({length: 12}, () => send('survey', 'needs', {who: 'Ann'})));
  const {links} = JSON.parse(await ask('POST', '/surveys/linked/links', {count: 2})) as {links: {token: string}[]};
  await send('survey', 'linked', {who: 'Ann'}, {tokens: {link: links[0]?.token}});
  const person = {firstName: 'Ann', email: 'ann@example.org', shifts: ['door'], consent: true};
  const replies = [await send('signup', 'day', person), await send('signup', 'day', person)];
  await send('pulse', 'spring', {}, {wave: 'one', submittedAt: '2026-01-01'});
  replies.push(await send('calendar', 'town', {coming: 'yes', name: 'Ann', email: 'ann@example.org'}, {event: 'fair'}));
  for (const reply of replies) {
    const {cancel} = JSON.parse(reply) as {cancel?: string};
    if (cancel) await ask('POST', new URL(cancel).pathname.slice(4) + new URL(cancel).search);
  }
  const {unconfirmed = []} = JSON.parse(await ask('GET', '/signups/day/confirmations')) as {
    unconfirmed?: {link: string}[];
  };
  for (const {link} of unconfirmed) await ask('POST', new URL(link).pathname.slice(4) + new URL(link).search);
  await read(ask);
  await deleteOld({store, keepFor: parseDuration('P1D'), who: 'timer', now: () => Date.now() + 9 * 86_400_000});
  await store.close();
}

/** Everything that can be read, of each definition; whatever is held is decided. */
async function read(ask: (method: string, path: string, body?: object) => Promise<string>): Promise<void> {
  const {paths} = JSON.parse(await ask('GET', '/openapi.json')) as {paths: Record<string, Record<string, unknown>>};
  const held = JSON.parse(await ask('GET', '/signups/day/held')) as {held?: {submission: string}[]};
  for (const [i, {submission}] of (held.held ?? []).entries())
    await ask('PUT', `/signups/day/held/${submission}`, {review: i % 2 ? 'discarded' : 'released'});
  for (const [kinds, definition] of DEFINITIONS)
    for (const path of Object.keys(paths).filter((one) => one.startsWith(`/${kinds}/{id}`) || !one.includes('{')))
      if (paths[path]!['get']) {
        const address = path.replace('{id}', (definition as {id: string}).id);
        for (const query of [
          '',
          '?latest=2',
          `?latest=2&limit=2&before=${encodeURIComponent('2099-01-01T00:00:00.000Z,x')}`,
        ])
          await ask('GET', address + query);
      }
  await ask('POST', '/submissions/search', {});
  await ask('POST', '/submissions/search', {
    text: 'ann',
    kind: 'survey',
    of: 'needs',
    from: '2020-01-01T00:00:00.000Z',
  });
  await ask('POST', '/surveys/needs/close');
}

const {values} = parseArgs({options: {list: {type: 'boolean'}}});
const postgres = await startPostgres();
const statements = new Set<string>();
try {
  await journey((statement) => statements.add(statement.replaceAll(/\s+/g, ' ').trim()), postgres?.url ?? ':memory:');
} finally {
  await postgres?.stop();
}
/** The migrator's own, once a release: it takes an advisory lock, for which it needs a connection without a pooler. */
const MIGRATOR = /kysely_migration|pg_catalog|information_schema|pg_advisory/;
const own = [...statements].filter((statement) => !MIGRATOR.test(statement));
if (values.list) for (const statement of own.toSorted()) console.log(statement);
const found = own.flatMap((statement) =>
  RULES.filter(([pattern]) => pattern.test(statement)).map(([, reason]) => `${reason}: ${statement}`),
);
const tables = own.flatMap(
  (statement) => /^create table "(\w+)".*primary key(?: \(([^)]*)\))?/i.exec(statement)?.slice(1, 3) ?? [],
);
console.log(
  `${own.length} statements on ${postgres ? 'PostgreSQL' : 'SQLite'}, ${found.length} with something that is not common`,
);
for (const line of found) console.log(`- ${line}`);
console.log(`primary keys: ${tables.filter(Boolean).join(', ')}`);
process.exitCode = found.length ? 1 : 0;
