import type {Acknowledgement} from './acknowledge.ts';
import {EndpointClient} from './endpoint-client.ts';
import {IndexedDbStore} from './indexed-db.ts';
import {leaseTurns, lockTurns, Outbox} from './outbox.ts';
import {SafeStore} from './outbox-store.ts';
import type {Parcel} from './parcel.ts';
import {withSendTimeFields, type FieldSource} from './send-time-fields.ts';
import {askPage} from './token-event.ts';

/** Says to the loader of any page that something waits. It reads the same name. */
const FLAG = 'kith-outbox';
/** Milliseconds for what is made at the moment of sending, such as a proof of work on an old telephone. */
const PATIENCE = 60_000;

let kept: Outbox | undefined;
let passing: Outbox | undefined;
/** Whether somebody is about to send: then the mark stands already. */
let isExpected = false;
const store: SafeStore = new SafeStore(new IndexedDbStore(() => void store.fallBack()));

/** The outbox of this browser. On a shared device: one that forgets everything with the page. */
export function pageOutbox(isShared = false): Outbox {
  const client = new EndpointClient();
  const send = (parcel: Parcel) => sendFresh(parcel, client);
  if (isShared) return (passing ??= wake(new Outbox({send})));
  const leases = leaseTurns(store);
  // plain http has no locks
  const locks = navigator.locks as LockManager | undefined;
  const turns = locks ? lockTurns(locks, leases) : leases;
  return (kept ??= wake(new Outbox({send, store, turns, onCount: setFlag})));
}

/** Which element of this page tells what becomes of a submission, by its id: no other needs to, while it is there. */
export const told = new Map<string, Element>();

/**
 * Somebody has begun to answer. Browsers write such a mark down seconds after it was set: one that is set with the submission
 * would be lost with a browser that dies then.
 */
export function expectSending(): void {
  setFlag(1);
  isExpected = true;
}

/** Whether a submission outlives this page. */
export const isKept = (id: string, isShared: boolean): boolean => !isShared && store.isKept(id);

/** Whether the browser is online it does not know; that something has changed it does. */
function wake(outbox: Outbox): Outbox {
  const flush = () => void outbox.flush('back');
  addEventListener('online', flush);
  addEventListener('pageshow', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush());
  flush();
  return outbox;
}

function setFlag(count: number): void {
  // a record is there: from now on it counts by itself
  if (count) isExpected = false;
  try {
    if (count || isExpected) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // no storage, so nothing waits there either
  }
}

/** Its code comes when a form asks for it; without it, a human looks instead. */
const prove: FieldSource = async ({challenge}) =>
  challenge
    ? import('./proof-of-work.ts').then(({proveWork}) => proveWork(challenge)).catch(() => undefined)
    : undefined;

/** One attempt, with fields that are made for it. Nobody waits for them for ever. */
async function sendFresh(parcel: Parcel, client: EndpointClient): Promise<Acknowledgement> {
  const late = new Promise<never>((_, fail) => void setTimeout(fail, PATIENCE));
  try {
    return await client.send(await Promise.race([withSendTimeFields(parcel, askPage, prove), late]));
  } catch {
    return {kind: 'unclear', reason: 'no token'};
  }
}
