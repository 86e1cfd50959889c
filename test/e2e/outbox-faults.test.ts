import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {openPage, waitFor} from '../support/e2e.ts';
import {answer, fleet, mark, reset, Shore, until, wordsOf, write, type Behaviour} from '../support/shore.ts';

const shore = new Shore();
const browsers: Browser[] = [];
before(() => shore.start());
after(async () => {
  for (const browser of browsers) await browser.close();
  shore.stop();
});

const HTML = {'content-type': 'text/html'};
const stored =
  (then: Behaviour): Behaviour =>
  (store, ...rest) => {
    store();
    return then(() => {}, ...rest);
  };
const duringUpload: Behaviour = (_, response, request) => {
  response.writeHead(200, {'content-type': 'application/json', 'content-length': '100'}).write('{"o');
  setTimeout(() => request.socket.destroy(), 20);
};
const never: Behaviour = () => {};
const soon = new Date(Date.now() + 1000).toUTCString();

/** What the first attempts meet. Afterwards the endpoint accepts, and there is one record in the end. */
const FAULTS: [name: string, behaviours: Behaviour[], seconds?: number][] = [
  ['F1 reset before the commit', [reset, reset]],
  ['F1 reset after the commit', [stored(reset), stored(reset)]],
  ['F2 hangs for ever: 15 s, then again with the same id', [never], 40],
  ['F2 stored, then hangs', [stored(never)], 40],
  ['F3 the body breaks off after a 200', [stored(duringUpload)]],
  ['F4 the 200 of a captive portal', [answer(200, '<!doctype html><h1>Log in</h1>', HTML)]],
  ['F6 500 three times, then 200', [answer(500), answer(502, '<h1>Bad gateway</h1>', HTML), answer(500)], 30],
  ['F7 503 with a date', [answer(503, '{}', {'retry-after': soon})]],
  ['F7 429 with seconds in the body', [answer(429, '{"retryAfter": 1}')]],
];

/** Remembers what the person read when it began to wait, however soon that passes. */
function listen(): void {
  const hear = ({target}: Event) =>
    setTimeout(() => {
      const words = (target as Element).shadowRoot!.querySelector('.kith')!.textContent;
      Object.assign(window, {said: words.replace(/\s+/g, ' ')});
    }, 50);
  addEventListener('kith-queued', hear, {capture: true, once: true});
}

for (const {name: engine, launch} of fleet())
  describe(engine, {concurrency: 8}, () => {
    let started: Promise<Browser> | undefined;
    /** A page with a survey that has just sent. */
    const send = async (place: string, attributes = '', more = {}) => {
      started ??= launch().then((browser) => (browsers.push(browser), browser));
      const watched = await openPage(await started);
      await watched.page.evaluateOnNewDocument(listen);
      await watched.page.goto(shore.survey(place, attributes, more));
      await waitFor(watched.page, 'ready', 10_000);
      await write(watched.page);
      return watched;
    };

    FAULTS.forEach(([name, behaviours, seconds = 15], i) =>
      test(`${name}: the person is told the truth, and there is one record`, async () => {
        const place = `${engine}-${i}`;
        shore.at(place).next = [...behaviours];
        const {page, errors} = await send(place);
        const said = () => page.evaluate(() => (window as unknown as {said?: string}).said);
        await until(said, 'it waits', 20_000);
        assert.match((await said())!, /Not sent yet: kept on this device.*You can leave this page/);
        await waitFor(page, 'sent', seconds * 1000);
        const {posts, stored: kept} = shore.at(place);
        assert.ok(posts.length > behaviours.length, `${posts.length} requests`);
        assert.deepEqual([new Set(kept).size, new Set(posts.map(({id}) => id)).size], [1, 1]);
        await until(async () => (await mark(page)) === null, 'nothing waits');
        assert.deepEqual(errors, []);
      }),
    );

    const YES: [name: string, behaviour: Behaviour][] = [
      ['a PHP notice before JSON', answer(200, '<br />\n<b>Notice</b>: Undefined index\n{"ok": true}')],
      ['a byte-order mark', answer(200, '\uFEFF{"ok": true}')],
      ['204', (_, response) => response.writeHead(204).end()],
      ['an empty 200', answer(200, '')],
    ];
    YES.forEach(([name, behaviour], i) =>
      test(`F5 ${name} is a yes: sent at once`, async () => {
        shore.at(`${engine}-yes-${i}`).next = [stored(behaviour)];
        const {page} = await send(`${engine}-yes-${i}`);
        await waitFor(page, 'sent');
        assert.match(await wordsOf(page), /Your receipt: \w/);
        assert.equal(shore.at(`${engine}-yes-${i}`).posts.length, 1);
      }),
    );

    for (const status of [400, 401, 403, 413])
      test(`F9 ${status}: shown, kept, corrected and sent`, async () => {
        const place = `${engine}-${status}`;
        shore.at(place).next = [answer(status, '{"detail": "Only for members"}')];
        const {page} = await send(place);
        await until(async () => /not accepted: Only for members/.test(await wordsOf(page)), 'the reason is shown');
        assert.match(await wordsOf(page), /Save a copy.*Copy.*Discard/);
        assert.equal(await mark(page), '1');
        await write(page, 1, 'Two benches');
        await waitFor(page, 'sent');
        await until(async () => (await mark(page)) === null, 'nothing waits');
        const {stored: kept, posts} = shore.at(place);
        assert.deepEqual([kept.length, posts.length], [1, 2]);
        assert.match(posts[1]!.body, /Two benches/);
      });

    test(`F10 errors of the endpoint stand at their question, the rest in the summary`, async () => {
      const errors = [
        {pointer: '/answers/wish', detail: 'No benches'},
        {pointer: '/elsewhere', detail: 'Not on Sundays'},
      ];
      shore.at(`${engine}-422`).next = [answer(422, JSON.stringify({title: 'No', errors}))];
      const {page} = await send(`${engine}-422`);
      await until(async () => /2 answers need another look/.test(await wordsOf(page)), 'the summary');
      const at = await page.evaluate(() => {
        const root = document.querySelector('kith-survey')!.shadowRoot!;
        const text = (part: string) => root.querySelector(part)?.textContent ?? '';
        return [text('[data-q=wish]'), text('#summary'), root.activeElement?.id];
      });
      assert.match(at[0]!, /No benches/);
      assert.match(at[1]!, /Not on Sundays/);
      assert.equal(at[2], 'summary');
    });

    for (const enctype of ['application/json', 'text/plain'])
      test(`F11 without the CORS header (${enctype}): at most two POSTs, and the author reads the remedy`, async () => {
        const place = `${engine}-cors-${enctype.replace('/', '-')}`;
        const noHeader: Behaviour = (store, response) => {
          store();
          response.removeHeader('access-control-allow-origin');
          response.end('{}');
        };
        shore.at(place).always = noHeader;
        shore.at(place).isMute = true;
        const {page, console: lines} = await send(place, `enctype="${enctype}"`);
        await waitFor(page, 'waiting');
        await new Promise((done) => setTimeout(done, 8000));
        const {posts, stored: kept} = shore.at(place);
        assert.ok(posts.length <= 2, String(posts.length));
        assert.ok(new Set(kept).size <= 1);
        assert.match(lines.join('\n'), /CORS[^]*Access-Control-Allow-Origin/);
      });

    test(`F12 text/plain needs no OPTIONS`, async () => {
      const {page} = await send(`${engine}-plain`, 'enctype="text/plain"');
      await waitFor(page, 'sent');
      assert.deepEqual([shore.at(`${engine}-plain`).preflights, shore.at(`${engine}-plain`).stored.length], [0, 1]);
    });

    test(`F13 ten clicks in one breath are one request`, async () => {
      const {page} = await send(`${engine}-clicks`);
      await write(page, 10).catch(() => {});
      await waitFor(page, 'sent');
      assert.equal(shore.at(`${engine}-clicks`).posts.length, 1);
    });

    const FILE = [
      {id: 'wish', type: 'text', label: 'One wish'},
      {id: 'photo', type: 'file', label: 'A photo', maxFiles: 2},
    ];
    const WAYS: [attributes: string, type: RegExp, body: RegExp][] = [
      ['enctype="application/json"', /^application\/json/, /"answers":\{"wish":"A bench"\}/],
      ['enctype="application/json" format="flat"', /^application\/json/, /"wish":"A bench"/],
      ['enctype="application/json" format="osdi"', /^application\/json/, /A bench/],
      ['enctype="text/plain"', /^text\/plain/, /"wish":"A bench"/],
      ['enctype="application/x-www-form-urlencoded"', /^application\/x-www-form/, /wish=A\+bench/],
      ['enctype="multipart/form-data"', /^multipart\/form-data/, /name="wish"\r\n\r\nA bench/],
    ];
    WAYS.forEach(([attributes, type, body], i) =>
      test(`${attributes} waits in the outbox and arrives with its id`, async () => {
        const place = `${engine}-way-${i}`;
        shore.at(place).next = [answer(503, '{"retryAfter": 1}')];
        const {page} = await send(place, attributes);
        await waitFor(page, 'sent', 10_000);
        const {posts, stored: kept} = shore.at(place);
        assert.equal(posts.length, 2);
        for (const post of posts) {
          assert.match(post.type, type);
          assert.match(post.body, body);
          assert.match(post.id, /^[\da-f-]{36}$/);
        }
        assert.equal(new Set(kept).size, 1);
      }),
    );

    test(`a file waits with its submission, and arrives whole after the page has gone`, async () => {
      const place = `${engine}-file`;
      shore.at(place).next = [answer(503)];
      started ??= launch().then((browser) => (browsers.push(browser), browser));
      const {page} = await openPage(await started);
      await page.goto(shore.survey(place, 'enctype="multipart/form-data"', {questions: FILE}));
      await waitFor(page, 'ready', 10_000);
      await page.waitForFunction(() => document.querySelector('kith-survey')!.shadowRoot!.querySelector('[type=file]'));
      await page.evaluate(() => {
        const input = document
          .querySelector('kith-survey')!
          .shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!;
        const list = new DataTransfer();
        list.items.add(new File(['bytes of a photo'], 'bench.txt', {type: 'text/plain'}));
        input.files = list.files;
        input.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
      });
      await write(page);
      await waitFor(page, 'waiting', 10_000);
      await page.goto(`${shore.site.base}/other`);
      await until(() => shore.at(place).stored.length === 1, 'it arrives');
      const [first, second] = shore.at(place).posts;
      assert.match(second!.body, /filename="bench.txt"[^]*bytes of a photo/);
      assert.equal(first!.id, second!.id);
    });

    test(`mode="no-cors" says that it was sent, never that it arrived`, async () => {
      const place = `${engine}-blind`;
      shore.at(place).isMute = true;
      shore.at(place).always = (store, response) => {
        store();
        response.removeHeader('access-control-allow-origin');
        response.end();
      };
      const {page} = await send(place, 'enctype="text/plain" mode="no-cors"');
      await waitFor(page, 'sent');
      assert.match(await wordsOf(page), /cannot see whether they arrived/);
      assert.equal(shore.at(place).stored.length, 1);
    });

    test(`where a page that sends by itself fails, the outbox goes on`, async () => {
      const place = `${engine}-own`;
      shore.at(place).next = [answer(503, '{"retryAfter": 1}')];
      const head = `<script>addEventListener('kith-submit', (e) => e.detail.respondWith(Promise.reject(new Error('down'))), true)</script>`;
      const {page} = await send(place, '', {head});
      await waitFor(page, 'sent', 10_000);
      assert.deepEqual([shore.at(place).posts.length, shore.at(place).stored.length], [2, 1]);
    });
  });
