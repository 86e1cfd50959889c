import type {Kysely, Transaction} from 'kysely';
import type {Tables} from './tables.ts';

/** Rows that are written by one statement: SQLite takes 32,766 values at once. */
const BATCH = 1000;

/**
 * Uses a link up, in the transaction that keeps the answer. Its row goes: nothing stays that could be laid beside the answers,
 * no time, no order, and in PostgreSQL no number of the transaction either, which a changed row would share with the answer's.
 * @returns false where it was used before
 */
export async function useLink(trx: Transaction<Tables>, mark: string): Promise<boolean> {
  const {numDeletedRows} = await trx.deleteFrom('unused_links').where('mark', '=', mark).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Links that are good for one answer each and have not been used. */
export class OneTimeLinkStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Keeps them in the order of their hashes, which is not that in which anybody was invited. */
  add(kind: string, of: string, marks: readonly string[]): Promise<void> {
    const rows = marks.toSorted().map((mark) => ({mark, kind, of}));
    return this.#db.transaction().execute(async (trx) => {
      for (let i = 0; i < rows.length; i += BATCH)
        await trx
          .insertInto('unused_links')
          .values(rows.slice(i, i + BATCH))
          .execute();
    });
  }

  /** How many are left, also of those that are over by now. */
  async count(kind: string, of: string): Promise<number> {
    const {n} = await this.#db
      .selectFrom('unused_links')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('kind', '=', kind)
      .where('of', '=', of)
      .executeTakeFirstOrThrow();
    return Number(n);
  }
}
