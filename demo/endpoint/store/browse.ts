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

/** What can be told of an envelope from its letters alone, before it is read. */
export interface Sieve {
  /** In ASCII and small letters, as JSON has them: an envelope in ASCII is let through with all of them. */
  words: readonly string[];
  /** An envelope in ASCII is never let through. */
  isForeign: boolean;
}

/** What is read of a filter: a stretch of it, newest first. */
export interface Stretch {
  /** The place that it begins after; undefined for the newest. */
  before?: Cursor | undefined;
  /** The last place that belongs to it; undefined for everything. */
  last?: Cursor | undefined;
  /** What it leaves out: see {@link Sieve}. */
  sieve?: Sieve | undefined;
  limit: number;
}

/** A submission with how it stands. `held`: why it waits for a human; null where it does not. */
export type BrowsedSubmission = ExportedSubmission & {held: HeldTable['reason'] | null};

/** Submissions of any kind, newest first. */
export class BrowseStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** A page of it. An index leads there, so that no page is dearer than the first one. */
  page(filter: Filter, {before, last, sieve, limit}: Stretch): Promise<BrowsedSubmission[]> {
    const query = filter.held === 'only' ? this.#waiting() : this.#shown(filter.held === 'all');
    const stretch = query.where(within(filter, before, last));
    return (sieve ? stretch.where(passes(sieve)) : stretch)
      .orderBy('submissions.received_at', 'desc')
      .orderBy('submissions.id', 'desc')
      .limit(limit)
      .execute();
  }

  /**
   * Where a stretch of so many ends; undefined where nothing is left. An index knows. What is held counts, whether it is shown or
   * not.
   */
  endOf(filter: Filter, before: Cursor | undefined, count: number): Promise<Cursor | undefined> {
    const all = filter.held === 'only' ? this.#held() : this.#db.selectFrom('submissions');
    const places = all
      .select(['submissions.received_at', 'submissions.id'])
      .where(within(filter, before))
      .orderBy('submissions.received_at', 'desc')
      .orderBy('submissions.id', 'desc')
      .limit(count);
    return this.#db
      .selectFrom(places.as('places'))
      .selectAll()
      .orderBy('received_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
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

  #waiting() {
    return this.#held()
      .leftJoin('confirmations as c', 'c.submission', 'submissions.id')
      .selectAll('submissions')
      .select(statusOf)
      .select('h.reason as held');
  }

  /** Begins with the few that wait: SQLite keeps to the order of a cross join. */
  #held() {
    return this.#db
      .selectFrom('held as h')
      .crossJoin('submissions')
      .whereRef('submissions.id', '=', 'h.submission')
      .where('h.review', 'is', null);
  }
}

/** The filter as a condition; two columns are compared as one value, since only so an index leads to the place. */
function within({kind, of, from, until}: Partial<Filter>, before?: Cursor, last?: Cursor): RawBuilder<boolean> {
  const [at, id] = [sql.ref('submissions.received_at'), sql.ref('submissions.id')];
  const conditions = [sql<boolean>`1 = 1`];
  if (kind !== undefined) conditions.push(sql`${sql.ref('submissions.kind')} = ${kind}`);
  if (of !== undefined) conditions.push(sql`${sql.ref('submissions.of')} = ${of}`);
  if (until !== undefined) conditions.push(sql`${at} < ${until}`);
  if (from !== undefined) {
    // of what belongs to nobody, only the day is kept
    const day = from.slice(0, 10);
    conditions.push(sql`${at} >= ${day} and (${at} >= ${from} or ${at} = ${day})`);
  }
  if (before) conditions.push(sql`(${at}, ${id}) < (${before.received_at}, ${before.id})`);
  if (last) conditions.push(sql`(${at}, ${id}) >= (${last.received_at}, ${last.id})`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** An envelope with other letters than those of ASCII has more bytes than letters. It is let through: they may fold to any. */
function passes({words, isForeign}: Sieve): RawBuilder<boolean> {
  const body = sql.ref('submissions.body');
  const hasOthers = sql`octet_length(${body}) > length(${body})`;
  if (isForeign) return sql<boolean>`${hasOthers}`;
  const all = words.map((word) => sql`lower(${body}) like ${`%${word.replace(/[%_!]/g, '!$&')}%`} escape '!'`);
  return all.length ? sql<boolean>`(${hasOthers} or (${sql.join(all, sql` and `)}))` : sql<boolean>`1 = 1`;
}
