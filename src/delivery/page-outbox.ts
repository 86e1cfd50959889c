import {EndpointClient} from './endpoint-client.ts';
import {IndexedDbStore} from './indexed-db.ts';
import {leaseTurns, lockTurns, Outbox} from './outbox.ts';
import {SafeStore} from './outbox-store.ts';

/** Says to the loader of any page that something waits. It reads the same name. */
const FLAG = 'kith-outbox';

let kept: Outbox | undefined;
let passing: Outbox | undefined;
const store = new SafeStore(new IndexedDbStore());

/** The outbox of this browser. On a shared device: one that forgets everything with the page. */
export function pageOutbox(isShared = false): Outbox {
  const client = new EndpointClient();
  const send = client.send.bind(client);
  if (isShared) return (passing ??= wake(new Outbox({send})));
  const leases = leaseTurns(store, Date.now, Math.random);
  // plain http has no locks
  const locks = navigator.locks as LockManager | undefined;
  const turns = locks ? lockTurns(locks, leases) : leases;
  return (kept ??= wake(new Outbox({send, store, turns, onCount: setFlag})));
}

/** Whether a submission outlives this page. */
export const isKept = (id: string, isShared: boolean): boolean => !isShared && store.isKept(id);

/** Whether the browser is online it does not know; that something has changed it does. */
function wake(outbox: Outbox): Outbox {
  const flush = () => void outbox.flush(true);
  addEventListener('online', flush);
  addEventListener('pageshow', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush());
  flush();
  return outbox;
}

function setFlag(count: number): void {
  try {
    if (count) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // no storage, so nothing waits there either
  }
}
