import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {
  browsers,
  openPage,
  startDemo,
  startSite,
  TOKEN,
  Typist,
  waitFor,
  type Demo,
  type Site,
} from '../support/e2e.ts';

let demo: Demo;
let site: Site;
before(async () => {
  demo = await startDemo();
  site = await startSite();
});
after(() => {
  demo.stop();
  site.stop();
});

const ANSWERS = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.org',
  phone: '+12025550143',
  postalCode: '90210',
};

/** Fills every text field that there is, seen or not, and ticks what can be ticked; as a script does, in no time. */
function fillAll(page: Page, answers: Record<string, string>): Promise<number> {
  return page.evaluate((values) => {
    const inputs = document.querySelector('kith-signup')!.shadowRoot!.querySelectorAll('input');
    for (const input of inputs) {
      if (input.type === 'checkbox') input.checked = true;
      else input.value = values[input.id.slice(2)] ?? 'Ada';
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }
    return inputs.length;
  }, answers);
}
const press = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('kith-signup')!.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click(),
  );
/** The trap comes once somebody has begun. */
const waitForTrap = (page: Page) =>
  page.waitForFunction(() => document.querySelector('kith-signup')!.shadowRoot!.querySelector('[name=kith-trap]'));

/** The first attempt to send breaks; the proofs of all are kept in `proofs`. */
function breakFirst(): void {
  const proofs: string[] = [];
  const {fetch} = window;
  Object.assign(window, {
    proofs,
    fetch: (url: string, init?: RequestInit) => {
      if (init?.method !== 'POST') return fetch(url, init);
      const {tokens} = JSON.parse(String(init.body)) as {tokens: {altcha: string}};
      return proofs.push(tokens.altcha) > 1 ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch'));
    },
  });
}

for (const engine of browsers())
  describe(engine.name, () => {
    let browser: Browser;
    before(async () => void (browser = await engine.launch()));
    after(() => engine.close());

    const open = async (id: string, more: object = {}): Promise<Page> => {
      await demo.publish(`signups/${id}`, {id, preset: 'membership', ...more});
      site.pages.set(`/${id}`, {
        html: `<!doctype html><html lang="en"><title>J</title><script type="module" src="${demo.base}/kith/kith.js"></script><kith-signup src="${demo.base}/api/signups/${id}"></kith-signup>`,
      });
      const {page} = await openPage(browser);
      await page.goto(`${site.base}/${id}`);
      await waitFor(page);
      return page;
    };

    test('B10 somebody who types as fast as keys go down is not held, and never comes to the trap', async () => {
      const id = `typist-${engine.name}`;
      const page = await open(id);
      const typist = new Typist(page);
      for (const [question, answer] of Object.entries(ANSWERS)) {
        await typist.tabTo((control) => control.id === `q-${question}`, question);
        await page.keyboard.type(answer);
      }
      await typist.tabTo((control) => control.id === 'q-consent', 'consent');
      await page.keyboard.press(' ');
      await typist.go('Become a member');
      await waitFor(page, 'sent');
      assert.deepEqual(await demo.held(`signups/${id}`), []);
      assert.deepEqual(demo.submissions().at(-1)!.answers, {...ANSWERS, consent: true});
    });

    test('B10 a program that fills in every field for a person, also the trap, gets nobody held', async () => {
      const id = `filler-${engine.name}`;
      const page = await open(id);
      await fillAll(page, ANSWERS);
      await waitForTrap(page);
      const fields = await fillAll(page, ANSWERS);
      assert.equal(fields, 7, 'five answers, consent and the trap');
      // whoever lets a program fill in still looks at it, and comes to the button
      await new Promise((done) => setTimeout(done, 3000));
      await press(page);
      await waitFor(page, 'sent');
      assert.deepEqual(await demo.held(`signups/${id}`), []);
    });

    test('B10 a machine that fills in everything and sends at once is told that it arrived, and is held', async () => {
      const id = `machine-${engine.name}`;
      const page = await open(id);
      await fillAll(page, ANSWERS);
      await waitForTrap(page);
      // however slow this computer is, the form has only just been shown
      await page.evaluate(() => (document.querySelector('kith-signup') as unknown as {reset(): void}).reset());
      await fillAll(page, ANSWERS);
      await fillAll(page, ANSWERS);
      await press(page);
      await waitFor(page, 'sent');
      assert.deepEqual(await demo.held(`signups/${id}`), ['trap']);
    });

    test('where a form asks for proof of work, it is done on sending, anew after each attempt that failed', async () => {
      const id = `proof-${engine.name}`;
      const page = await open(id, {challenge: `${demo.base}/api/challenge`});
      await page.evaluate(breakFirst);
      await fillAll(page, ANSWERS);
      await press(page);
      await waitFor(page, 'sent', 40_000);
      const proofs = await page.evaluate(() => (window as unknown as {proofs: string[]}).proofs);
      const salts = proofs.map((proof) => (JSON.parse(atob(proof)) as {salt: string}).salt);
      assert.equal(new Set(salts).size, 2, 'each attempt has a proof of its own');
      assert.deepEqual(await demo.held(`signups/${id}`), []);
    });
  });

test('the administrator sees what is held, and lets it count with one button', async () => {
  const path = 'signups/held';
  await demo.publish(path, {id: 'held', preset: 'newsletter'});
  const body = {
    kith: 1,
    id: crypto.randomUUID(),
    kind: 'signup',
    of: 'held',
    answers: {email: 'ada@example.org', consent: true},
    submittedAt: new Date().toISOString(),
    tokens: {trap: 'x', seconds: '0'},
  };
  const headers = {'content-type': 'application/json'};
  const reply = await fetch(`${demo.base}/api/${path}/submissions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  assert.equal(reply.status, 201);
  const engine = browsers()[0]!;
  const {page, errors} = await openPage(await engine.launch());
  await page.goto(`${demo.base}/admin/`);
  await page.type('#token', TOKEN);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`a[href="#${path}"]`);
  await page.goto(`${demo.base}/admin/#${path}`);
  const button = await page.waitForSelector('::-p-text(Let it count)');
  assert.match(await page.evaluate(() => document.body.innerText), /Held for review[^]*ada@example\.org/);
  await button!.click();
  await page.waitForSelector('::-p-text(Nothing waits for you.)');
  assert.deepEqual(await demo.held(path), []);
  assert.equal(await page.evaluate(() => document.querySelectorAll('tbody tr').length), 1);
  assert.deepEqual(errors, []);
  await engine.close();
});
