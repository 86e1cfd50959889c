// An endpoint that keeps each submission once by its id, behind everything that can go wrong on the way to it and back.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What one request meets. */
type Fault = (request: IncomingMessage, response: ServerResponse, commit: () => Promise<void>) => unknown;

const reset = (request: IncomingMessage) => request.socket.destroy();
const say = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(status, {'content-type': 'application/json', ...headers}).end(body);
const SOON = '{"title": "Later", "retryAfter": 0.02}';

/** By the name that the table shows. After each of them, the client must come to the truth by itself. */
export const FAULTS: Record<string, Fault> = {
  'F1 reset before the commit': (request) => reset(request),
  'F1 reset during the upload': (request) => void request.once('data', () => reset(request)),
  'F1 reset after the commit': async (request, _, commit) => commit().then(() => reset(request)),
  'F2 hangs before the commit': () => {},
  'F2 hangs after the commit': (_request, _response, commit) => commit(),
  'F3 body cut after 200': async (request, response, commit) => {
    await commit();
    response.writeHead(200, {'content-type': 'application/json', 'content-length': '100'}).write('{"id": ');
    setTimeout(() => reset(request), 2);
  },
  'F4 captive portal, 200': (_, response) =>
    say(response, 200, '<!doctype html><h1>Log in</h1>', {'content-type': 'text/html'}),
  'F5 a notice before JSON': async (_, response, commit) =>
    commit().then(() => say(response, 200, '<br />\n<b>Notice</b>: Undefined index\n{"ok": true}')),
  'F5 byte-order mark': async (_, response, commit) => commit().then(() => say(response, 200, '\uFEFF{"ok": true}')),
  'F5 204': async (_, response, commit) => commit().then(() => response.writeHead(204).end()),
  'F5 empty 200': async (_, response, commit) => commit().then(() => response.writeHead(200).end()),
  'F6 500 before the commit': (_, response) => say(response, 500, 'Internal Server Error'),
  'F6 500 after the commit': async (_, response, commit) => commit().then(() => say(response, 500, '{"title": "Oh"}')),
  'F6 502 web page': (_, response) => say(response, 502, '<h1>Bad Gateway</h1>', {'content-type': 'text/html'}),
  'F7 429, seconds': (_, response) => say(response, 429, '{"title": "Slow"}', {'retry-after': '0'}),
  'F7 503, date': (_, response) => say(response, 503, '{}', {'retry-after': new Date().toUTCString()}),
  'F7 503, body field': (_, response) => say(response, 503, SOON),
  'redirect to nowhere': (_, response) => say(response, 302, '', {location: 'http://127.0.0.1:9/'}),
};
const NAMES = Object.keys(FAULTS);

export interface Lab {
  action: string;
  /** How often each id arrived whole; it is stored the first time, and known again afterwards. */
  stored: Map<string, number>;
  /** How often each fault was met. */
  met: Map<string, number>;
  /** Share of requests that meet a fault, from 0 to 1. */
  setRate(rate: number): void;
  stop(): void;
}

export async function startLab(random: () => number): Promise<Lab> {
  const stored = new Map<string, number>();
  const met = new Map<string, number>();
  let rate = 1;
  const server = createServer((request, response) => {
    request.on('error', () => {});
    response.on('error', () => {});
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const commit = async () => {
      const id = await readId(request);
      stored.set(id, (stored.get(id) ?? 0) + 1);
    };
    if (random() >= rate) return void commit().then(() => say(response, 201, '{"ok": true}'));
    const name = NAMES[Math.floor(random() * NAMES.length)]!;
    met.set(name, (met.get(name) ?? 0) + 1);
    FAULTS[name]!(request, response, commit);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  return {
    action: `http://127.0.0.1:${port}/`,
    stored,
    met,
    setRate: (value) => (rate = value),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readId(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return (JSON.parse(body) as {id: string}).id;
}
