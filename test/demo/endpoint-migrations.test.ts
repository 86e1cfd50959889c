import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {Kysely, sql} from 'kysely';
import pg from 'pg';
import {buildDialect} from '../../demo/endpoint/store/dialect.ts';
import {isCurrent, migrate} from '../../demo/endpoint/store/migrations.ts';
import {openStore} from '../../demo/endpoint/store/store.ts';
import type {Tables} from '../../demo/endpoint/store/tables.ts';

/** The version whose processes still write while a newer one comes. */
const OLD = '008-held';

/**
 * A process of that version, in a program of its own: the statements that it wrote and read with, word for word. It prints a line for each
 * submission, and ends with an error at the first statement that is not taken any more.
 */
const OLDER = `
const [database] = process.argv.slice(1);
const statements = (n) => [
  ['begin', []],
  ['insert into submissions (id, kind, "of", received_at, body, payload_hash, reply) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing', ['old-' + n, 'signup', 'day', '2026-03-01T12:00:00.000Z', '{"answers":{}}', 'h', '{}']],
  ['update definitions set received = received + 1 where kind = $1 and id = $2 and (max_received is null or received < max_received)', ['signup', 'day']],
  ['insert into places (kind, "of", place_key, submission, status, amount, turn, given_at, cancelled_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', ['signup', 'day', 'shift:door', 'old-' + n, 'waiting', 1, n + 1, '2026-03-01T12:00:00.000Z', null]],
  ['insert into confirmations (submission, link, confirmed_at) values ($1, $2, $3)', ['old-' + n, 'x', null]],
  ['insert into held (submission, reason, counted, review, reviewed_at) values ($1, $2, $3, $4, $5)', ['old-' + n, 'trap', null, null, null]],
  ['commit', []],
  ['select submissions.*, c.confirmed_at from submissions left join confirmations as c on c.submission = submissions.id left join held as h on h.submission = submissions.id where kind = $1 and "of" = $2 order by received_at, id limit 1', ['signup', 'day']],
];
let write;
if (database.startsWith('postgres')) {
  const {default: pg} = await import('pg');
  const client = new pg.Client({connectionString: database});
  await client.connect();
  write = (text, values) => client.query(text, values);
} else {
  const {DatabaseSync} = await import('node:sqlite');
  const db = new DatabaseSync(database, {timeout: 10000});
  write = (text, values) => db.prepare(text.replace('begin', 'begin immediate').replace(/\\$(\\d+)/g, '?')).run(...values);
}
let isOver = false;
process.stdin.on('data', () => (isOver = true));
for (let n = 0; !isOver && n < 5000; n++) {
  for (const [text, values] of statements(n)) await write(text, values);
  console.log(n);
  await new Promise((done) => setTimeout(done, 2));
}
process.exit(0);
`;

async function checkForward(database: string): Promise<void> {
  const db = new Kysely<Tables>({dialect: buildDialect(database)});
  await migrate(db, OLD);
  assert.equal(await isCurrent(db), false);
  await sql`insert into definitions (kind, id, revision, received) values ('signup', 'day', 1, 0)`.execute(db);
  await sql`insert into definition_versions (kind, id, revision, version, body, published_at)
    values ('signup', 'day', 1, '1', '{"id":"day"}', '2026-01-01T00:00:00.000Z')`.execute(db);

  const older = spawn(process.execPath, ['--input-type=module', '-e', OLDER, database], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let written = 0;
  let trouble = '';
  older.stdout.on('data', (part) => (written += String(part).trim().split('\n').length));
  older.stderr.on('data', (part) => (trouble += String(part)));
  const gone = once(older, 'exit');
  const wait = async (n: number) => {
    const signal = AbortSignal.timeout(20_000);
    while (written < n && older.exitCode === null) await once(older.stdout, 'data', {signal});
    assert.equal(trouble, '');
  };
  try {
    await wait(5);
    assert.ok((await migrate(db)).length > 0);
    await wait(written + 5);
    older.stdin.write('stop');
    assert.deepEqual(await gone, [0, null], trouble);
  } finally {
    older.kill('SIGKILL');
    await db.destroy();
  }
  const store = await openStore(database);
  assert.equal(await store.isCurrent(), true);
  assert.deepEqual(store.migrated, []);
  assert.equal((await store.definitions.find('signup', 'day'))?.received, written);
  assert.equal((await store.places.list('signup', 'day')).length, written);
  assert.equal(await store.held.count('signup', 'day'), written);
  await store.close();
}

/** A version that is yet to come has been here: this one starts all the same, as it must where a release is taken back. */
async function checkNewer(database: string): Promise<void> {
  await (await openStore(database)).close();
  const db = new Kysely<{kysely_migration: {name: string; timestamp: string}}>({dialect: buildDialect(database)});
  await db.insertInto('kysely_migration').values({name: '999-of-a-newer-version', timestamp: '2030-01-01'}).execute();
  await db.destroy();
  const store = await openStore(database);
  assert.equal(await store.isCurrent(), true);
  await store.close();
}

describe('SQLite', () => {
  const inFolder = async (work: (database: string) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-migrations-'));
    await work(join(folder, 'kith.db')).finally(() => rm(folder, {recursive: true, force: true}));
  };
  test(
    'the tables of an older version come up to date, while a process of that version goes on to write',
    {timeout: 60_000},
    () => inFolder(checkForward),
  );
  test('tables of a newer version serve this one', () => inFolder(checkNewer));
});

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () => {
  const inDatabase = async (work: (database: string) => Promise<void>) => {
    const client = new pg.Client({connectionString: postgres!});
    await client.connect();
    await client.query('drop database if exists kith_older with (force)');
    await client.query('create database kith_older');
    const url = new URL(postgres!);
    url.pathname = '/kith_older';
    await work(url.href).finally(() => client.end());
  };
  test(
    'the tables of an older version come up to date, while a process of that version goes on to write',
    {timeout: 60_000},
    () => inDatabase(checkForward),
  );
  test('tables of a newer version serve this one', () => inDatabase(checkNewer));
});
