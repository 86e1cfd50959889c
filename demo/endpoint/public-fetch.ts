import {lookup} from 'node:dns/promises';
import {request as requestPlain, type IncomingMessage, type RequestOptions} from 'node:http';
import {request as requestSecure} from 'node:https';
import {isIP} from 'node:net';
import {Readable} from 'node:stream';
import {isPublicAddress} from './public-addresses.ts';

interface Address {
  address: string;
  family: number;
}
export interface PublicFetchOptions {
  /** Default: the machine's own. */
  resolve?: (host: string) => Promise<Address[]>;
  /** Default: addresses of the public internet. */
  isAllowed?: (address: string) => boolean;
}
/** The part of `fetch` that is needed to read something, or to send text. */
export type Fetcher = (url: URL, init: RequestInit) => Promise<Response>;

/** Statuses that come without a body (Fetch standard). */
const EMPTY = new Set([204, 205, 304]);

/**
 * A `fetch` that reaches the public internet and nothing else. A name is looked up once, and the connection goes to what was
 * found and judged: so a name that changes between the two looks gains nothing. Follows no redirect.
 */
export const buildPublicFetch = ({
  resolve = (host) => lookup(host, {all: true}),
  isAllowed = isPublicAddress,
}: PublicFetchOptions = {}): Fetcher =>
  async function fetchPublic(url, {method = 'GET', headers, body, signal}) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const family = isIP(host);
    const addresses = family ? [{address: host, family}] : await resolve(host);
    if (!addresses.length || !addresses.every(({address}) => isAllowed(address)))
      throw Object.assign(new Error('the address is not one of the public internet'), {code: 'EPRIVATE'});
    const options: RequestOptions = {
      method,
      // compressed, a small answer could be a large one
      headers: {...Object.fromEntries(new Headers(headers)), 'accept-encoding': 'identity'},
      agent: false,
      ...(signal && {signal}),
      lookup: (_, options, found) =>
        options.all ? found(null, addresses) : found(null, addresses[0]!.address, addresses[0]!.family),
    };
    return ask(url, options, typeof body === 'string' ? body : undefined);
  };

const ask = (url: URL, options: RequestOptions, body: string | undefined): Promise<Response> =>
  new Promise((found, failed) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options);
    request.once('response', (message) => {
      try {
        found(toResponse(message));
      } catch (error) {
        message.destroy();
        failed(error);
      }
    });
    request.on('error', failed);
    request.end(body);
  });

function toResponse(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0;
  if (message.headers['content-encoding'] && message.headers['content-encoding'] !== 'identity')
    throw new Error('compressed, although that was not asked for');
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  if (EMPTY.has(status)) message.resume();
  const body = EMPTY.has(status) ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
  return new Response(body, {status, headers});
}
