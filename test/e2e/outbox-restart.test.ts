import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {openPage, waitFor} from '../support/e2e.ts';
import {
  accept,
  answer,
  fleet,
  type Fleet,
  kill,
  mark,
  pause,
  press,
  Shore,
  until,
  withProfile,
  wordsOf,
  write,
} from '../support/shore.ts';

const shore = new Shore();
before(() => shore.start());
after(() => shore.stop());

const HOUR = 3_600_000;
/** Moments of one submission at which its browser dies. */
const POINTS = 20;

// most of it is waiting, for browsers to write down what they keep, and for the next try: the engines wait side by side
describe('one record each', {concurrency: 2}, () => {
  for (const {name: engine, launch} of fleet()) describe(engine, {concurrency: 1}, () => testEngine(engine, launch));
});

function testEngine(engine: string, launch: Fleet['launch']): void {
  const inBrowser = async (act: (browser: Browser) => Promise<void>, profile?: string) => {
    const browser = await launch(profile);
    try {
      await act(browser);
    } finally {
      await browser.close().catch(() => {});
    }
  };

  test('the network is gone for three tries, the browser is closed and started again on another page: one record', () =>
    withProfile(async (profile) => {
      const place = shore.at(`${engine}-gone`);
      place.missed = 0;
      await inBrowser(async (browser) => {
        const page = await browser.newPage();
        await page.goto(shore.survey(`${engine}-gone`));
        await waitFor(page, 'ready', 10_000);
        await write(page);
        await waitFor(page, 'waiting', 20_000);
        await until(() => place.missed! >= 3, 'three tries', 40_000);
      }, profile);
      place.missed = undefined;
      await inBrowser(async (browser) => {
        const page = await browser.newPage();
        await page.goto(`${shore.site.base}/other`);
        await until(() => place.stored.length, 'the record arrives', 20_000);
        await until(async () => (await mark(page)) === null, 'nothing waits any more');
        assert.deepEqual([place.posts.length, place.stored.length], [1, 1]);
      }, profile);
    }));

  test('F15 a tab that is closed at any moment of sending, then another page: one record', () =>
    inBrowser(async (browser) => {
      const round = async (i: number) => {
        const name = `${engine}-tab-${i}`;
        const place = shore.at(name);
        // the first request of every other round is stored, and its reply never comes
        place.next = [(store) => (i % 2 ? store() : undefined)];
        const {page} = await openPage(browser);
        await page.goto(shore.survey(name));
        await waitFor(page, 'ready', 10_000);
        await write(page);
        await until(() => place.posts.length, 'sending begins');
        await pause(i * 4);
        const context = page.browserContext();
        const next = await context.newPage();
        await page.close();
        await next.goto(`${shore.site.base}/other`);
        await until(() => place.stored.length, `round ${i}: it arrives`, 30_000);
        await until(async () => (await mark(next)) === null, `round ${i}: nothing waits`, 30_000);
        assert.equal(new Set(place.stored).size, 1, `round ${i}`);
        await context.close();
      };
      const rounds = Array.from({length: POINTS}, (_, i) => i);
      // Firefox's driver loses its way when contexts come and go side by side
      const people = Array.from({length: engine === 'Firefox' ? 1 : 5}, async () => {
        for (let i = rounds.shift(); i !== undefined; i = rounds.shift()) await round(i);
      });
      await Promise.all(people);
    }));

  test(`F15 the whole browser is killed at ${POINTS} points of the send path, then started again: one record each`, () =>
    withProfile(async (profile) => {
      // each point on a host of its own: 20 storages, one crash
      const hosts = Array.from({length: POINTS}, (_, i) => shore.site.base.replace('127.0.0.1', `127.0.0.${i + 1}`));
      const places = hosts.map((_, i) => shore.at(`${engine}-crash-${i}`));
      places.forEach((place, i) => {
        // not stored yet; stored but not answered; half an answer; answered, each a little later
        place.next = [
          (store, response, request) =>
            void setTimeout(() => {
              if (i % 4) store();
              if (i % 4 === 2) response.writeHead(201, {'content-length': '50'}).write('{');
              if (i % 4 === 3) response.writeHead(201, {'content-type': 'application/json'}).end('{}');
              request.on('error', () => {});
            }, i * 10),
        ];
      });
      const browser = await launch(profile);
      const pages: Page[] = [];
      for (const [i, host] of hosts.entries()) {
        const page = await browser.newPage();
        shore.survey(`${engine}-crash-${i}`);
        await page.goto(`${host}/${engine}-crash-${i}`);
        await waitFor(page, 'ready', 10_000);
        await page.evaluate(() => {
          const input = document.querySelector('kith-survey')!.shadowRoot!.querySelector('input')!;
          input.focus();
          input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
        });
        pages.push(page);
      }
      // browsers write down what pages keep within some seconds: as long as a person takes to answer
      await pause(7000);
      await Promise.all(pages.map((page) => write(page)));
      await until(() => places.every(({posts}) => posts.length), 'all have begun');
      await kill(browser);
      await inBrowser(async (again) => {
        for (const [i, host] of hosts.entries()) {
          const page = await again.newPage();
          await page.goto(`${host}/other`);
          await until(() => places[i]!.stored.length, `point ${i}: it arrives`, 20_000);
          await until(async () => (await mark(page)) === null, `point ${i}: nothing waits`, 20_000);
          await page.close();
        }
      }, profile);
      assert.deepEqual(
        places.map(({stored}) => new Set(stored).size),
        places.map(() => 1),
      );
    }));

  test('F17 48 hours offline with a crash between, told lies about the network: delivered within 60 s, without a reload', () =>
    withProfile(async (profile) => {
      const name = `${engine}-two-days`;
      const place = shore.at(name);
      place.missed = 0;
      const first = await launch(profile);
      const page = await first.newPage();
      await page.goto(shore.survey(name));
      await waitFor(page, 'ready', 10_000);
      await page.evaluate(() => document.querySelector('kith-survey')!.shadowRoot!.querySelector('input')!.focus());
      await write(page, 0);
      await pause(7000);
      await write(page);
      await waitFor(page, 'waiting', 20_000);
      await kill(first);
      await inBrowser(async (browser) => {
        const other = await browser.newPage();
        await other.evaluateOnNewDocument((ahead) => {
          const now = Date.now.bind(Date);
          Date.now = () => now() + ahead;
          Object.defineProperty(navigator, 'onLine', {get: () => false, configurable: true});
        }, 48 * HOUR);
        await other.goto(`${shore.site.base}/other`);
        await until(
          async () => /1|One/.test(await wordsOf(other, 'kith-outbox')),
          'the note says that something waits',
        );
        const tries = place.missed!;
        await until(() => place.missed! > tries, 'it tries, whatever the browser says about the network', 60_000);
        place.missed = undefined;
        const back = Date.now();
        await until(() => place.stored.length, 'it arrives', 60_000);
        assert.ok(Date.now() - back < 60_000);
        await until(async () => /has been sent/.test(await wordsOf(other, 'kith-outbox')), 'the note says so');
        assert.equal(place.stored.length, 1);
      }, profile);
    }));

  for (const hasLocks of [true, false])
    test(`F16 five tabs, 50 waiting records, ${hasLocks ? 'with' : 'without'} Web Locks: 50 records`, () =>
      inBrowser(async (browser) => {
        const name = `${engine}-tabs-${String(hasLocks)}`;
        const place = shore.at(name);
        const {page} = await openPage(browser);
        const base = hasLocks ? shore.site.base : shore.insecure;
        shore.survey(name);
        await page.goto(`${base}/${name}`);
        await waitFor(page, 'ready', 10_000);
        place.always = answer(503);
        await write(page);
        await waitFor(page, 'waiting');
        await page.evaluate(fillOutbox, shore.action(name));
        const tabs = await Promise.all(Array.from({length: 5}, () => page.browserContext().newPage()));
        await page.close();
        // not before: what a tab is sending while it is closed arrives twice, with the same id
        place.always = accept;
        await Promise.all(tabs.map((one) => one.goto(`${base}/other`)));
        assert.equal(await tabs[0]!.evaluate(() => 'locks' in navigator), hasLocks);
        await until(() => new Set(place.stored).size >= 51, 'all arrive', 60_000);
        await until(async () => (await mark(tabs[0]!)) === null, 'nothing waits');
        assert.deepEqual([new Set(place.stored).size, place.stored.length], [51, 51]);
      }));

  test('F9 what was refused is shown after a reload, and goes back into its form: corrected, one record', () =>
    inBrowser(async (browser) => {
      const name = `${engine}-refused`;
      const place = shore.at(name);
      place.next = [answer(403, '{"title": "No", "detail": "Only for members"}')];
      const {page, errors} = await openPage(browser);
      await page.goto(shore.survey(name));
      await waitFor(page, 'ready', 10_000);
      await write(page);
      await until(async () => /Only for members/.test(await wordsOf(page)), 'it is refused');
      await page.goto(`${shore.site.base}/other`);
      await until(async () => /Only for members/.test(await wordsOf(page, 'kith-outbox')), 'the note is there');
      assert.match(await wordsOf(page, 'kith-outbox'), /Open that page.*Try now.*Save a copy.*Copy.*Discard/);
      await page.goto(`${shore.site.base}/${name}`);
      await waitFor(page, 'ready', 10_000);
      await until(async () => /Put the answers back/.test(await wordsOf(page, 'kith-outbox')), 'it offers to correct');
      await press(page, 'Put the answers back to correct them', 'kith-outbox');
      const shown = () =>
        page.evaluate(() => document.querySelector('kith-survey')!.shadowRoot!.querySelector('input')!.value);
      await until(async () => (await shown()) === 'A bench', 'the answers are back');
      await write(page, 1, 'Two benches');
      await waitFor(page, 'sent');
      await until(async () => (await mark(page)) === null, 'nothing is kept');
      assert.deepEqual([place.stored.length, place.posts.length], [1, 2]);
      assert.deepEqual(errors, []);
    }));

  test('F9 what was refused goes when the person says so twice', () =>
    inBrowser(async (browser) => {
      const name = `${engine}-discard`;
      shore.at(name).next = [answer(403)];
      const {page} = await openPage(browser);
      await page.goto(shore.survey(name));
      await waitFor(page, 'ready', 10_000);
      await write(page);
      await until(async () => /not accepted/.test(await wordsOf(page)), 'it is refused');
      await page.goto(`${shore.site.base}/other`);
      await until(async () => /Discard/.test(await wordsOf(page, 'kith-outbox')), 'the note is there');
      await press(page, 'Discard', 'kith-outbox');
      await until(async () => /Discard for good/.test(await wordsOf(page, 'kith-outbox')), 'it asks');
      assert.equal(await mark(page), '1');
      await press(page, 'Discard for good?', 'kith-outbox');
      await until(async () => (await mark(page)) === null, 'nothing is kept');
    }));
}

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
