// Opens every story and page of the built Storybook: its play function must end well, axe must find nothing, and the
// console must hold no error. `npm run test:stories -- survey` opens those whose id contains the word.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {CHROME_ARGS, chromePath} from './browsers.ts';
import {serveFolder} from './serve-folder.ts';
import {ROOT} from './source-files.ts';

interface Entry {
  id: string;
  type: 'story' | 'docs';
}
/** What Storybook says on its channel. */
interface Said {
  name: string;
  detail?: {
    message?: string;
    reporters?: {type: string; status: string; result?: {violations?: Violation[]}}[];
  };
}
interface Violation {
  id: string;
  help: string;
  nodes: {target: unknown}[];
}

const FOLDER = join(ROOT, 'storybook-static');
const PATIENCE = 20_000;
/** Pages open at once. */
const WINDOWS = 2;
const TROUBLE = [
  'storyThrewException',
  'storyErrored',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];
const ENDS = {docs: ['docsRendered'], story: ['storyFinished', ...TROUBLE.slice(0, 3)]};

interface Channel {
  on: (name: string, heard: (detail: Said['detail']) => void) => void;
}
/** What the page has in its window. */
interface Scope {
  said: Said[];
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
}

/** In the page, before Storybook starts: keeps what it says. */
function listen(names: string[]): void {
  const scope = globalThis as unknown as Scope;
  scope.said = [];
  const timer = setInterval(() => {
    const channel = scope.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    for (const name of names) channel.on(name, (detail) => scope.said.push({name, ...(detail && {detail})}));
  }, 1);
}

const hasEnded = (ends: string[]): boolean =>
  (globalThis as unknown as Scope).said.some(({name}) => ends.includes(name));

/** What went wrong, in words. */
function findTrouble({name, detail}: Said): string[] {
  if (TROUBLE.includes(name)) return [`${name}: ${detail?.message ?? JSON.stringify(detail)}`];
  const failed = (detail?.reporters ?? []).filter(({status}) => status === 'failed');
  return failed.flatMap(({type, result}) =>
    (result?.violations ?? []).map(
      ({id, help, nodes}) => `${type}: ${id}, ${help} (${nodes.map(({target}) => JSON.stringify(target)).join(' ')})`,
    ),
  );
}

/** A window that goes from entry to entry, each loaded anew: Storybook's own script need not be compiled for each. */
class Visitor {
  readonly #browser: Browser;
  readonly #site: string;
  #page: Page | undefined;
  #logs: string[] = [];

  constructor(browser: Browser, site: string) {
    this.#browser = browser;
    this.#site = site;
  }

  /** @returns what went wrong, in words */
  async visit(entry: Entry): Promise<string[]> {
    this.#page ??= await this.#start();
    this.#logs = [];
    return [...(await this.#open(this.#page, entry).catch((error: unknown) => [String(error)])), ...this.#logs];
  }

  async #open(page: Page, {id, type}: Entry): Promise<string[]> {
    await page.goto(`${this.#site}/iframe.html?id=${id}&viewMode=${type}`);
    await page.waitForFunction(hasEnded, {timeout: PATIENCE}, ENDS[type]);
    const said = await page.evaluate(() => (globalThis as unknown as Scope).said);
    return said.flatMap(findTrouble);
  }

  async #start(): Promise<Page> {
    // a window each: a tab in the background draws nothing
    const page = await this.#browser.newPage({type: 'window'});
    page.on('pageerror', (error) => void this.#logs.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico'))
        this.#logs.push(message.text());
    });
    await page.evaluateOnNewDocument(listen, [...ENDS.docs, ...ENDS.story, ...TROUBLE]);
    return page;
  }
}

async function main(wanted = ''): Promise<void> {
  const index = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as {entries: Record<string, Entry>};
  const queue = Object.values(index.entries).filter(({id}) => id.includes(wanted));
  const total = queue.length;
  const server = await serveFolder(FOLDER);
  const browser = await puppeteer.launch({executablePath: chromePath()!, args: CHROME_ARGS});
  let failed = 0;
  const work = async () => {
    const visitor = new Visitor(browser, server.url);
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const trouble = await visitor.visit(entry);
      if (trouble.length) console.log(`✗ ${entry.id}\n  ${trouble.join('\n  ')}`);
      if (trouble.length) failed++;
    }
  };
  await Promise.all(Array.from({length: WINDOWS}, work));
  await browser.close();
  server.close();
  console.log(`\n${total - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await main(process.argv[2]);
