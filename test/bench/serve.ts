// Serves built contestants from memory, compressed as a good host would (brotli at its strongest), and writes down what was asked for.
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import type {Files} from './contestant.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.ics': 'text/calendar; charset=utf-8',
};
/** Fonts, controls and styles that a browser loads once in its life. */
const WARM_UP =
  '<!doctype html><html lang="en"><title>Warm-up</title><link rel="icon" href="data:,"><body style="font: 16px/1.5 system-ui, sans-serif"><h1>Words</h1><p>and <b>more</b> – “é”</p><label>one<input></label><input type="radio"><input type="checkbox"><textarea></textarea><select><option>a</select><button>b</button><table><tr><th>c<td>d</table>';

interface Entry {
  type: string;
  brotli: Buffer;
  gzip: Buffer;
}

/** One answer, in bytes as they travel. Style and script are what a library brings; the rest is the page and its data. */
export interface Asked {
  path: string;
  isLibrary: boolean;
  brotli: number;
  gzip: number;
}

export interface Server {
  base: string;
  /** Makes files known below a path. */
  add(path: string, files: Files): Promise<void>;
  /** What was asked for since the last call. */
  takeLog(): Asked[];
  stop(): void;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const packed = new Map<string, Promise<Omit<Entry, 'type'>>>();

/** Each content once, however many pages have it. */
function pack(content: Buffer): Promise<Omit<Entry, 'type'>> {
  const key = createHash('sha1').update(content).digest('hex');
  const work = async (): Promise<Omit<Entry, 'type'>> => ({
    brotli: await toBrotli(content, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: content.length}}),
    gzip: await toGzip(content, {level: 9}),
  });
  if (!packed.has(key)) packed.set(key, work());
  return packed.get(key)!;
}

export async function startServer(): Promise<Server> {
  const entries = new Map<string, Entry>();
  let log: Asked[] = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://x');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const entry = entries.get(path);
    if (path === '/warm-up') return void response.writeHead(200, {'content-type': TYPES['.html']}).end(WARM_UP);
    if (!entry) return void response.writeHead(404).end();
    const {type, brotli, gzip} = entry;
    log.push({path, isLibrary: /script|css/.test(type), brotli: brotli.length, gzip: gzip.length});
    const headers = {'content-encoding': 'br', 'content-length': brotli.length, 'cache-control': 'max-age=600'};
    response.writeHead(200, {'content-type': type, ...headers}).end(brotli);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async add(path, files) {
      for (const [name, content] of Object.entries(files))
        entries.set(`${path}/${name}`, {
          type: TYPES[extname(name)] ?? 'application/octet-stream',
          ...(await pack(Buffer.from(content as string))),
        });
    },
    takeLog() {
      const taken = log;
      log = [];
      return taken;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
