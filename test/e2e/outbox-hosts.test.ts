import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {openPage, waitFor} from '../support/e2e.ts';
import {answer, fleet, mark, pause, Shore, stateOf, until, wordsOf, write} from '../support/shore.ts';

const shore = new Shore();
const browsers: Browser[] = [];
before(() => shore.start());
after(async () => {
  for (const browser of browsers) await browser.close();
  shore.stop();
});

/** What Prototype 1.6, MooTools and careless pages do to the language, as far as it reaches data and lists. */
function pollute(): void {
  const wrong = (value: unknown) => ({value, writable: true, configurable: true, enumerable: true});
  const toJSON = function (this: unknown) {
    return String(this);
  };
  const keys = (object: object) => {
    const all = [];
    // as such libraries do it, inherited names and all
    for (const key in object) all.push(key);
    return all;
  };
  Object.defineProperty(Array.prototype, 'toJSON', wrong(toJSON));
  Object.defineProperty(String.prototype, 'toJSON', wrong(toJSON));
  Object.defineProperty(Object.prototype, 'extra', wrong('polluted'));
  Object.defineProperty(Array.prototype, 'extra', wrong('polluted'));
  Object.defineProperty(Object, 'keys', wrong(keys));
  Object.defineProperty(
    Object,
    'values',
    wrong((object: Record<string, unknown>) => keys(object).map((k) => object[k])),
  );
  Object.defineProperty(
    Array,
    'from',
    wrong((list: ArrayLike<unknown>) => Array.prototype.slice.call(list)),
  );
  Object.defineProperty(
    Array.prototype,
    'reduce',
    wrong(function (this: unknown[]) {
      return this.length > 1 ? this : this[0];
    }),
  );
}

const QUESTIONS = [
  {id: 'wish', type: 'text', label: 'One wish'},
  {id: 'topics', type: 'multiple-choice', label: 'Topics', choices: ['a', 'b', 'c']},
  {id: 'years', type: 'number', label: 'Years'},
];

for (const {name: engine, launch} of fleet())
  describe(engine, {concurrency: 4}, () => {
    let started: Promise<Browser> | undefined;
    const open = async () => {
      started ??= launch().then((browser) => (browsers.push(browser), browser));
      return openPage(await started);
    };
    const go = async (page: Page, url: string) => {
      await page.goto(url);
      await waitFor(page, 'ready', 10_000);
    };

    test(`F14 Back after success shows the receipt; the page can stay in the back/forward cache`, async (t) => {
      const {page} = await open();
      await page.evaluateOnNewDocument(() =>
        addEventListener('pageshow', ({persisted}) => Object.assign(window, {persisted})),
      );
      await go(page, shore.survey(`${engine}-back`));
      await write(page);
      await waitFor(page, 'sent');
      const receipt = /Your receipt: (\S+)/.exec(await wordsOf(page))![1]!;
      assert.equal(await page.evaluate(async () => (await navigator.locks.query()).held?.length), 0, 'no lock is held');
      await page.goto(`${shore.site.base}/other`);
      // a page that comes from the cache does not load, for which some drivers wait
      await page.goBack({timeout: 3000}).catch(() => {});
      const wasKept = await page.evaluate(() => (window as unknown as {persisted?: boolean}).persisted);
      t.diagnostic(`${engine}: ${wasKept ? 'from the cache' : 'a new visit'}`);
      // a browser under remote control may have switched the cache off: then it is a new visit
      if (wasKept) assert.match(await wordsOf(page), new RegExp(receipt));
      else await until(async () => (await stateOf(page)) === 'ready', 'the survey is there');
      assert.equal(shore.at(`${engine}-back`).stored.length, 1);
    });

    test(`F19 70 KB while the page goes away: kept, and sent from the next page`, async () => {
      const name = `${engine}-long`;
      const place = shore.at(name);
      place.next = [() => {}];
      const {page} = await open();
      await go(
        page,
        shore.survey(name, '', {questions: [{id: 'wish', type: 'long-text', label: 'One wish', maxLength: 100_000}]}),
      );
      await page.evaluate(() => addEventListener('pagehide', () => document.body.append('gone')));
      await write(page, 1, 'A bench. '.repeat(8000));
      await until(() => place.posts.length, 'it is under way');
      await page.goto(`${shore.site.base}/other`);
      await until(() => place.stored.length, 'it arrives', 30_000);
      assert.ok(place.posts.at(-1)!.body.length > 70_000);
      await until(async () => (await mark(page)) === null, 'nothing waits');
      assert.equal(new Set(place.stored).size, 1);
    });

    test(`F21 a captcha's token is asked for again at each attempt`, async () => {
      const name = `${engine}-token`;
      const place = shore.at(name);
      place.next = [answer(503, '{"retryAfter": 1}')];
      const head = `<script>let n = 0;
      document.addEventListener('kith-token', (e) => e.detail.respondWith(Promise.resolve({captcha: 'token-' + ++n})));</script>`;
      const {page} = await open();
      await go(page, shore.survey(name, '', {head}));
      await write(page);
      await waitFor(page, 'sent', 10_000);
      const tokens = place.posts.map(({body}) => (JSON.parse(body) as {tokens: unknown}).tokens);
      assert.deepEqual(tokens, [{captcha: 'token-1'}, {captcha: 'token-2'}]);
    });

    test(`F21 where no token can be had, nothing is sent and nothing is lost`, async () => {
      const name = `${engine}-no-token`;
      const head = `<script>document.addEventListener('kith-token', (e) => e.detail.respondWith(
      window.human ? {captcha: 'yes'} : Promise.reject(new Error('no captcha'))));</script>`;
      const {page} = await open();
      await go(page, shore.survey(name, '', {head}));
      await write(page);
      await waitFor(page, 'waiting');
      assert.equal(shore.at(name).posts.length, 0);
      await page.evaluate(() => Object.assign(window, {human: true}));
      await waitFor(page, 'sent', 15_000);
      assert.equal(shore.at(name).stored.length, 1);
    });

    test(`F22 shared-device: nothing of it is in any storage, while it waits and afterwards`, async () => {
      const name = `${engine}-shared`;
      const place = shore.at(name);
      // twice, so that it still waits while somebody reads what is said
      place.next = [answer(503), answer(503)];
      const {page} = await open();
      await go(page, shore.survey(name, 'shared-device'));
      await write(page, 1, 'Quite a secret');
      await waitFor(page, 'waiting');
      assert.match(await wordsOf(page), /kept on this page.*keep this page open/);
      const kept = () => page.evaluate(everythingKept);
      assert.doesNotMatch(await kept(), /secret/);
      await waitFor(page, 'sent', 15_000);
      assert.doesNotMatch(await kept(), /secret|kith-outbox/);
      assert.equal(place.stored.length, 1);
    });

    test(`H14 a page that steals focus: sent all the same, and nobody fights over focus`, async () => {
      const name = `${engine}-thief`;
      const before = `<input id="thief"><script>
      addEventListener('focusin', (e) => { window.moves = (window.moves ?? 0) + 1; });
      setInterval(() => document.getElementById('thief').focus(), 50);</script>`;
      const {page, errors} = await open();
      await go(page, shore.survey(name, '', {before}));
      const top = await page.evaluate(() => scrollY);
      await write(page);
      await waitFor(page, 'sent');
      await pause(1000);
      // a page in the background may hear of none
      const moves = await page.evaluate(() => (window as unknown as {moves?: number}).moves ?? 0);
      assert.ok(moves < 12, `${moves} moves of focus`);
      assert.equal(await page.evaluate(() => scrollY), top);
      assert.deepEqual([shore.at(name).stored.length, errors], [1, []]);
    });

    const HOSTS: [name: string, head: string][] = [
      ['libraries that change arrays, objects and JSON', `<script>(${String(pollute)})()</script>`],
      [
        'frozen prototypes',
        '<script>for (const one of [Object, Array, String, Function, Promise, Map, Set]) Object.freeze(one.prototype)</script>',
      ],
    ];
    HOSTS.forEach(([host, head], i) =>
      test(`H16 ${host}: what arrives is the same to the byte`, async () => {
        const bodies: unknown[] = [];
        for (const own of ['', head]) {
          const name = `${engine}-host-${i}-${own ? 'own' : 'plain'}`;
          const {page, errors} = await open();
          await page.goto(shore.survey(name, '', {head: own, questions: QUESTIONS}));
          await until(async () => (await stateOf(page)) === 'ready', 'the survey is there');
          await page.evaluate(() => {
            const root = document.querySelector('kith-survey')!.shadowRoot!;
            for (const value of ['a', 'c']) root.querySelector<HTMLElement>(`[value="${value}"]`)!.click();
          });
          await write(page);
          await until(async () => (await stateOf(page)) === 'sent', 'it is sent');
          assert.deepEqual(errors, []);
          const {body} = shore.at(name).posts[0]!;
          const {id, page: where, startedAt, submittedAt, ...rest} = JSON.parse(body) as Record<string, unknown>;
          assert.ok(id && where && startedAt && submittedAt);
          bodies.push(rest);
        }
        assert.deepEqual((bodies[0] as {answers: unknown}).answers, {wish: 'A bench', topics: ['a', 'c']});
        assert.deepEqual(bodies[1], bodies[0]);
      }),
    );

    test(`H17 inside <iframe sandbox="allow-scripts">: sent, after a failure too`, async () => {
      const name = `${engine}-frame`;
      shore.survey(name);
      shore.at(name).next = [answer(503, '{"retryAfter": 1}')];
      const url = shore.serve(
        `/${name}-host`,
        `<iframe sandbox="allow-scripts" src="/${name}" width="600" height="600">`,
      );
      const {page, errors} = await open();
      await page.goto(url);
      await until(() => page.frames().length > 1, 'the frame is there');
      const frame = page.frames()[1]!;
      await until(async () => (await stateOf(frame)) === 'ready', 'the survey is there');
      await write(frame);
      await until(async () => (await stateOf(frame)) === 'waiting', 'it waits');
      assert.match(await wordsOf(frame), /keep this page open/);
      await until(async () => (await stateOf(frame)) === 'sent', 'it is sent');
      assert.deepEqual([shore.at(name).stored.length, errors], [1, []]);
    });

    test(`H18 over plain http (no randomUUID, no subtle, no locks): sent, after a failure too`, async () => {
      const name = `${engine}-http`;
      shore.survey(name);
      shore.at(name).next = [answer(503, '{"retryAfter": 1}')];
      const {page, errors} = await open();
      await go(page, `${shore.insecure}/${name}`);
      assert.deepEqual(
        await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'subtle' in crypto, 'randomUUID' in crypto]),
        [false, false, false, false],
      );
      await write(page);
      await waitFor(page, 'waiting');
      await waitFor(page, 'sent', 10_000);
      assert.deepEqual([shore.at(name).stored.length, errors], [1, []]);
    });

    for (const way of ['throws', 'is full'])
      test(`H19 F18 storage that ${way}: a first failure, then sent, and the person is told to stay`, async () => {
        const name = `${engine}-storage-${way.replace(' ', '-')}`;
        shore.at(name).next = [answer(503, '{"retryAfter": 4}')];
        const {page, errors} = await open();
        await page.evaluateOnNewDocument(breakStorage, way);
        await go(page, shore.survey(name));
        await write(page);
        await waitFor(page, 'waiting');
        assert.match(await wordsOf(page), /keep this page open/);
        await waitFor(page, 'sent', 10_000);
        assert.deepEqual([shore.at(name).stored.length, errors], [1, []]);
      });

    test(`F18 a database taken away between two attempts: what waits goes on in memory`, async () => {
      const name = `${engine}-taken`;
      shore.at(name).next = [answer(503, '{"retryAfter": 2}')];
      const {page, errors} = await open();
      await go(page, shore.survey(name));
      await write(page);
      await waitFor(page, 'waiting');
      await page.evaluate(
        () =>
          new Promise((done, fail) => {
            const request = indexedDB.deleteDatabase('kith');
            request.onsuccess = done;
            request.onerror = fail;
          }),
      );
      await until(async () => ['sent', 'closed'].includes((await stateOf(page)) ?? ''), 'it is settled', 20_000);
      assert.deepEqual([shore.at(name).stored.length, errors], [1, []]);
    });
  });

function breakStorage(way: string): void {
  const fail = () => {
    throw new DOMException('no', way === 'throws' ? 'SecurityError' : 'QuotaExceededError');
  };
  if (way === 'throws')
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {get: fail, configurable: true});
  else {
    Storage.prototype.setItem = fail;
    IDBObjectStore.prototype.put = fail;
  }
}

/** All that this origin keeps, as text. */
async function everythingKept(): Promise<string> {
  const found: unknown[] = [{...localStorage}, {...sessionStorage}, document.cookie, await caches.keys()];
  for (const {name} of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name!);
      request.onsuccess = () => done(request.result);
    });
    for (const store of database.objectStoreNames)
      found.push(
        await new Promise((done) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
        }),
      );
    database.close();
  }
  return JSON.stringify(found);
}
