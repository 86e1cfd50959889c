import type {Kysely} from 'kysely';
import type {Tables, WebhooksTable} from './tables.ts';

/** What webhooks can hear of. */
export const HOOK_EVENTS = ['submission.received', 'submission.confirmed', 'submission.deleted'] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

/** Somebody's address that is called when something happens. */
export interface Webhook {
  id: string;
  url: string;
  events: readonly HookEvent[];
  /** `surveys/needs-2026`; undefined for everything that is published. */
  of?: readonly string[] | undefined;
  /** Default: who sent what, and when, without what they answered. */
  include?: 'answers' | undefined;
  /** `whsec_…` */
  secret: string;
  createdAt: string;
}

/** Ids of webhooks that the environment configures. */
export const FROM_ENVIRONMENT = 'env-';

/** Whether a webhook wants to hear of this. */
export function hears(
  {events, of}: Pick<WebhooksTable, 'events' | 'of'>,
  event: HookEvent,
  about: {kind: string; of: string},
): boolean {
  const isMeant = of === null || (JSON.parse(of) as string[]).includes(`${about.kind}s/${about.of}`);
  return isMeant && (JSON.parse(events) as string[]).includes(event);
}

/** Addresses that are called when something happens. */
export class WebhookStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async list(): Promise<Webhook[]> {
    const rows = await this.#db.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute();
    return rows.map(toWebhook);
  }

  async find(id: string): Promise<Webhook | undefined> {
    const row = await this.#db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toWebhook(row);
  }

  /** Keeps a webhook, in place of one with the same id. */
  async put(hook: Webhook): Promise<void> {
    const {id, ...columns} = toRow(hook);
    const {created_at: _, ...changes} = columns;
    await this.#db
      .insertInto('webhooks')
      .values({id, ...columns})
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
      .execute();
  }

  /** @returns false where there is no such webhook */
  remove(id: string): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const {numDeletedRows} = await trx.deleteFrom('webhooks').where('id', '=', id).executeTakeFirst();
      await trx.deleteFrom('outgoing').where('hook', '=', id).execute();
      return numDeletedRows > 0n;
    });
  }

  /** Those of the environment, and no others of it. */
  async replaceConfigured(hooks: readonly Webhook[]): Promise<void> {
    const wanted = new Set(hooks.map(({id}) => id));
    for (const {id} of await this.list()) if (id.startsWith(FROM_ENVIRONMENT) && !wanted.has(id)) await this.remove(id);
    for (const hook of hooks) await this.put(hook);
  }
}

const toWebhook = ({id, url, events, of, include, secret, created_at: createdAt}: WebhooksTable): Webhook => ({
  id,
  url,
  events: JSON.parse(events) as HookEvent[],
  ...(of !== null && {of: JSON.parse(of) as string[]}),
  ...(include !== null && {include: 'answers'}),
  secret,
  createdAt,
});

const toRow = ({id, url, events, of, include, secret, createdAt}: Webhook): WebhooksTable => ({
  id,
  url,
  events: JSON.stringify(events),
  of: of ? JSON.stringify(of) : null,
  include: include ?? null,
  secret,
  created_at: createdAt,
});
