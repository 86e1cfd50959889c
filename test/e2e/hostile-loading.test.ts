// Every widget where chunks are tampered with, content systems mangle, pages swap what they show, and translators come by.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {browsers, CDN, openPage, sendFile, startSite, type Site, type Watched} from '../support/e2e.ts';
import {perform, SPECIMENS, toDiv, toMarkup, type Specimen} from '../support/every-widget.ts';

const engines = browsers();
let site: Site;
before(async () => {
  site = await startSite();
  for (const specimen of SPECIMENS)
    site.pages.set(srcOf(specimen), {
      html: JSON.stringify(specimen.json),
      headers: {'content-type': 'application/json'},
    });
});
after(async () => {
  site.stop();
  for (const engine of engines) await engine.close();
});

const srcOf = ({tag}: Specimen): string => `/${tag}.json`;
const KITH = '<script type="module" src="/copy/kith.js"></script>';
const wrap = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`;

async function visit(browser: Browser, path: string, html: string): Promise<Watched> {
  site.pages.set(path, {html});
  const watched = await openPage(browser);
  await watched.page.goto(site.base + path);
  return watched;
}

const readyAll = (page: Page, tags: readonly string[]): Promise<unknown> =>
  page.waitForFunction(
    (all) => all.every((tag) => (document.querySelector(tag) as {state?: string} | null)?.state === 'ready'),
    {polling: 20, timeout: 10_000},
    tags,
  );
const TAGS = SPECIMENS.map(({tag}) => tag);

/** All that is drawn in the widgets, as markup without what only templates see. */
const drawn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(
    (tags) =>
      Object.fromEntries(
        tags.map((tag) => [tag, document.querySelector(tag)!.shadowRoot!.innerHTML.replaceAll(/<!--.*?-->/g, '')]),
      ),
    TAGS,
  );

/** What editors and sanitizers of content systems do to a div. */
const MANGLED: [name: string, mangle: (div: string) => string][] = [
  ['paragraphs and breaks put in', (div) => `<p>${div.replace('>', '><p><br></p>\n').replace(/<\/div>$/, '<br></div>')}</p>`],
  ['empty attributes, and blanks around values', (div) => div.replace('<div', '<div class="" lang="" data-kith-theme="auto"').replaceAll(/="([^"]+)"/g, '=" $1 "')],
  ['escapes written twice', (div) => div.replace('.json"', '.json?a=1&amp;amp;b=2"')],
  ['capitals', (div) => div.replaceAll(/<(\/?)div|data-kith[\w-]*(?==)/g, (words) => words.toUpperCase())],
]; // prettier-ignore

for (const {name: engine, launch} of engines)
  describe(engine, () => {
    let browser: Browser;
    before(async () => void (browser = await launch()));

    test('H5 an import map with integrity: the chunks load; one byte changed in any, and the fallback stays', async () => {
      const hashes = JSON.parse(readFileSync(join(CDN, 'integrity.json'), 'utf8')) as Record<string, string>;
      const integrity = (folder: string) =>
        Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`${site.base}${folder}${file}`, hash]));
      const page = (folder: string) =>
        wrap(
          `<script type="importmap">${JSON.stringify({integrity: integrity(folder)})}</script>
          <script type="module" src="${folder}kith.js" integrity="${hashes['kith.js']}" crossorigin="anonymous"></script>`,
          '<kith-signup preset="newsletter" action="/to"><p>Write to us</p></kith-signup>',
        );
      const good = await visit(browser, '/whole', page('/copy/'));
      await readyAll(good.page, ['kith-signup']);
      const chunks = good.requests
        .map((request) => new URL(request.url()).pathname)
        .filter((path) => path.includes('/c/'));
      assert.ok(chunks.length >= 3);
      await good.page.browserContext().close();
      for (const [i, chunk] of chunks.slice(0, 3).entries()) {
        const folder = `/bad${i}/`;
        for (const file of Object.keys(hashes)) site.pages.set(folder + file, sendFile(join(CDN, file)));
        site.pages.set(
          chunk.replace('/copy/', folder),
          sendFile(join(CDN, chunk.slice(6)), (code) => `${code} `),
        );
        const bad = await visit(browser, `/bad${i}`, page(folder));
        await bad.page.waitForNetworkIdle({idleTime: 200});
        const isDefined = await bad.page.evaluate(() => Boolean(customElements.get('kith-signup')));
        const height = await bad.page.evaluate(
          () => document.querySelector('kith-signup p')!.getBoundingClientRect().height,
        );
        // Firefox lists as an error what Chromium writes into the console
        const errors = bad.errors.filter((error) => !error.includes('in the integrity attribute'));
        assert.deepEqual([isDefined, height > 0, errors], [false, true, []], chunk);
        await bad.page.browserContext().close();
      }
    });

    test('H6 divs that a content system has mangled draw what the elements draw', async () => {
      const widgets = SPECIMENS.map(({json, attributes, ...one}) =>
        toMarkup({...one, attributes: {...attributes, ...(json && {src: srcOf({...one, json})})}}, '/to'),
      );
      const element = await visit(browser, '/elements', wrap(KITH, widgets.join('')));
      await readyAll(element.page, TAGS);
      const expected = await drawn(element.page);
      await element.page.browserContext().close();
      for (const [name, mangle] of MANGLED) {
        const divs = SPECIMENS.map((one) => mangle(toDiv(one, '/to', srcOf(one))));
        const {page, errors} = await visit(browser, '/divs', wrap(KITH, divs.join('')));
        await readyAll(page, TAGS);
        const found = await drawn(page);
        for (const tag of TAGS) assert.equal(found[tag], expected[tag], `${name}: ${tag}`);
        assert.deepEqual(errors, []);
        await page.browserContext().close();
      }
    });

    test('H23 translated mid-fill: what is counted and said goes on changing', async () => {
      const survey = SPECIMENS[0]!;
      const {page, errors} = await visit(browser, '/translated', wrap(KITH, toMarkup(survey, '/to')));
      await readyAll(page, [survey.tag]);
      await page.evaluate(perform, survey.tag, [['#q-wish', 'A']] as const, '199');
      await page.evaluate(() => {
        const root = document.querySelector('kith-survey')!.shadowRoot!;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts.filter(({data}) => data.trim())) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text);
        }
      });
      await page.evaluate(perform, survey.tag, [['#q-wish', 'A bench']] as const, '193');
      assert.deepEqual(errors, []);
      await page.browserContext().close();
    });
  });

describe('Chromium, which can be measured', () => {
  let browser: Browser;
  before(async () => void (browser = await engines[0]!.launch()));

  /** Puts something into a page whose script is there, and measures until the widget is ready, in milliseconds. */
  const timeTo = (page: Page, code: string, markup: string, tag: string): Promise<number> =>
    page.evaluate(
      async (doing, what, name) => {
        const start = performance.now();
        new Function('markup', doing)(what);
        const roots = () => [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
        const isReady = () =>
          roots().some((root) => (root.querySelector(name) as {state?: string} | null)?.state === 'ready');
        while (!isReady()) {
          if (performance.now() - start > 3000) throw new Error(`${name} is not ready within 3 s`);
          await new Promise((done) => setTimeout(done, 5));
        }
        return performance.now() - start;
      },
      code,
      markup,
      tag,
    );
  const SWAPS = [
    'document.body.innerHTML = markup',
    "const box = document.createElement('div'); box.attachShadow({mode: 'open'}).innerHTML = markup; document.body.replaceChildren(box)",
    "const body = document.createElement('body'); body.innerHTML = markup; document.body.replaceWith(body)",
  ];

  for (const specimen of SPECIMENS)
    test(`H7 ${specimen.tag} put in after load, through innerHTML, in a shadow root and with a new body: ready within 300 ms`, async () => {
      const best = SWAPS.map(() => Infinity);
      // a busy machine may be late once, a slow widget is late every time
      for (let tries = 0; tries < 3 && Math.max(...best) > 300; tries++) {
        const {page, errors} = await visit(browser, '/empty', wrap(KITH, ''));
        await page.waitForNetworkIdle({idleTime: 100});
        for (const [i, swap] of SWAPS.entries())
          best[i] = Math.min(best[i]!, await timeTo(page, swap, toMarkup(specimen, '/to'), specimen.tag));
        assert.deepEqual(errors, []);
        await page.browserContext().close();
      }
      assert.ok(Math.max(...best) <= 300, best.map(Math.round).join());
    });

  test('H23 printed, halfway through: every word and every answer is on the paper, but for what one presses', async () => {
    const all = SPECIMENS.map((specimen) => toMarkup(specimen, '/to')).join('');
    const {page, errors} = await visit(browser, '/printed', wrap(KITH, all));
    await readyAll(page, TAGS);
    await page.evaluate(perform, 'kith-survey', SPECIMENS[0]!.acts.slice(0, 4), 'Our street');
    const onPaper = () =>
      page.evaluate((tags) => {
        const isThere = (one: Element) =>
          one.getBoundingClientRect().height > 0 && !one.closest('.turns, .views, .turn, .actions');
        return tags.flatMap((tag) => {
          const root = document.querySelector(tag)!.shadowRoot!;
          const words = [...root.querySelectorAll('p, .label, .title, label, td, th, li, button')].filter(isThere);
          const fields = [...root.querySelectorAll('input, textarea')].filter(isThere) as HTMLInputElement[];
          return [
            ...words.map((one) => one.textContent.trim()),
            ...fields.map((one) => `${one.value} ${Boolean(one.checked)}`),
          ];
        });
      }, TAGS);
    const screen = await onPaper();
    assert.ok(screen.includes('A bench false') && screen.length > 100);
    await page.emulateMediaType('print');
    const paper = new Set(await onPaper());
    assert.deepEqual(
      screen.filter((words) => !paper.has(words)),
      [],
    );
    await page.emulateMediaType('screen');
    assert.deepEqual([await onPaper(), errors], [screen, []]);
    await page.browserContext().close();
  });

  test('H7 fifty swaps of a body with every widget leave no listener and no element behind', async () => {
    const all = SPECIMENS.map((specimen) => toMarkup(specimen, '/to')).join('');
    const {page} = await visit(browser, '/swaps', wrap(KITH, all));
    await readyAll(page, TAGS);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    const count = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const {metrics} = await cdp.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
      return {listeners: of('JSEventListeners'), nodes: of('Nodes')};
    };
    const swap = async () => {
      await page.evaluate((markup) => void (document.body.innerHTML = markup), all);
      await readyAll(page, TAGS);
    };
    for (let i = 0; i < 5; i++) await swap();
    const before = await count();
    for (let i = 0; i < 50; i++) await swap();
    let now = await count();
    // what a frame still holds goes with a later collection
    for (let tries = 0; tries < 20 && now.listeners > before.listeners + 10; tries++) {
      await new Promise((done) => setTimeout(done, 100));
      now = await count();
    }
    assert.ok(now.listeners <= before.listeners + 10, `${before.listeners} → ${now.listeners} listeners`);
    assert.ok(now.nodes <= before.nodes * 1.5, `${before.nodes} → ${now.nodes} nodes`);
    await page.browserContext().close();
  });
});
