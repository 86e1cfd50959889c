import {randomUUID} from 'node:crypto';
import type {Logger} from 'pino';
import {logFault} from './log.ts';
import {findCutoff, parseDuration, type Duration} from './keep-for.ts';
import {KINDS} from './kinds/index.ts';
import type {Store} from './store/store.ts';
import type {StoredDefinition} from './store/tables.ts';

/** Milliseconds between two looks, and for how long one process has the work while it gets on with it. */
const [EVERY, LEASE] = [3_600_000, 60_000];
const WORK = 'retention';

export interface RetentionOptions {
  store: Pick<Store, 'definitions' | 'retention' | 'leases' | 'audit' | 'scrub'>;
  /** For definitions that say nothing. Undefined: what they take is kept. */
  keepFor: Duration | undefined;
  /** Who does it, in the audit trail. */
  who: 'timer' | 'command line';
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** How many submissions of which address were deleted. */
export type Deleted = Map<string, number>;

/**
 * Deletes what is older than its definition, or else the setting, lets it become.
 * @returns undefined where another process is at it
 */
export async function deleteOld({store, keepFor, who, now = Date.now}: RetentionOptions): Promise<Deleted | undefined> {
  const holder = randomUUID();
  const isMine = () => store.leases.take(WORK, holder, now(), LEASE);
  if (!(await isMine())) return undefined;
  const deleted: Deleted = new Map();
  try {
    for (const {name, plural} of KINDS)
      for (const stored of await store.definitions.list(name)) {
        const span = keptFor(stored) ?? keepFor;
        if (!span) continue;
        const tooOld = {kind: name, of: stored.id, before: findCutoff(span, now())};
        const target = `${plural}/${stored.id}`;
        for (let isDone = false; !isDone && (await isMine());) {
          const batch = await store.retention.deleteBatch(tooOld);
          isDone = batch.isDone;
          if (batch.deleted) deleted.set(target, (deleted.get(target) ?? 0) + batch.deleted);
        }
      }
  } finally {
    for (const [target, n] of deleted) await store.audit.add({who, action: 'retention', target: `${target} (${n})`});
    if (deleted.size) await store.scrub();
    await store.leases.release(WORK, holder);
  }
  return deleted;
}

function keptFor({body}: StoredDefinition): Duration | undefined {
  const {keepFor} = JSON.parse(body) as {keepFor?: unknown};
  return typeof keepFor === 'string' ? parseDuration(keepFor) : undefined;
}

/** Looks now and every hour, until it is stopped. @returns stops it, once what has begun is done */
export function keepLooking(options: Omit<RetentionOptions, 'who'>, logger: Logger | undefined): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = deleteOld({...options, who: 'timer'}).catch((error: unknown) => logFault(logger, error));
  };
  look();
  // a process that could not start must be able to end
  const timer = setInterval(look, EVERY).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
