import type {Kysely, Transaction} from 'kysely';
import {announceDeleted} from './outgoing.ts';
import {givePlacesBack, lock, type SpotsOf} from './places.ts';
import type {Tables} from './tables.ts';

interface Of {
  kind: string;
  of: string;
}

/** Tables of what hangs on a submission and goes with it, when somebody asks and when it was kept long enough. */
export const PARTS = ['places', 'comments', 'confirmations', 'held', 'outgoing'] as const;

/** Takes out what somebody sent, as if it had never come. */
export class EraseStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Deletes submissions of one definition with all that hangs on them, and gives their places to those who wait. Sums that
   * were published stay: nobody can be told from them, and nobody can be taken out of them again.
   * @returns the ids of those that were there
   */
  erase({kind, of}: Of, ids: readonly string[], spotsOf: SpotsOf): Promise<string[]> {
    return this.#db.transaction().execute(async (trx) => {
      await lock(trx, {kind, of});
      const erased: string[] = [];
      for (const id of ids) if (await eraseOne(trx, {kind, of}, id, spotsOf)) erased.push(id);
      await announceDeleted(trx, {kind, of, ids: erased, now: new Date().toISOString()});
      return erased;
    });
  }
}

/** In a transaction that holds the definition's row. */
async function eraseOne(trx: Transaction<Tables>, {kind, of}: Of, id: string, spotsOf: SpotsOf): Promise<boolean> {
  const found = await trx
    .selectFrom('submissions as s')
    .leftJoin('held as h', 'h.submission', 's.id')
    .select('h.review')
    .where('s.id', '=', id)
    .where('s.kind', '=', kind)
    .where('s.of', '=', of)
    .executeTakeFirst();
  if (!found) return false;
  await givePlacesBack(trx, {kind, of, submission: id}, spotsOf);
  for (const part of PARTS) await trx.deleteFrom(part).where('submission', '=', id).execute();
  await trx.deleteFrom('submissions').where('id', '=', id).execute();
  // what was discarded was taken off the count then
  if (found.review !== 'discarded')
    await trx
      .updateTable('definitions')
      .set((eb) => ({received: eb('received', '-', 1)}))
      .where('kind', '=', kind)
      .where('id', '=', of)
      .execute();
  return true;
}
