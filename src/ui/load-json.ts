import {PREFETCHED, REQUEST, type Prefetching} from './prefetch.ts';

/** Larger documents are refused: on an old phone they would freeze the page. */
const MAX_BYTES = 2_000_000;

/** A document that could not be had; `message` is a plain sentence for the page's author. */
export class LoadError extends Error {}

/**
 * The JSON at `url`, from the loader's early request where there is one.
 * @throws {LoadError} not reachable, not found, too large, or no JSON
 */
export async function loadJson(url: string, early: Prefetching = {}, fetcher = fetch): Promise<unknown> {
  const waiting = early[PREFETCHED];
  delete early[PREFETCHED];
  const response = await (waiting?.url === url ? waiting.response : fetcher(url, REQUEST)).catch(() => undefined);
  if (!response) throw new LoadError(`${url} could not be reached (offline, blocked, or no CORS header for this page)`);
  if (!response.ok) throw new LoadError(`${url} answered with status ${response.status}`);
  return parse(url, await readText(url, response));
}

async function readText(url: string, response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const {done, value} = await reader.read().catch(() => {
      throw new LoadError(`${url} broke off before it was complete`);
    });
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) {
      void reader.cancel();
      throw new LoadError(`${url} is larger than ${MAX_BYTES / 1e6} MB`);
    }
    text += decoder.decode(value, {stream: true});
  }
}

function parse(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LoadError(`${url} is ${/^\s*</.test(text) ? 'a web page, not JSON' : 'not JSON'}`);
  }
}
