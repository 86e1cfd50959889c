import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, Typist, waitFor, type Demo, type Site} from '../support/e2e.ts';
import {FORMS} from '../support/forms.ts';

const [chromium] = browsers();
let demo: Demo;
let site: Site;
before(async () => {
  demo = await startDemo();
  site = await startSite();
});
after(async () => {
  demo.stop();
  site.stop();
  await chromium!.close();
});

const WEEKEND = {
  id: 'weekend',
  preset: 'volunteer',
  shifts: [
    {
      id: 'soup',
      title: 'Soup',
      start: '2027-06-05T09:00',
      end: '2027-06-05T12:00',
      timeZone: 'Europe/London',
      spots: 1,
    },
    {id: 'tea', title: 'Tea', start: '2027-06-05T13:00', end: '2027-06-05T15:00', timeZone: 'Europe/London', spots: 5},
  ],
};
const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.querySelector('kith-signup')!.shadowRoot!.querySelector('.kith')!.textContent.replace(/\s+/g, ' '),
  );

async function volunteer(name: string, ...shifts: string[]): Promise<{page: Page; send: () => Promise<string>}> {
  const {page} = await openPage(await chromium!.launch(), {width: 360, height: 740});
  await page.goto(`${site.base}/volunteer`);
  await waitFor(page);
  const person = new Typist(page);
  await person.write('firstName', name);
  await person.write('email', `${name.toLowerCase()}@example.org`);
  await person.tick('shifts', ...shifts);
  await person.tabTo((c) => c.id === 'q-consent', 'the consent');
  await page.keyboard.press(' ');
  const send = async () => {
    await person.go('Count me in');
    await waitFor(page, 'sent');
    return shown(page);
  };
  return {page, send};
}

test('P4 two people want the last place, by keyboard alone: one gets it, the other hears kindly of the waiting list', async () => {
  await demo.publish('signups/weekend', WEEKEND);
  site.pages.set('/volunteer', {
    html: `<!doctype html><html lang="en"><title>V</title><script type="module" src="${demo.base}/kith/kith.js"></script><kith-signup src="${demo.base}/api/signups/weekend"></kith-signup>`,
  });
  const ada = await volunteer('Ada', 'soup', 'tea');
  const ben = await volunteer('Ben', 'soup');
  assert.match(await shown(ben.page), /1 place left/);
  assert.match(await ada.send(), /You are down for: ?Soup ?Saturday, June 5.*Tea/);
  const words = await ben.send();
  assert.match(
    words,
    /Somebody took the last place of “Soup” a moment before you\. You are number 1 on the waiting list/,
  );
  assert.deepEqual(
    demo.submissions().map(({answers}) => answers['shifts']),
    [['soup', 'tea'], ['soup']],
  );
  const {page} = await openPage(await chromium!.launch());
  await page.goto(`${site.base}/volunteer`);
  await waitFor(page);
  assert.match(await shown(page), /waiting list, after 1 person.*4 places left/);
});

/** A form service that lets no page read its reply, and remembers what came. */
async function startService(): Promise<{base: string; bodies: string[]; stop: () => void}> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += String(data)));
    request.on('end', () => {
      if (request.method === 'POST') bodies.push(body);
      response.end('<h1>Thanks</h1>');
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    stop: () => void server.close(),
  };
}

test('an embedded Mailchimp form is upgraded and posts what it always posted, robot trap and button included; mode no-cors says so', async () => {
  const service = await startService();
  const form = FORMS[0]!.html.replace(/action="[^"]*"/, `action="${service.base}/subscribe/post?u=1&amp;id=2"`);
  site.pages.set('/join', {
    html: `<!doctype html><html lang="en"><title>J</title><script type="module" src="${demo.base}/kith/kith.js"></script><kith-signup mode="no-cors">${form}</kith-signup>`,
  });
  const {page} = await openPage(await chromium!.launch(), {width: 360, height: 740});
  await page.goto(`${site.base}/join`);
  await waitFor(page);
  const person = new Typist(page);
  await person.write('EMAIL', 'ada@example.org');
  await person.go('Subscribe');
  await waitFor(page, 'sent');
  assert.match(await shown(page), /have been sent\. This page cannot see whether they arrived/);
  const [body] = service.bodies;
  const fields = Object.fromEntries(new URLSearchParams(body));
  assert.match(fields['kith-id']!, /^[0-9a-f-]{36}$/);
  delete fields['kith-id'];
  assert.deepEqual(fields, {EMAIL: 'ada@example.org', b_1_2: '', subscribe: 'Subscribe'});
  service.stop();
});

test('without script every one of these forms posts as it always did', async () => {
  const service = await startService();
  const {page} = await openPage(await chromium!.launch());
  await page.setJavaScriptEnabled(false);
  for (const [i, known] of FORMS.entries()) {
    const form = known.html
      .replace(/action="[^"]*"/, '')
      .replace('<form', `<form novalidate action="${service.base}/${i}"`)
      .replace('</form>', '<button id="go">Go</button></form>');
    site.pages.set(`/native-${i}`, {
      html: `<!doctype html><script type="module" src="${demo.base}/kith/kith.js"></script><kith-signup>${form}</kith-signup>`,
    });
    await page.goto(`${site.base}/native-${i}`);
    await Promise.all([page.waitForNavigation(), page.click('#go')]);
    assert.equal(page.url().split('?')[0], `${service.base}/${i}`);
  }
  assert.equal(service.bodies.length, FORMS.length);
  service.stop();
});

test('a service that is reached but sends no CORS header: the person keeps the answers, the author reads the remedy', async () => {
  const service = await startService();
  site.pages.set('/cors', {
    html: `<!doctype html><html lang="en"><title>C</title><script type="module" src="${demo.base}/kith/kith.js"></script><kith-signup preset="newsletter" action="${service.base}/list" enctype="text/plain"></kith-signup>`,
  });
  const watched = await openPage(await chromium!.launch());
  const {page} = watched;
  await page.goto(`${site.base}/cors`);
  await waitFor(page);
  const person = new Typist(page);
  await person.write('email', 'ada@example.org');
  await person.tabTo((c) => c.id === 'q-consent', 'the consent');
  await page.keyboard.press(' ');
  await person.tabTo((c) => c.text === 'Join the list', 'the button');
  await page.keyboard.press('Enter');
  await waitFor(page, 'waiting');
  assert.doesNotMatch(await shown(page), /Thank you/);
  assert.ok(watched.console.some((line) => /\(CORS\).*Access-Control-Allow-Origin.*mode="no-cors"/.test(line)));
  assert.ok(service.bodies.length <= 2);
  service.stop();
});
