import {Kysely, sql} from 'kysely';
import {DefinitionStore} from './definitions.ts';
import {buildDialect} from './dialect.ts';
import {migrate} from './migrations.ts';
import {SubmissionStore} from './submissions.ts';
import type {Tables} from './tables.ts';

/** Everything the endpoint remembers. */
export interface Store {
  definitions: DefinitionStore;
  submissions: SubmissionStore;
  /** Fails where the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a database and brings its tables up to date.
 * @param database a file (SQLite, made where it is missing) or a `postgres://` URL
 */
export async function openStore(database: string): Promise<Store> {
  const db = new Kysely<Tables>({dialect: buildDialect(database)});
  await migrate(db);
  return {
    definitions: new DefinitionStore(db),
    submissions: new SubmissionStore(db),
    ping: async () => void (await sql`select 1`.execute(db)),
    close: () => db.destroy(),
  };
}
