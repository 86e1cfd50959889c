import {readDatabase} from '../database.ts';
import {openStore, type Store} from '../store/store.ts';

/** Opens the database that the settings name for some work, and closes it in any case. */
export async function withStore<T>(env: NodeJS.ProcessEnv, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readDatabase(env));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
