import {sql, type Kysely, type RawBuilder, type Transaction} from 'kysely';
import type {Proof} from '../proof-of-work.ts';
import {tally, type Tallying} from './ledgers.ts';
import {announce, type Telling} from './outgoing.ts';
import {givePlacesBack, type SpotsOf} from './places.ts';
import type {HeldTable, StoredSubmission, Tables} from './tables.ts';

/** Why somebody should look before a submission counts. */
export type Reason = HeldTable['reason'];

/** What waits for a human. */
export interface HeldSubmission extends Pick<StoredSubmission, 'body'>, Pick<HeldTable, 'submission' | 'reason'> {
  receivedAt: string;
}
/** What a human decided, and when: ISO 8601 in UTC. */
export interface Reviewed extends Pick<HeldTable, 'submission' | 'reason'> {
  review: NonNullable<HeldTable['review']>;
  reviewedAt: string;
}
interface Decision {
  kind: string;
  of: string;
  submission: string;
  /** ISO 8601 in UTC. */
  now: string;
}

/** Thrown inside the transaction: the wave has closed in the meantime, so the answers stay held. */
class TooLate extends Error {}

/** Keeps a new submission from counting until somebody has looked. `counted`: what it adds up to on release. */
export const hold = (trx: Transaction<Tables>, submission: string, reason: Reason, counted: Tallying | undefined) =>
  trx
    .insertInto('held')
    .values({submission, reason, counted: counted ? JSON.stringify(counted) : null, review: null, reviewed_at: null})
    .execute();

/**
 * Of submissions, those that are not held in one of these ways. Asked as "there is no such row" and not by a join: of a join
 * PostgreSQL thinks that hardly anything is left, and then reads the whole table instead of the index that leads to a page.
 */
export function isNotHeld(ways: readonly ('waiting' | 'discarded')[]): RawBuilder<boolean> {
  const conditions = ways.map((way) => (way === 'waiting' ? sql`held.review is null` : sql`held.review = 'discarded'`));
  const either = sql.join(conditions, sql` or `);
  return sql`not exists (select 1 from held where held.submission = submissions.id and (${either}))`;
}

/** Whether a proof of work is used for the first time. `now` is ISO 8601 in UTC. */
export async function spend(trx: Transaction<Tables>, {challenge, until}: Proof, now: string): Promise<boolean> {
  await trx.deleteFrom('spent_challenges').where('until', '<', now).execute();
  const {numInsertedOrUpdatedRows} = await trx
    .insertInto('spent_challenges')
    .values({challenge, until})
    .onConflict((conflict) => conflict.column('challenge').doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** Submissions that look as if no human had sent them. They are kept like all others and count once they are released. */
export class HeldStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** How many wait. */
  async count(kind: string, of: string): Promise<number> {
    const {n} = await this.#of(kind, of)
      .where('h.review', 'is', null)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  }

  /** Whether a submission waits, or was discarded. */
  async isHeld(submission: string): Promise<boolean> {
    const held = await this.#db
      .selectFrom('held')
      .select('review')
      .where('submission', '=', submission)
      .executeTakeFirst();
    return held !== undefined && held.review !== 'released';
  }

  /** All that wait, in the order of arrival. */
  list(kind: string, of: string): Promise<HeldSubmission[]> {
    return this.#of(kind, of)
      .where('h.review', 'is', null)
      .select(['h.submission', 'h.reason', 's.body', 's.received_at as receivedAt'])
      .orderBy('s.received_at')
      .orderBy('s.id')
      .execute();
  }

  /** The latest hundred decisions, latest first. */
  async reviewed(kind: string, of: string): Promise<Reviewed[]> {
    const rows = await this.#of(kind, of)
      .select(['h.submission', 'h.reason', 'h.review', 'h.reviewed_at'])
      .where('h.review', 'is not', null)
      .orderBy('h.reviewed_at', 'desc')
      .orderBy('h.submission')
      .limit(100)
      .execute();
    return rows.map(({submission, reason, review, reviewed_at}) => ({
      submission,
      reason,
      review: review!,
      reviewedAt: reviewed_at!,
    }));
  }

  /** Lets a submission count from now on, and tells others of it. `unknown`: it is not held; `closed`: its wave takes no more answers. */
  release(decision: Decision, telling?: Telling): Promise<'done' | 'unknown' | 'closed'> {
    return this.#db
      .transaction()
      .execute(async (trx): Promise<'done' | 'unknown'> => {
        const held = await decide(trx, decision, 'released');
        if (!held) return 'unknown';
        const {kind, of, submission} = decision;
        const counted = held.counted === null ? undefined : (JSON.parse(held.counted) as Tallying);
        if (counted && !(await tally(trx, {kind, of}, submission, counted))) throw new TooLate();
        if (telling) await announce(trx, {...decision, event: 'submission.received'}, telling);
        return 'done';
      })
      .catch((error: unknown) => {
        if (error instanceof TooLate) return 'closed';
        throw error;
      });
  }

  /**
   * Deletes what a submission says, and gives its places to those who wait. That it came stays known, so that a repeat of it
   * is no new one.
   */
  discard(decision: Decision, spotsOf: SpotsOf): Promise<'done' | 'unknown'> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await decide(trx, decision, 'discarded'))) return 'unknown';
      const {kind, of, submission} = decision;
      await trx
        .updateTable('definitions')
        .set((eb) => ({received: eb('received', '-', 1)}))
        .where('kind', '=', kind)
        .where('id', '=', of)
        .execute();
      await givePlacesBack(trx, {kind, of, submission}, spotsOf);
      await trx.updateTable('submissions').set({body: '{}'}).where('id', '=', submission).execute();
      return 'done';
    });
  }

  #of(kind: string, of: string) {
    return this.#db
      .selectFrom('held as h')
      .innerJoin('submissions as s', 's.id', 'h.submission')
      .where('s.kind', '=', kind)
      .where('s.of', '=', of);
  }
}

/** The definition's row is locked first, like wherever something is counted. @returns what was held, if it was */
async function decide(
  trx: Transaction<Tables>,
  {kind, of, submission, now}: Decision,
  review: Reviewed['review'],
): Promise<Pick<HeldTable, 'counted'> | undefined> {
  await trx
    .updateTable('definitions')
    .set((eb) => ({received: eb.ref('received')}))
    .where('kind', '=', kind)
    .where('id', '=', of)
    .execute();
  const held = await trx
    .selectFrom('held as h')
    .innerJoin('submissions as s', 's.id', 'h.submission')
    .select('h.counted')
    .where('s.kind', '=', kind)
    .where('s.of', '=', of)
    .where('h.submission', '=', submission)
    .where('h.review', 'is', null)
    .executeTakeFirst();
  if (!held) return undefined;
  const change = {review, reviewed_at: now, counted: null};
  await trx.updateTable('held').set(change).where('submission', '=', submission).execute();
  return held;
}
