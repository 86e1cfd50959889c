import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {isPostgres, readDatabase} from '../database.ts';
import {backupPostgres, hasTables, restorePostgres} from '../store/backup-postgres.ts';
import {backupSqlite, restoreSqlite} from '../store/backup-sqlite.ts';
import type {Call} from './index.ts';
import {withStore} from './with-store.ts';

/** `backup FILE`: never over another one. */
export async function backUp({args, env, print}: Call): Promise<void> {
  const [file] = readArguments(args);
  if (existsSync(file)) throw new Error(`There is a file ${file} already.`);
  const database = readDatabase(env);
  await (isPostgres(database) ? backupPostgres(database, file) : backupSqlite(database, file));
  print(`${file} has everything that was sent so far: keep it as well as the database itself.`);
}

/** `restore FILE [--force]`; then brings the tables up to date, where the copy is of an older version. */
export async function restore({args, env, print}: Call): Promise<void> {
  const [file, isForced] = readArguments(args);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const database = readDatabase(env);
  const isTaken = isPostgres(database) ? await hasTables(database) : existsSync(database);
  if (isTaken && !isForced)
    throw new Error('There is a database already. To lose it and have the copy in its place: --force');
  if (isPostgres(database)) await restorePostgres(file, database, isTaken);
  else restoreSqlite(file, database);
  await withStore(env, (store) => store.audit.add({who: 'command line', action: 'restore', target: 'database'}));
  print('Restored.');
}

function readArguments(args: string[]): [file: string, isForced: boolean] {
  const {values, positionals} = parseArgs({args, allowPositionals: true, options: {force: {type: 'boolean'}}});
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error('Say which file.');
  return [file, values.force ?? false];
}
