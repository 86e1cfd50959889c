import type {Call} from './index.ts';
import {withStore} from './with-store.ts';

export async function migrateDatabase({env, print}: Call): Promise<void> {
  const done = await withStore(env, ({migrated}) => Promise.resolve(migrated));
  for (const name of done) print(`done: ${name}`);
  print(done.length ? 'The tables are up to date.' : 'The tables were up to date.');
}
