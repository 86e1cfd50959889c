import {readKeepFor} from '../environment.ts';
import {deleteOld} from '../retention.ts';
import type {Call} from './index.ts';
import {withStore} from './with-store.ts';

/** For cron, where `serve` does not run all the time. */
export async function applyRetention({env, print}: Call): Promise<void> {
  const keepFor = readKeepFor(env);
  const deleted = await withStore(env, (store) => deleteOld({store, keepFor, who: 'command line'}));
  if (!deleted) return print('Another process is at it.');
  for (const [target, n] of deleted) print(`${target}: ${n} deleted`);
  if (!deleted.size) print('Nothing is older than it may be.');
}
