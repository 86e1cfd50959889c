import {sql, type Kysely, type Transaction} from 'kysely';
import {lock} from './places.ts';
import type {Tables} from './tables.ts';

/** What one transaction takes on at most: whoever wants to read meanwhile waits for all of it. */
const AT_ONCE = 25;

type Work<T> = (trx: Transaction<Tables>) => Promise<T>;
interface Job {
  work: Work<unknown>;
  done(value: unknown): void;
  failed(error: unknown): void;
}
type Settle = () => void;

/**
 * Work on one definition, which comes one after the other anyway: what comes while a transaction is under way goes into the
 * next one, all of it at once, so that the disk is waited for once and not for each. Each piece of work that throws is undone
 * by itself. Nothing is told before all of it is kept.
 */
export class Together {
  readonly #db: Kysely<Tables>;
  readonly #waiting = new Map<string, Job[]>();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  run<T>(of: {kind: string; of: string}, work: Work<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      const job: Job = {work, done: (value) => done(value as T), failed};
      const key = `${of.kind}/${of.of}`;
      const jobs = this.#waiting.get(key);
      if (jobs) return void jobs.push(job);
      this.#waiting.set(key, [job]);
      void this.#goOn(of, key);
    });
  }

  async #goOn(of: {kind: string; of: string}, key: string): Promise<void> {
    const jobs = this.#waiting.get(key)!;
    while (jobs.length) await this.#keep(of, jobs.splice(0, AT_ONCE));
    this.#waiting.delete(key);
  }

  async #keep(of: {kind: string; of: string}, jobs: readonly Job[]): Promise<void> {
    try {
      const settled = await this.#db.transaction().execute(async (trx) => {
        // before any id is written: two processes with the same ids in another order would else wait for each other
        await lock(trx, of);
        const settle: Settle[] = [];
        for (const job of jobs) settle.push(await (jobs.length === 1 ? doAlone(trx, job) : attempt(trx, job)));
        return settle;
      });
      for (const settle of settled) settle();
    } catch (error) {
      for (const {failed} of jobs) failed(error);
    }
  }
}

/** Where it throws, the transaction is undone, with nothing else in it. */
async function doAlone(trx: Transaction<Tables>, {work, done}: Job): Promise<Settle> {
  const value = await work(trx);
  return () => done(value);
}

/** Savepoints of one name lie over each other until the end: to let go of each would be one more question to the database. */
async function attempt(trx: Transaction<Tables>, {work, done, failed}: Job): Promise<Settle> {
  await sql`savepoint piece`.execute(trx);
  try {
    const value = await work(trx);
    return () => done(value);
  } catch (error) {
    await sql`rollback to savepoint piece`.execute(trx);
    return () => failed(error);
  }
}
