import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {Kysely, sql} from 'kysely';
import pg from 'pg';
import {runCommand} from '../../demo/endpoint/commands/index.ts';
import {isPostgres} from '../../demo/endpoint/database.ts';
import {buildDialect} from '../../demo/endpoint/store/dialect.ts';
import {ADMIN, envelope, NEEDS, post, publish, start, type Running} from './start.ts';

/** Every row of every table, as text, in order. */
async function readAll(database: string): Promise<Record<string, string[]>> {
  const db = new Kysely<Record<string, object>>({dialect: buildDialect(database)});
  const tables = (await db.introspection.getTables({withInternalKyselyTables: true})).map(({name}) => name);
  const all: Record<string, string[]> = {};
  for (const table of tables.sort()) {
    const {rows} = await sql<object>`select * from ${sql.table(table)}`.execute(db);
    all[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  await db.destroy();
  return all;
}

async function call(database: string, ...args: string[]): Promise<{code: number; said: string}> {
  let said = '';
  const take = (line: string) => void (said += `${line}\n`);
  const code = await runCommand(args, {...process.env, KITH_DATABASE: database}, {log: take, error: take});
  return {code, said};
}

/** An endpoint with something in most of its tables. */
async function fill({api}: Running): Promise<void> {
  await publish(api, NEEDS);
  const put = (path: string, body: object) =>
    fetch(api + path, {
      method: 'PUT',
      headers: {...ADMIN, 'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
  const shift = {id: 'door', title: 'Door', start: '2099-06-05T09:00', end: '2099-06-05T12:00', spots: 1};
  await put('/signups/day', {id: 'day', preset: 'volunteer', shifts: [shift], confirmation: 'email'});
  for (let i = 0; i < 3; i++)
    await fetch(`${api}/signups/day/submissions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({firstName: 'Zoë 😀', email: `a${i}@example.org`, shifts: ['door'], consent: 'yes'}),
    });
  for (let i = 0; i < 20; i++) await post(api, envelope({who: `Ann ${i}\u0007 "quoted"; 'x'`}));
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-backup-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Backs up while people send, and puts it back elsewhere. `other`: where there is nothing yet. */
async function checkRoundTrip(server: Running, folder: string, database: string, other: string): Promise<void> {
  const file = join(folder, 'copy');
  await fill(server);
  let isOver = false;
  const sending = (async () => {
    let sent = 0;
    while (!isOver) if ((await post(server.api, envelope())).ok) sent++;
    return sent;
  })();
  const {code, said} = await call(database, 'backup', file).finally(() => (isOver = true));
  assert.ok((await sending) > 0);
  assert.equal(code, 0, said);
  assert.equal((await call(database, 'backup', file)).code, 1, 'a copy is never written over another one');

  assert.equal((await call(other, 'restore', file)).code, 0);
  const restored = await readAll(other);
  const source = await readAll(database);
  assert.deepEqual(Object.keys(restored), Object.keys(source));
  assert.ok(restored['submissions']!.length >= 23);
  for (const [table, rows] of Object.entries(restored)) {
    const missing = rows.filter((row) => !source[table]!.includes(row));
    // what changes with each submission, and the entry that says that it was restored
    assert.equal(missing.length, table === 'audit' ? 1 : table === 'definitions' ? missing.length : 0, table);
    if (!['submissions', 'audit'].includes(table)) assert.equal(rows.length, source[table]!.length, table);
  }
  const survey = restored['definitions']!.map((row) => JSON.parse(row) as {id: string; received: number});
  const count = restored['submissions']!.filter((row) => (JSON.parse(row) as {of: string}).of === 'needs').length;
  assert.equal(survey.find(({id}) => id === 'needs')!.received, count, 'the copy is of one moment');

  await server.stop('SIGKILL');
  const {code: refused, said: words} = await call(other, 'restore', file);
  assert.deepEqual([refused, /--force/.test(words)], [1, true]);
  assert.equal((await call(other, 'restore', file, '--force')).code, 0);
  assert.deepEqual((await readAll(other))['submissions'], restored['submissions']);
}

describe('SQLite', () => {
  test(
    'a copy made while people send is put back whole, and never over something unless told so',
    {timeout: 60_000},
    () =>
      inFolder(async (folder) => {
        const server = await start({}, {folder});
        await checkRoundTrip(server, folder, join(folder, 'kith.db'), join(folder, 'other', 'kith.db')).finally(() =>
          server.stop('SIGKILL'),
        );
        assert.equal((await stat(join(folder, 'copy'))).size > 0, true);
      }),
  );

  test('a running endpoint keeps its database, and what is no copy is refused', () =>
    inFolder(async (folder) => {
      const server = await start({}, {folder});
      const database = join(folder, 'kith.db');
      await publish(server.api, NEEDS);
      await call(database, 'backup', join(folder, 'copy'));
      await post(server.api, envelope());
      const {code, said} = await call(database, 'restore', join(folder, 'copy'), '--force');
      await server.stop('SIGKILL');
      assert.deepEqual([code, said], [1, 'The endpoint is still running: stop it first.\n']);
      assert.equal((await readAll(database))['submissions']!.length, 1);
      await writeFile(join(folder, 'text'), 'no database');
      const half = (await readFile(join(folder, 'copy'))).subarray(0, 5000);
      await writeFile(join(folder, 'half'), half);
      for (const name of ['text', 'half', 'nothing'])
        assert.equal((await call(database, 'restore', join(folder, name), '--force')).code, 1, name);
      assert.equal((await readAll(database))['submissions']!.length, 1);
      assert.equal((await call(database, 'restore', join(folder, 'copy'), '--force')).code, 0);
      assert.equal((await readAll(database))['submissions']!.length, 0);
    }));
});

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () => {
  test(
    'a copy made while people send is put back whole, and never over something unless told so',
    {timeout: 60_000},
    () =>
      inFolder(async (folder) => {
        const [from, to] = [await createDatabase('kith_from'), await createDatabase('kith_to')];
        assert.ok(isPostgres(from));
        const server = await start({KITH_DATABASE: from}, {folder});
        await checkRoundTrip(server, folder, from, to).finally(() => server.stop('SIGKILL'));
      }),
  );
});

/** A database of its own beside the one that all tests share. */
async function createDatabase(name: string): Promise<string> {
  const client = new pg.Client({connectionString: postgres!});
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(postgres!);
  url.pathname = `/${name}`;
  return url.href;
}
