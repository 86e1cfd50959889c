import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromePath, CHROME_ARGS} from '../tools/browsers.mjs';
import {openPage, sendFile, startSite, CDN, waitFor, type Site} from '../support/e2e.ts';

/** What the endpoint does with a POST; `store` keeps it. */
type Behaviour = (store: () => void, response: ServerResponse, request: IncomingMessage) => void;

const accept: Behaviour = (store, response) => {
  store();
  response.writeHead(201, {'content-type': 'application/json'}).end('{"ok": true}');
};
/** How often somebody tried while nothing could be reached; undefined while all is well. */
let missed: number | undefined;

let site: Site;
let endpoint: Server;
let action: string;
let behaviour: Behaviour = accept;
let arrivals: string[] = [];
const records = () => new Set(arrivals).size;
/** Over names that are no secure context, browsers hide half of what they can. */
let insecure: string;

before(async () => {
  site = await startSite();
  insecure = site.base.replace('127.0.0.1', 'site.test');
  endpoint = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    if (missed !== undefined) {
      if (request.method === 'OPTIONS') missed++;
      return void request.socket.destroy();
    }
    if (request.method !== 'POST') return void response.writeHead(204).end();
    let body = '';
    request.on('data', (data) => (body += String(data)));
    request.on('end', () => {
      const store = () => void arrivals.push((JSON.parse(body) as {id: string}).id);
      behaviour(store, response, request);
    });
  });
  await new Promise<void>((done) => void endpoint.listen(0, done));
  action = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/submissions`;
  site.pages.set('/', {html: pageWith(survey())});
  site.pages.set('/other', {html: pageWith('<h1>Opening hours</h1>')});
});
after(() => {
  site.stop();
  endpoint.closeAllConnections();
  endpoint.close();
});

const pageWith = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our street</title>${head}
  <script type="module" src="/copy/kith.js"></script><body>${body}`;
const survey = (attributes = '', at = action): string =>
  `<kith-survey action="${at}" ${attributes}><script type="application/json">${JSON.stringify({id: 'street', questions: [{id: 'wish', type: 'text', label: 'One wish'}]})}</script></kith-survey>`;

const launch = (userDataDir?: string): Promise<Browser> =>
  puppeteer.launch({
    executablePath: chromePath()!,
    args: [...CHROME_ARGS, '--host-resolver-rules=MAP site.test 127.0.0.1'],
    ...(userDataDir && {userDataDir}),
  });

/** Runs with a browser that is gone afterwards, and an endpoint that starts empty. */
async function inBrowser(act: (browser: Browser) => Promise<void>): Promise<void> {
  [arrivals, behaviour] = [[], accept];
  const browser = await launch();
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

async function answer(page: Page, clicks = 1): Promise<void> {
  await page.evaluate((times) => {
    const root = document.querySelector('kith-survey')!.shadowRoot!;
    const input = root.querySelector('input')!;
    input.focus();
    input.value = 'A bench';
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    for (let i = 0; i < times; i++) root.querySelector<HTMLElement>('.primary')!.click();
  }, clicks);
}

async function until(test: () => unknown, what: string, timeout = 15_000): Promise<void> {
  for (const end = Date.now() + timeout; !(await test()); await new Promise((done) => setTimeout(done, 30)))
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
}

const mark = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('kith-outbox'));

test('the network is gone for three tries, the browser is closed and started again on another page: one record', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kith-profile-'));
  [arrivals, behaviour, missed] = [[], accept, 0];
  const first = await launch(profile);
  const [page] = await first.pages();
  await page!.goto(`${site.base}/`);
  await waitFor(page!);
  await answer(page!);
  await waitFor(page!, 'waiting', 20_000);
  await until(() => missed! >= 3, 'three tries', 30_000);
  await first.close();
  missed = undefined;
  const second = await launch(profile);
  try {
    const [other] = await second.pages();
    await other!.goto(`${site.base}/other`);
    await until(() => records() === 1, 'the record arrives');
    await until(async () => (await mark(other!)) === null, 'nothing waits any more');
    assert.equal(arrivals.length, 1);
  } finally {
    await second.close();
    rmSync(profile, {recursive: true, force: true});
  }
});

test('F15 a tab that is killed at any moment of sending, then another page: one record', async () => {
  await inBrowser(async (browser) => {
    for (let round = 0; round < 20; round++) {
      arrivals = [];
      let meets = 0;
      // the first request of every other round is stored, and its reply never comes
      behaviour = (store, response, request) => {
        if (meets++) return accept(store, response, request);
        if (round % 2) store();
      };
      const {page} = await openPage(browser);
      await page.goto(`${site.base}/`);
      await waitFor(page);
      await answer(page);
      const isBegun = async () => meets || (await mark(page)) !== null;
      await until(isBegun, 'sending begins');
      await new Promise((done) => setTimeout(done, round * 4));
      const context = page.browserContext();
      const next = await context.newPage();
      await page.close();
      await next.goto(`${site.base}/other`);
      await until(async () => (await mark(next)) === null, `round ${round}: nothing waits`, 30_000);
      assert.equal(records(), 1, `round ${round}`);
      await context.close();
    }
  });
});

for (const hasLocks of [true, false])
  test(`F16 five tabs, 50 waiting records, ${hasLocks ? 'with' : 'without'} Web Locks: 50 records`, async () => {
    await inBrowser(async (browser) => {
      const {page} = await openPage(browser);
      const base = hasLocks ? site.base : insecure;
      await page.goto(`${base}/`);
      await waitFor(page);
      behaviour = (_, response) => void response.writeHead(503).end();
      await answer(page);
      await waitFor(page, 'waiting');
      await page.evaluate(fillOutbox, action);
      behaviour = accept;
      const tabs = await Promise.all(Array.from({length: 5}, () => page.browserContext().newPage()));
      await page.close();
      await Promise.all(tabs.map((one) => one.goto(`${base}/other`)));
      assert.equal(await tabs[0]!.evaluate(() => 'locks' in navigator), hasLocks);
      await until(() => records() >= 51, 'all arrive', 40_000);
      await until(async () => (await mark(tabs[0]!)) === null, 'nothing waits');
      assert.deepEqual([records(), arrivals.length], [51, 51]);
    });
  });

/** 50 records as if they had been written by hand. */
async function fillOutbox(to: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('kith', 1);
    request.onsuccess = () => done(request.result);
  });
  const transaction = database.transaction('records', 'readwrite');
  for (let i = 0; i < 50; i++) {
    const id = `record-${i}`;
    const parcel = {id, action: to, enctype: 'application/json', mode: 'cors', body: JSON.stringify({id})};
    transaction.objectStore('records').put({id, parcel, state: 'waiting', attempts: 1, next: 0});
  }
  await new Promise((done) => (transaction.oncomplete = done));
  database.close();
}

test('F13 ten clicks are one request', () =>
  inBrowser(async (browser) => {
    const {page} = await openPage(browser);
    await page.goto(`${site.base}/`);
    await waitFor(page);
    await answer(page, 10);
    await waitFor(page, 'sent');
    assert.equal(arrivals.length, 1);
  }));

test('F11 without the CORS header: two requests, and the author reads the remedy', () =>
  inBrowser(async (browser) => {
    const {page, console: lines} = await openPage(browser);
    await page.goto(`${site.base}/`);
    await waitFor(page);
    behaviour = (store, response) => {
      store();
      response.removeHeader('access-control-allow-origin');
      response.end('{}');
    };
    await answer(page);
    await waitFor(page, 'waiting');
    await new Promise((done) => setTimeout(done, 8000));
    assert.ok(arrivals.length <= 2, String(arrivals.length));
    assert.equal(records(), 1);
    assert.match(lines.join('\n'), /CORS[^]*Access-Control-Allow-Origin/);
  }));

test('H17 inside <iframe sandbox="allow-scripts">: sent', () =>
  inBrowser(async (browser) => {
    site.pages.set('/copy/kith.js', sendFile(join(CDN, 'kith.js')));
    site.pages.set('/frame', {html: pageWith('<iframe sandbox="allow-scripts" src="/" width="600" height="600">')});
    const {page, errors} = await openPage(browser);
    await page.goto(`${site.base}/frame`);
    await until(() => page.frames().length > 1, 'the frame is there');
    const frame = page.frames()[1]!;
    await waitFor(frame as unknown as Page);
    await answer(frame as unknown as Page);
    await waitFor(frame as unknown as Page, 'sent');
    assert.deepEqual([records(), errors], [1, []]);
  }));

test('H18 over plain http (no randomUUID, no subtle, no locks): sent', () =>
  inBrowser(async (browser) => {
    const {page, errors} = await openPage(browser);
    await page.goto(`${insecure}/`);
    assert.deepEqual(await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'subtle' in crypto]), [
      false,
      false,
      false,
    ]);
    await waitFor(page);
    await answer(page);
    await waitFor(page, 'sent');
    assert.deepEqual([records(), errors], [1, []]);
  }));

test('H19 storage that throws when it is touched: a first failure, then sent, and the person is told to stay', () =>
  inBrowser(async (browser) => {
    const {page, errors} = await openPage(browser);
    await page.evaluateOnNewDocument(() => {
      const get = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {get, configurable: true});
    });
    await page.goto(`${site.base}/`);
    await waitFor(page);
    let tries = 0;
    behaviour = (store, response, request) =>
      tries++ ? accept(store, response, request) : void response.writeHead(503).end();
    await answer(page);
    await waitFor(page, 'waiting');
    const words = await page.evaluate(() => document.querySelector('kith-survey')!.shadowRoot!.textContent);
    assert.match(words!, /keep this page open/);
    await waitFor(page, 'sent');
    assert.deepEqual([records(), errors], [1, []]);
  }));

test('F14 back after success: a page that has sent can stay in the back/forward cache', () =>
  inBrowser(async (browser) => {
    const {page} = await openPage(browser);
    await page.goto(`${site.base}/`);
    await waitFor(page);
    await answer(page);
    await waitFor(page, 'sent');
    await page.goto(`${site.base}/other`);
    await page.goBack();
    assert.equal(
      await page.evaluate(() => (document.querySelector('kith-survey') as {state?: string} | null)?.state),
      'sent',
    );
    assert.equal(records(), 1);
  }));

test('a refused submission is shown on another page, and goes when the person says so twice', () =>
  inBrowser(async (browser) => {
    const {page, errors} = await openPage(browser);
    await page.goto(`${site.base}/`);
    await waitFor(page);
    behaviour = (_, response) =>
      void response
        .writeHead(403, {'content-type': 'application/json'})
        .end('{"title":"No","detail":"Only for members"}');
    await answer(page);
    await until(
      () => page.evaluate(() => document.querySelector('kith-survey')!.shadowRoot!.querySelector('.trouble')),
      'it is refused',
    );
    await page.goto(`${site.base}/other`);
    const words = () => page.evaluate(() => document.querySelector('kith-outbox')?.shadowRoot?.textContent ?? '');
    await until(async () => /Only for members/.test(await words()), 'the note is there');
    for (let presses = 0; presses < 2; presses++) {
      await page.evaluate(() => {
        const buttons = [...document.querySelector('kith-outbox')!.shadowRoot!.querySelectorAll('button')];
        buttons.at(-1)!.click();
      });
      await new Promise((done) => setTimeout(done, 100));
    }
    await until(async () => (await mark(page)) === null, 'nothing is kept');
    assert.doesNotMatch(await words(), /Only for members/);
    assert.deepEqual(errors, []);
  }));
