import {copyFileSync, existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** Milliseconds to wait for who writes. */
const WAIT = 10_000;

/** Copies a database as of one moment, while others read and write. What was deleted is not in the copy. */
export function backupSqlite(file: string, to: string): void {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}.`);
  const db = new DatabaseSync(file, {readOnly: true, timeout: WAIT});
  try {
    db.prepare('vacuum into ?').run(to);
  } finally {
    db.close();
  }
}

/**
 * Puts a copy in the place of a database, all at once.
 * @throws with a sentence where the copy is none, or an endpoint still has the database open
 */
export function restoreSqlite(from: string, file: string): void {
  check(from);
  if (existsSync(file)) closeJournal(file);
  mkdirSync(dirname(file), {recursive: true, mode: 0o700});
  const beside = `${file}.restored`;
  copyFileSync(from, beside);
  renameSync(beside, file);
}

function check(from: string): void {
  const db = new DatabaseSync(from, {readOnly: true});
  try {
    const {integrity_check: state} = db.prepare('pragma integrity_check').get()!;
    const isOurs = db.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
    if (state !== 'ok' || !isOurs) throw new Error();
  } catch {
    throw new Error(`${from} is no whole copy of an endpoint's database.`);
  } finally {
    db.close();
  }
}

/** Leaving the journal needs the database for oneself, which tells whether somebody else has it open. */
function closeJournal(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('pragma journal_mode=delete');
  } catch {
    throw new Error('The endpoint is still running: stop it first.');
  } finally {
    db.close();
  }
  for (const end of ['-wal', '-shm']) rmSync(file + end, {force: true});
}
