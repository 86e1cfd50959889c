import {randomBytes} from 'node:crypto';
import {Kysely, sql} from 'kysely';
import {BrowseStore} from './browse.ts';
import {AuditStore} from './audit.ts';
import {ConfirmationStore} from './confirmations.ts';
import {DefinitionStore} from './definitions.ts';
import {isPostgres} from '../database.ts';
import {buildDialect} from './dialect.ts';
import {EraseStore} from './erase.ts';
import {HeldStore} from './held.ts';
import {LeaseStore} from './leases.ts';
import {LedgerStore} from './ledgers.ts';
import {MailStopStore} from './mail-limits.ts';
import {isCurrent, migrate} from './migrations.ts';
import {OneTimeLinkStore} from './one-time-links.ts';
import {OutgoingStore} from './outgoing.ts';
import {PlaceStore} from './places.ts';
import {RetentionStore} from './retention.ts';
import {SubmissionStore} from './submissions.ts';
import type {Tables} from './tables.ts';
import {TokenStore} from './tokens.ts';
import {WebhookStore} from './webhooks.ts';

/** Everything the endpoint remembers. */
export interface Store {
  definitions: DefinitionStore;
  submissions: SubmissionStore;
  places: PlaceStore;
  ledgers: LedgerStore;
  confirmations: ConfirmationStore;
  oneTimeLinks: OneTimeLinkStore;
  held: HeldStore;
  browse: BrowseStore;
  erase: EraseStore;
  tokens: TokenStore;
  audit: AuditStore;
  retention: RetentionStore;
  leases: LeaseStore;
  outgoing: OutgoingStore;
  webhooks: WebhookStore;
  mailStops: MailStopStore;
  /** Signs links, made once a database: links stay good when the endpoint moves or its token changes. */
  secret: string;
  /** The migrations that opening it took, by name. */
  migrated: readonly string[];
  /** Fails where the database does not answer. */
  ping(): Promise<void>;
  /** Leaves nothing in the files of what was deleted. PostgreSQL does so by itself, a while later. */
  scrub(): Promise<void>;
  /** Whether it has all the tables that this version needs. */
  isCurrent(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a database and brings its tables up to date.
 * @param database a file (SQLite, made where it is missing) or a `postgres://` URL
 * @param heard is told each statement, without its values
 */
export async function openStore(database: string, heard?: (statement: string) => void): Promise<Store> {
  const log = ({query}: {query: {sql: string}}) => heard?.(query.sql);
  const db = new Kysely<Tables>({dialect: buildDialect(database), ...(heard && {log})});
  const migrated = await migrate(db);
  return {
    definitions: new DefinitionStore(db),
    submissions: new SubmissionStore(db),
    places: new PlaceStore(db),
    ledgers: new LedgerStore(db),
    confirmations: new ConfirmationStore(db),
    oneTimeLinks: new OneTimeLinkStore(db),
    held: new HeldStore(db),
    browse: new BrowseStore(db),
    erase: new EraseStore(db),
    tokens: new TokenStore(db),
    audit: new AuditStore(db),
    retention: new RetentionStore(db),
    leases: new LeaseStore(db),
    outgoing: new OutgoingStore(db),
    webhooks: new WebhookStore(db),
    mailStops: new MailStopStore(db),
    secret: await keptSecret(db),
    migrated,
    isCurrent: () => isCurrent(db),
    ping: async () => void (await sql`select 1`.execute(db)),
    scrub: async () => {
      // deleted rows are overwritten in the database's file; its journal is emptied
      if (!isPostgres(database)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    close: () => db.destroy(),
  };
}

async function keptSecret(db: Kysely<Tables>): Promise<string> {
  await db
    .insertInto('secrets')
    .values({name: 'links', value: randomBytes(32).toString('base64url')})
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const {value} = await db.selectFrom('secrets').select('value').where('name', '=', 'links').executeTakeFirstOrThrow();
  return value;
}
