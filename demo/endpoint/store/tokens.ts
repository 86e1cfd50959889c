import type {Kysely} from 'kysely';
import type {Tables, TokensTable} from './tables.ts';

/** Tokens of administrators: of each a hash, from which the token cannot be made. */
export class TokenStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** @returns false where another token has the name, revoked or not: the audit trail names tokens */
  async add(token: Omit<TokensTable, 'revoked_at'>): Promise<boolean> {
    const {numInsertedOrUpdatedRows} = await this.#db
      .insertInto('tokens')
      .values({...token, revoked_at: null})
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    return Boolean(numInsertedOrUpdatedRows);
  }

  find(id: string): Promise<TokensTable | undefined> {
    return this.#db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** All, also those that were revoked, oldest first. */
  list(): Promise<TokensTable[]> {
    return this.#db.selectFrom('tokens').selectAll().orderBy('created_at').orderBy('id').execute();
  }

  /**
   * From now on it opens nothing. `now` is ISO 8601 in UTC.
   * @returns false where no token that is still good has the name
   */
  async revoke(name: string, now: string): Promise<boolean> {
    const {numUpdatedRows} = await this.#db
      .updateTable('tokens')
      .set({revoked_at: now})
      .where('name', '=', name)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}
