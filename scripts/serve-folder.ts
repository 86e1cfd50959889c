import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Nothing changes while it is served: a browser need not fetch, nor compile, anew what it has. */
const CACHING = 'max-age=3600, immutable';

/** Serves a folder to this machine, for tests. */
export function serveFolder(folder: string): Promise<{url: string; close: () => void}> {
  const server = createServer((request, response) => void reply(folder, request.url ?? '/', response));
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      done({url: `http://127.0.0.1:${port}`, close: () => server.close()});
    });
  });
}

async function reply(folder: string, url: string, response: ServerResponse): Promise<void> {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  try {
    const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    response
      .writeHead(200, {'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': CACHING})
      .end(body);
  } catch {
    response.writeHead(404).end();
  }
}
