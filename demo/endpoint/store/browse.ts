import {sql, type Kysely, type RawBuilder} from 'kysely';
import {isNotHeld} from './held.ts';
import {statusOf, type Cursor} from './submissions.ts';
import type {ExportedSubmission, HeldTable, Tables} from './tables.ts';

/** Which submissions an administrator looks through. */
export interface Filter {
  kind?: string | undefined;
  of?: string | undefined;
  /** The first moment, and the first after the last: ISO 8601 in UTC with milliseconds. */
  from?: string | undefined;
  until?: string | undefined;
  /** `no`: what counts. `only`: what waits for a human. `all`: both. */
  held: 'no' | 'only' | 'all';
}

/** A submission with how it stands. `held`: why it waits for a human; null where it does not. */
export type BrowsedSubmission = ExportedSubmission & {held: HeldTable['reason'] | null};

/** Submissions of any kind, newest first. */
export class BrowseStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** A page before a place. An index leads there, so that no page is dearer than the first one. */
  page(filter: Filter, before: Cursor | undefined, limit: number): Promise<BrowsedSubmission[]> {
    const query = filter.held === 'only' ? this.#waiting() : this.#shown(filter.held === 'all');
    return query
      .where(within(filter, before))
      .orderBy('submissions.received_at', 'desc')
      .orderBy('submissions.id', 'desc')
      .limit(limit)
      .execute();
  }

  /** One that was not discarded. */
  find(kind: string, of: string, id: string): Promise<BrowsedSubmission | undefined> {
    const one = this.#shown(true).where('submissions.id', '=', id);
    return one.where(within({kind, of})).executeTakeFirst();
  }

  /** When the latest came, held ones included: ISO 8601 in UTC. */
  async latest(kind: string, of: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('submissions')
      .select('received_at')
      .where('kind', '=', kind)
      .where('of', '=', of)
      .orderBy('received_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.received_at;
  }

  #shown(isHeldShown: boolean) {
    return this.#db
      .selectFrom('submissions')
      .leftJoin('confirmations as c', 'c.submission', 'submissions.id')
      .leftJoin('held as h', 'h.submission', 'submissions.id')
      .selectAll('submissions')
      .select(statusOf)
      .select((eb) => eb.case().when('h.review', 'is', null).then(eb.ref('h.reason')).else(null).end().as('held'))
      .where(isNotHeld(isHeldShown ? ['discarded'] : ['waiting', 'discarded']));
  }

  /** Begins with the few that wait: SQLite keeps to the order of a cross join. */
  #waiting() {
    return this.#db
      .selectFrom('held as h')
      .crossJoin('submissions')
      .leftJoin('confirmations as c', 'c.submission', 'submissions.id')
      .whereRef('submissions.id', '=', 'h.submission')
      .where('h.review', 'is', null)
      .selectAll('submissions')
      .select(statusOf)
      .select('h.reason as held');
  }
}

/** The filter as a condition; two columns are compared as one value, since only so an index leads to the place. */
function within({kind, of, from, until}: Partial<Filter>, before?: Cursor): RawBuilder<boolean> {
  const at = sql.ref('submissions.received_at');
  const conditions = [sql<boolean>`1 = 1`];
  if (kind !== undefined) conditions.push(sql`${sql.ref('submissions.kind')} = ${kind}`);
  if (of !== undefined) conditions.push(sql`${sql.ref('submissions.of')} = ${of}`);
  if (until !== undefined) conditions.push(sql`${at} < ${until}`);
  if (from !== undefined) {
    // of what belongs to nobody, only the day is kept
    const day = from.slice(0, 10);
    conditions.push(sql`${at} >= ${day} and (${at} >= ${from} or ${at} = ${day})`);
  }
  if (before) conditions.push(sql`(${at}, ${sql.ref('submissions.id')}) < (${before.received_at}, ${before.id})`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
