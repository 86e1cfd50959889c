import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync, type SQLInputValue, type StatementSync} from 'node:sqlite';
import {PostgresDialect, SqliteDialect, type Dialect} from 'kysely';
import pg from 'pg';
import {isPostgres} from '../database.ts';

/** The only place that knows which database is used: `postgres://…`, or else a SQLite file. */
export function buildDialect(database: string): Dialect {
  if (isPostgres(database)) return new PostgresDialect({pool: openPool(database)});
  if (database !== ':memory:') mkdirSync(dirname(database), {recursive: true, mode: 0o700});
  return new SqliteDialect({database: openSqlite(database)});
}

/** Milliseconds to wait for a connection: a page gives up after fifteen seconds, and may try again. */
const CONNECT = 5000;

/** Connections that break are made anew by the next request. Unheard, their errors would end the process. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    connectionTimeoutMillis: CONNECT,
    keepAlive: true,
    application_name: 'kith-endpoint',
  });
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => void client.on('error', ignore));
  return pool;
}

/** Lets Kysely's SQLite dialect drive the SQLite that Node brings along. */
function openSqlite(file: string) {
  const db = new DatabaseSync(file);
  // FULL: an answer is acknowledged only after it survives a power cut.
  db.exec('pragma busy_timeout=5000; pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=on');
  // what is deleted is overwritten
  db.exec('pragma secure_delete=on');
  const prepared = new Map<string, ReturnType<typeof toStatement>>();
  return {
    close: () => db.close(),
    prepare(sql: string) {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = toStatement(db.prepare(sql));
      // Only statements on rows are kept: those on the schema would outlive what they were compiled against.
      if (/^(select|insert|update|delete|begin|commit|savepoint|release|rollback)\b/i.test(sql))
        prepared.set(sql, statement);
      return statement;
    },
  };
}

function toStatement(statement: StatementSync) {
  const bound = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...bound(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...bound(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...bound(parameters)) as IterableIterator<unknown>,
  };
}
