import {request as plain, type IncomingHttpHeaders} from 'node:http';
import {request as secure} from 'node:https';

/** One request, as a browser on a page of another site would make it. */
export interface Question {
  method: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  /** The body goes in two parts, half a second apart, as on a bad network. */
  isSlow?: boolean;
}

/** What came back. `fault` says in words why there was no reply, or no whole one. */
export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** Every address it was sent on to. */
  redirects: readonly string[];
  /** Whether a page of the origin may read it, all redirects included. */
  isReadable: boolean;
  seconds: number;
  fault?: string;
}

/** As long as widgets wait. */
const TIMEOUT = 15_000;
const MAX_REDIRECTS = 5;

/** Asks, and follows redirects as browsers do: after 301, 302 and 303 with GET, and to another host as the origin `null`. */
export async function ask(url: string, question: Question): Promise<Exchange> {
  const start = performance.now();
  const redirects: string[] = [];
  let next = question;
  let isReadable = true;
  for (let target = url; ;) {
    const reply = await askOnce(target, next);
    const allowed = reply.headers['access-control-allow-origin'];
    isReadable &&= allowed === '*' || allowed === next.headers['origin'];
    const {location} = reply.headers;
    const isMoved =
      reply.status >= 300 && reply.status < 400 && location !== undefined && URL.canParse(location, target);
    if (!isMoved || redirects.length >= MAX_REDIRECTS)
      return {...reply, redirects, isReadable, seconds: (performance.now() - start) / 1000};
    const to = new URL(location, target);
    const origin = to.origin === new URL(target).origin ? next.headers['origin']! : 'null';
    next =
      reply.status < 307
        ? {method: 'GET', headers: {origin, accept: next.headers['accept'] ?? '*/*'}}
        : {...next, headers: {...next.headers, origin}};
    redirects.push((target = to.href));
  }
}

type Reply = Pick<Exchange, 'status' | 'headers' | 'body' | 'fault'>;

function askOnce(url: string, {method, headers, body, isSlow}: Question): Promise<Reply> {
  return new Promise((done) => {
    const fail = (fault: string) => done({status: 0, headers: {}, body: '', fault});
    const send = url.startsWith('https:') ? secure : plain;
    const length = body ? {'content-length': String(body.length)} : {};
    const request = send(
      url,
      {method, headers: {...headers, ...length}, signal: AbortSignal.timeout(TIMEOUT)},
      (response) => {
        const chunks: Buffer[] = [];
        const finish = (fault?: string) => {
          const text = Buffer.concat(chunks).toString('utf8');
          done({status: response.statusCode ?? 0, headers: response.headers, body: text, ...(fault && {fault})});
        };
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => finish());
        response.on('error', () => finish('the reply was cut off before its end'));
      },
    );
    request.on('error', (error: NodeJS.ErrnoException) => fail(toWords(error)));
    if (!body || !isSlow) return void request.end(body);
    const half = Math.ceil(body.length / 2);
    request.write(body.subarray(0, half));
    setTimeout(() => request.end(body.subarray(half)), 500);
  });
}

function toWords({name, code = '', message}: NodeJS.ErrnoException): string {
  if (name === 'AbortError' || name === 'TimeoutError') return `there was no reply within ${TIMEOUT / 1000} seconds`;
  if (code === 'ENOTFOUND') return 'nothing has this name';
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'the connection was cut without a reply';
  return message;
}
