import {canTake, type Lease, type OutboxRecord, type OutboxStore} from './outbox-store.ts';

const RECORDS = 'records';
const LEASES = 'leases';

/** Keeps records in the browser's database. Each call may fail: storage is refused, full, or taken away at any time. */
export class IndexedDbStore implements OutboxStore {
  #database: Promise<IDBDatabase> | undefined;
  readonly #onLost: () => void;

  /** @param onLost told when somebody else closes or deletes the database */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  get(id: string): Promise<OutboxRecord | undefined> {
    return this.#run(RECORDS, 'readonly', (store) => store.get(id) as IDBRequest<OutboxRecord | undefined>);
  }

  async put(record: OutboxRecord): Promise<void> {
    await this.#run(RECORDS, 'readwrite', (store) => store.put(record));
  }

  async delete(id: string): Promise<void> {
    await this.#run(RECORDS, 'readwrite', (store) => store.delete(id));
  }

  all(): Promise<OutboxRecord[]> {
    return this.#run(RECORDS, 'readonly', (store) => store.getAll() as IDBRequest<OutboxRecord[]>);
  }

  /** One transaction reads and writes, so that of two tabs one gets it. */
  async lease(name: string, owner: string, now: number, until: number): Promise<boolean> {
    let isFree = false;
    await this.#run(LEASES, 'readwrite', (store) => {
      const request = store.get(name) as IDBRequest<Lease | undefined>;
      request.onsuccess = () => {
        isFree = canTake(request.result, owner, now);
        if (isFree) store.put({owner, until}, name);
      };
      return request;
    });
    return isFree;
  }

  /** Resolves when the transaction is complete: what was written is written. */
  async #run<T>(name: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await this.#open();
    return new Promise<T>((done, fail) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('storage failed'));
    }).catch((error: unknown) => {
      this.#database = undefined;
      database.close();
      throw error;
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= openDatabase(() => {
      this.#database = undefined;
      this.#onLost();
    });
    this.#database.catch(() => (this.#database = undefined));
    return this.#database;
  }
}

function openDatabase(onLost: () => void): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('kith', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(RECORDS, {keyPath: 'id'});
      request.result.createObjectStore(LEASES);
    };
    request.onerror = () => fail(request.error ?? new Error('storage is refused'));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onLost;
      database.onversionchange = () => {
        database.close();
        onLost();
      };
      done(database);
    };
  });
}
