export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until the condition holds; fails, naming it, after five seconds. */
export async function until(condition: () => unknown, what = String(condition)): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 10) {
    if (condition()) return;
    await sleep(10);
  }
  throw new Error(`did not happen within 5 s: ${what}`);
}
