import {isIcs} from '../../src/sources/ics/is-ics.ts';
import {buildPublicFetch, type Fetcher} from './public-fetch.ts';

/** A calendar of another site, as it was last read. */
export interface RelayedFeed {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** Milliseconds since 1970 at which the other site last gave it. */
  at: number;
}

export interface RelayOptions {
  /** Default: one that reaches the public internet alone. */
  fetcher?: Fetcher;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Most bytes that are taken. */
  maxBytes?: number;
  /** Milliseconds that the other site may take. */
  timeout?: number;
}

/** How long a feed counts as fresh, how long a failed one is left alone, and how long a copy is worth giving; in milliseconds. */
const [FRESH, PAUSE, WORTH] = [5 * 60_000, 30_000, 7 * 86_400_000];
const MAX_REDIRECTS = 3;
const ID = /^[\w-]{1,64}$/;

/**
 * Reads `hall=https://example.org/hall.ics city=https://…`, separated by spaces.
 * @throws with a plain sentence where one cannot be meant.
 */
export function parseFeeds(text = ''): Map<string, URL> {
  const feeds = new Map<string, URL>();
  for (const entry of text.split(/\s+/).filter(Boolean)) {
    const [, id = '', address = ''] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
    const url = URL.parse(address.replace(/^webcals?:/i, 'https:'));
    if (!ID.test(id) || !url || !/^https?:$/.test(url.protocol))
      throw new Error(`KITH_FEEDS has "${entry}": expected a short name, = and a web address`);
    feeds.set(id, url);
  }
  return feeds;
}

/**
 * Fetches calendars of other sites for pages that may not read them by themselves. Only configured feeds are fetched: nothing that
 * a visitor sends becomes part of an address. What was read is kept for some minutes, and given also while the other site is away.
 */
export class FeedRelay {
  readonly #feeds: ReadonlyMap<string, URL>;
  readonly #options: Required<RelayOptions>;
  readonly #kept = new Map<string, RelayedFeed & {tag: string | null}>();
  readonly #failed = new Map<string, number>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(feeds: ReadonlyMap<string, URL>, options: RelayOptions = {}) {
    this.#feeds = feeds;
    this.#options = {fetcher: buildPublicFetch(), now: Date.now, maxBytes: 5_000_000, timeout: 10_000, ...options};
  }

  has(id: string): boolean {
    return this.#feeds.has(id);
  }

  /** The feed of a name; undefined where the other site cannot be read and no copy is left. */
  async find(id: string): Promise<RelayedFeed | undefined> {
    const {now} = this.#options;
    const isFresh = (at: number | undefined, span: number) => at !== undefined && now() - at < span;
    if (!isFresh(this.#kept.get(id)?.at, FRESH) && !isFresh(this.#failed.get(id), PAUSE)) await this.#refresh(id);
    const kept = this.#kept.get(id);
    return kept && isFresh(kept.at, WORTH) ? kept : undefined;
  }

  /** One request at a time for each feed, however many ask. */
  #refresh(id: string): Promise<void> {
    let running = this.#running.get(id);
    if (!running) {
      running = this.#fetch(id)
        .then(() => void this.#failed.delete(id))
        .catch(() => void this.#failed.set(id, this.#options.now()))
        .finally(() => this.#running.delete(id));
      this.#running.set(id, running);
    }
    return running;
  }

  async #fetch(id: string): Promise<void> {
    const {timeout, maxBytes, now} = this.#options;
    const kept = this.#kept.get(id);
    const headers = {
      accept: 'text/calendar, application/json;q=0.9, */*;q=0.1',
      ...(kept?.tag && {'if-none-match': kept.tag}),
    };
    const response = await this.#follow(this.#feeds.get(id)!, {headers, signal: AbortSignal.timeout(timeout)});
    if (response.status === 304 && kept) {
      kept.at = now();
      return;
    }
    if (!response.ok) throw new Error(`status ${response.status}`);
    const body = await readBody(response, maxBytes);
    this.#kept.set(id, {body, type: typeOf(body), at: now(), tag: response.headers.get('etag')});
  }

  /**
   * Follows redirects within the same host alone: a site that is taken over must not lead to what only this server can reach.
   * Each address is looked up and judged anew.
   */
  async #follow(start: URL, init: RequestInit): Promise<Response> {
    let url = start;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await this.#options.fetcher(url, {...init, redirect: 'manual', credentials: 'omit'});
      const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (!to) return response;
      await response.body?.cancel();
      const next = new URL(to, url);
      const isSafer = next.host === url.host || (next.hostname === url.hostname && next.protocol === 'https:');
      if (!isSafer || !/^https?:$/.test(next.protocol)) throw new Error('redirected to another host');
      url = next;
    }
    throw new Error('redirected too often');
  }
}

/** @param arePrivate whether feeds may also come from this machine and its network */
export const buildRelay = (feeds: ReadonlyMap<string, URL>, arePrivate: boolean): FeedRelay =>
  new FeedRelay(feeds, arePrivate ? {fetcher: buildPublicFetch({isAllowed: () => true})} : {});

/** @throws when there is more than that. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBytes) throw new Error('too large');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Calendars and JSON are passed on, and nothing else. @throws for anything else. */
function typeOf(body: Uint8Array): string {
  if (isIcs(body)) return 'text/calendar; charset=utf-8';
  JSON.parse(new TextDecoder().decode(body));
  return 'application/json; charset=utf-8';
}
