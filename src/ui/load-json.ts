import {PREFETCHED, REQUEST, type Prefetching} from './prefetch.ts';

/** Larger documents are refused: on an old phone they would freeze the page. */
const MAX_BYTES = 2_000_000;

/** A document that could not be had; `message` is a plain sentence for the page's author. */
export class LoadError extends Error {}

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
  if (!response) throw new LoadError(`${url} could not be reached (offline, blocked, or no CORS header for this page)`);
  if (!response.ok) throw new LoadError(`${url} answered with status ${response.status}`);
  return read(url, response, max);
}

async function read(url: string, response: Response, max: number): Promise<Blob> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; reader;) {
    const {done, value} = await reader.read().catch(() => {
      throw new LoadError(`${url} broke off before it was complete`);
    });
    if (done) break;
    size += value.length;
    if (size > max) {
      void reader.cancel();
      throw new LoadError(`${url} is larger than ${max / 1e6} MB`);
    }
    parts.push(value);
  }
  return new Blob(parts);
}

function parse(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LoadError(`${url} is ${/^\s*</.test(text) ? 'a web page, not JSON' : 'not JSON'}`);
  }
}
