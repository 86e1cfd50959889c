import type {Kysely, Transaction} from 'kysely';
import type {Tables} from './tables.ts';

/** How many mails one address gets within a day, whoever types it into forms. */
export const MAILS_A_DAY = 6;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether one more mail may go to an address, which is then counted. Addresses are known by a mark alone, which is forgotten
 * with the next mail after a day. `now` is ISO 8601 in UTC.
 */
export async function mayMail(trx: Transaction<Tables>, mark: string, now: string): Promise<boolean> {
  const dayBefore = new Date(Date.parse(now) - DAY).toISOString();
  await trx.deleteFrom('mailed').where('at', '<', dayBefore).execute();
  const stopped = await trx.selectFrom('mail_stops').select('mark').where('mark', '=', mark).executeTakeFirst();
  if (stopped) return false;
  const {n} = await trx
    .selectFrom('mailed')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('mark', '=', mark)
    .executeTakeFirstOrThrow();
  if (Number(n) >= MAILS_A_DAY) return false;
  await trx.insertInto('mailed').values({mark, at: now}).execute();
  return true;
}

/** Addresses whose owners asked for no more mail. */
export class MailStopStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async isStopped(mark: string): Promise<boolean> {
    return Boolean(await this.#db.selectFrom('mail_stops').select('mark').where('mark', '=', mark).executeTakeFirst());
  }

  async stop(mark: string): Promise<void> {
    await this.#db
      .insertInto('mail_stops')
      .values({mark})
      .onConflict((conflict) => conflict.column('mark').doNothing())
      .execute();
  }

  async resume(mark: string): Promise<void> {
    await this.#db.deleteFrom('mail_stops').where('mark', '=', mark).execute();
  }
}
