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
  /** Where a reply to a POST was read before: no header is missing there. */
  readonly #heard = new Set<string>();

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
      this.#heard.add(parcel.action);
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

  /**
   * A missing CORS header looks like a broken connection, and the difference matters: without the header nothing is gained by
   * sending again, and the endpoint may have stored it. So the endpoint is asked without sending anything. What a page may
   * read lacks no header: the connection broke (`cut`). What answers, but only to a request that may not read, lacks it
   * (`cors`). What does not answer at all was not reached (`network`).
   */
  async #whyUnreachable({action, mode}: Parcel): Promise<'network' | 'cors' | 'cut'> {
    if (await this.#answers(action, mode)) return 'cut';
    if (mode === 'no-cors' || !(await this.#answers(action, 'no-cors'))) return 'network';
    return this.#heard.has(action) ? 'cut' : 'cors';
  }

  async #answers(action: string, mode: 'cors' | 'no-cors'): Promise<boolean> {
    const signal = AbortSignal.timeout(this.#timeout);
    const request = {mode, signal, credentials: 'omit', referrerPolicy: 'no-referrer'} as const;
    return this.#fetch(action, request).then(
      ({body}) => (void body?.cancel().catch(() => {}), true),
      () => false,
    );
  }
}

function toFormData(entries: readonly [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const isSecure = (url: string): boolean => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
