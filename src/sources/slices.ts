import type {Steps} from '../core/steps.ts';

/** Longest that a slice of work holds up the page, in milliseconds: half a frame. */
const SLICE = 8;

/**
 * Called between the steps of long work, it lets the page go first whenever a slice is over: for what the page's own
 * thread has to do, since strict policies and scripts of another origin get no worker.
 */
export function pauseBetween(): () => Promise<void> | undefined {
  let until = 0;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise((done) =>
      setTimeout(() => {
        until = performance.now() + SLICE;
        done();
      }),
    );
  };
}

/** Long work in slices. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const breathe = pauseBetween();
  for (;;) {
    await breathe();
    const {done, value} = steps.next();
    if (done) return value;
  }
}
