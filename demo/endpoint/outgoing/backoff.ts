const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each try that failed, in milliseconds. After the last of them it is given up: some 31 hours in all. */
const WAITS = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];

/** How many times something is tried. */
export const MAX_TRIES = WAITS.length + 1;

/**
 * How long to wait for the next try, in milliseconds; undefined where it is given up. A fifth more or less by chance, so that what
 * failed together does not come back together.
 * @param tries how many there were, from 1
 * @param asked how long the other side asked to wait, in milliseconds; a day at most
 * @param random from 0 up to 1
 */
export function nextWait(tries: number, asked = 0, random = Math.random()): number | undefined {
  const wait = WAITS[tries - 1];
  if (wait === undefined) return undefined;
  return Math.round(Math.max(wait * (0.8 + 0.4 * random), Math.min(asked, 24 * HOUR)));
}
