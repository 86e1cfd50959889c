// The guide in a browser, and every piece of HTML that the docs show, with the built script.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import type {HTTPRequest, Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, type Demo} from '../support/e2e.ts';
import {at, DOCS, findBlocks, readDoc} from '../tools/docs/blocks.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SLOW = {timeout: 30_000, polling: 50} as const;
const engine = browsers()[0]!;
let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  demo.stop();
  await engine.close();
});

type Survey = HTMLElement & {state: string; answers: object; submit: () => Promise<void>};
const WIDGETS = 'kith-survey,kith-signup,kith-calendar,kith-pulse,kith-results,kith-loop,kith-priorities,kith-language';
/** Waits until every widget says what it is; tells those that cannot be shown. */
async function findBroken(page: Page): Promise<string[]> {
  const isReady = (all: string) =>
    [...document.querySelectorAll<HTMLElement & {state?: string}>(all)].every(
      ({state}) => state !== undefined && state !== 'loading',
    );
  await page.waitForFunction(isReady, SLOW, WIDGETS);
  return page.$$eval(WIDGETS, (all) =>
    all.filter((one) => (one as {state?: string}).state === 'broken').map((one) => one.outerHTML.slice(0, 200)),
  );
}

const findFaults = async (page: Page): Promise<string[]> => {
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', {expression: AXE});
  return page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
    };
    const {violations} = await axe.run();
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`);
  });
};

/** What an endpoint would say that an example names. */
function answer(request: HTTPRequest): {contentType: string; body: string} {
  const path = new URL(request.url()).pathname;
  const json = (document: object) => ({contentType: 'application/json', body: JSON.stringify(document)});
  const questions = [{id: 'come', type: 'yes-no', label: 'Would you come?'}];
  if (path.endsWith('.ics'))
    return {contentType: 'text/calendar', body: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n'};
  if (path.endsWith('.css')) return {contentType: 'text/css', body: ''};
  if (/calendars|feeds/.test(path)) return json({events: []});
  if (/signups/.test(path)) return json({id: 'x', preset: 'newsletter'});
  if (/pulses/.test(path)) return json({id: 'x', wave: 'now', group: 'us', instrument: 'kith-5'});
  return json({id: 'x', questions});
}

test('every piece of HTML in the docs runs with the built script: all widgets can be shown, nobody complains', async () => {
  const blocks = DOCS.flatMap((file) => findBlocks(file, readDoc(file))).filter(({language}) => language === 'html');
  // the page brings the script itself; the rest of a whole page is not what a widget is tried by
  const tidy = (html: string) =>
    html
      .replace(/<script type="module"[^>]*><\/script>|<\/?(?:!doctype|html|head|body|meta|title)\b[^>]*>/gi, '')
      .replace(/ (?:style)="[^"]*"/g, '');
  const body = blocks.map((block) => `<section title="${at(block, '')}">${tidy(block.text)}</section>`).join('\n');
  const {page, errors, console: said} = await openPage(await engine.launch());
  const address = `${demo.base}/all-of-the-docs/`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const html = `<!doctype html><html lang="en"><title>All</title><script type="module" src="/kith/kith.js"></script>${body}`;
    if (url === address) return void request.respond({contentType: 'text/html; charset=utf-8', body: html});
    if (url.startsWith(`${demo.base}/kith/`)) return void request.continue();
    void request.respond({...answer(request), headers: {'access-control-allow-origin': '*'}});
  });
  await page.goto(address);
  assert.deepEqual(await findBroken(page), []);
  assert.deepEqual([errors, said], [[], []]);
  await page.close();
});

test('the guide under its policy: examples run, keep nothing and send nothing; no complaint, no fault for axe', async () => {
  const {page, errors, requests, console: said, violations} = await openPage(await engine.launch());
  const widgets = readDocNames();
  // axe looks at each widget elsewhere; pages of a kind are built alike
  const looked = new Set(['', 'delivery.html', 'widgets/calendar.html']);
  for (const path of ['', 'quick-start-page-owner.html', 'contract.html', 'delivery.html', ...widgets]) {
    await page.goto(`${demo.base}/docs/${path}`);
    assert.deepEqual(await findBroken(page), [], path);
    assert.deepEqual(await violations(), [], path);
    if (looked.has(path)) assert.deepEqual(await findFaults(page), [], path);
  }
  await page.goto(`${demo.base}/docs/widgets/survey.html`);
  await findBroken(page);
  // beside the article, the folded menu is open to the keyboard as well
  await page.focus('[role="search"] button');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement!.matches('.menu nav summary')));
  await page.evaluate(() => {
    const survey = document.querySelector('kith-survey') as Survey;
    survey.answers = {often: 'Every week'};
    return survey.submit();
  });
  await page.waitForFunction(() => (document.querySelector('kith-survey') as Survey).state === 'sent', SLOW);
  const kept = await page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()]);
  assert.deepEqual(kept, [[], []]);
  assert.deepEqual(
    requests.filter((request) => request.method() !== 'GET').map((request) => request.url()),
    [],
  );
  assert.deepEqual(
    requests.filter((request) => !request.url().startsWith(demo.base)).map((request) => request.url()),
    [],
  );
  assert.deepEqual([errors, said], [[], []]);
  await page.close();
});

test('somebody searches from any page, with the keyboard, and finds; at 360 px nothing is wider than the screen', async () => {
  const {page} = await openPage(await engine.launch(), {width: 360, height: 700});
  for (const path of ['', 'faq.html', 'endpoint.html', 'contract.html', 'widgets/calendar.html']) {
    await page.goto(`${demo.base}/docs/${path}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${path} is ${wide} px wide`);
  }
  await page.focus('#q');
  await page.keyboard.type('waiting list\n');
  await page.waitForSelector('#found li a', SLOW);
  assert.match(page.url(), /search\.html\?q=waiting\+list$/);
  const found = await page.$$eval('#found li', (all) => all.map((one) => one.textContent));
  assert.ok(
    found.some((text) => text.includes('take a shift')),
    found.join('\n'),
  );
  await page.close();
});

test('without script every page can be reached and read', async () => {
  const {page} = await openPage(await engine.launch());
  await page.setJavaScriptEnabled(false);
  await page.goto(`${demo.base}/docs/search.html?q=spam`);
  await page.click('.map a[href="spam.html"]');
  await page.waitForSelector('h1');
  assert.match(await page.$eval('main', (main) => main.textContent), /Proof of work/);
  await page.close();
});

function readDocNames(): string[] {
  const files = DOCS.filter((file) => file.startsWith('docs/widgets/'));
  return files.map((file) => file.replace('docs/', '').replace('.md', '.html'));
}
