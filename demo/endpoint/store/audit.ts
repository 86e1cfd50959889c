import {randomBytes} from 'node:crypto';
import type {Kysely} from 'kysely';
import {uuidV7} from '../../../src/core/uuid.ts';
import type {AuditTable, Tables} from './tables.ts';

/** What administrators can do to what people wrote, or to who may. */
export type Action = AuditTable['action'];
/** Something that was done: by whom (a token's name), what, and to which address below the endpoint's. Never what people wrote. */
export type Entry = Pick<AuditTable, 'who' | 'action' | 'target'>;

/** The audit trail: only ever added to. */
export class AuditStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** @param now milliseconds since 1970 */
  async add(entry: Entry, now = Date.now()): Promise<void> {
    const id = uuidV7(now, randomBytes(10));
    await this.#db
      .insertInto('audit')
      .values({id, at: new Date(now).toISOString(), ...entry})
      .execute();
  }

  /**
   * Latest first: ids begin with their time.
   * @param before the id of the last entry of the page that came before
   */
  list(before: string | undefined, limit: number): Promise<AuditTable[]> {
    const all = this.#db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit);
    return (before === undefined ? all : all.where('id', '<', before)).execute();
  }
}
