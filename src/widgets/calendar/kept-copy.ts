import {readEvents} from '../../sources/detect.ts';
import type {Near, SourceReading} from '../../sources/reading.ts';
import {LoadError} from '../../ui/load-json.ts';

/** Name of the browser's store, and how long a copy is worth showing: 60 days. */
const STORE = 'kith-calendars';
const WORTH = 60 * 86_400_000;
const KEPT_AT = 'x-kept-at';

/** Only secure pages have it, and asking may throw. */
async function openStore(): Promise<Cache | undefined> {
  try {
    return await caches.open(STORE);
  } catch {
    return undefined;
  }
}

/** Keeps what a source gave, for when it cannot be reached. Where nothing can be kept, nothing is. */
export async function keepCopy(url: string, blob: Blob): Promise<void> {
  try {
    const store = await openStore();
    await store?.put(url, new Response(blob, {headers: {[KEPT_AT]: `${Date.now()}`}}));
  } catch {
    // full, or no address that can be kept
  }
}

/** The kept copy of a source that cannot be had; else what is wrong with it is thrown, and how to cure it. */
export async function recover(url: string, error: unknown, near: Near | undefined): Promise<SourceReading> {
  const copy = await (await openStore())?.match(url).catch(() => undefined);
  const keptAt = Number(copy?.headers.get(KEPT_AT));
  const reason = await explain(url, error);
  if (!copy || !(Date.now() - keptAt < WORTH)) throw reason;
  const reading = await readEvents(new Uint8Array(await copy.arrayBuffer()), near);
  return {...reading, keptAt, problems: [{message: reason.message}, ...reading.problems]};
}

/** What is wrong in words, also where browsers do not say: a source that only refuses to be read by other sites answers all the same. */
async function explain(url: string, error: unknown): Promise<Error> {
  if (!(error instanceof LoadError) || error.reason !== 'unreachable') return error as Error;
  const {protocol, origin, host} = new URL(url, location.href);
  if (origin === location.origin || !navigator.onLine) return error;
  if (location.protocol === 'https:' && protocol === 'http:')
    return new LoadError(`${url} is not encrypted, and so this page may not read it: use https`);
  const options: RequestInit = {mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer'};
  const answers = await fetch(url, options).then(
    () => true,
    () => false,
  );
  return answers
    ? new LoadError(
        `${host} does not let other sites read ${url} (no CORS header). Its owner can send "Access-Control-Allow-Origin: *"; or let your endpoint relay it, and use …/api/feeds/NAME as src`,
      )
    : error;
}
