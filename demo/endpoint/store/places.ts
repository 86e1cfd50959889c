import type {Kysely, Transaction} from 'kysely';
import {announcePlace} from './outgoing.ts';
import type {PlacesTable, StoredSubmission, Tables} from './tables.ts';

/** One kind of place that a submission asks for. */
export interface Wish {
  /** `shift:<id>` or `event:<id>:<occurrence>`. */
  key: string;
  /** How many places there are in all; 0 where none is offered any more. */
  spots: number;
  /** How many of them are asked for: a person, and the guests they bring. */
  amount: number;
}
export interface Claim {
  wishes: readonly Wish[];
  /** `waitlist`: who comes too late waits in order. `none`: nothing of the submission is kept. */
  whenFull: 'waitlist' | 'none';
}

/** What became of a wish. `position` counts from 1 on the waiting list. */
export interface GivenPlace {
  key: string;
  status: PlacesTable['status'];
  position?: number;
}
export type Counts = ReadonlyMap<string, {taken: number; waiting: number}>;
/** How many places there are now; undefined where the key is not offered any more. */
export type SpotsOf = (key: string) => number | undefined;
export type ListedPlace = PlacesTable & Pick<StoredSubmission, 'body'>;

type Of = Pick<PlacesTable, 'kind' | 'of'>;
type Db = Kysely<Tables> | Transaction<Tables>;

/** Thrown inside the transaction, so that nothing stays of a submission whose places are all gone. */
export class Full extends Error {
  readonly keys: string[];

  constructor(keys: string[]) {
    super('Full');
    this.keys = keys;
  }
}

/**
 * Gives a new submission its places, in a transaction that holds the definition's row: so all claims on one definition come
 * one after the other, whichever process they came to. Throws {@link Full}.
 */
export async function givePlaces(
  trx: Transaction<Tables>,
  {kind, of, id, received_at}: Pick<StoredSubmission, 'kind' | 'of' | 'id' | 'received_at'>,
  {wishes, whenFull}: Claim,
): Promise<GivenPlace[]> {
  const [given, full]: [GivenPlace[], string[]] = [[], []];
  for (const {key, spots, amount} of wishes) {
    await promote(trx, {kind, of}, key, spots);
    const {taken = 0, waiting = 0} = (await countPlaces(trx, {kind, of}, key)).get(key) ?? {};
    const status: PlacesTable['status'] = waiting === 0 && taken + amount <= spots ? 'confirmed' : 'waiting';
    if (status === 'waiting' && (whenFull === 'none' || amount > spots)) full.push(key);
    const row = {kind, of, place_key: key, submission: id, status, amount, turn: await nextTurn(trx, {kind, of}, key)};
    await trx
      .insertInto('places')
      .values({...row, given_at: received_at, cancelled_at: null})
      .execute();
    given.push(await withPosition(trx, row));
  }
  if (full.length) throw new Full(full);
  return given;
}

const within = (db: Db, {kind, of}: Of) => db.selectFrom('places').where('kind', '=', kind).where('of', '=', of);

async function nextTurn(db: Db, of: Of, key: string): Promise<number> {
  const last = await within(db, of)
    .where('place_key', '=', key)
    .select((eb) => eb.fn.max('turn').as('turn'))
    .executeTakeFirst();
  return Number(last?.turn ?? 0) + 1;
}

/** Places taken, and people who wait, by key. PostgreSQL gives sums as text. */
async function countPlaces(db: Db, of: Of, key?: string): Promise<Counts> {
  const all = within(db, of).where('status', '!=', 'cancelled');
  const rows = await (key === undefined ? all : all.where('place_key', '=', key))
    .select(['place_key', 'status'])
    .select((eb) => [eb.fn.sum('amount').as('amount'), eb.fn.countAll().as('people')])
    .groupBy(['place_key', 'status'])
    .execute();
  const counts = new Map<string, {taken: number; waiting: number}>();
  for (const {place_key, status, amount, people} of rows) {
    const count = counts.get(place_key) ?? {taken: 0, waiting: 0};
    if (status === 'confirmed') count.taken = Number(amount);
    else count.waiting = Number(people);
    counts.set(place_key, count);
  }
  return counts;
}

async function withPosition(
  db: Db,
  {kind, of, place_key: key, status, turn}: Pick<PlacesTable, 'kind' | 'of' | 'place_key' | 'status' | 'turn'>,
): Promise<GivenPlace> {
  if (status !== 'waiting') return {key, status};
  const {ahead} = await within(db, {kind, of})
    .where('place_key', '=', key)
    .where('status', '=', 'waiting')
    .where('turn', '<', turn)
    .select((eb) => eb.fn.countAll().as('ahead'))
    .executeTakeFirstOrThrow();
  return {key, status, position: Number(ahead) + 1};
}

/** Gives free places to those who wait, strictly in order: a party that does not fit yet is not overtaken by a smaller one. */
async function promote(trx: Transaction<Tables>, of: Of, key: string, spots: number): Promise<void> {
  let {taken, waiting} = (await countPlaces(trx, of, key)).get(key) ?? {taken: 0, waiting: 0};
  while (waiting > 0 && taken < spots) {
    const next = await within(trx, of)
      .where('place_key', '=', key)
      .where('status', '=', 'waiting')
      .orderBy('turn')
      .select(['submission', 'amount'])
      .executeTakeFirstOrThrow();
    if (taken + next.amount > spots) return;
    await setStatus(trx, of, next.submission, [key], {status: 'confirmed'});
    await announcePlace(trx, {...of, submission: next.submission});
    taken += next.amount;
    waiting--;
  }
}

const setStatus = (
  trx: Transaction<Tables>,
  {kind, of}: Of,
  submission: string,
  keys: string[],
  change: Pick<PlacesTable, 'status'> & Partial<Pick<PlacesTable, 'cancelled_at'>>,
) =>
  trx
    .updateTable('places')
    .set(change)
    .where('kind', '=', kind)
    .where('of', '=', of)
    .where('submission', '=', submission)
    .where('place_key', 'in', keys)
    .execute();

/** Takes the definition's row, and with it SQLite's write lock, before anything is read. */
export const lock = (trx: Transaction<Tables>, {kind, of}: Of) =>
  trx
    .updateTable('definitions')
    .set((eb) => ({received: eb.ref('received')}))
    .where('kind', '=', kind)
    .where('id', '=', of)
    .execute();

/** As {@link PlaceStore.cancel}, in a transaction that holds the definition's row. */
export async function givePlacesBack(
  trx: Transaction<Tables>,
  {kind, of, submission, only}: Of & {submission: string; only?: string | undefined},
  spotsOf: SpotsOf,
): Promise<void> {
  const held = (await findPlaces(trx, {kind, of}, submission)).filter(
    ({key, status}) => status !== 'cancelled' && (only === undefined || key === only),
  );
  const keys = held.map(({key}) => key);
  if (!keys.length) return;
  const change = {status: 'cancelled', cancelled_at: new Date().toISOString()} as const;
  await setStatus(trx, {kind, of}, submission, keys, change);
  for (const key of keys) await promote(trx, {kind, of}, key, spotsOf(key) ?? 0);
}

/** Who has which place, and who waits for one. */
export class PlaceStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  counts(kind: string, of: string): Promise<Counts> {
    return countPlaces(this.#db, {kind, of});
  }

  /** What a submission has by now, in the order of its wishes. */
  async find(kind: string, of: string, submission: string): Promise<GivenPlace[]> {
    return findPlaces(this.#db, {kind, of}, submission);
  }

  /** All places that are held or waited for, key by key, in order. */
  list(kind: string, of: string): Promise<ListedPlace[]> {
    return this.#db
      .selectFrom('places as p')
      .innerJoin('submissions as s', 's.id', 'p.submission')
      .selectAll('p')
      .select('s.body')
      .where('p.kind', '=', kind)
      .where('p.of', '=', of)
      .where('p.status', '!=', 'cancelled')
      .orderBy('p.place_key')
      .orderBy('p.turn')
      .execute();
  }

  /**
   * Gives places back, and at once on to those who wait. Doing it again changes nothing.
   * @param only the key of the one place to give back. Default: all of the submission
   * @returns what the submission has now
   */
  cancel(
    {kind, of, submission, only}: {kind: string; of: string; submission: string; only?: string | undefined},
    spotsOf: SpotsOf,
  ): Promise<GivenPlace[]> {
    return this.#db.transaction().execute(async (trx) => {
      await lock(trx, {kind, of});
      await givePlacesBack(trx, {kind, of, submission, only}, spotsOf);
      return findPlaces(trx, {kind, of}, submission);
    });
  }

  /** After a change of the definition: places that are new go to those who wait. Nobody loses a place. */
  async settle(kind: string, of: string, spotsOf: SpotsOf): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await lock(trx, {kind, of});
      const counts = await countPlaces(trx, {kind, of});
      for (const key of counts.keys()) await promote(trx, {kind, of}, key, spotsOf(key) ?? 0);
    });
  }
}

async function findPlaces(db: Db, of: Of, submission: string): Promise<GivenPlace[]> {
  const rows = await within(db, of).where('submission', '=', submission).selectAll().orderBy('place_key').execute();
  const places: GivenPlace[] = [];
  for (const row of rows) places.push(await withPosition(db, row));
  return places;
}
