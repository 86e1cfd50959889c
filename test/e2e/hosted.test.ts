import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import type {Submission} from '../../src/contract/submission.ts';
import {browsers, openPage, startDemo, waitFor, type Demo, type Watched} from '../support/e2e.ts';
import {startSink, type Sink} from '../support/smtp-sink.ts';

const ADDRESS = 'https://forms.example.org';
const [chromium] = browsers();
let demo: Demo;
let sink: Sink;
before(async () => {
  sink = await startSink();
  demo = await startDemo({
    KITH_SMTP: sink.url,
    KITH_MAIL_FROM: 'Mill <hello@millbrook.example>',
    KITH_URL: ADDRESS,
  });
});
after(async () => {
  demo.stop();
  await sink.stop();
  await chromium!.close();
});

const keptOf = (of: string): Submission[] => demo.submissions().filter((one) => one.of === of);
/** A telephone's page; without script where nothing else is said. */
async function open(path: string, {script = false} = {}): Promise<Watched> {
  const watched = await openPage(await chromium!.launch(), {width: 320, height: 740});
  await watched.page.setJavaScriptEnabled(script);
  await watched.page.goto(`${demo.base}/api/${path}`);
  return watched;
}
const press = (page: Page) => Promise.all([page.waitForNavigation(), page.click('main button')]);
const words = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const tick = (page: Page, ...values: string[]) =>
  page.evaluate((all) => {
    for (const value of all) (document.querySelector(`input[value="${value}"]`) as HTMLInputElement).click();
  }, values);

test('P3 F13 F14 without script, somebody is told what is missing, mends it, and is kept once, whatever they press', async () => {
  const {page} = await open('surveys/needs-2026');
  await page.click('label[for="needs-2026-contact-1"]');
  await page.type('[name="first-name"]', 'Zoë');
  await page.type('[name="one-thing"]', 'Benches,\nand light');
  await press(page);
  assert.match(await words(page), /3 answers need another look/);
  const isInView = await page.evaluate(() => {
    const {top, bottom} = document.getElementById('errors')!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && document.documentElement.scrollWidth <= innerWidth;
  });
  assert.ok(isInView, 'the summary is what one sees, and nothing is wider than the page');
  await page.click('.summary li:nth-child(2) a');
  await page.keyboard.type('zoe@example.org');
  assert.equal(await page.$eval('[name=email]', (input) => (input as HTMLInputElement).value), 'zoe@example.org');
  await page.click('label[for="needs-2026-connection-1"]');
  await page.click('label[for="needs-2026-keep-contact"]');
  await Promise.all([page.waitForNavigation(), page.click('main button', {count: 2})]);
  assert.match(await words(page), /Thank you.*receipt/s);
  const address = page.url();
  await page.reload();
  await page.goBack();
  await page.goForward();
  assert.equal(page.url(), address);
  const [submission, ...others] = keptOf('needs-2026');
  assert.equal(others.length, 0);
  const {answers, consents} = submission!;
  assert.deepEqual(
    [answers['connection'], answers['contact'], answers['one-thing'], answers['email']],
    [['live'], true, 'Benches,\nand light', 'zoe@example.org'],
  );
  assert.equal(consents?.[0]?.given, true);
});

test('F14 who goes back to the form and sends it once more is still kept once', async () => {
  await demo.publish('surveys/twice', {id: 'twice', questions: [{id: 'q', type: 'text', label: 'Q'}]});
  const {page} = await open('surveys/twice');
  await page.type('[name=q]', 'once');
  await press(page);
  await page.goBack();
  assert.equal(await page.$eval('[name=q]', (input) => (input as HTMLInputElement).value), 'once');
  await press(page);
  assert.match(await words(page), /Thank you/);
  assert.equal(keptOf('twice').length, 1);
});

test('without script, somebody signs up, gets a mail, follows its link and is confirmed', async () => {
  const {page} = await open('signups/letter').then(async ({page: early}) => {
    assert.match(await words(early), /No sign-up has this address/);
    await demo.publish('signups/letter', {
      id: 'letter',
      preset: 'newsletter',
      confirmation: 'email',
      title: 'The letter',
    });
    return open('signups/letter');
  });
  await page.type('[name=email]', 'zoe@example.org');
  await page.click('label[for="letter-consent"]');
  await press(page);
  assert.match(await words(page), /Please follow it: only then are you on the list/);
  await sink.received(1);
  const [mail] = sink.mails;
  assert.deepEqual(mail!.to, ['zoe@example.org']);
  const [link = ''] = /https:\/\/\S+confirm\S+/.exec(mail!.parts.get('text/plain')!) ?? [];
  await page.goto(link.replace(ADDRESS, demo.base));
  assert.match(await words(page), /Was that you\?.*“The letter”/s);
  await Promise.all([page.waitForNavigation(), page.click('button')]);
  assert.match(await words(page), /It is confirmed/);
  const reply = await fetch(`${demo.base}/api/signups/letter/confirmations`, {
    headers: {authorization: `Bearer ${demo.token}`},
  });
  assert.deepEqual(await reply.json(), {unconfirmed: []});
});

test('P4 P12 without script and with keys alone, somebody answers a pulse, reads what becomes of it, and leaves nothing but answers', async () => {
  const {page} = await open('pulses/autumn-2026');
  const asked = await page.$$eval('main [type=radio]', (all) => [
    ...new Set(all.map((one) => one.getAttribute('name')!)),
  ]);
  assert.ok(asked.length >= 5);
  const focused = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement;
      return {tag: one.tagName, name: one.name, type: one.type};
    });
  const answered = new Set<string>();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const {tag, name, type} = await focused();
    if (tag === 'SUMMARY') await page.keyboard.press('Enter');
    if (type === 'radio' && !answered.has(name)) {
      await page.keyboard.press('Space');
      answered.add(name);
    }
    if (tag === 'BUTTON') break;
  }
  assert.deepEqual([...answered].toSorted(), asked.toSorted());
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(await words(page), /Thank you/);
  assert.doesNotMatch(page.url(), /submission|key/);
  const [kept, ...others] = keptOf('autumn-2026');
  assert.equal(others.length, 0);
  assert.deepEqual(Object.keys(kept!).sort(), ['answers', 'id', 'kind', 'kith', 'of', 'submittedAt', 'wave']);
  assert.equal(Object.keys(kept!.answers).length, asked.length);
});

test('H3 H4 with script the form becomes the widget under the same policy, and its journey ends as everywhere', async () => {
  await demo.publish('surveys/short', {
    id: 'short',
    title: 'Short',
    questions: [{id: 'name', type: 'text', label: 'Name', required: true}],
  });
  const {page, errors, violations} = await open('surveys/short', {script: true});
  await page.waitForFunction(() => !document.querySelector('[data-plain]'), {timeout: 10_000, polling: 20});
  await waitFor(page);
  await page.type('kith-survey >>> #q-name', 'Ada');
  await page.keyboard.press('Enter');
  await waitFor(page, 'sent');
  assert.deepEqual(
    keptOf('short').map(({answers}) => answers),
    [{name: 'Ada'}],
  );
  assert.deepEqual([errors, await violations()], [[], []]);
});

test('what somebody has begun to fill in before the script came stays as it is', async () => {
  await demo.publish('surveys/slow', {id: 'slow', questions: [{id: 'name', type: 'text', label: 'Name'}]});
  const {page} = await openPage(await chromium!.launch(), {width: 320, height: 740});
  let letIn = (): void => {};
  const typed = new Promise<void>((done) => (letIn = done));
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void (request.url().endsWith('/kith.js') ? typed : Promise.resolve()).then(() => request.continue()),
  );
  await page.goto(`${demo.base}/api/surveys/slow`, {waitUntil: 'domcontentloaded'});
  await page.type('[name=name]', 'Ben');
  await page.waitForFunction(() => document.querySelector('kith-survey'), {polling: 20});
  letIn();
  await page.waitForFunction(() => !document.querySelector('kith-survey'), {timeout: 10_000, polling: 20});
  assert.equal(await page.$eval('[name=name]', (input) => (input as HTMLInputElement).value), 'Ben');
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  'surveys/needs-2026?kith-link=x',
  'signups/volunteer?lang=es&kith-link=x',
  'pulses/autumn-2026?lang=ar&kith-link=x',
  'error',
  'thanks',
];

/** What is smaller than a finger needs (44 pixels for choices and buttons, 24 for all else but links in a text). */
const findSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main :is(button, input, select, textarea, summary, nav a)')]
      .filter((one) => one.checkVisibility() && !one.closest('.trap') && one.type !== 'hidden')
      .filter((one) => {
        const labels = [...(one.labels ?? [])];
        // the label of a choice lies over its whole row
        const isRow = labels.some((label) => getComputedStyle(label, '::before').position === 'absolute');
        const areas = [...labels, isRow ? one.closest('p')! : one].map((part) => part.getBoundingClientRect());
        const height = Math.max(...areas.map(({bottom}) => bottom)) - Math.min(...areas.map(({top}) => top));
        return height < (one.matches('button, [type=radio], [type=checkbox]') ? 44 : 24);
      })
      .map((one) => `${one.outerHTML.slice(0, 100)} is too small`),
  );

test('P1 P5 P6 P9 axe finds nothing on any of these pages, light or dark, and nothing is lost or small at 320 px', async () => {
  const {page} = await openPage(await chromium!.launch(), {width: 320, height: 740});
  await page.setBypassCSP(true);
  const found: string[] = [];
  for (const path of PAGES) {
    if (path === 'error' || path === 'thanks') {
      await page.goto(`${demo.base}/api/signups/newsletter?kith-link=x`);
      await page.$eval('form', (form) => (form.noValidate = true));
      if (path === 'thanks') {
        await page.type('[name=email]', 'ann@example.org');
        await tick(page, 'yes');
      }
      await press(page);
    } else await page.goto(`${demo.base}/api/${path}`);
    const blanks = await page.$$eval('[type=email]', (all) => all.map((one) => one.getAttribute('autocomplete')));
    assert.deepEqual(
      [...new Set(blanks)].filter((token) => token !== 'email'),
      [],
      path,
    );
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await page.evaluate(AXE);
      // what differs in the dark is colours alone
      const options = scheme === 'dark' ? {runOnly: ['color-contrast']} : {};
      const wrong = await page.evaluate(async (rules) => {
        const {axe} = window as unknown as {
          axe: {run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
        };
        const {violations} = await axe.run(rules);
        return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      }, options);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      found.push(
        ...[...wrong, ...(await findSmall(page)), ...(isWide ? ['too wide'] : [])].map(
          (one) => `${path} ${scheme} ${one}`,
        ),
      );
    }
  }
  assert.deepEqual(found, []);
});
