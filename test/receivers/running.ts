import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {serve, type ServerType} from '@hono/node-server';
import type {AddressInfo} from 'node:net';
import {startAppsScript} from './apps-script.ts';
import {startPhp} from './php.ts';

const FOLDER = resolve(import.meta.dirname, '../../demo/receivers');

/** A small receiver at work. */
export interface Receiver {
  /** Where submissions are POSTed to. */
  url: string;
  /** The submissions that it keeps, in order. */
  kept: () => Record<string, unknown>[];
  stop: () => Promise<void> | void;
}

const readDatabase = (db: DatabaseSync): Record<string, unknown>[] =>
  db
    .prepare('select body from submissions order by rowid')
    .all()
    .map(({body}) => JSON.parse(String(body)) as Record<string, unknown>);

/** demo/receivers/node in a process of its own. @param home a folder with the data of an earlier one */
export async function startNode(
  home = mkdtempSync(join(tmpdir(), 'kith-node-')),
): Promise<Receiver & {home: string; kill(): Promise<void>}> {
  const path = join(home, 'submissions.db');
  const env = {...process.env, PORT: '0', KITH_DATABASE: path};
  const child = spawn(process.execPath, [join(FOLDER, 'node/receive.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((found) => child.stdout.once('data', (said) => found(String(said).trim())));
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((gone) => {
      child.once('exit', () => gone());
      child.kill(signal);
    });
  return {
    url,
    home,
    kept() {
      const db = new DatabaseSync(path, {readOnly: true});
      const rows = readDatabase(db);
      db.close();
      return rows;
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      rmSync(home, {recursive: true, force: true});
    },
  };
}

/** D1 as a worker sees it, over a database in memory. Source: developers.cloudflare.com/d1/worker-api. */
function buildD1(db: DatabaseSync) {
  const bind = (sql: string, values: string[]) => ({
    run: () => Promise.resolve({meta: {changes: Number(db.prepare(sql).run(...values).changes)}}),
    first: (column: string) => Promise.resolve(db.prepare(sql).get(...values)?.[column] ?? null),
  });
  return {prepare: (sql: string) => ({bind: (...values: string[]) => bind(sql, values)})};
}

interface Worker {
  fetch(request: Request, env: {DB: ReturnType<typeof buildD1>}): Response | Promise<Response>;
}

/** demo/receivers/worker behind a server of this machine. */
export async function startWorker(): Promise<Receiver> {
  const db = new DatabaseSync(':memory:');
  db.exec(readFileSync(join(FOLDER, 'worker/schema.sql'), 'utf8'));
  const {default: worker} = (await import(join(FOLDER, 'worker/worker.mjs'))) as {default: Worker};
  const server = await new Promise<ServerType>((found) => {
    const started = serve(
      {fetch: (request) => worker.fetch(request, {DB: buildD1(db)}), port: 0, hostname: '127.0.0.1'},
      () => found(started),
    );
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    kept: () => readDatabase(db),
    stop: () => void server.close(),
  };
}

/** `tear` writes half a line where PHP keeps a file; a database has no such thing. */
export async function startPhpReceiver(): Promise<Receiver & {tear(line: string): void}> {
  const {base, kept, stop, tear} = await startPhp();
  return {url: `${base}/receive.php`, kept: () => kept() as Record<string, unknown>[], stop, tear};
}

/** A row of the sheet by its names; the whole submission where it has one. */
export async function startSheet(): Promise<Receiver> {
  const {base, rows, stop} = await startAppsScript();
  const toRecord = (row: unknown[]): Record<string, unknown> => {
    const record = Object.fromEntries((rows[0] ?? []).map((name, i) => [String(name), row[i] ?? '']));
    return record['submission'] ? (JSON.parse(String(record['submission'])) as Record<string, unknown>) : record;
  };
  return {url: `${base}/macros/s/an-id/exec`, kept: () => rows.slice(1).map(toRecord), stop};
}
