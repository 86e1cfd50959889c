// What a survey costs before and while somebody answers: no code before it is needed, and of two hundred questions on one page an
// answer that shows one must not have the browser look at all the others.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {ROOT} from '../../scripts/source-files.ts';
import {browsers, openPage, startSite, waitFor, type Site} from '../support/e2e.ts';
import {until} from '../support/shore.ts';

/** Parts of the page whose style may be looked at for an answer: those of its choices, and of the question that comes or goes. */
const MOST_RESTYLED = 40;

const CHOICES = ['North', 'East', 'South', 'West'];
const questions = [
  {id: 'first', type: 'single-choice', label: 'Do you rent?', choices: ['yes', 'no']},
  {id: 'second', type: 'text', label: 'From whom?', visibleIf: {question: 'first', is: 'yes'}},
  ...Array.from({length: 198}, (_, i) => ({
    id: `q${i}`,
    type: 'single-choice',
    label: `Part ${i}: how is it?`,
    choices: CHOICES,
  })),
];

const toPage = (asked: readonly object[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><script type="module" src="/copy/kith.js"></script><kith-survey action="/to"><script type="application/json">${JSON.stringify({id: 'long', questions: asked})}</script></kith-survey>`;

const [chromium] = browsers();
let site: Site;
let page: Page;
before(async () => {
  site = await startSite();
  site.pages.set('/', {html: toPage(questions)});
  ({page} = await openPage(await chromium!.launch()));
  await page.goto(site.base);
  await waitFor(page, 'ready', 20_000);
});
after(async () => {
  await chromium!.close();
  site.stop();
});

interface TraceEvent {
  name: string;
  args: {elementCount?: number};
}

/** Chooses, and waits until the second question is there or gone. */
async function choose(value: string, isShown: boolean): Promise<void> {
  await page.locator(`kith-survey >>> [data-q=first] [value=${value}]`).click();
  await page.waitForFunction(
    (wanted) =>
      Boolean(document.querySelector('kith-survey')!.shadowRoot!.querySelector('[data-q=second] input')) === wanted,
    {polling: 'raf'},
    isShown,
  );
}

/** How many parts of the page have their style looked at meanwhile. */
async function countRestyled(act: () => Promise<void>): Promise<number> {
  await page.tracing.start({categories: ['devtools.timeline']});
  await act();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {traceEvents: TraceEvent[]};
  const updates = trace.traceEvents.filter(({name}) => name === 'UpdateLayoutTree');
  assert.ok(updates.length > 0, 'the trace tells of styles');
  return Math.max(...updates.map(({args}) => args.elementCount ?? 0));
}

test('an answer that shows one of 200 questions has the browser look at that one', async () => {
  // what comes with the first answer is not part of the next
  await choose('yes', true);
  await choose('no', false);
  await new Promise((done) => setTimeout(done, 800));
  const shown = await countRestyled(() => choose('yes', true));
  const gone = await countRestyled(() => choose('no', false));
  assert.ok(shown <= MOST_RESTYLED && gone <= MOST_RESTYLED, `${shown} and ${gone} parts restyled`);
});

/** Files of the script tag, by what is in them. */
const CHUNKS = JSON.parse(readFileSync(join(ROOT, 'build/chunks.json'), 'utf8')) as Readonly<Record<string, string>>;

for (const [name, asked] of [
  ['a choice, a rating and a scale', [{type: 'single-choice', choices: CHOICES}, {type: 'rating'}, {type: 'scale'}]],
  ['a drop-down', [{type: 'single-choice', display: 'dropdown', choices: CHOICES}]],
  ['a table of statements', [{type: 'matrix', rows: ['I belong here', 'I am heard'], choices: CHOICES}]],
] as const)
  test(`${name}: the code for answers comes once somebody answers`, async () => {
    site.pages.set('/types', {html: toPage(asked.map((one, i) => ({id: `q${i}`, label: `Part ${i}`, ...one})))});
    const {page: other, requests} = await openPage(await chromium!.launch());
    const fetched = (): string[] =>
      requests.map((request) => CHUNKS[new URL(request.url()).pathname.replace('/copy/', '')] ?? '');
    await other.goto(`${site.base}/types`);
    await waitFor(other);
    await new Promise((done) => setTimeout(done, 500));
    assert.ok(fetched().includes('survey'), 'the list of files tells which is which');
    assert.ok(!fetched().includes('answers'));
    await other.locator('kith-survey >>> :is(select, input)').click();
    await until(() => fetched().includes('answers'), 'the code for answers');
    await other.close();
  });
