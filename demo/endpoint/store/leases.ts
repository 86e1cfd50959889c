import type {Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/** Work that one process at a time does, whichever of those that share a database. */
export class LeaseStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Takes a piece of work, or keeps it for longer. Where its holder dies, it is free again once its time is over.
   * @param now milliseconds since 1970
   * @param span milliseconds for which it is taken
   * @returns false where another process has it
   */
  async take(name: string, holder: string, now: number, span: number): Promise<boolean> {
    const [at, until] = [new Date(now).toISOString(), new Date(now + span).toISOString()];
    const {numInsertedOrUpdatedRows} = await this.#db
      .insertInto('leases')
      .values({name, holder, until})
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({holder, until})
          .where((eb) => eb.or([eb('leases.until', '<=', at), eb('leases.holder', '=', holder)])),
      )
      .executeTakeFirst();
    return Boolean(numInsertedOrUpdatedRows);
  }

  /** Gives it back, where it is still held. */
  async release(name: string, holder: string): Promise<void> {
    await this.#db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
  }
}
