import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, Typist, waitFor, type Demo, type Site} from '../support/e2e.ts';

const engines = browsers();
const [chromium] = engines;
const QUESTIONS = [{id: 'wish', type: 'text', label: 'One wish'}];
let demo: Demo;
let site: Site;
before(async () => {
  [demo, site] = await Promise.all([startDemo(), startSite()]);
  await demo.publish('surveys/members', {
    id: 'members',
    languages: ['en', 'es'],
    questions: QUESTIONS,
    links: 'required',
  });
  await demo.publish('surveys/street', {id: 'street', questions: QUESTIONS});
  const pages = {members: 'en', street: 'en', miembros: 'es', other: 'en'};
  for (const [path, lang] of Object.entries(pages)) {
    const of = path === 'miembros' ? 'members' : path;
    const form = path === 'other' ? '' : `<kith-survey src="${demo.base}/api/surveys/${of}"></kith-survey>`;
    const head = `<meta charset="utf-8"><title>Wishes</title><link rel="icon" href="data:,">`;
    const script = `<script type="module" src="${demo.base}/kith/kith.js"></script>`;
    site.pages.set(`/${path}`, {html: `<!doctype html><html lang="${lang}">${head}${script}<body>${form}`});
  }
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

const invite = async (page = 'members'): Promise<string> =>
  (await demo.invite('surveys/members', `${site.base}/${page}`, 1))[0]!;
const kept = (of: string) => demo.submissions().filter((submission) => submission.of === of);
const typed = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('kith-survey')!.shadowRoot!.querySelector<HTMLInputElement>('#q-wish')!.value,
  );

async function write(page: Page, words: string, button = 'Send my answers'): Promise<void> {
  const person = new Typist(page);
  await person.write('wish', words);
  await person.tabTo((c) => c.text === button, button);
  await page.keyboard.press('Enter');
}
const untilTold = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (expected) => document.querySelector('kith-survey')!.shadowRoot!.textContent.includes(expected),
    {timeout: 10_000},
    words,
  );

for (const {name, launch} of engines)
  test(`${name}: who opens their link can answer once; the second time they are told so, and nothing they wrote is lost`, async () => {
    const address = await invite();
    const before = kept('members').length;
    const first = await openPage(await launch());
    await first.page.goto(address);
    await waitFor(first.page);
    await write(first.page, 'A bench');
    await waitFor(first.page, 'sent');
    assert.deepEqual(first.errors, []);
    assert.equal(first.page.url(), address);
    const {page, errors} = await openPage(await launch());
    await page.goto(address);
    await waitFor(page);
    await write(page, 'A second bench');
    await untilTold(page, 'This link was used before, and each is good for one answer.');
    assert.equal(await typed(page), 'A second bench');
    assert.deepEqual(errors, []);
    assert.equal(kept('members').length, before + 1);
    // with a link that is good, the same words go
    await page.goto(await invite());
    await page.evaluate(() =>
      (document.querySelector('kith-survey') as HTMLElement & {submit(): Promise<void>}).submit(),
    );
    await waitFor(page, 'sent');
    assert.equal(kept('members').length, before + 2);
  });

test('who has no link is told so in Spanish, and keeps what they wrote', async () => {
  const {page} = await openPage(await chromium!.launch());
  await page.goto(`${site.base}/miembros`);
  await waitFor(page);
  await write(page, 'Un banco', 'Enviar mis respuestas');
  await untilTold(page, 'Aquí responde quien recibió un enlace.');
  assert.equal(await typed(page), 'Un banco');
});

test('F17 an answer by a link that could not be sent goes later, from a page without the link', async () => {
  const {page} = await openPage(await chromium!.launch());
  await page.goto(await invite());
  await waitFor(page);
  const before = kept('members').length;
  await page.setRequestInterception(true);
  const cut = (request: import('puppeteer-core').HTTPRequest) =>
    void (request.url().includes('/submissions') ? request.abort() : request.continue());
  page.on('request', cut);
  await write(page, 'A lamp');
  await waitFor(page, 'waiting');
  page.off('request', cut);
  await page.setRequestInterception(false);
  await page.goto(`${site.base}/other`);
  for (let tries = 0; tries < 100 && kept('members').length === before; tries++)
    await new Promise((done) => setTimeout(done, 200));
  assert.equal(kept('members').length, before + 1);
  assert.equal(kept('members').at(-1)!.tokens, undefined);
});

test('a form that asks for no link is sent none', async () => {
  const {page, requests} = await openPage(await chromium!.launch());
  await page.goto((await invite()).replace('/members', '/street'));
  await waitFor(page);
  await write(page, 'A tree');
  await waitFor(page, 'sent');
  const token = new URL(page.url()).hash.slice('#kith-link='.length);
  for (const request of requests) {
    assert.ok(!(request.postData() ?? '').includes(token));
    assert.ok(!JSON.stringify(request.headers()).includes(token));
  }
});

test('the administrator makes links on their page, and sees how many are left', async () => {
  await demo.publish('surveys/board', {id: 'board', questions: QUESTIONS, links: 'required'});
  const {page, errors} = await openPage(await chromium!.launch(), {width: 360, height: 740});
  await page.goto(`${demo.base}/admin/`);
  await page.type('#token', demo.token);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.entries');
  await page.goto(`${demo.base}/admin/#surveys/board`);
  await page.waitForSelector('#links-count');
  await page.evaluate(() => ((document.querySelector('#links-count') as HTMLInputElement).value = '7'));
  await page.type('#links-page', `${site.base}/members`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.body.innerText.includes('7 links have not been used.'));
  assert.deepEqual(errors, []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
