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

/** In the page, before Storybook starts: keeps what it says. */
function listen(names: string[]): void {
  const scope = globalThis as unknown as {
    said: Said[];
    __STORYBOOK_ADDONS_CHANNEL__?: {on: (name: string, heard: (detail: Said['detail']) => void) => void};
  };
  scope.said = [];
  const timer = setInterval(() => {
    const channel = scope.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    for (const name of names) channel.on(name, (detail) => scope.said.push({name, ...(detail && {detail})}));
  }, 1);
}

const hasEnded = (ends: string[]): boolean =>
  (globalThis as unknown as {said: Said[]}).said.some(({name}) => ends.includes(name));

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

async function visit(browser: Browser, site: string, {id, type}: Entry): Promise<string[]> {
  // a window each: a tab in the background draws nothing
  const page = await browser.newPage({type: 'window'});
  const logs = collectErrors(page);
  try {
    await page.evaluateOnNewDocument(listen, [...ENDS.docs, ...ENDS.story, ...TROUBLE]);
    await page.goto(`${site}/iframe.html?id=${id}&viewMode=${type}`);
    await page.waitForFunction(hasEnded, {timeout: PATIENCE}, ENDS[type]);
    const said = await page.evaluate(() => (globalThis as unknown as {said: Said[]}).said);
    return [...said.flatMap(findTrouble), ...logs];
  } catch (error) {
    return [String(error), ...logs];
  } finally {
    await page.close();
  }
}

function collectErrors(page: Page): string[] {
  const logs: string[] = [];
  page.on('pageerror', (error) => void logs.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) logs.push(message.text());
  });
  return logs;
}

async function main(wanted = ''): Promise<void> {
  const index = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as {entries: Record<string, Entry>};
  const queue = Object.values(index.entries).filter(({id}) => id.includes(wanted));
  const total = queue.length;
  const server = await serveFolder(FOLDER);
  const browser = await puppeteer.launch({executablePath: chromePath()!, args: CHROME_ARGS});
  let failed = 0;
  const work = async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const trouble = await visit(browser, server.url, entry);
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
