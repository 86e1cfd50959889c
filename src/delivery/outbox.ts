import type {Acknowledgement} from './acknowledge.ts';
import {memoryStore, type Origin, type OutboxRecord, type OutboxStore} from './outbox-store.ts';
import type {Parcel} from './parcel.ts';
import {delayAfter} from './retry-schedule.ts';

/** One sender at a time for each endpoint, across tabs. */
export interface Turns {
  /** Runs the task if nobody else has the turn, and says whether it did. */
  take(name: string, task: () => Promise<void>): Promise<boolean>;
}

export interface OutboxOptions {
  /** One attempt; never throws. */
  send: (parcel: Parcel) => Promise<Acknowledgement>;
  /** Default: memory. */
  store?: OutboxStore;
  /** Default: leases in the store. */
  turns?: Turns;
  /** Milliseconds since 1970. Default: the clock. */
  now?: () => number;
  /** From 0 to 1. Default: Math.random. */
  random?: () => number;
  /** Calls back after milliseconds, and returns what calls it off. Default: setTimeout. */
  later?: (act: () => void, milliseconds: number) => () => void;
  /** Milliseconds until the next attempt. Default: the schedule. */
  delay?: typeof delayAfter;
  /** Told whenever something begins or stops to wait. */
  onCount?: (count: number) => void;
}

/** What became of a submission in an attempt. `gone`: it was sent or discarded elsewhere. */
export type Delivery =
  | (Acknowledgement & {kind: 'accepted' | 'refused'})
  | {kind: 'waiting'; next: number; reason: string}
  | {kind: 'gone'};

/**
 * Why we look at what waits. `time`: something is due. `back`: the connection may have come back, so what never reached anything
 * is due at once. `asked`: a person said so, and everything is.
 */
export type Occasion = 'time' | 'back' | 'asked';

/** Hears what becomes of a submission, whoever sent it. */
export type Watcher = (id: string, delivery: Delivery) => void;

/** A tab that dies while it sends is not waited for longer than this, in milliseconds. */
const BEGIN = 40_000;
/** A turn without locks ends by itself after so many milliseconds; who still sends renews it in time. */
const LEASE = 8000;
/** Nobody else takes up a new submission so soon, in milliseconds: its own tab is about to. */
const START = 3000;
/** The reason of an attempt that has begun. A tab that dies leaves it so; whoever gets the turn then may go on. */
const BEGUN = 'begun';
/** Other tabs say nothing when they have sent something: we look. */
const LOOK = 15_000;
/** How often and how soon a person's own press of a button tries to get its turn. */
const TRIES = 10;
const PAUSE = 500;

/**
 * Keeps submissions until they are accepted: stored before the first attempt, removed only when accepted or discarded, sent
 * again with the same id until then. It never throws away anything by itself.
 */
export class Outbox {
  readonly #options: Required<Omit<OutboxOptions, 'onCount'>> & Pick<OutboxOptions, 'onCount'>;
  readonly #watchers = new Set<Watcher>();
  /** Ids that were here when we last looked. */
  #known = new Set<string>();
  #callOff = (): void => {};
  /** What this tab is sending, by endpoint. */
  readonly #rows = new Map<string, Promise<void>>();
  /** How many people's presses of a button want to go first. */
  #hurried = 0;

  constructor(options: OutboxOptions) {
    const store = options.store ?? memoryStore();
    this.#options = {
      store,
      now: Date.now,
      random: Math.random,
      later: byTimer,
      delay: delayAfter,
      turns: leaseTurns(store, options),
      ...options,
    };
  }

  /**
   * Stores the parcel, then makes a first attempt. A corrected one takes the place of the refused one.
   * @param onStored called in between
   */
  async send(parcel: Parcel, origin: Origin = {}, onStored?: () => void): Promise<Delivery> {
    this.#options.onCount?.(1);
    const {id} = parcel;
    const next = this.#options.now() + START;
    await this.#options.store.put({id, parcel, state: 'waiting', attempts: 0, next, ...origin});
    // again: another tab that just got rid of its last one may have said that nothing waits
    this.#options.onCount?.(1);
    this.#known.add(id);
    onStored?.();
    return this.sendNow(id);
  }

  /** Makes an attempt without waiting for its time, also for a refused one. */
  async sendNow(id: string): Promise<Delivery> {
    let delivery: Delivery | undefined;
    this.#hurried++;
    for (let tries = 0; tries < TRIES && !delivery; tries++) {
      if (tries) await new Promise<void>((done) => this.#options.later(done, PAUSE));
      const record = await this.#options.store.get(id);
      if (!record) delivery = {kind: 'gone'};
      else await this.#inTurn(record.parcel.action, async () => void (delivery = await this.#attempt(id)));
    }
    this.#hurried--;
    void this.#plan();
    return delivery ?? {kind: 'waiting', next: this.#options.now() + LOOK, reason: 'something else is being sent'};
  }

  /** Everything that has not been accepted, oldest first. */
  records(): Promise<OutboxRecord[]> {
    return this.#options.store.all();
  }

  /** Forgets a submission, because the person said so. */
  async discard(id: string): Promise<void> {
    await this.#options.store.delete(id);
    this.#tell(id, {kind: 'gone'});
    await this.#plan();
  }

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Sends what is due. */
  async flush(occasion: Occasion = 'time'): Promise<void> {
    const due = (await this.records()).filter((record) => this.#isDue(record, occasion));
    const endpoints = new Set(due.map(({parcel}) => parcel.action));
    const rows = [...endpoints].map((action) => this.#startRow(action, occasion));
    // a slow endpoint holds up none of the others, nor what comes next
    await this.#plan();
    if (rows.length) await Promise.all(rows).then(() => this.#plan());
  }

  #startRow(action: string, occasion: Occasion): Promise<void> {
    const row = this.#rows.get(action) ?? this.#sendInRow(action, occasion).finally(() => this.#rows.delete(action));
    this.#rows.set(action, row);
    return row;
  }

  /** One after the other, until one does not get through or a person wants to go first. */
  async #sendInRow(action: string, occasion: Occasion): Promise<void> {
    const records = (await this.records()).filter(({parcel}) => parcel.action === action);
    for (const {id} of records) {
      let isOpen = false;
      if (this.#hurried) return;
      const record = await this.#options.store.get(id);
      if (!record || !this.#isDue(record, occasion)) continue;
      const hadTurn = await this.#inTurn(action, async () => {
        // while we waited for our turn, another tab may have sent it
        const still = await this.#options.store.get(id);
        if (still && this.#isDue(still, occasion)) isOpen = (await this.#attempt(id)).kind === 'waiting';
      });
      if (!hadTurn || isOpen) return;
    }
  }

  /** What had begun is due as well: who gets the turn for it knows that whoever began is no longer there. */
  #isDue({state, next, reason}: OutboxRecord, occasion: Occasion): boolean {
    if (state !== 'waiting') return false;
    if (occasion === 'asked' || reason === BEGUN || next <= this.#options.now()) return true;
    return occasion === 'back' && reason === 'network';
  }

  #inTurn(action: string, task: () => Promise<void>): Promise<boolean> {
    return this.#options.turns.take(`kith ${action}`, task);
  }

  async #attempt(id: string): Promise<Delivery> {
    const {store, send, now, delay, random} = this.#options;
    const record = await store.get(id);
    if (!record) return this.#tell(id, {kind: 'gone'});
    const attempts = record.attempts + 1;
    const {parcel} = record;
    // written first, so that a tab that dies now leaves a record that comes back in its time
    await store.put({...toWaiting(record), attempts, next: now() + BEGIN, reason: BEGUN});
    const reply = await send(parcel);
    if (reply.kind === 'accepted') {
      await store.delete(id);
      return this.#tell(id, reply);
    }
    const isDiscarded = !(await store.get(id));
    if (isDiscarded) return this.#tell(id, {kind: 'gone'});
    if (reply.kind === 'refused') {
      const {status, problem} = reply;
      await store.put({...record, attempts, state: 'refused', status, problem});
      return this.#tell(id, reply);
    }
    // the network is back: what was counted while nothing could be reached says nothing about the endpoint
    const counted = record.reason === 'network' && reply.reason !== 'network' ? 1 : attempts;
    const next = Math.ceil(now() + delay(counted, reply, random()));
    await store.put({...toWaiting(record), attempts: counted, next, reason: reply.reason});
    return this.#tell(id, {kind: 'waiting', next, reason: reply.reason});
  }

  #tell(id: string, delivery: Delivery): Delivery {
    if (delivery.kind === 'accepted' || delivery.kind === 'gone') this.#known.delete(id);
    for (const watcher of this.#watchers) watcher(id, delivery);
    return delivery;
  }

  /** Looks at what is there, tells what went elsewhere, and sets the alarm for what comes next. */
  async #plan(): Promise<void> {
    this.#callOff();
    const records = await this.records();
    const here = new Set(records.map(({id}) => id));
    for (const id of this.#known) if (!here.has(id)) this.#tell(id, {kind: 'gone'});
    this.#known = here;
    this.#options.onCount?.(records.length);
    const idle = records.filter(({state, parcel}) => state === 'waiting' && !this.#rows.has(parcel.action));
    const next = Math.min(...idle.map((record) => record.next));
    const wait = Math.min(LOOK, Math.max(PAUSE, next - this.#options.now()));
    this.#callOff();
    this.#callOff = records.length ? this.#options.later(() => void this.flush(), wait) : () => {};
  }
}

/** Without what an earlier attempt left. */
const toWaiting = ({reason: _, status: __, problem: ___, ...record}: OutboxRecord): OutboxRecord => ({
  ...record,
  state: 'waiting',
});

function byTimer(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}

/** Turns where the browser has no locks: a lease in the store, which ends by itself soon after its tab has died. */
export function leaseTurns(
  store: OutboxStore,
  {now = Date.now, random = Math.random, later = byTimer}: Pick<OutboxOptions, 'now' | 'random' | 'later'> = {},
): Turns {
  return {
    async take(name, task) {
      const owner = String(random());
      const hold = (until: number) => store.lease(name, owner, now(), until);
      if (!(await hold(now() + LEASE))) return false;
      let callOff = later(renew, LEASE / 4);
      let isOver = false;
      function renew(): void {
        callOff = later(renew, LEASE / 4);
        if (!isOver) void hold(now() + LEASE);
      }
      try {
        await task();
      } finally {
        isOver = true;
        callOff();
        await hold(0);
      }
      return true;
    },
  };
}

/** Turns by the Web Locks API; where a page may not use it (sandboxed frames), by what is given instead. */
export function lockTurns(locks: LockManager, instead: Turns): Turns {
  return {
    async take(name, task) {
      let asked = false;
      try {
        return await locks.request(name, {ifAvailable: true}, async (lock) => {
          asked = true;
          if (lock) await task();
          return lock !== null;
        });
      } catch (error) {
        if (asked) throw error;
        return instead.take(name, task);
      }
    },
  };
}
