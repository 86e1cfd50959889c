import {spawn, spawnSync} from 'node:child_process';
import {appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const FOLDER = join(import.meta.dirname, '../../demo/receivers/php');

export const hasPhp = (): boolean => spawnSync('php', ['--version']).status === 0;

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

export interface Php {
  base: string;
  /** The submissions that it keeps, in order. */
  kept: () => unknown[];
  /** Half a line at the end of the file, where it keeps one. */
  tear: (line: string) => void;
  stop: () => void;
}

/** demo/receivers/php served by PHP's own web server, several requests at once. */
export async function startPhp(): Promise<Php> {
  const data = mkdtempSync(join(tmpdir(), 'kith-php-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {...process.env, KITH_DATA: data, PHP_CLI_SERVER_WORKERS: '8'};
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', FOLDER], {env, stdio: 'ignore', detached: true});
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${base}/receive.php`, {method: 'OPTIONS'}).then(
        (reply) => reply.ok,
        () => false,
      )
    )
      break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    base,
    kept: () => readKept(data),
    tear(line) {
      const path = join(data, 'kith.jsonl');
      if (existsSync(path)) appendFileSync(path, line);
    },
    stop() {
      // the workers are children of the server, in a group of their own
      if (server.pid) process.kill(-server.pid);
      rmSync(data, {recursive: true, force: true});
    },
  };
}

/** Asks PHP itself, which may have used SQLite. */
function readKept(folder: string): unknown[] {
  const code = `echo file_exists('${folder}/kith.db')
    ? '[' . implode(',', (new PDO('sqlite:${folder}/kith.db'))->query('select body from submissions order by rowid')->fetchAll(PDO::FETCH_COLUMN)) . ']'
    : '';`;
  const fromDatabase = spawnSync('php', ['-r', code]).stdout.toString();
  if (fromDatabase) return JSON.parse(fromDatabase) as unknown[];
  if (!existsSync(join(folder, 'kith.jsonl'))) return [];
  const lines = readFileSync(join(folder, 'kith.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as {submission: unknown}).submission);
}
