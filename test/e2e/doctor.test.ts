// `?kith-doctor` on a sick page, on a healthy one under the strictest policies, and where servers and policies refuse.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, type Demo, type Site, type Watched} from '../support/e2e.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SLOW = {timeout: 30_000, polling: 50} as const;
const engines = browsers();
let demo: Demo;
let site: Site;
let other: Site;
before(async () => {
  [demo, site, other] = await Promise.all([startDemo(), startSite(), startSite()]);
  await demo.publish('surveys/street', {
    id: 'street',
    title: 'Our street',
    questions: [{id: 'wish', type: 'text', label: 'One wish'}],
  });
});
after(async () => {
  demo.stop();
  site.stop();
  other.stop();
  for (const engine of engines) await engine.close();
});

/** Opens a page with the doctor and waits until it has looked. */
async function consult(browser: Browser, url: string, size?: {width: number; height: number}): Promise<Watched> {
  const watched = await openPage(browser, size);
  await watched.page.goto(`${url}?kith-doctor`);
  await hasLooked(watched.page);
  return watched;
}

const hasLooked = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document
        .querySelector('[data-kith-panel]')
        ?.shadowRoot?.querySelector('[role=status]')
        ?.textContent.endsWith('.'),
    SLOW,
  );

/** The rules of one severity, in order, each once. */
const rules = (page: Page, severity: string): Promise<string[]> =>
  page.evaluate((kind) => {
    const items = document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelectorAll<HTMLElement>(`li.${kind}`);
    return [...new Set([...items].map((item) => item.dataset['rule']!))].toSorted();
  }, severity);

const summary = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelector('[role=status]')!.textContent,
  );

const lineOf = (page: Page, rule: string): Promise<string> =>
  page.evaluate(
    (name) =>
      document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelector(`[data-rule=${name}] pre`)?.textContent ??
      '',
    rule,
  );

const wordsOf = (page: Page, rule: string): Promise<string> =>
  page.evaluate(
    (name) =>
      document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelector(`[data-rule=${name}]`)?.textContent ?? '',
    rule,
  );

for (const {name, launch} of engines) {
  test(`P1 P4 ${name}: on a sick page the doctor finds what is wrong, shows where, and touches nothing of it`, async () => {
    const {page, requests, errors, violations} = await consult(await launch(), `${demo.base}/doctor.html`);
    assert.deepEqual(await rules(page, 'problem'), [
      'address-content',
      'address-status',
      'contrast',
      'cut-off',
      'hidden',
      'narrow',
      'small-text',
      'unknown-attribute',
      'unknown-tag',
    ]);
    assert.deepEqual(await rules(page, 'advice'), [
      'inside-form',
      'no-fallback',
      'no-language',
      'no-zoom',
      'same-source',
      'script-twice',
    ]);
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.evaluate(() => {
      const root = document.querySelector('[data-kith-panel]')!.shadowRoot!;
      root.querySelector<HTMLElement>('[data-rule=cut-off] button')!.focus();
    });
    await page.keyboard.press('Enter');
    // the ring goes along with the element, wherever the page has come to rest
    await page.waitForFunction(() => {
      const ring = document
        .querySelector('[data-kith-panel]')!
        .shadowRoot!.querySelector('.ring')!
        .getBoundingClientRect();
      const shown = document.querySelector('.short kith-signup')!.getBoundingClientRect();
      return Math.abs(ring.top - shown.top) < 2 && Math.abs(ring.width - shown.width) < 2 && shown.top < innerHeight;
    }, SLOW);
    assert.equal(await page.evaluate(() => document.body.outerHTML), before);
    // what cuts it off could be scrolled by a script alone, and then nobody could scroll it back
    assert.equal(await page.evaluate(() => document.querySelector('.short')!.scrollTop), 0);
    for (const scheme of ['light', 'dark']) {
      if (name !== 'Chromium') break;
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      assert.deepEqual(await faults(page), []);
    }
    await page.keyboard.press('Escape');
    assert.equal(await page.$('[data-kith-panel]'), null);
    assert.deepEqual(requests.filter((r) => r.method() === 'POST').length, 0);
    assert.deepEqual([await violations(), errors], [[], []]);
    await page.browserContext().close();
  });

  test(`H3 H4 H20 ${name}: a healthy page under the strictest policies is told that all is well, and nothing is sent or kept`, async () => {
    const policy =
      `default-src 'none'; script-src ${demo.base}; connect-src 'self' ${demo.base}; base-uri 'none'; form-action 'none'; ` +
      `require-trusted-types-for 'script'; trusted-types kith`;
    site.pages.set('/healthy', {
      headers: {'content-security-policy': policy},
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our street</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <script type="module" src="${demo.base}/kith/kith.js"></script>
        <h1>Our street</h1><kith-survey src="${demo.base}/api/surveys/street"><p>Write to us</p></kith-survey>`,
    });
    const {page, requests, errors, violations} = await consult(await launch(), `${site.base}/healthy`);
    assert.equal(await summary(page), 'All is well on this page.');
    assert.deepEqual(await rules(page, 'fine'), [
      'address',
      'page',
      'policy',
      'script',
      'sending',
      'storage',
      'widget',
    ]);
    const origins = new Set(requests.map((request) => new URL(request.url()).origin));
    origins.delete('null'); // Firefox draws its own icons
    assert.deepEqual([...origins].toSorted(), [site.base, demo.base].toSorted());
    assert.ok(requests.every((request) => request.method() !== 'POST'));
    assert.equal(demo.submissions().length, 0);
    assert.equal(await page.evaluate(() => localStorage.length + document.cookie), '0');
    assert.deepEqual([await violations(), errors], [[], []]);
    await page.browserContext().close();
  });

  test(`F11 F12 ${name}: servers without the headers, and policies without the names, are told with the line that is missing`, async () => {
    const widget = (src: string): string => `<kith-survey src="${src}"><p>Write to us</p></kith-survey>`;
    const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
      <meta name="viewport" content="width=device-width"><script type="module" src="${demo.base}/kith/kith.js"></script>`;
    const json = JSON.stringify({id: 'a', questions: [{id: 'q', type: 'text', label: 'A?'}]});
    const type = {'content-type': 'application/json'};
    other.pages.set('/secret', {html: json, headers: type});
    other.pages.set('/simple', {html: json, headers: {...type, 'access-control-allow-origin': '*'}});
    other.pages.set('/simple/submissions', {html: '{}', headers: {...type, 'access-control-allow-origin': '*'}});
    // a type that colours cannot have, no inheritance, and one that does no harm
    const registered = `<style>
      @property --line {syntax: '<length>'; inherits: true; initial-value: 0px}
      @property --turn {syntax: '*'; inherits: false}
      @property --tint {syntax: '<color>'; inherits: true; initial-value: red}
      * {--muted: red}</style>`;
    site.pages.set('/servers', {
      html: `${head}${registered}${widget(`${other.base}/secret`)}${widget(`${other.base}/simple`)}${widget('http://127.0.0.1:9/x')}`,
    });
    site.pages.set('/policies', {
      html: `${head}${widget(`${demo.base}/api/surveys/street`)}`,
      headers: {
        'content-security-policy': `script-src ${demo.base}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    });
    const browser = await launch();
    const servers = (await consult(browser, `${site.base}/servers`)).page;
    assert.deepEqual(await rules(servers, 'problem'), [
      'no-cors',
      'no-preflight',
      'registered-property',
      'unreachable',
    ]);
    assert.match(await wordsOf(servers, 'registered-property'), /registers --line, --turn, by/);
    assert.equal(await lineOf(servers, 'no-cors'), `Access-Control-Allow-Origin: ${site.base}`);
    assert.match(await lineOf(servers, 'no-preflight'), /^Access-Control-Allow-Headers: content-type$/m);
    await servers.browserContext().close();

    const policies = (await consult(browser, `${site.base}/policies`)).page;
    const found = await rules(policies, 'problem');
    assert.ok(found.includes('policy-refuses'), String(found));
    assert.equal(await lineOf(policies, 'policy-refuses'), `connect-src 'self' ${demo.base};`);
    // not every engine has Trusted Types, but the page's next visitor may come with one that has
    assert.equal(await lineOf(policies, 'trusted-types'), 'trusted-types kith;');
    await policies.browserContext().close();
  });
}

test('P5 on a phone the list makes room for what it shows, and comes back', async () => {
  const size = {width: 360, height: 740};
  const {page} = await consult(await engines[0]!.launch(), `${demo.base}/doctor.html`, size);
  const height = (): Promise<number> =>
    page.evaluate(
      () =>
        document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelector('.panel')!.getBoundingClientRect()
          .height,
    );
  const tall = await height();
  const press = (selector: string): Promise<void> =>
    page.evaluate(
      (at) => document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelector<HTMLElement>(at)!.click(),
      selector,
    );
  await press('[data-rule=narrow] button');
  assert.ok((await height()) < tall / 2);
  await press('.back');
  assert.equal(await height(), tall);
  const wide = await page.evaluate(
    () => document.querySelector('[data-kith-panel]')!.shadowRoot!.querySelector('.list')!.scrollWidth,
  );
  assert.ok(wide <= size.width);
  await page.browserContext().close();
});

test('beside a single file the doctor comes by a tag of its own', async () => {
  site.pages.set('/single', {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><meta name="viewport" content="width=device-width">
      <script type="module" src="${demo.base}/kith/single/signup.js"></script>
      <script type="module" src="${demo.base}/kith/doctor.js"></script>
      <kith-signup preset="newsletter" action="${demo.base}/api/signups/newsletter/submissions"><p>Write to us</p></kith-signup>`,
  });
  const {page} = await openPage(await engines[0]!.launch());
  await page.goto(`${site.base}/single`);
  await hasLooked(page);
  assert.equal(await summary(page), 'All is well on this page.');
  assert.deepEqual(await rules(page, 'fine'), ['page', 'policy', 'script', 'sending', 'storage', 'widget']);
  await page.browserContext().close();
});

/** What axe has to say about the panel, best practice included. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Fault {
      id: string;
      nodes: {html: string}[];
    }
    const {axe} = window as unknown as {axe: {run(on: unknown): Promise<{violations: Fault[]}>}};
    const {violations} = await axe.run('[data-kith-panel]');
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  });
}
