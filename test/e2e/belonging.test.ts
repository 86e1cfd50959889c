import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, Typist, waitFor, type Demo, type Site} from '../support/e2e.ts';

const engines = browsers();
let demo: Demo;
let site: Site;
before(async () => {
  demo = await startDemo();
  site = await startSite();
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

const ITEMS = ['membership-1', 'influence-1', 'needs-1', 'reward-1', 'connection-1'];
const pulse = (id: string, more: object = {}) => ({
  id,
  wave: '2026-Q4',
  group: 'Library Friends',
  groupBy: 'since',
  questions: [
    {
      id: 'since',
      type: 'single-choice',
      label: 'Since when are you with us?',
      choices: [
        {value: 'new', label: 'This year'},
        {value: 'long', label: 'Longer'},
      ],
    },
  ],
  ...more,
});

/** A page of somebody's site, at a secret address, with these widgets. */
function put(path: string, body: string): string {
  const script = `<script type="module" src="${demo.base}/kith/kith.js"></script>`;
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Library Friends</title>';
  site.pages.set(path, {html: `<!doctype html><html lang="en">${head}${script}${body}`});
  return `${site.base}${path}?member=4711#secret`;
}

const shown = (page: Page, tag: string): Promise<string> =>
  page.evaluate(
    (name) =>
      document.querySelector(name)?.shadowRoot?.querySelector('.kith')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    tag,
  );
const resultsReady = (page: Page) =>
  page.waitForFunction(() => (document.querySelector('kith-results') as {state?: string} | null)?.state === 'ready', {
    timeout: 10_000,
  });

/** Sends an answer as a widget would, without one. */
async function answer(of: string, answers: object): Promise<void> {
  const body = {
    kith: 1,
    id: crypto.randomUUID(),
    kind: 'pulse',
    of,
    wave: '2026-Q4',
    answers,
    submittedAt: '2026-11-20',
  };
  const headers = {'content-type': 'application/json'};
  const reply = await fetch(`${demo.base}/api/pulses/${of}/submissions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  assert.equal(reply.status, 201, await reply.text());
}
const steps = (i: number) => Object.fromEntries(ITEMS.map((item, at) => [item, 1 + ((i + at) % 5)]));

for (const engine of engines) {
  describe(engine.name, () => {
    let browser: Browser;
    before(async () => (browser = await engine.launch()));
    const id = `pulse-${engine.name.toLowerCase()}`;

    test('P4 a pulse answered by keyboard alone at 360 px: the answers, the wave, the day, and nothing about the person', async () => {
      await demo.publish(`pulses/${id}`, pulse(id, {results: 'closed', cadence: 'quarterly'}));
      const address = put(`/${id}`, `<kith-pulse src="${demo.base}/api/pulses/${id}"><p>Ask us.</p></kith-pulse>`);
      const watched = await openPage(browser, {width: 360, height: 740});
      const {page} = watched;
      await page.goto(address);
      await waitFor(page);
      const before = await shown(page, 'kith-pulse');
      assert.match(before, /Averages are shown once at least 5 people have answered/, 'said before the first question');
      assert.ok(before.indexOf('at least 5 people') < before.indexOf('I can be myself'));

      const person = new Typist(page);
      await person.choose('membership-1', '4');
      await person.choose('influence-1', '2');
      await person.choose('reward-1', '5');
      await person.write('comment', 'A bench');
      await person.choose('since', 'long');
      await person.tabTo((c) => c.text === 'Send my answers', 'the button');
      await page.keyboard.press('Enter');
      await waitFor(page, 'sent');

      const submission = demo.submissions().find(({of}) => of === id)!;
      const {answers, submittedAt, wave, id: _, ...rest} = submission;
      assert.deepEqual(answers, {
        'membership-1': 4,
        'influence-1': 2,
        'reward-1': 5,
        comment: 'A bench',
        since: 'long',
      });
      assert.equal(wave, '2026-Q4');
      assert.match(submittedAt, /^\d{4}-\d{2}-\d{2}$/, 'the day, not the hour');
      const known = ['kith', 'kind', 'of', 'version'];
      assert.deepEqual(
        Object.keys(rest).filter((key) => !known.includes(key)),
        [],
        'no page, no language, no time',
      );
      const sent = watched.requests.find((request) => request.method() === 'POST')!;
      const headers = sent.headers();
      assert.doesNotMatch(JSON.stringify([headers, submission]), /4711|secret/);
      assert.ok(!headers['referer'], 'not where the person was');
      assert.ok(!headers['cookie']);
      const kept = await page.evaluate(() => JSON.stringify({...localStorage}));
      assert.doesNotMatch(kept, /bench|membership|"4"/, 'a mark on the device, without any answer');

      await page.reload();
      await waitFor(page, 'closed');
      assert.match(await shown(page, 'kith-pulse'), /You have answered this time.*2026-Q4.*about three months/);
      assert.deepEqual([await watched.violations(), watched.errors], [[], []]);
    });

    test('the wave has closed: the page says so, and shows the results instead', async () => {
      for (let i = 0; i < 11; i++) await answer(id, {...steps(i), since: i < 8 ? 'long' : 'new'});
      await demo.close(`pulses/${id}`);
      const watched = await openPage(browser, {width: 360, height: 740});
      await watched.page.goto(`${site.base}/${id}`);
      await waitFor(watched.page, 'closed');
      await resultsReady(watched.page);
      assert.match(await shown(watched.page, 'kith-pulse'), /This is closed.*Closed on|This is closed/);
      assert.match(await shown(watched.page, 'kith-results'), /12 people chose to answer/);
      assert.deepEqual(watched.errors, []);
    });

    test('B9 twelve people in groups of 9 and 3: the page shows the whole and hides both groups', async () => {
      const of = `${id}-twelve`;
      await demo.publish(`pulses/${of}`, pulse(of, {results: 'closed'}));
      for (let i = 0; i < 12; i++) await answer(of, {...steps(i), since: i < 9 ? 'long' : 'new'});
      const address = put(`/${of}`, `<kith-results src="${demo.base}/api/pulses/${of}/results"></kith-results>`);
      const watched = await openPage(browser);
      const {page} = watched;
      await page.goto(address);
      await resultsReady(page);
      assert.match(await shown(page, 'kith-results'), /nothing to show|Too few/, 'nothing before the close');

      await demo.close(`pulses/${of}`);
      await page.reload();
      await resultsReady(page);
      const words = await shown(page, 'kith-results');
      assert.match(words, /^People who answered put it at \d\.\d on a scale from 1 to 5\. ?12 people chose to answer/);
      const cells = await page.evaluate(() => {
        const root = document.querySelector('kith-results')!.shadowRoot!;
        const table = root.querySelector('table[aria-labelledby=groups]')!;
        return [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
        );
      });
      assert.deepEqual(cells, [['Too few to show', 'Hidden to protect a smaller group']]);
      const served = await (await fetch(`${demo.base}/api/pulses/${of}/results`)).text();
      assert.doesNotMatch(served, /"n":(3|9)\b/, 'nor does the endpoint say it');
      assert.deepEqual(watched.errors, []);
    });

    test('P4 priorities by keyboard: an order, a budget, and then what others put first', async () => {
      const earlier = demo.submissions().length;
      const watched = await openPage(browser, {width: 360, height: 740});
      const {page} = watched;
      await page.goto(`${demo.base}/priorities.html`);
      await waitFor(page);
      const person = new Typist(page);
      const label = await page.evaluate(
        () =>
          document.querySelector('kith-priorities')!.shadowRoot!.querySelector<HTMLElement>('.ranking li')!.dataset[
            'label'
          ],
      );
      await person.tabTo((c) => c.text.startsWith('Rank'), 'the button that ranks');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () =>
          document.querySelector('kith-priorities')!.shadowRoot!.querySelectorAll('.ranking li.ranked').length === 1,
      );
      await person.choose('visits', 'often');
      await person.tabTo((c) => c.text === 'Send my order', 'the button');
      await page.keyboard.press('Enter');
      await waitFor(page, 'sent');
      const sent = demo.submissions();
      assert.equal(sent.length, earlier + 1);
      const {order, visits} = sent.at(-1)!.answers as {order: string[]; visits: string};
      assert.equal(order.length, 1, `the one that stood first: ${label}`);
      assert.equal(visits, 'often');
      await page.waitForFunction(
        () => (document.querySelector('kith-priorities kith-results') as {state?: string} | null)?.state === 'ready',
        {timeout: 10_000},
      );
      assert.match(await shown(page, 'kith-priorities kith-results'), /Too few|nothing to show/);
      assert.deepEqual(watched.errors, []);
    });
  });
}
