import type {Kysely} from 'kysely';
import {announce, type Telling} from './outgoing.ts';
import type {ConfirmationsTable, StoredSubmission, Tables} from './tables.ts';

/** Somebody who has not followed the link yet, and the link, which is for them alone. */
export interface Unconfirmed extends Pick<StoredSubmission, 'body'> {
  submission: string;
  link: string;
  receivedAt: string;
}

/** Double opt-in: who said that an e-mail address is theirs, and who has yet to. */
export class ConfirmationStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  find(submission: string): Promise<ConfirmationsTable | undefined> {
    return this.#db.selectFrom('confirmations').selectAll().where('submission', '=', submission).executeTakeFirst();
  }

  /** Once is enough: the first time stays, and is told to others. `now` is ISO 8601 in UTC. */
  confirm(submission: string, now: string, telling?: Telling): Promise<void> {
    return this.#db.transaction().execute(async (trx) => {
      const {numUpdatedRows} = await trx
        .updateTable('confirmations')
        .set({confirmed_at: now})
        .where('submission', '=', submission)
        .where('confirmed_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n || !telling) return;
      const {kind, of} = await trx
        .selectFrom('submissions')
        .select(['kind', 'of'])
        .where('id', '=', submission)
        .executeTakeFirstOrThrow();
      await announce(trx, {event: 'submission.confirmed', kind, of, submission, now}, telling);
    });
  }

  /** How many of what was received is not confirmed, and not held for review. */
  async countUnconfirmed(kind: string, of: string): Promise<number> {
    const count = (rows: {n: string | number | bigint}[]) => Number(rows[0]?.n ?? 0);
    const waiting = this.#db
      .selectFrom('confirmations as c')
      .where('c.confirmed_at', 'is', null)
      .select((eb) => eb.fn.countAll().as('n'));
    // three counts by an index instead of a look at each of many thousand submissions
    const all = await waiting.where('c.for_kind', '=', kind).where('c.for_id', '=', of).execute();
    const older = await waiting
      .innerJoin('submissions as s', 's.id', 'c.submission')
      .where('c.for_kind', 'is', null)
      .where('s.kind', '=', kind)
      .where('s.of', '=', of)
      .execute();
    const held = await this.#db
      .selectFrom('held as h')
      .innerJoin('submissions as s', 's.id', 'h.submission')
      .innerJoin('confirmations as c', 'c.submission', 'h.submission')
      .where('c.confirmed_at', 'is', null)
      .where('s.kind', '=', kind)
      .where('s.of', '=', of)
      .where((eb) => eb.or([eb('h.review', 'is', null), eb('h.review', '=', 'discarded')]))
      .select((eb) => eb.fn.countAll().as('n'))
      .execute();
    return count(all) + count(older) - count(held);
  }

  /** In the order of arrival, without what is held for review: nobody gets mail because of a machine. */
  list(kind: string, of: string): Promise<Unconfirmed[]> {
    return this.#unconfirmed(kind, of)
      .select(['c.submission', 'c.link', 's.body', 's.received_at as receivedAt'])
      .orderBy('s.received_at')
      .orderBy('s.id')
      .execute();
  }

  #unconfirmed(kind: string, of: string) {
    return this.#db
      .selectFrom('confirmations as c')
      .innerJoin('submissions as s', 's.id', 'c.submission')
      .where('s.kind', '=', kind)
      .where('s.of', '=', of)
      .where('c.confirmed_at', 'is', null)
      .leftJoin('held as h', 'h.submission', 'c.submission')
      .where((eb) => eb.or([eb('h.submission', 'is', null), eb('h.review', '=', 'released')]));
  }
}
