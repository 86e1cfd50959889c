import {sql, type ExpressionBuilder, type Kysely, type Nullable, type Transaction} from 'kysely';
import type {Submission} from '../../../src/contract/submission.ts';
import type {Proof} from '../proof-of-work.ts';
import {hold, isNotHeld, spend, type Reason} from './held.ts';
import {tally, type Tallying} from './ledgers.ts';
import {useLink} from './one-time-links.ts';
import {announce, type Telling} from './outgoing.ts';
import {Full, givePlaces, type Claim, type GivenPlace} from './places.ts';
import {Together} from './together.ts';
import type {ConfirmationsTable, ExportedSubmission, NewSubmission, StoredSubmission, Tables} from './tables.ts';

/** A place in the order of arrival. */
export type Cursor = Pick<StoredSubmission, 'received_at' | 'id'>;

/** A cursor as it travels, and back. */
export const formatCursor = ({received_at, id}: Cursor): string => `${received_at},${id}`;
export function readCursor(text: string | undefined): Cursor | undefined {
  const [received_at, id] = text?.split(',') ?? [];
  return received_at && id ? {received_at, id} : undefined;
}

/** Thrown inside the transaction, so that nothing of a submission that comes too late stays. */
class NotOpen extends Error {}

/** Thrown likewise: the link was used before. */
class LinkUsed extends Error {}

/** What became of a submission. `full`: the keys of places that are gone. `used`: its link was. */
export type Outcome =
  | {outcome: 'added'; reply: string}
  | {outcome: 'known' | 'closed' | 'used'}
  | {outcome: 'full'; keys: string[]};

/** Places for a submission, and what is answered once they are given: JSON. */
export interface ClaimWithReply extends Claim {
  formatReply(places: GivenPlace[]): string;
}

/** What comes with a submission. */
export interface AddOptions {
  /** The time that counts for opening. Default: `received_at`. */
  now?: string;
  /** Places asked for. */
  claim?: ClaimWithReply;
  /** Answers to count. */
  counted?: Tallying;
  /** The link without which it does not count. */
  link?: string;
  /** The mark of the one-time link that it uses up. */
  mark?: string | undefined;
  /** Why a human should look before it counts. It has its places all the same, since the person was told so. */
  held?: Reason | undefined;
  /** It is held where this was used before. */
  proof?: Proof | undefined;
  /** What is told of it to others, once it counts. Default: nothing. */
  telling?: Telling | undefined;
}

/** What people sent, each exactly once. */
export class SubmissionStore {
  readonly #db: Kysely<Tables>;
  readonly #together: Together;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
    this.#together = new Together(db);
  }

  find(id: string): Promise<Pick<StoredSubmission, 'payload_hash' | 'reply'> | undefined> {
    return this.#db.selectFrom('submissions').select(['payload_hash', 'reply']).where('id', '=', id).executeTakeFirst();
  }

  /**
   * Keeps a submission, and gives it its places, if its id is new and its definition takes submissions at that time. In all
   * other cases nothing changes.
   */
  add(
    submission: NewSubmission,
    {now = submission.received_at, claim, counted, link, mark, held, proof, telling}: AddOptions = {},
  ): Promise<Outcome> {
    return this.#together
      .run(submission, async (trx): Promise<Outcome> => {
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('submissions')
          .values(submission)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return {outcome: 'known'};
        if (!(await takePlace(trx, submission, now))) throw new NotOpen();
        if (mark !== undefined && !(await useLink(trx, mark))) throw new LinkUsed();
        const reason = proof && !(await spend(trx, proof, now)) ? 'proof' : held;
        if (reason) await hold(trx, submission.id, reason, counted);
        else if (counted && !(await tally(trx, {kind: submission.kind, of: submission.of}, submission.id, counted)))
          throw new NotOpen();
        if (link !== undefined) await awaitConfirmation(trx, submission, link);
        if (telling && !reason) await announce(trx, received(submission, now), telling);
        return {outcome: 'added', reply: claim ? await settle(trx, submission, claim) : submission.reply};
      })
      .catch((error: unknown) => {
        if (error instanceof NotOpen) return {outcome: 'closed'};
        if (error instanceof LinkUsed) return {outcome: 'used'};
        if (error instanceof Full) return {outcome: 'full', keys: error.keys};
        throw error;
      });
  }

  /** All of it, as it was kept. */
  read(id: string): Promise<StoredSubmission | undefined> {
    return this.#db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** How many have come to count since a moment: ISO 8601 in UTC. */
  async countSince(kind: string, of: string, since: string): Promise<number> {
    const {n} = await this.#db
      .selectFrom('submissions as s')
      .leftJoin('confirmations as c', 'c.submission', 's.id')
      .leftJoin('held as h', 'h.submission', 's.id')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('s.kind', '=', kind)
      .where('s.of', '=', of)
      .where((eb) => eb.or([eb('h.submission', 'is', null), eb('h.review', '=', 'released')]))
      .where((eb) => eb.or([eb('c.submission', 'is', null), eb('c.confirmed_at', 'is not', null)]))
      .where((eb) => eb.fn.coalesce('h.reviewed_at', 'c.confirmed_at', 's.received_at'), '>=', since)
      .executeTakeFirstOrThrow();
    return Number(n);
  }

  /** The language of the page on which it was filled in, where the envelope says so. */
  async localeOf(id: string): Promise<string | undefined> {
    const found = await this.#db.selectFrom('submissions').select('body').where('id', '=', id).executeTakeFirst();
    return found && (JSON.parse(found.body) as Submission).locale;
  }

  /** A page in the order of arrival, after a place; without what is held for review. */
  after(kind: string, of: string, cursor: Cursor | undefined, limit: number): Promise<ExportedSubmission[]> {
    return this.#page(kind, of, cursor, limit, '>');
  }

  /** A page against the order of arrival, latest first, before a place; without what is held for review. */
  before(kind: string, of: string, cursor: Cursor | undefined, limit: number): Promise<ExportedSubmission[]> {
    return this.#page(kind, of, cursor, limit, '<');
  }

  #page(kind: string, of: string, cursor: Cursor | undefined, limit: number, side: '<' | '>') {
    const order = side === '>' ? 'asc' : 'desc';
    const all = this.#db
      .selectFrom('submissions')
      .leftJoin('confirmations as c', 'c.submission', 'submissions.id')
      .selectAll('submissions')
      .select(statusOf)
      .where('submissions.kind', '=', kind)
      .where('submissions.of', '=', of)
      .where(isNotHeld(['waiting', 'discarded']));
    // compared as one value, so that the index leads there: the last page costs what the first one does
    const rest = cursor
      ? all.where(sql<boolean>`(received_at, id) ${sql.raw(side)} (${cursor.received_at}, ${cursor.id})`)
      : all;
    return rest.orderBy('received_at', order).orderBy('id', order).limit(limit).execute();
  }
}

/** Whether it is confirmed, where it was to be. */
export const statusOf = (eb: ExpressionBuilder<Tables & {c: Nullable<ConfirmationsTable>}, 'c'>) =>
  eb
    .case()
    .when('c.submission', 'is', null)
    .then(null)
    .when('c.confirmed_at', 'is', null)
    .then('unconfirmed' as const)
    .else('confirmed' as const)
    .end()
    .as('status');

const received = ({id, kind, of}: NewSubmission, now: string) =>
  ({event: 'submission.received', kind, of, submission: id, now}) as const;

const awaitConfirmation = (trx: Transaction<Tables>, {id: submission, kind, of}: NewSubmission, link: string) =>
  trx.insertInto('confirmations').values({submission, link, confirmed_at: null, for_kind: kind, for_id: of}).execute();

/** Counts the submission where the definition is open and not full; the row's lock keeps two from taking the last place. */
async function takePlace(trx: Transaction<Tables>, {kind, of}: NewSubmission, now: string): Promise<boolean> {
  const {numUpdatedRows} = await trx
    .updateTable('definitions')
    .set((eb) => ({received: eb('received', '+', 1)}))
    .where('kind', '=', kind)
    .where('id', '=', of)
    .where((eb) => eb.or([eb('opens_at', 'is', null), eb('opens_at', '<=', now)]))
    .where((eb) => eb.or([eb('closes_at', 'is', null), eb('closes_at', '>', now)]))
    .where((eb) => eb.or([eb('max_received', 'is', null), eb('received', '<', eb.ref('max_received'))]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function settle(trx: Transaction<Tables>, submission: NewSubmission, claim: ClaimWithReply): Promise<string> {
  const reply = claim.formatReply(await givePlaces(trx, submission, claim));
  await trx.updateTable('submissions').set({reply}).where('id', '=', submission.id).execute();
  return reply;
}
