import type {Submission} from '../contract/submission.ts';
import {readReply, type Acknowledgement, type Enctype} from './acknowledge.ts';

/** Where and how one submission goes. */
export interface Destination {
  /** Absolute URL. */
  action: string;
  enctype: Enctype;
}

export interface ClientOptions {
  fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970. Default: the clock. */
  now?: () => number;
  /** Milliseconds until an attempt counts as hanging. Default: 15,000. */
  timeout?: number;
}

/** Makes single attempts to hand a submission to an endpoint; never throws, never retries by itself. */
export class EndpointClient {
  readonly #fetch: typeof globalThis.fetch;
  readonly #now: () => number;
  readonly #timeout: number;

  constructor({fetch = globalThis.fetch.bind(globalThis), now = Date.now, timeout = 15_000}: ClientOptions = {}) {
    this.#fetch = fetch;
    this.#now = now;
    this.#timeout = timeout;
  }

  /** One attempt: no custom header, no credentials, no referrer, so that `text/plain` and forms never preflight. */
  async send(submission: Submission, {action, enctype}: Destination): Promise<Acknowledgement> {
    const body = JSON.stringify(submission);
    try {
      const response = await this.#fetch(action, {
        method: 'POST',
        body,
        headers: {'content-type': enctype},
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        keepalive: body.length < 60_000,
        signal: AbortSignal.timeout(this.#timeout),
      });
      const reply = {
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        body: await response.text(),
        retryAfter: response.headers.get('retry-after'),
        secure: isSecure(response.url || action),
      };
      return readReply(reply, enctype, this.#now());
    } catch (error) {
      return {
        kind: 'unclear',
        reason: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network',
      };
    }
  }
}

const isSecure = (url: string): boolean => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
