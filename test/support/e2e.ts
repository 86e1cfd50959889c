// What whole journeys need: the real demo server, pages of other people's sites, real browsers, and what came of it.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import puppeteer, {type Browser, type HTTPRequest, type Page} from 'puppeteer-core';
import type {Submission} from '../../src/contract/submission.ts';
import {chromePath, CHROME_ARGS, firefoxPath, QUIET_DOWNLOADS} from '../tools/browsers.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
export const CDN = join(ROOT, 'dist/cdn');
/** The administrator's, of every demo server that is started here. */
export const TOKEN = 'only-for-this-test';

export interface Demo {
  base: string;
  /** Publishes a definition as the administrator does. */
  publish(path: string, definition: unknown): Promise<void>;
  /** Closes a wave or a survey as the administrator does. */
  close(path: string): Promise<void>;
  /** Makes one-time links to a page as the administrator does. */
  invite(path: string, page: string, count: number): Promise<string[]>;
  /** The administrator's token. */
  token: string;
  /** Why submissions are held for review, as the administrator reads it. */
  held(path: string): Promise<string[]>;
  /** All submissions in the database, oldest first. */
  submissions(): Submission[];
  stop(): void;
}

/** The demo server on a free port, with a database of its own. `more` are settings besides. */
export async function startDemo(more: Record<string, string> = {}): Promise<Demo> {
  if (!existsSync(join(CDN, 'kith.js'))) throw new Error('The script is not built yet: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'kith-e2e-'));
  const database = join(folder, 'kith.db');
  const settings = {
    PORT: '0',
    KITH_DATABASE: database,
    KITH_ADMIN_TOKEN: TOKEN,
    KITH_ORIGINS: '*',
    KITH_RATE_LIMIT: '0',
    ...more,
  };
  const server = spawn(process.execPath, [join(ROOT, 'demo/server.ts')], {
    // one for all tests: it is compiled once
    env: {NODE_COMPILE_CACHE: join(tmpdir(), 'kith-tests-compiled'), ...process.env, ...settings},
  });
  const base = await new Promise<string>((done, fail) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += String(data);
      const found = /Site\s+(http\S+)\//.exec(said)?.[1];
      if (found) done(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => fail(new Error(said)));
  });
  return {
    base,
    async publish(path, definition) {
      const headers = {authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json'};
      const reply = await fetch(`${base}/api/${path}`, {method: 'PUT', headers, body: JSON.stringify(definition)});
      if (!reply.ok) throw new Error(await reply.text());
    },
    async close(path) {
      const headers = {authorization: `Bearer ${TOKEN}`};
      const reply = await fetch(`${base}/api/${path}/close`, {method: 'POST', headers});
      if (!reply.ok) throw new Error(await reply.text());
    },
    token: TOKEN,
    async invite(path, page, count) {
      const headers = {authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json'};
      const body = JSON.stringify({page, count});
      const reply = await fetch(`${base}/api/${path}/links`, {method: 'POST', headers, body});
      if (!reply.ok) throw new Error(await reply.text());
      return ((await reply.json()) as {links: {url: string}[]}).links.map(({url}) => url);
    },
    async held(path) {
      const reply = await fetch(`${base}/api/${path}/held`, {headers: {authorization: `Bearer ${TOKEN}`}});
      return ((await reply.json()) as {held: {reason: string}[]}).held.map(({reason}) => reason);
    },
    submissions() {
      const db = new DatabaseSync(database, {readOnly: true});
      const rows = db.prepare('select body from submissions order by received_at').all() as {body: string}[];
      db.close();
      return rows.map(({body}) => JSON.parse(body) as Submission);
    },
    stop() {
      server.kill();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** What stands at a path of somebody's site: a page with its headers, or a handler. */
export type Served =
  | {html: string; headers?: Record<string, string>}
  | ((response: ServerResponse) => void | Promise<void>);

export interface Site {
  base: string;
  pages: Map<string, Served>;
  stop(): void;
}

const TYPES: Record<string, string> = {'.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css'};

/** Sends a file; `change` edits it on the way. */
export const sendFile =
  (path: string, change = (text: string) => text) =>
  (response: ServerResponse): void => {
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    response.setHeader('access-control-allow-origin', '*');
    response.end(change(readFileSync(path, 'utf8')));
  };

/** Somebody's site, of another origin than the demo. Paths below `/copy/` are a second copy of the script. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, Served>();
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname;
    const found = pages.get(path) ?? (path.startsWith('/copy/') ? sendFile(join(CDN, path.slice(6))) : undefined);
    if (!found) return void response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    if (typeof found === 'function') return void found(response);
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...found.headers}).end(found.html);
  });
  await new Promise<void>((done) => void server.listen(0, done));
  const {port} = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return {base: `http://127.0.0.1:${port}`, pages, stop};
}

export interface Engine {
  name: string;
  /** The same browser each time. */
  launch: () => Promise<Browser>;
  close: () => Promise<void>;
}

const engine = (name: string, start: () => Promise<Browser>): Engine => {
  let browser: Promise<Browser> | undefined;
  return {name, launch: () => (browser ??= start()), close: async () => (await browser)?.close()};
};

/** The browsers that are here. Chromium must be. */
export function browsers(): Engine[] {
  const chrome = chromePath();
  const firefox = firefoxPath();
  if (!chrome) throw new Error('No Chromium found: set CHROME_PATH');
  const chromium = () => puppeteer.launch({executablePath: chrome, args: CHROME_ARGS});
  const fox = () =>
    puppeteer.launch({browser: 'firefox', executablePath: firefox!, extraPrefsFirefox: QUIET_DOWNLOADS});
  return [engine('Chromium', chromium), ...(firefox ? [engine('Firefox', fox)] : [])];
}

/** What a page did while somebody watched. */
export interface Watched {
  page: Page;
  requests: HTTPRequest[];
  console: string[];
  errors: string[];
  /** Violations of the page's security policy. */
  violations(): Promise<string[]>;
}

/** Keys press no button in a window that another one stands before; Firefox takes its time to say which is in front. */
async function comeToFront(page: Page): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await page.bringToFront();
    if (await page.evaluate(() => document.hasFocus())) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A new page that is watched from its first byte. */
export async function openPage(browser: Browser, {width = 1280, height = 800} = {}): Promise<Watched> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height});
  const watched = {page, requests: [] as HTTPRequest[], console: [] as string[], errors: [] as string[]};
  page.on('request', (request) => watched.requests.push(request));
  page.on('console', (message) => watched.console.push(message.text()));
  // Firefox also lists as errors what `violations` tells
  page.on('pageerror', (error) => {
    if (!String(error).includes('Content-Security-Policy:')) watched.errors.push(String(error));
  });
  await page.evaluateOnNewDocument(() => {
    const found: string[] = []; // but a browser asks for the page's icon by itself
    Object.assign(window, {violations: found});
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
      if (!blockedURI.endsWith('favicon.ico')) found.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return {...watched, violations: () => page.evaluate(() => (window as unknown as {violations: string[]}).violations)};
}

/** Waits until the page's (first) widget is in this state. */
export async function waitFor(page: Page, state = 'ready', timeout = 5000): Promise<void> {
  const wait = page.waitForFunction(
    (wanted) =>
      (document.querySelector('kith-survey,kith-signup,kith-pulse,kith-priorities') as {state?: string} | null)
        ?.state === wanted,
    {timeout, polling: 20},
    state,
  );
  await wait.catch(async () => {
    throw new Error(`the widget is not ${state} after ${timeout} ms, but: ${await page.evaluate(sayWidget)}`);
  });
  await comeToFront(page);
}

/** The state of the first widget and what it shows, for whoever reads why a test failed. */
function sayWidget(): string {
  const widget = document.querySelector('kith-survey,kith-signup,kith-pulse,kith-priorities');
  const {state, shadowRoot} = widget as Element & {state?: string};
  const words = shadowRoot?.querySelector('.kith')?.textContent.replaceAll(/\s+/g, ' ') ?? '';
  return `${state}: ${words.slice(0, 200)} … ${words.slice(-300)}`;
}

/** The focused control inside the survey. */
export const focusedControl = (
  page: Page,
): Promise<{id: string; name: string; value: string; text: string} | undefined> =>
  page.evaluate(() => {
    const element = document.querySelector('kith-survey,kith-signup,kith-pulse,kith-priorities')?.shadowRoot
      ?.activeElement as HTMLInputElement | null;
    return element
      ? {id: element.id, name: element.name, value: element.value, text: element.textContent.trim()}
      : undefined;
  });

/** Somebody who answers by keyboard alone. */
export class Typist {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs on until the control is reached; fails after 80 stops. */
  async tabTo(
    test: (control: {id: string; name: string; value: string; text: string}) => boolean,
    what: string,
  ): Promise<void> {
    for (let stops = 0; stops < 80; stops++) {
      const control = await focusedControl(this.page);
      if (control && test(control)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${what} cannot be reached with Tab`);
  }

  async tick(question: string, ...values: string[]): Promise<void> {
    // shuffled choices stand in an order of their own: take them as they come
    const order = await this.page.evaluate(
      (name) =>
        [
          ...document
            .querySelector('kith-survey,kith-signup,kith-pulse,kith-priorities')!
            .shadowRoot!.querySelectorAll<HTMLInputElement>('input'),
        ]
          .filter((input) => input.name === name)
          .map((input) => input.value),
      `q-${question}`,
    );
    for (const value of order.filter((v) => values.includes(v))) {
      await this.tabTo((c) => c.name === `q-${question}` && c.value === value, `${question}: ${value}`);
      await this.page.keyboard.press(' ');
    }
  }

  async choose(question: string, value: string): Promise<void> {
    await this.tabTo((c) => c.name === `q-${question}`, question);
    await this.page.keyboard.press(' ');
    for (let steps = 0; steps < 20; steps++) {
      if ((await focusedControl(this.page))!.value === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${question}: ${value} cannot be reached with arrows`);
  }

  async write(id: string, words: string): Promise<void> {
    await this.tabTo((c) => c.id === `q-${id}`, id);
    await this.page.keyboard.type(words);
  }

  /** Tabs to the button and presses it; waits until focus is somewhere else. */
  async go(words: string): Promise<void> {
    await this.tabTo((c) => c.text === words, words);
    await this.#press(words);
  }

  /** The same for the button that stands before the page's heading, where focus is. */
  async goBack(words: string): Promise<void> {
    await this.page.keyboard.down('Shift');
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.up('Shift');
    await this.#press(words);
  }

  async #press(words: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(
      (text) =>
        document
          .querySelector('kith-survey,kith-signup,kith-pulse,kith-priorities')!
          .shadowRoot!.activeElement?.textContent.trim() !== text,
      {polling: 20},
      words,
    );
  }
}
