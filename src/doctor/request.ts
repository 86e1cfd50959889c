/** Nothing that is asked waits longer, in milliseconds. */
const PATIENCE = 10_000;

/** What comes back, whatever it is; undefined where nothing does. No cookies, no referrer, and never anything but a question. */
export async function get(url: string, more: RequestInit = {}): Promise<Response | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    return await fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal, ...more});
  } catch {
    return undefined;
  }
}
