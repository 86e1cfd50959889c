import type {Kysely, Transaction} from 'kysely';
import {addAnswers, releaseAnswers, startLedger, type Ledger} from '../../../src/core/belonging/ledger.ts';
import type {Answers} from '../../../src/core/belonging/measure.ts';
import type {Plan} from '../../../src/core/belonging/plan.ts';
import type {LedgersTable, Tables} from './tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;
type Of = Pick<LedgersTable, 'kind' | 'of'>;

/** What one submission adds to a wave's ledger. */
export interface Tallying {
  wave: string;
  /** Holds for a wave's first answer; later ones are counted by the plan that the wave was started with. */
  plan: Plan;
  /** Whether people may be counted in public before the close. */
  releasesEarly: boolean;
  answers: Answers;
  /** Words to be read by a human first; '' for none. */
  comment: string;
}

/** A wave with its ledger; the ledger holds what isn't safe to publish. */
export interface StoredWave {
  wave: string;
  plan: Plan;
  ledger: Ledger;
  /** The day on which it was closed. */
  closedOn: string | undefined;
}

/**
 * Adds one submission's answers, in the transaction that keeps it and that holds the definition's row: so a ledger has one
 * writer at a time.
 * @returns false where the wave has closed
 */
export async function tally(trx: Transaction<Tables>, of: Of, submission: string, added: Tallying): Promise<boolean> {
  const {wave, answers, comment, releasesEarly} = added;
  const row = await find(trx, of, wave);
  const plan = row ? (JSON.parse(row.plan) as Plan) : added.plan;
  const before = row ? (JSON.parse(row.body) as Ledger) : startLedger(plan);
  if (before.closed) return false;
  const taken = addAnswers(plan, before, answers);
  const body = JSON.stringify(releasesEarly ? releaseAnswers(plan, taken) : taken);
  if (row) await within(trx.updateTable('ledgers'), of, wave).set({body}).execute();
  else await insert(trx, of, wave, plan, body);
  if (comment)
    await trx
      .insertInto('comments')
      .values({...of, wave, submission, body: comment, review: null})
      .execute();
  return true;
}

async function insert(trx: Transaction<Tables>, of: Of, wave: string, plan: Plan, body: string): Promise<void> {
  const {turn} = await trx
    .selectFrom('ledgers')
    .select((eb) => eb.fn.countAll().as('turn'))
    .where('kind', '=', of.kind)
    .where('of', '=', of.of)
    .executeTakeFirstOrThrow();
  const row = {...of, wave, turn: Number(turn), plan: JSON.stringify(plan), body, closed_on: null};
  await trx.insertInto('ledgers').values(row).execute();
}

interface Filterable<T> {
  where(column: 'kind' | 'of' | 'wave', operator: '=', value: string): T;
}
const within = <T extends Filterable<T>>(query: T, {kind, of}: Of, wave: string): T =>
  query.where('kind', '=', kind).where('of', '=', of).where('wave', '=', wave);

const find = (db: Db, of: Of, wave: string) =>
  within(db.selectFrom('ledgers'), of, wave).selectAll().executeTakeFirst();

/** What answers add up to, wave by wave, and comments that wait for a human. */
export class LedgerStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** All waves, oldest first. Its cost doesn't depend on how many people answered. */
  async list({kind, of}: Of): Promise<StoredWave[]> {
    const rows = await this.#db
      .selectFrom('ledgers')
      .selectAll()
      .where('kind', '=', kind)
      .where('of', '=', of)
      .orderBy('turn')
      .execute();
    return rows.map(toWave);
  }

  /** Closes a wave for good: whoever may be counted now is. Nothing changes where it is closed already. */
  close(of: Of, wave: string, day: string): Promise<void> {
    return this.#db.transaction().execute(async (trx) => {
      // takes the lock that submissions take, so that none comes in between
      await trx
        .updateTable('definitions')
        .set((eb) => ({received: eb.ref('received')}))
        .where('kind', '=', of.kind)
        .where('id', '=', of.of)
        .execute();
      const row = await find(trx, of, wave);
      if (!row || row.closed_on !== null) return;
      const {plan, ledger} = toWave(row);
      const body = JSON.stringify(releaseAnswers(plan, ledger, true));
      await within(trx.updateTable('ledgers'), of, wave).set({body, closed_on: day}).execute();
    });
  }

  /** Comments of a wave, in no telling order. */
  async comments(
    of: Of,
    wave: string,
    review?: 'approved',
  ): Promise<{id: string; text: string; review: string | null}[]> {
    const all = within(this.#db.selectFrom('comments'), of, wave).select(['submission', 'body', 'review']);
    const rows = await (review ? all.where('review', '=', review) : all).orderBy('submission').execute();
    return rows.map(({submission, body, review: decided}) => ({id: submission, text: body, review: decided}));
  }

  /** @returns false where there is no such comment */
  async review(of: Of, submission: string, review: 'approved' | 'rejected'): Promise<boolean> {
    const {numUpdatedRows} = await this.#db
      .updateTable('comments')
      .set({review})
      .where('kind', '=', of.kind)
      .where('of', '=', of.of)
      .where('submission', '=', submission)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}

const toWave = ({wave, plan, body, closed_on}: LedgersTable): StoredWave => ({
  wave,
  plan: JSON.parse(plan) as Plan,
  ledger: JSON.parse(body) as Ledger,
  closedOn: closed_on ?? undefined,
});
