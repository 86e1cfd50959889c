import {execFile} from 'node:child_process';
import {chownSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {postgresFolder} from './browsers.ts';

const execute = promisify(execFile);

/** A PostgreSQL of one's own on a free port of this machine, in a folder that goes when it stops. */
export interface Postgres {
  url: string;
  /** Ends it as a crash would, and starts it again. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Undefined where PostgreSQL is not installed. It refuses to run as root, so root lends it to the user `postgres`.
 * @param isDurable waits for the disk, as in earnest
 */
export async function startPostgres({isDurable = false} = {}): Promise<Postgres | undefined> {
  const programs = postgresFolder();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kith-postgres-'));
  const prefix = lend(folder);
  const call = (program: string, ...args: string[]) => {
    const [command, ...rest] = [...prefix, join(programs, program), '-D', join(folder, 'data'), ...args];
    return execute(command!, rest, {cwd: folder});
  };
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}${isDurable ? '' : ' -c fsync=off'}`;
  await call('initdb', '-U', 'kith', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
  const launch = () => call('pg_ctl', '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  await launch();
  return {
    url: `postgres://kith@127.0.0.1:${port}/postgres`,
    async crash() {
      await call('pg_ctl', '-m', 'immediate', '-w', 'stop');
      await launch();
    },
    async stop() {
      await call('pg_ctl', '-m', 'immediate', '-w', 'stop');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function lend(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const {uid, gid} = statSync('/var/lib/postgresql');
  chownSync(folder, uid, gid);
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
}

export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
