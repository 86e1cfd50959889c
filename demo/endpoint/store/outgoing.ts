import {randomUUID} from 'node:crypto';
import type {Kysely, Transaction} from 'kysely';
import {mayMail} from './mail-limits.ts';
import type {OutgoingTable, Tables} from './tables.ts';
import {hears, type HookEvent} from './webhooks.ts';

/** A mail that a submission brings about. `mark` stands for the address: nobody gets more than a few a day. */
export type PlannedMail = {about: 'confirm' | 'places'; mark: string} | {about: 'notice'};

/** What is told of a submission besides calls to webhooks. */
export interface Telling {
  mails: readonly PlannedMail[];
  /** What is told names no submission. Default: false. */
  isAnonymous?: boolean | undefined;
}

/** Something that happened to a submission. `now` is ISO 8601 in UTC. */
export interface Happened {
  event: HookEvent;
  kind: string;
  of: string;
  submission: string;
  now: string;
}

/** How long the house waits for more before it hears of new submissions, in milliseconds: five minutes. */
export const NOTICE_DELAY = 5 * 60_000;

/** Writes down what is to be told, in the transaction in which it happens: either both are kept, or neither. */
export async function announce(trx: Transaction<Tables>, happened: Happened, telling: Telling): Promise<void> {
  const {event, kind, of, submission, now} = happened;
  const about = {kind, of, submission: telling.isAnonymous ? null : submission};
  const hooks = await trx.selectFrom('webhooks').select(['id', 'events', 'of']).execute();
  for (const hook of hooks)
    if (hears(hook, event, happened))
      await write(trx, {...about, channel: 'webhook', about: event, hook: hook.id}, now);
  for (const mail of telling.mails) {
    if (mail.about === 'notice') await writeNotice(trx, {kind, of}, now);
    else if (await mayMail(trx, mail.mark, now))
      await write(trx, {...about, submission, channel: 'mail', about: mail.about, hook: null}, now);
  }
}

/**
 * Takes back what was still to be told of submissions that are deleted, and tells webhooks of that, in the transaction that deletes
 * them. `now` is ISO 8601 in UTC.
 */
export async function announceDeleted(
  trx: Transaction<Tables>,
  {kind, of, ids, now}: {kind: string; of: string; ids: readonly string[]; now: string},
): Promise<void> {
  if (!ids.length) return;
  await trx.deleteFrom('outgoing').where('submission', 'in', ids).execute();
  // of a pulse nobody was told an id
  if (kind === 'pulse') return;
  for (const submission of ids)
    await announce(trx, {event: 'submission.deleted', kind, of, submission, now}, {mails: []});
}

/** Tells somebody who waited that they have a place now. No limit: there are no more of these than places. */
export const announcePlace = (trx: Transaction<Tables>, of: {kind: string; of: string; submission: string}) =>
  write(trx, {...of, channel: 'mail', about: 'promoted', hook: null}, new Date().toISOString());

type About = Pick<OutgoingTable, 'channel' | 'about' | 'hook' | 'kind' | 'of' | 'submission'>;

const write = (trx: Transaction<Tables>, about: About, now: string, due = now) =>
  trx
    .insertInto('outgoing')
    .values({
      id: `msg_${randomUUID().replaceAll('-', '')}`,
      ...about,
      created_at: now,
      due_at: due,
      lease: null,
      tries: 0,
      failed_at: null,
      trouble: null,
    })
    .execute();

/**
 * One notice for all that comes within some minutes. The update takes the waiting notice's row: whoever wants to send it right
 * now waits for this transaction, and so counts its submission, too.
 */
async function writeNotice(trx: Transaction<Tables>, {kind, of}: {kind: string; of: string}, now: string) {
  const {numUpdatedRows} = await trx
    .updateTable('outgoing')
    .set((eb) => ({tries: eb.ref('tries')}))
    .where('channel', '=', 'mail')
    .where('about', '=', 'notice')
    .where('kind', '=', kind)
    .where('of', '=', of)
    .where('lease', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const due = new Date(Date.parse(now) + NOTICE_DELAY).toISOString();
  await write(trx, {channel: 'mail', about: 'notice', hook: null, kind, of, submission: null}, now, due);
}

/** Calls and mails that wait to be sent. What was sent is gone; what was given up stays until somebody decides. */
export class OutgoingStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Takes what is due, each for one sender alone and until its lease runs out: after that somebody else may take it. Whoever
   * comes second finds another time in the row, and leaves it. Times are ISO 8601 in UTC.
   */
  async claim(now: string, until: string, limit: number): Promise<OutgoingTable[]> {
    const due = await this.#db
      .selectFrom('outgoing')
      .selectAll()
      .where('failed_at', 'is', null)
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    const claimed: OutgoingTable[] = [];
    for (const row of due) {
      const taken = {due_at: until, lease: randomUUID(), tries: row.tries + 1};
      const {numUpdatedRows} = await this.#db
        .updateTable('outgoing')
        .set(taken)
        .where('id', '=', row.id)
        .where('due_at', '=', row.due_at)
        .where('tries', '=', row.tries)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) claimed.push({...row, ...taken});
    }
    return claimed;
  }

  /** It is sent, or there is nothing to be sent any more. */
  async done({id, lease}: OutgoingTable): Promise<void> {
    await this.#db.deleteFrom('outgoing').where('id', '=', id).where('lease', '=', lease).execute();
  }

  /** It is tried again at `due`, or given up where that is undefined. `trouble` quotes nobody. */
  async postpone({id, lease}: OutgoingTable, trouble: string, now: string, due: string | undefined): Promise<void> {
    await this.#db
      .updateTable('outgoing')
      .set({trouble, lease: null, ...(due === undefined ? {failed_at: now} : {due_at: due})})
      .where('id', '=', id)
      .where('lease', '=', lease)
      .execute();
  }

  /** What waits or was given up, the oldest first; 500 at most. */
  list(): Promise<OutgoingTable[]> {
    return this.#db.selectFrom('outgoing').selectAll().orderBy('created_at').orderBy('id').limit(500).execute();
  }

  /** Tries it again at once, from the beginning. @returns false where there is no such thing */
  async retry(id: string, now: string): Promise<boolean> {
    const {numUpdatedRows} = await this.#db
      .updateTable('outgoing')
      .set({due_at: now, tries: 0, failed_at: null})
      .where('id', '=', id)
      .where('lease', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Gives it up for good. @returns false where there is no such thing */
  async drop(id: string): Promise<boolean> {
    const {numDeletedRows} = await this.#db.deleteFrom('outgoing').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
