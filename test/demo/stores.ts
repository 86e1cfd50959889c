import {randomBytes} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe} from 'node:test';
import pg from 'pg';
import {openStore, type Store} from '../../demo/endpoint/store/store.ts';

/** One of its own in a running PostgreSQL: what one file's tests send or keep must not be sent or deleted by another's. */
export async function createDatabase(postgres: string): Promise<string> {
  const name = `kith_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({connectionString: postgres});
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return url.href;
}

/** Two ways into one database. */
export type Pair = () => readonly [Store, Store];

/**
 * Runs the same tests on SQLite and, where there is one, on PostgreSQL. In SQLite both are one connection: a second one in the
 * same thread would wait for the first, and so keep it from going on.
 */
export function onBothDatabases(check: (pair: Pair) => void): void {
  const run = (open: () => Promise<[Store, Store]>) => {
    let stores: [Store, Store];
    before(async () => {
      stores = await open();
    });
    after(() => Promise.all([...new Set(stores)].map((store) => store.close())));
    check(() => stores);
  };
  describe('SQLite', () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'kith-store-'));
    });
    after(() => rm(folder, {recursive: true, force: true}));
    run(async () => {
      const store = await openStore(join(folder, 'kith.db'));
      return [store, store];
    });
  });
  const postgres = process.env['KITH_TEST_POSTGRES'];
  describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
    run(async () => {
      const url = await createDatabase(postgres!);
      return [await openStore(url), await openStore(url)];
    }),
  );
}
