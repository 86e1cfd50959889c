import type {Problem} from '../contract/problem.ts';
import type {Parcel} from './parcel.ts';

/** A submission that has not been accepted yet: plain data. */
export interface OutboxRecord {
  /** The submission's id. */
  id: string;
  parcel: Parcel;
  /** `refused`: the endpoint said no, and only a person can change that. */
  state: 'waiting' | 'refused';
  /** Attempts that were begun. */
  attempts: number;
  /** When to try (again), in milliseconds since 1970. */
  next: number;
  /** Why the last attempt left things open. */
  reason?: string;
  status?: number;
  problem?: Problem;
  /** Origin and path of the page it was written on. */
  page?: string;
}

/** Where records are kept, and who may send for a while. */
export interface OutboxStore {
  get(id: string): Promise<OutboxRecord | undefined>;
  put(record: OutboxRecord): Promise<void>;
  delete(id: string): Promise<void>;
  /** Oldest first: ids sort by time. */
  all(): Promise<OutboxRecord[]>;
  /** Takes a name until then unless somebody else has it. */
  lease(name: string, owner: string, now: number, until: number): Promise<boolean>;
}

/** Keeps records as long as the page is open. */
export function memoryStore(): OutboxStore {
  const records = new Map<string, OutboxRecord>();
  const leases = new Map<string, Lease>();
  return {
    get: async (id) => records.get(id),
    put: async (record) => void records.set(record.id, record),
    delete: async (id) => void records.delete(id),
    all: async () => [...records.values()].toSorted(byId),
    async lease(name, owner, now, until) {
      const isFree = canTake(leases.get(name), owner, now);
      if (isFree) leases.set(name, {owner, until});
      return isFree;
    },
  };
}

export interface Lease {
  owner: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** Whether nobody else has it. */
export const canTake = (lease: Lease | undefined, owner: string, now: number): boolean =>
  !lease || lease.owner === owner || !(lease.until > now);

/**
 * A store that may fail at any time, with a net of memory below it: what cannot be written stays with the page, what cannot
 * be read is passed over.
 */
export class SafeStore implements OutboxStore {
  readonly #durable: OutboxStore;
  readonly #memory = memoryStore();
  readonly #patience: number;

  /** @param patience milliseconds after which storage that says nothing counts as broken */
  constructor(durable: OutboxStore, patience = 3000) {
    this.#durable = durable;
    this.#patience = patience;
  }

  async get(id: string): Promise<OutboxRecord | undefined> {
    return (await this.#memory.get(id)) ?? toRecord(await this.#try((store) => store.get(id)));
  }

  async put(record: OutboxRecord): Promise<void> {
    const isKept = await this.#try(async (store) => {
      await store.put(record);
      return true;
    });
    await (isKept ? this.#memory.delete(record.id) : this.#memory.put(record));
  }

  async delete(id: string): Promise<void> {
    await this.#memory.delete(id);
    await this.#try((store) => store.delete(id));
  }

  async all(): Promise<OutboxRecord[]> {
    const kept = (await this.#try((store) => store.all())) ?? [];
    const own = await this.#memory.all();
    const records = new Map([...kept.flatMap((row) => toRecord(row) ?? []), ...own].map((row) => [row.id, row]));
    return [...records.values()].toSorted(byId);
  }

  async lease(name: string, owner: string, now: number, until: number): Promise<boolean> {
    const isOurs = await this.#memory.lease(name, owner, now, until);
    return isOurs && ((await this.#try((store) => store.lease(name, owner, now, until))) ?? true);
  }

  /** Whether this record outlives the page. */
  async isKept(id: string): Promise<boolean> {
    return !(await this.#memory.get(id));
  }

  async #try<T>(act: (store: OutboxStore) => Promise<T>): Promise<T | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((done) => (timer = setTimeout(done, this.#patience)));
    try {
      return await Promise.race([act(this.#durable), late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

const byId = (a: OutboxRecord, b: OutboxRecord): number => (a.id < b.id ? -1 : 1);

/** A row of the database, if it still is what we wrote. */
function toRecord(row: OutboxRecord | undefined): OutboxRecord | undefined {
  const {id, parcel, next} = row ?? {};
  const isWhole = id && parcel?.id === id && URL.canParse(parcel.action) && parcel.body && typeof next === 'number';
  return isWhole ? row : undefined;
}
