import type {MiddlewareHandler} from 'hono';
import {Refusal} from './problems.ts';
import {clientOf} from './proxies.ts';

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Above so many clients, those whose bucket is full again are forgotten. */
const MAX_CLIENTS = 10_000;

/** A token bucket a client: `perMinute` at once, then evenly. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /**
   * Takes one token.
   * @param now milliseconds since 1970
   * @returns 0, or the whole seconds to wait where none is left
   */
  take(client: string, now: number): number {
    const tokens = this.#refill(this.#buckets.get(client), now);
    if (tokens < 1) return Math.ceil(((1 - tokens) * 60) / this.#perMinute);
    this.#buckets.set(client, {tokens: tokens - 1, at: now});
    if (this.#buckets.size > MAX_CLIENTS) this.#forget(now);
    return 0;
  }

  #refill(bucket: Bucket | undefined, now: number): number {
    if (!bucket) return this.#perMinute;
    return Math.min(this.#perMinute, bucket.tokens + ((now - bucket.at) * this.#perMinute) / 60_000);
  }

  #forget(now: number): void {
    for (const [client, bucket] of this.#buckets)
      if (this.#refill(bucket, now) >= this.#perMinute) this.#buckets.delete(client);
  }
}

/** Refuses clients that post more than `perMinute` times a minute; 0 refuses nobody. */
export function limitRate(perMinute: number): MiddlewareHandler {
  const limit = new RateLimit(perMinute);
  return async (c, next) => {
    const wait = perMinute > 0 ? limit.take(clientOf(c), Date.now()) : 0;
    if (wait)
      throw new Refusal(
        429,
        'Too many at once',
        {detail: `Try again in ${wait} seconds.`, retryAfter: wait},
        {'retry-after': String(wait)},
      );
    await next();
  };
}
