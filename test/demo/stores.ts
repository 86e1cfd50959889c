import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe} from 'node:test';
import {openStore, type Store} from '../../demo/endpoint/store/store.ts';

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
    run(async () => [await openStore(postgres!), await openStore(postgres!)]),
  );
}
