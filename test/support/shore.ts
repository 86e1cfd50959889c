// What tests of the outbox need: an endpoint that behaves as it is told to, pages that send to it, browsers that can be killed.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {mkdtempSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer, {type Browser, type Frame, type Page} from 'puppeteer-core';
import {chromePath, CHROME_ARGS, firefoxPath, QUIET_DOWNLOADS} from '../tools/browsers.mjs';
import {startSite, type Site} from './e2e.ts';

/** What one POST meets. `store` keeps it. */
export type Behaviour = (store: () => void, response: ServerResponse, request: IncomingMessage) => unknown;

export const accept: Behaviour = (store, response) => {
  store();
  response.writeHead(201, {'content-type': 'application/json'}).end('{"ok": true}');
};
export const answer =
  (status: number, body = '{}', headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    response.writeHead(status, {'content-type': 'application/json', ...headers}).end(body);
export const reset: Behaviour = (_, __, request) => request.socket.destroy();

export interface Arrival {
  id: string;
  body: string;
  type: string;
  at: number;
}

/** What happened below one path of the endpoint. */
interface Place {
  next: Behaviour[];
  always: Behaviour;
  /** POSTs that came whole, whatever became of them. */
  posts: Arrival[];
  /** Ids that were kept, each time. */
  stored: string[];
  preflights: number;
  /** Nothing here lets a page read it. */
  isMute?: boolean;
  /** Nothing is answered: the network is gone. Counts who tried. */
  missed: number | undefined;
}

/** An endpoint with as many places as a test file has tests, and somebody's site whose pages send there. */
export class Shore {
  readonly #places = new Map<string, Place>();
  #server: Server | undefined;
  site!: Site;
  /** Over names that are no secure context, browsers hide half of what they can. */
  insecure = '';

  async start(): Promise<void> {
    this.site = await startSite();
    this.insecure = this.site.base.replace('127.0.0.1', 'site.test');
    this.#server = createServer((request, response) => this.#meet(request, response));
    await new Promise<void>((done) => void this.#server!.listen(0, done));
    this.serve('/other', '<h1>Opening hours</h1>');
  }

  stop(): void {
    this.site.stop();
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  at(name: string): Place {
    const place = this.#places.get(name) ?? {
      next: [],
      always: accept,
      posts: [],
      stored: [],
      preflights: 0,
      missed: undefined,
    };
    this.#places.set(name, place);
    return place;
  }

  action(name: string): string {
    return `http://127.0.0.1:${(this.#server!.address() as AddressInfo).port}/${name}/submissions`;
  }

  /** A page of the site. */
  serve(path: string, body: string, head = ''): string {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our street</title>${head}
      <script type="module" src="/copy/kith.js"></script><body>${body}`;
    this.site.pages.set(path, {html});
    return this.site.base + path;
  }

  /** A page with a survey that sends to the place of this name; its address. */
  survey(name: string, attributes = '', {head = '', questions = WISH as object[], before = ''} = {}): string {
    const definition = JSON.stringify({id: 'street', questions});
    const script = `<script type="application/json">${definition}</script>`;
    return this.serve(
      `/${name}`,
      `${before}<kith-survey action="${this.action(name)}" ${attributes}>${script}</kith-survey>`,
      head,
    );
  }

  #meet(request: IncomingMessage, response: ServerResponse): void {
    request.on('error', () => {});
    const place = this.at(request.url!.split('/')[1]!);
    if (place.missed !== undefined) {
      if (request.method !== 'GET') place.missed++;
      return void request.socket.destroy();
    }
    // a browser asks before it sends JSON: without a yes there would be no POST to count
    if (!place.isMute || request.method === 'OPTIONS') response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    if (request.method === 'OPTIONS') place.preflights++;
    if (request.method !== 'POST') return void response.writeHead(204).end();
    const chunks: Buffer[] = [];
    request.on('data', (data: Buffer) => chunks.push(data));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const type = request.headers['content-type'] ?? '';
      const post = {
        id:
          /"id": ?"([\w-]+)"|kith-id"(?:: ?"|\r\n\r\n)([\w-]+)|kith-id=([\w-]+)/.exec(body)?.slice(1).find(Boolean) ??
          '',
        body,
        type,
        at: Date.now(),
      };
      place.posts.push(post);
      (place.next.shift() ?? place.always)(() => void place.stored.push(post.id), response, request);
    });
  }
}

const WISH = [{id: 'wish', type: 'text', label: 'One wish'}];

export interface Fleet {
  name: 'Chromium' | 'Firefox';
  /** With a profile, what is kept survives the browser. */
  launch(profile?: string): Promise<Browser>;
}

/** The browsers that are here. Chromium must be. */
export function fleet(): Fleet[] {
  const args = [...CHROME_ARGS, '--host-resolver-rules=MAP site.test 127.0.0.1'];
  const chromium: Fleet = {
    name: 'Chromium',
    launch: (userDataDir) => puppeteer.launch({executablePath: chromePath()!, args, ...(userDataDir && {userDataDir})}),
  };
  const preferences = {...QUIET_DOWNLOADS, 'network.dns.localDomains': 'site.test'};
  const firefox: Fleet = {
    name: 'Firefox',
    launch: (userDataDir) =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath()!,
        extraPrefsFirefox: preferences,
        ...(userDataDir && {userDataDir}),
      }),
  };
  return [chromium, ...(firefoxPath() ? [firefox] : [])];
}

/** A folder for a browser's profile, gone afterwards. */
export async function withProfile(act: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'kith-profile-'));
  try {
    await act(profile);
  } finally {
    rmSync(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  }
}

/** Ends the browser as a crash does: nothing is tidied up. */
export async function kill(browser: Browser): Promise<void> {
  const child = browser.process()!;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

/** Writes a wish, and presses the button so many times. */
export async function write(page: Page | Frame, clicks = 1, words = 'A bench'): Promise<void> {
  await page.evaluate(
    (times, text) => {
      const root = document.querySelector('kith-survey')!.shadowRoot!;
      const input = root.querySelector<HTMLInputElement>('input,textarea')!;
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      for (let i = 0; i < times; i++) root.querySelector<HTMLElement>('.primary')!.click();
    },
    clicks,
    words,
  );
}

export async function until(test: () => unknown, what: string, timeout = 15_000): Promise<void> {
  for (const end = Date.now() + timeout; !(await test()); await pause(30))
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** The mark that tells the loader that something waits. */
export const mark = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('kith-outbox'));

/** What a person reads in the widget. */
export const wordsOf = (page: Page | Frame, tag = 'kith-survey'): Promise<string> =>
  page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('.kith')?.textContent?.replace(/\s+/g, ' ') ?? '',
    tag,
  );

/** Presses the button of a widget that says this. */
export const press = (page: Page, words: string, tag = 'kith-survey'): Promise<void> =>
  page.evaluate(
    (name, label) => {
      const all = [...document.querySelector(name)!.shadowRoot!.querySelectorAll('button')];
      all.find((one) => one.textContent.trim() === label)!.click();
    },
    tag,
    words,
  );

export const stateOf = (page: Page | Frame): Promise<string | undefined> =>
  page.evaluate(() => (document.querySelector('kith-survey') as {state?: string} | null)?.state);
