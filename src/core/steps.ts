/** Long work as steps: each `next()` does a little, and the last one gives the result. Who runs it decides when to pause. */
export type Steps<T> = Generator<void, T>;

/** All of it, now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
