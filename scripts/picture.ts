// The picture of the README: widgets of the guide's examples, as they are, on a light and on a dark page. Wants a built dist.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer, {type Page} from 'puppeteer-core';
import {CHROME_ARGS, chromePath} from './browsers.ts';
import {serveFolder} from './serve-folder.ts';
import {ROOT} from './source-files.ts';

/** Which example of a widget's page stands in which column. */
const COLUMNS = [
  [
    ['survey', 0],
    ['loop', 0],
  ],
  [
    ['calendar', 0],
    ['priorities', 1],
  ],
  [
    ['results', 0],
    ['results', 1],
  ],
] as const;
const SIZE = {width: 1600, height: 900};

const STYLE = `body{margin:0;height:1125px;overflow:hidden;background:light-dark(#f3ecdd,#0f1513);color:light-dark(#26312c,#ece6d9);
--kith-accent:light-dark(#1f5f4e,#93d0b8);font:16px/1.5 system-ui,sans-serif;display:grid;grid-template-columns:1fr 1.3fr 1fr;gap:30px;padding:36px;box-sizing:border-box;zoom:.8}
body>div{display:grid;gap:28px;align-content:start}section{padding:26px 30px;border-radius:20px;background:light-dark(#fffdf9,#1f2824);box-shadow:0 2px 4px #0001,0 10px 30px #0001}`;

/** An example that runs in the docs, without the words that wait for script. */
function findExample(widget: string, index: number): string {
  const markdown = readFileSync(join(ROOT, `docs/widgets/${widget}.md`), 'utf8');
  return [...markdown.matchAll(/^```html live\n([^]*?)^```$/gm)][index]![1]!;
}

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Kith</title>
<style>${STYLE}</style><script type="module" src="/kith/kith.js"></script>
${COLUMNS.map((column) => `<div>${column.map(([widget, i]) => `<section>${findExample(widget, i)}</section>`).join('')}</div>`).join('')}`;

/** Somebody has begun to answer, so that one sees what answering looks like. */
async function answer(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement & {state?: string}>('section > *')].every(({state}) => state === 'ready'),
  );
  await page.evaluate(() => {
    Object.assign(document.querySelector('kith-survey')!, {answers: {name: 'Ada', often: 'Now and then'}});
  });
  await new Promise((done) => setTimeout(done, 800));
}

async function draw(page: Page, url: string, tone: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: tone}]);
  await page.goto(`${url}/picture`);
  await answer(page);
  await page.screenshot({path: join(ROOT, `docs/kith-${tone}.webp`) as `${string}.webp`, type: 'webp', quality: 82});
}

const site = await serveFolder(join(ROOT, 'dist/docs'));
const browser = await puppeteer.launch({executablePath: chromePath()!, args: CHROME_ARGS});
const page = await browser.newPage();
await page.setViewport(SIZE);
await page.setRequestInterception(true);
page.on('request', (request) => {
  const isPicture = new URL(request.url()).pathname === '/picture';
  void (isPicture ? request.respond({contentType: 'text/html', body: html}) : request.continue());
});
for (const tone of ['light', 'dark'] as const) await draw(page, site.url, tone);
await browser.close();
site.close();
