import type {Problem} from '../contract/problem.ts';
import type {Answers} from '../contract/submission.ts';
import type {Parcel} from './parcel.ts';

/** Where a submission was written, and what it takes to put its answers back there. */
export interface Origin {
  /** Origin and path of the page. */
  page?: string;
  /** What the page calls itself. */
  title?: string;
  /** The widget: its tag, its `src` attribute or '', and the id of its definition. */
  form?: {tag: string; src: string; of: string};
  /** The answers as the form held them; but not those that stand for files. */
  answers?: Answers;
}

/** A submission that has not been accepted yet: plain data. */
export interface OutboxRecord extends Origin {
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
 * A store that may fail at any time, with a net of memory below it: what cannot be written stays with the page, what this
 * page wrote can always be read, and rows that are not whole are passed over.
 */
export class SafeStore implements OutboxStore {
  readonly #durable: OutboxStore;
  readonly #patience: number;
  /** What this page wrote, in case the rest goes away. */
  readonly #memory = memoryStore();
  /** Ids of which the durable store does not have the latest. */
  readonly #unsaved = new Set<string>();

  /** @param patience milliseconds after which storage that says nothing counts as broken */
  constructor(durable: OutboxStore, patience = 3000) {
    this.#durable = durable;
    this.#patience = patience;
  }

  async get(id: string): Promise<OutboxRecord | undefined> {
    const found = this.#unsaved.has(id) ? undefined : await this.#try((store) => store.get(id));
    const record = toRecord(found?.value);
    // sent or discarded by another tab
    if (found && !found.value && !this.#unsaved.has(id)) await this.#memory.delete(id);
    return record ?? this.#memory.get(id);
  }

  async put(record: OutboxRecord): Promise<void> {
    await this.#memory.put(record);
    const isSaved = await this.#try((store) => store.put(record));
    if (isSaved) this.#unsaved.delete(record.id);
    else this.#unsaved.add(record.id);
  }

  async delete(id: string): Promise<void> {
    this.#unsaved.delete(id);
    await this.#memory.delete(id);
    await this.#try((store) => store.delete(id));
  }

  async all(): Promise<OutboxRecord[]> {
    const found = await this.#try((store) => store.all());
    const own = (await this.#memory.all()).filter(({id}) => !found || this.#unsaved.has(id));
    const rows = (found?.value ?? []).flatMap((row) => toRecord(row) ?? []);
    return [...rows.filter(({id}) => !this.#unsaved.has(id)), ...own].toSorted(byId);
  }

  async lease(name: string, owner: string, now: number, until: number): Promise<boolean> {
    const isOurs = await this.#memory.lease(name, owner, now, until);
    return isOurs && ((await this.#try((store) => store.lease(name, owner, now, until)))?.value ?? true);
  }

  /** The durable store was taken away: what this page wrote goes on in memory. */
  async fallBack(): Promise<void> {
    for (const {id} of await this.#memory.all()) this.#unsaved.add(id);
  }

  /** Whether this record outlives the page. */
  isKept(id: string): boolean {
    return !this.#unsaved.has(id);
  }

  /** The store's answer; undefined where it has none. */
  async #try<T>(act: (store: OutboxStore) => Promise<T>): Promise<{value: T} | undefined> {
    let calm = (): void => {};
    const late = new Promise<undefined>((done) => {
      const timer = setTimeout(done, this.#patience);
      calm = () => clearTimeout(timer);
    });
    try {
      return await Promise.race([act(this.#durable).then((value) => ({value})), late]);
    } catch {
      return undefined;
    } finally {
      calm();
    }
  }
}

const byId = (a: OutboxRecord, b: OutboxRecord): number => (a.id < b.id ? -1 : 1);

/** A row of the database, if it still is what we wrote. */
function toRecord(row: OutboxRecord | null | undefined): OutboxRecord | undefined {
  const {id, parcel, next} = row ?? {};
  const isWhole = id && parcel?.id === id && URL.canParse(parcel.action) && parcel.body && typeof next === 'number';
  return isWhole ? (row ?? undefined) : undefined;
}
