import {readReply, type Acknowledgement} from './acknowledge.ts';
import type {Parcel} from './parcel.ts';

export interface ClientOptions {
  fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970. Default: the clock. */
  now?: () => number;
  /** Milliseconds until an attempt counts as hanging. Default: 15,000. */
  timeout?: number;
}

/** Larger requests cannot outlive the page: browsers refuse `keepalive` above 64 KiB. */
const MAX_KEEPALIVE = 60_000;

/** Makes single attempts to hand a parcel to an endpoint; never throws, never retries, never switches mode by itself. */
export class EndpointClient {
  readonly #fetch: typeof globalThis.fetch;
  readonly #now: () => number;
  readonly #timeout: number;

  constructor({
    fetch = (...request) => globalThis.fetch(...request),
    now = Date.now,
    timeout = 15_000,
  }: ClientOptions = {}) {
    this.#fetch = fetch;
    this.#now = now;
    this.#timeout = timeout;
  }

  /** One attempt: no header that browsers would ask about, no credentials, no referrer, so that `text/plain` and forms never preflight. */
  async send(parcel: Parcel): Promise<Acknowledgement> {
    try {
      const response = await this.#fetch(parcel.action, this.#request(parcel));
      if (response.type === 'opaque') return {kind: 'accepted', data: {}, unseen: true};
      const reply = {
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        body: await response.text(),
        retryAfter: response.headers.get('retry-after'),
        secure: isSecure(response.url || parcel.action),
      };
      return readReply(reply, parcel.enctype, this.#now());
    } catch (error) {
      const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
      return {kind: 'unclear', reason: isTimeout ? 'timeout' : await this.#whyUnreachable(parcel)};
    }
  }

  #request({body, enctype, mode}: Parcel): RequestInit {
    return {
      method: 'POST',
      mode,
      body: typeof body === 'string' ? body : toFormData(body),
      // form services answer people with a page, and only those who ask for it with a reply that says yes or no
      headers: {accept: 'application/json', ...(typeof body === 'string' && {'content-type': enctype})},
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: typeof body === 'string' && new TextEncoder().encode(body).length < MAX_KEEPALIVE,
      signal: AbortSignal.timeout(this.#timeout),
    };
  }

  /** A missing CORS header looks like a network error; an endpoint that answers a blind request is reachable after all. */
  async #whyUnreachable({action, mode}: Parcel): Promise<'network' | 'cors'> {
    if (mode === 'no-cors') return 'network';
    try {
      await this.#fetch(action, {
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(this.#timeout),
      });
      return 'cors';
    } catch {
      return 'network';
    }
  }
}

function toFormData(entries: readonly [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const isSecure = (url: string): boolean => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
