import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, sendFile, startSite, CDN, type Site, type Watched} from '../support/e2e.ts';
import {petition} from '../support/results-samples.ts';

type Render = (
  tag: string,
  widget: {document: unknown; attributes?: Record<string, string>; page?: string},
) => Promise<string>;

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, 'demo/site/definitions', file), 'utf8'));
const WIDGETS: readonly [tag: string, document: unknown, attributes?: Record<string, string>][] = [
  ['kith-survey', read('survey.needs-2026.json')],
  ['kith-survey', read('survey.needs-2026.json'), {lang: 'es', theme: 'dark'}],
  [
    'kith-survey',
    {
      id: 'shuffled',
      questions: [{id: 'q', type: 'single-choice', label: 'Which?', choices: 'abcdefghij'.split(''), shuffle: true}],
    },
  ],
  ['kith-signup', read('signup.membership.json')],
  ['kith-signup', read('signup.volunteer.json')],
  ['kith-pulse', read('pulse.autumn-2026.json')],
  [
    'kith-priorities',
    {
      id: 'plan',
      questions: [{id: 'plan', type: 'allocation', label: 'Where to?', total: 10, choices: ['Seats', 'Trees']}],
    },
  ],
  ['kith-results', petition],
  [
    'kith-loop',
    {title: 'You said, we did', topics: [{title: 'The hall is cold', status: 'done', decision: 'New windows'}]},
  ],
  ['kith-calendar', read('calendar.hall.json'), {month: '2026-12', view: 'month'}],
  ['kith-calendar', read('calendar.hall.json'), {month: '2026-12', view: 'agenda'}],
];

const engines = browsers();
let site: Site;
let render: Render;
before(async () => {
  ({renderWidget: render} = (await import(join(ROOT, 'dist/ssr/render-widget.js'))) as {renderWidget: Render});
  site = await startSite();
});
after(async () => {
  site.stop();
  for (const engine of engines) await engine.close();
});

/** Opens a page that a server drew a widget into; its script comes when it is let. */
async function openServed(
  launch: () => ReturnType<(typeof engines)[number]['launch']>,
  widget: string,
): Promise<Watched & {letIn: () => void}> {
  const {promise, resolve: letIn} = Promise.withResolvers<void>();
  const path = `/${site.pages.size}`;
  site.pages.set(`${path}.js`, (response) => promise.then(() => sendFile(join(CDN, 'kith.js'))(response)));
  for (const chunk of Object.keys(chunks)) {
    const send = sendFile(join(CDN, chunk));
    // the code that takes over comes last, when the widget has long drawn itself
    const isLast = readFileSync(join(CDN, chunk), 'utf8').includes('setSelectionRange(');
    site.pages.set(`/${chunk}`, isLast ? (response) => void setTimeout(() => send(response), 300) : send);
  }
  site.pages.set(path, {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Served</title>
      <script type="module" async src="${path}.js"></script><main>${widget}</main><p id="below">Below</p>`,
  });
  const watched = await openPage(await launch());
  await watched.page.goto(`${site.base}${path}`, {waitUntil: 'domcontentloaded'});
  return {...watched, letIn};
}
const chunks = JSON.parse(readFileSync(join(CDN, 'integrity.json'), 'utf8')) as Record<string, string>;

/** What is on screen in the widget, and where the page goes on. */
const seen = (page: Page): Promise<{text: string; below: number; isServed: boolean}> =>
  page.evaluate(() => {
    const root = document.querySelector('main > *')!.shadowRoot!;
    const isServed = Boolean(root.querySelector('#served'));
    const drawn = root.querySelector<HTMLElement>(isServed ? '#served .kith' : '.kith')!;
    return {
      text: drawn.innerText.replaceAll(/\s+/g, ''),
      below: document.querySelector('#below')!.getBoundingClientRect().top,
      isServed,
    };
  });
const takenOver = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('main > *')!.shadowRoot!.querySelector('#served'), {
    timeout: 8000,
    polling: 20,
  });

for (const {name, launch} of engines) {
  test(`${name}: what a server drew is there before the script, and the script changes nothing of it`, async () => {
    for (const [tag, document, attributes] of WIDGETS) {
      const {page, letIn, errors} = await openServed(
        launch,
        await render(tag, {document, page: site.base, ...(attributes && {attributes})}),
      );
      const before = await seen(page);
      letIn();
      await takenOver(page);
      const after = await seen(page);
      assert.ok(before.isServed && before.text.length > 10, `${tag}: ${before.text}`);
      assert.equal(after.text, before.text, tag);
      assert.ok(Math.abs(after.below - before.below) < 1, `${tag}: moved from ${before.below} to ${after.below}`);
      assert.deepEqual(errors, [], tag);
      await page.browserContext().close();
    }
  });

  test(`${name}: what a person picked before the script came is that pick, also where choices come in another order`, async () => {
    const many = {choices: Array.from({length: 12}, (_, i) => `c${i}`), shuffle: true};
    const questions = [
      {id: 'one', type: 'single-choice', label: 'One', ...many},
      {id: 'some', type: 'multiple-choice', label: 'Some', ...many},
      {id: 'area', type: 'single-choice', display: 'dropdown', label: 'Area', ...many},
    ];
    const served = await render('kith-survey', {document: {id: 's', questions}});
    assert.match(served, / data-seed="/);
    // a page that was drawn by an older version
    const {page, letIn, errors} = await openServed(launch, served.replace(/ data-seed="[^"]*"/, ''));
    await page.click('kith-survey >>> [name=q-one][value=c3]');
    for (const value of ['c2', 'c7', 'c11']) await page.click(`kith-survey >>> [name=q-some][value=${value}]`);
    await page.select('kith-survey >>> select', 'c5');
    await page.focus('kith-survey >>> [name=q-some][value=c7]');
    letIn();
    await takenOver(page);
    // code for answers comes a moment later
    await page.waitForFunction(
      () => (document.querySelector('kith-survey') as unknown as {answers: {area?: string}}).answers.area,
      {timeout: 8000, polling: 20},
    );
    const [answers, focus] = await page.evaluate(() => {
      const survey = document.querySelector('kith-survey') as unknown as {
        answers: {some: string[]};
        shadowRoot: ShadowRoot;
      };
      const {name, value} = survey.shadowRoot.activeElement as HTMLInputElement;
      return [{...survey.answers, some: survey.answers.some.toSorted()}, `${name} ${value}`];
    });
    assert.deepEqual(answers, {one: 'c3', some: ['c11', 'c2', 'c7'], area: 'c5'});
    assert.equal(focus, 'q-some c7');
    assert.deepEqual(errors, []);
    await page.browserContext().close();
  });

  test(`${name}: what a person typed before the script came is kept, and they go on where they are`, async () => {
    const questions = [
      {id: 'name', type: 'text', label: 'Name'},
      {id: 'topics', type: 'multiple-choice', label: 'Topics', choices: ['Food', 'Rides']},
      {id: 'area', type: 'single-choice', display: 'dropdown', label: 'Area', choices: ['North', 'South']},
      {id: 'story', type: 'long-text', label: 'Story', visibleIf: {question: 'name', answered: true}},
      {id: 'wish', type: 'text', label: 'Wish'},
    ];
    const {page, letIn, errors} = await openServed(
      launch,
      await render('kith-survey', {document: {id: 's', questions}}),
    );
    await page.type('kith-survey >>> #q-name', 'Ana');
    await page.click('kith-survey >>> [value=Rides]');
    await page.select('kith-survey >>> select', 'South');
    await page.type('kith-survey >>> #q-wish', 'Trees');
    await page.keyboard.press('Enter');
    assert.equal(page.url().includes('?'), false, 'answers went into the address');
    await page.keyboard.press('ArrowLeft');
    letIn();
    await takenOver(page);
    await page.keyboard.type('!');
    await page.waitForFunction(
      () => (document.querySelector('kith-survey') as unknown as {answers: {wish?: string}}).answers.wish === 'Tree!s',
      {timeout: 3000, polling: 20},
    );
    const answers = await page.evaluate(
      () => (document.querySelector('kith-survey') as unknown as {answers: object}).answers,
    );
    assert.deepEqual(answers, {name: 'Ana', topics: ['Rides'], area: 'South', wish: 'Tree!s'});
    assert.match((await seen(page)).text, /Story/);
    assert.deepEqual(errors, []);
    await page.browserContext().close();
  });
}

test('B1 what a server draws of a hostile definition is text', async () => {
  const evil = '</template></script><img src=x onerror=alert(1)>"><!--lit-part-->';
  const html = await render('kith-survey', {
    document: {id: 's', title: evil, questions: [{id: 'q', type: 'text', label: evil, hint: `**${evil}**`}]},
    attributes: {'data-note': evil},
  });
  assert.doesNotMatch(html.replaceAll(/<style>.*?<\/style>/gs, ''), /<img|<!--|onerror=alert\(1\)>(?!&|"|\\)/);
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  assert.equal(html.match(/<\/template>/g)?.length, 1);
});

test('B11 a definition with mistakes is left to the script, which names them', async () => {
  const html = await render('kith-survey', {
    document: {id: 's', questions: [{id: 'q', type: 'text'}]},
    attributes: {id: 'x'},
  });
  assert.match(html, /^<kith-survey id="x"><script type="application\/json">/);
});
