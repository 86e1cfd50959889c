// The demo's pages as site builders write them: the widgets come, answers arrive once, and swaps of the page lose nothing.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, type Demo, type Watched} from '../support/e2e.ts';
import {perform, type Act} from '../support/every-widget.ts';

const [chromium] = browsers();
let demo: Demo;
before(async () => void (demo = await startDemo()));
after(async () => {
  demo.stop();
  await chromium!.close();
});

type Tag = 'kith-signup' | 'kith-survey';
const NAME = '#q-firstName';
const LETTER: readonly Act[] = [['#q-email', 'ada@example.org'], ['[id^="q-consent"]'], ['.primary']];
const JOURNEYS: Record<Tag, {acts: readonly Act[]; end: string; answers: object}> = {
  'kith-signup': {
    acts: [[NAME, 'Ada'], ...LETTER],
    end: 'Your receipt',
    answers: {firstName: 'Ada', email: 'ada@example.org', consent: true},
  },
  'kith-survey': {acts: [['[data-q=overall] [value="4"]'], ['.primary']], end: 'Thank', answers: {overall: 4}},
};

async function visit(name: string, width = 320): Promise<Watched> {
  const watched = await openPage(await chromium!.launch(), {width});
  await watched.page.goto(`${demo.base}/sites/${name}.html`);
  return watched;
}

const ready = (page: Page | Frame, tag: Tag): Promise<unknown> =>
  page.waitForFunction((name) => (document.querySelector(name) as {state?: string} | null)?.state === 'ready', {polling: 20, timeout: 10_000}, tag); // prettier-ignore

/** Answers from `acts` on, sends, and looks for exactly one record. */
async function send(page: Page | Frame, tag: Tag, acts = JOURNEYS[tag].acts): Promise<void> {
  const earlier = demo.submissions().length;
  await page.evaluate(perform, tag, acts, JOURNEYS[tag].end);
  const stored = demo.submissions().slice(earlier);
  assert.deepEqual(
    stored.map(({answers}) => answers),
    [JOURNEYS[tag].answers],
  );
}

/** What is written in a field, across the shadow border. */
const valueOf = (page: Page, tag: Tag, selector: string): Promise<string | undefined> =>
  page.evaluate(
    (name, which) => document.querySelector(name)?.shadowRoot?.querySelector<HTMLInputElement>(which)?.value,
    tag,
    selector,
  );

/** Nothing went wrong that a page's owner or a person could see. */
async function isCalm({page, errors, console: said, violations}: Watched): Promise<void> {
  assert.deepEqual([errors, await violations(), said.filter((words) => /kith/i.test(words))], [[], [], []]);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
  await page.browserContext().close();
}

const PAGES: [name: string, tags: Tag[]][] = [
  ['wordpress-blocks', ['kith-signup']],
  ['wordpress-classic', ['kith-survey']],
  ['drupal', ['kith-survey', 'kith-signup']],
  ['squarespace', ['kith-signup']],
  ['webflow', ['kith-signup', 'kith-survey']],
  ['plain', ['kith-signup']],
];
for (const [name, tags] of PAGES)
  test(`H6 P5 ${name}: at 320 px every widget comes, and each sends one record`, async () => {
    const watched = await visit(name);
    for (const tag of tags) {
      await ready(watched.page, tag);
      await send(watched.page, tag);
    }
    await isCalm(watched);
  });

test('H15 webflow: a widget inside a form of Webflow’s own never sends that one', async () => {
  const watched = await visit('webflow');
  await ready(watched.page, 'kith-survey');
  await send(watched.page, 'kith-survey');
  assert.equal(await watched.page.$eval('.w-form-done', (done) => getComputedStyle(done).display), 'none');
  assert.doesNotMatch(watched.page.url(), /\?/);
  await isCalm(watched);
});

test('H7 wix: an element that gets its attributes after it is there opens, and sends', async () => {
  const watched = await visit('wix-element');
  await ready(watched.page, 'kith-signup');
  await send(watched.page, 'kith-signup');
  // its console says once that there was nothing to show, which was so
  watched.console.splice(0, watched.console.length, ...watched.console.filter((words) => !/has no src/.test(words)));
  await isCalm(watched);
});

test('H17 wix: in the frame of an embed the form works, and only the frame scrolls', async () => {
  const watched = await visit('wix-embed');
  await watched.page.waitForFunction(() => frames.length === 1, {polling: 20});
  const frame = watched.page.frames()[1]!;
  await ready(frame, 'kith-signup');
  await send(frame, 'kith-signup');
  assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await isCalm(watched);
});

test('H7 H8 squarespace: the next page loaded by script and back again, with the script run twice: the draft is there, one record', async () => {
  const watched = await visit('squarespace');
  const {page} = watched;
  await ready(page, 'kith-signup');
  await page.evaluate(perform, 'kith-signup', [[NAME, 'Ada']] as const, '');
  await page.click('nav a');
  await page.waitForFunction(() => !document.querySelector('kith-signup'), {polling: 20});
  await page.evaluate(() => history.back());
  await ready(page, 'kith-signup');
  assert.equal(await valueOf(page, 'kith-signup', NAME), 'Ada');
  await send(page, 'kith-signup', LETTER);
  await isCalm(watched);
});

test('H7 H8 turbo: a visit and back to the kept copy: the draft is there, links to errors stay on the page, one record', async () => {
  const watched = await visit('turbo');
  const {page} = watched;
  await ready(page, 'kith-signup');
  const address = page.url();
  await page.evaluate(perform, 'kith-signup', [[NAME, 'Ada'], ['.primary'], ['.summary a']] as const, '');
  assert.equal(page.url(), address);
  await page.click('#on');
  await ready(page, 'kith-survey');
  await send(page, 'kith-survey');
  await page.evaluate(() => history.back());
  await ready(page, 'kith-signup');
  assert.equal(await valueOf(page, 'kith-signup', NAME), 'Ada');
  await send(page, 'kith-signup', LETTER);
  await isCalm(watched);
});

test('H6 H8 turbo: where the page is morphed, what a person answered in a widget from a div is there again', async () => {
  const watched = await visit('turbo-more');
  const {page} = watched;
  await ready(page, 'kith-survey');
  await page.evaluate(perform, 'kith-survey', [['[data-q=overall] [value="4"]']] as const, '');
  const morphed = page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('turbo:render', (event) => done((event as CustomEvent<{renderMethod: string}>).detail.renderMethod), {once: true}); // prettier-ignore
        const {Turbo} = window as unknown as {Turbo: {visit(address: string, how: object): void}};
        Turbo.visit(location.href, {action: 'replace'});
      }),
  );
  assert.equal(await morphed, 'morph');
  await ready(page, 'kith-survey');
  await send(page, 'kith-survey', [['.primary']]);
  await isCalm(watched);
});

test('H7 H8 B8 htmx: swapped in, the body swapped and brought back from the history: the draft is there and nowhere in the copy, one record', async () => {
  const watched = await visit('htmx');
  const {page} = watched;
  await page.click('button[hx-get]');
  await ready(page, 'kith-signup');
  await page.evaluate(perform, 'kith-signup', [[NAME, 'Ada']] as const, '');
  await page.click('#on');
  await ready(page, 'kith-survey');
  assert.doesNotMatch(await page.evaluate(() => localStorage.getItem('htmx-history-cache') ?? ''), /Ada/);
  await send(page, 'kith-survey');
  await page.evaluate(() => history.back());
  await ready(page, 'kith-signup');
  assert.equal(await valueOf(page, 'kith-signup', NAME), 'Ada');
  await send(page, 'kith-signup', LETTER);
  await isCalm(watched);
});

test('H7 H8 F22 astro: a form that persists through view transitions is the same form, sends one record, and leaves nothing behind', async () => {
  const watched = await visit('astro');
  const {page} = watched;
  const drafts = (n: number) =>
    page.waitForFunction((wanted) => Object.keys(localStorage).filter((key) => key.startsWith('kith-draft')).length === wanted, {polling: 20, timeout: 5000}, n); // prettier-ignore
  await ready(page, 'kith-signup');
  await page.evaluate(perform, 'kith-signup', [[NAME, 'Ada']] as const, '');
  await drafts(1);
  const form = await page.$('kith-signup');
  await page.click('#on');
  await ready(page, 'kith-survey');
  assert.ok(await form!.evaluate((old) => old === document.querySelector('kith-signup')));
  assert.equal(await valueOf(page, 'kith-signup', NAME), 'Ada');
  await send(page, 'kith-signup', LETTER);
  await drafts(0);
  await send(page, 'kith-survey');
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => !document.querySelector('kith-survey'), {polling: 20});
  assert.match(await page.evaluate(perform, 'kith-signup', [], 'Your receipt'), /Your receipt/);
  await isCalm(watched);
});
