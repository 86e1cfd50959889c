/** Milliseconds. */
const BASE = 2_000;
const CAP = 600_000;
/** Nobody hammers, whatever the dice say. */
const LEAST = 500;
/** Where nothing was reached, the person's own connection may be back any moment. */
const UNREACHED_CAP = 60_000;
/** A page that may not read the replies of its endpoint gains nothing by sending again. */
const HOPELESS = 86_400_000;

/** Why the last attempt left things open. */
export interface Setback {
  /**
   * `network`: nothing was reached. `cut`: reached, but the connection broke. `cors`: reached, but the reply may not be read.
   * Else what the endpoint said.
   */
  reason: string;
  /** Milliseconds that the endpoint asked for. */
  retryAfter?: number;
}

/**
 * Milliseconds until the next attempt: exponential backoff with full jitter, so that a thousand people who were cut off
 * together do not come back together. A wait that the endpoint asked for is kept, up to a tenth longer and never shorter.
 * Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
 * @param attempts how many were made, from 1
 * @param random from 0 to 1
 */
export function delayAfter(attempts: number, {reason, retryAfter}: Setback, random: number): number {
  if (retryAfter !== undefined) return Math.max(LEAST, retryAfter * (1 + random / 10));
  if (reason === 'cors' && attempts > 1) return HOPELESS;
  const cap = reason === 'network' ? UNREACHED_CAP : CAP;
  return Math.max(LEAST, random * Math.min(cap, BASE * 2 ** Math.max(0, attempts - 1)));
}
