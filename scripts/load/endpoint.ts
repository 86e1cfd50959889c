import {spawn, type ChildProcess} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {ROOT} from '../source-files.ts';

export const TOKEN = randomBytes(16).toString('hex');

/** As its unit, its container and its command start it: Node tidies up earlier, and needs half the memory. */
const OPTIONS = ['--max-semi-space-size=4'];

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** An endpoint in a process of its own, on a port of its own that it keeps when it is started again. */
export class Endpoint {
  readonly port: number;
  readonly #database: string;
  #child: ChildProcess | undefined;
  /** Megabytes, the most of all its processes. */
  peak = 0;
  kills = 0;
  /** Milliseconds that the slowest start took: for so long nobody is answered. */
  slowest = 0;

  constructor(port: number, database: string) {
    this.port = port;
    this.#database = database;
  }

  async start(): Promise<void> {
    const begun = performance.now();
    const child = spawn(process.execPath, [...OPTIONS, join(ROOT, 'demo/endpoint/server.ts')], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        KITH_DATABASE: this.#database,
        KITH_ADMIN_TOKEN: TOKEN,
        KITH_RATE_LIMIT: '0',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#child = child;
    running.add(child);
    let output = '';
    for await (const part of child.stdout!.iterator({destroyOnReturn: false})) {
      output += String(part);
      if (output.includes('Token')) break;
    }
    this.slowest = Math.max(this.slowest, performance.now() - begun);
    // an unread pipe would fill up
    child.stdout!.resume();
  }

  /** Whether it is running. Where its database was away it may have ended by itself. */
  get isAlive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Reads how much memory it has ever held, from the kernel. */
  measure(): void {
    if (!this.isAlive) return;
    const [, kilobytes = 0] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.#child!.pid}/status`, 'utf8')) ?? [];
    this.peak = Math.max(this.peak, Math.round(Number(kilobytes) / 1024));
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (!child || !this.isAlive) return;
    this.measure();
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    running.delete(child);
    this.kills++;
  }
}

/** Below those that the system gives to connections: while a server is away, a connection could take its port. */
const PORTS = [20_000, 32_000] as const;

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const [from, to] = PORTS;
  for (;;) {
    const port = from + Math.floor(Math.random() * (to - from));
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, () => done(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

export interface Reply {
  status: number;
  text: string;
}
const agent = new Agent({keepAlive: true, maxSockets: 200});

interface Sending {
  body?: string;
  token?: string;
}

/** One request over a kept connection; rejects where there is no answer within ten seconds. */
export const call = (port: number, method: string, path: string, {body, token}: Sending = {}): Promise<Reply> =>
  new Promise((done, failed) => {
    const headers = {
      ...(body !== undefined && {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)}),
      ...(token !== undefined && {authorization: `Bearer ${token}`}),
    };
    const sending = request({host: '127.0.0.1', port, method, path: `/api${path}`, headers, agent}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({status: response.statusCode ?? 0, text: Buffer.concat(parts).toString()}));
      response.on('error', failed);
      response.on('aborted', () => failed(new Error('broken off')));
    });
    let isLate = false;
    sending.setTimeout(10_000, () => {
      isLate = true;
      sending.destroy(new Error('no answer'));
    });
    // a kept connection may have been closed meanwhile, and nothing was asked yet
    sending.on('error', (error) => {
      if (isLate || !sending.reusedSocket) return failed(error);
      call(port, method, path, {...(body !== undefined && {body}), ...(token !== undefined && {token})}).then(
        done,
        failed,
      );
    });
    sending.end(body);
  });

/** Reads an answer of any size without keeping it. @returns bytes, and milliseconds to the first and to the last */
export const drain = (port: number, path: string): Promise<{bytes: number; first: number; last: number; end: string}> =>
  new Promise((done, failed) => {
    const begun = performance.now();
    let [bytes, first, end] = [0, 0, ''];
    const headers = {authorization: `Bearer ${TOKEN}`};
    request({host: '127.0.0.1', port, path: `/api${path}`, headers}, (response) => {
      response.on('data', (part: Buffer) => {
        first ||= performance.now() - begun;
        bytes += part.length;
        end = (end + part.toString('latin1')).slice(-20);
      });
      response.on('end', () => done({bytes, first, last: performance.now() - begun, end}));
      response.on('error', failed);
    })
      .on('error', failed)
      .end();
  });

/** The value below which a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
