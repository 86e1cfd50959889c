import {spawn} from 'node:child_process';
import {once} from 'node:events';
import pg from 'pg';

/** PostgreSQL's own tools do it: `pg_dump` and `pg_restore`, in their custom format. */
const DUMP = ['--format=custom', '--no-owner', '--no-privileges'];
const RESTORE = ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error'];

/** Copies a database as of one moment, while others read and write. */
export const backupPostgres = (url: string, to: string): Promise<void> => call('pg_dump', [...DUMP, '--file', to], url);

/** Puts a copy back, all or nothing. @param isForced takes away first what is there of the same name */
export const restorePostgres = (from: string, url: string, isForced: boolean): Promise<void> =>
  call('pg_restore', [...RESTORE, ...(isForced ? ['--clean', '--if-exists'] : []), from], url);

/** Whether there is an endpoint's database already. */
export async function hasTables(url: string): Promise<boolean> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  try {
    const {rows} = await client.query<{found: string | null}>("select to_regclass('definitions')::text as found");
    return rows[0]?.found != null;
  } finally {
    await client.end();
  }
}

/** The password goes by the environment: everybody on a machine can read what a command is given. */
async function call(program: string, args: string[], url: string): Promise<void> {
  const open = new URL(url);
  const PGPASSWORD = decodeURIComponent(open.password);
  open.password = '';
  const child = spawn(program, [...args, '--dbname', open.href], {
    env: {...process.env, ...(PGPASSWORD && {PGPASSWORD})},
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let trouble = '';
  child.stderr.on('data', (part) => (trouble += String(part)));
  const [code] = (await once(child, 'close').catch(() => {
    throw new Error(`${program} is not installed here: it comes with PostgreSQL's client.`);
  })) as [number];
  if (code !== 0) throw new Error(`${program} did not finish:\n${trouble.trim()}`);
}
