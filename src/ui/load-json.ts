import type {LoadTrouble} from './trouble.ts';
import {PREFETCHED, REQUEST, type Prefetching} from './prefetch.ts';

/** Larger documents are refused: on an old phone they would freeze the page. */
const MAX_BYTES = 2_000_000;

/** A document that could not be had; `message` is a plain sentence for the page's author. */
export class LoadError extends Error {
  /** What was wrong, where it was one of the usual things. */
  readonly reason: LoadTrouble | undefined;
  constructor(message: string, reason?: LoadTrouble) {
    super(message);
    this.reason = reason;
  }
}

/** Fails with a sentence that is fetched for it; where that cannot be had either, with what is known. */
export async function failToLoad(reason: LoadTrouble, url = '', value?: number): Promise<never> {
  const words = await import('./trouble.ts').then(
    ({sayTrouble}) => sayTrouble(reason, url, value),
    () => `${url}: ${reason}`,
  );
  throw new LoadError(words, reason);
}

/**
 * The JSON at `url`, from the loader's early request where there is one.
 * @throws {LoadError} not reachable, not found, too large, or no JSON
 */
export const loadJson = async (url: string, early?: Prefetching, fetcher = fetch): Promise<unknown> =>
  parse(url, await (await loadBlob(url, early, MAX_BYTES, fetcher)).text());

/**
 * What is at `url`, whatever it is, from the loader's early request where there is one.
 * @param max most bytes to take
 * @throws {LoadError} not reachable, not found, or too large
 */
export async function loadBlob(url: string, early: Prefetching = {}, max = MAX_BYTES, fetcher = fetch): Promise<Blob> {
  const waiting = early[PREFETCHED];
  delete early[PREFETCHED];
  const response = await (waiting?.url === url ? waiting.response : fetcher(url, REQUEST)).catch(() => undefined);
  if (!response) return failToLoad('unreachable', url);
  return response.ok ? read(url, response, max) : failToLoad('status', url, response.status);
}

async function read(url: string, response: Response, max: number): Promise<Blob> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; reader;) {
    const {done, value} = await reader.read().catch(() => failToLoad('cut', url));
    if (done) break;
    size += value.length;
    if (size > max) {
      void reader.cancel();
      return failToLoad('large', url, max / 1e6);
    }
    parts.push(value);
  }
  return new Blob(parts);
}

async function parse(url: string, text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return failToLoad(/^\s*</.test(text) ? 'page' : 'text', url);
  }
}
