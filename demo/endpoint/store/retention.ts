import type {Kysely} from 'kysely';
import {PARTS} from './erase.ts';
import {announceDeleted} from './outgoing.ts';
import type {Tables} from './tables.ts';

/** Submissions that are deleted by one transaction: a person who sends meanwhile hardly waits. */
const BATCH = 200;

/** What is too old: of a definition, before a moment (ISO 8601 in UTC). */
export interface TooOld {
  kind: string;
  of: string;
  before: string;
}

/** Deletes what was kept long enough. */
export class RetentionStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Deletes up to a batch of the oldest. Sums of answers stay, and how many came as well: what was full stays full, and a
   * petition keeps its signatures. What never counted is taken off.
   * @returns how many were deleted; fewer than a batch when none is left
   */
  deleteBatch({kind, of, before}: TooOld): Promise<{deleted: number; isDone: boolean}> {
    return this.#db.transaction().execute(async (trx) => {
      // takes the lock that submissions take, and with it SQLite's write lock, before anything is read
      const row = trx.updateTable('definitions').where('kind', '=', kind).where('id', '=', of);
      await row.set((eb) => ({received: eb.ref('received')})).execute();
      const old = await trx
        .selectFrom('submissions as s')
        .leftJoin('confirmations as c', 'c.submission', 's.id')
        .leftJoin('held as h', 'h.submission', 's.id')
        .select(['s.id', 'c.submission as toBeConfirmed', 'c.confirmed_at', 'h.submission as held', 'h.review'])
        .where('s.kind', '=', kind)
        .where('s.of', '=', of)
        .where('s.received_at', '<', before)
        .orderBy('s.received_at')
        .orderBy('s.id')
        .limit(BATCH)
        .execute();
      const ids = old.map(({id}) => id);
      if (!ids.length) return {deleted: 0, isDone: true};
      for (const part of PARTS) await trx.deleteFrom(part).where('submission', 'in', ids).execute();
      await trx.deleteFrom('submissions').where('id', 'in', ids).execute();
      await announceDeleted(trx, {kind, of, ids, now: new Date().toISOString()});
      // what was discarded was taken off the count then
      const uncounted = old.filter(
        ({held, review, toBeConfirmed, confirmed_at}) =>
          review !== 'discarded' && ((held && review === null) || (toBeConfirmed && confirmed_at === null)),
      ).length;
      if (uncounted) await row.set((eb) => ({received: eb('received', '-', uncounted)})).execute();
      return {deleted: ids.length, isDone: ids.length < BATCH};
    });
  }

  /** Deletes entries of the audit trail from before a moment. @returns how many */
  async forgetAudit(before: string): Promise<number> {
    const {numDeletedRows} = await this.#db.deleteFrom('audit').where('at', '<', before).executeTakeFirst();
    return Number(numDeletedRows);
  }
}
