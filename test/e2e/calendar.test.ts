// The whole journey through a calendar on somebody else's page under the strictest policies, in each browser.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, type Demo, type Site} from '../support/e2e.ts';

const engines = browsers();
let demo: Demo;
let site: Site;

const near = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
before(async () => {
  [demo, site] = await Promise.all([startDemo(), startSite()]);
  await demo.publish('calendars/yard', {
    id: 'yard',
    title: 'The yard',
    timeZone: 'Europe/Berlin',
    events: [
      {
        id: 'tea',
        title: 'Tea',
        start: `${near}T15:00`,
        end: `${near}T16:00`,
        description: 'With **cake**.',
        categories: ['Food'],
        location: {name: 'The yard', address: '14 Mill Lane'},
      },
      {id: 'choir', title: 'Choir', start: '2026-01-06T19:00', end: '2026-01-06T20:00', rrule: 'FREQ=DAILY'},
    ],
  });
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

function servePage(path: string, attributes = ''): void {
  const policy =
    `default-src 'none'; script-src ${demo.base}; style-src 'self'; connect-src ${demo.base}; ` +
    `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types kith`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The yard</title>
    <script type="module" src="${demo.base}/kith/kith.js"></script><body><h1>The yard</h1>
    <kith-calendar src="${demo.base}/api/calendars/yard" view="month" ${attributes}><p>Ask at the door</p></kith-calendar>`;
  site.pages.set(path, {html, headers: {'content-security-policy': policy}});
}

/** Waits until something is true of the calendar's shadow root. */
const inside = (page: Page, expression: string): Promise<unknown> =>
  page.waitForFunction(
    `(() => { const calendar = document.querySelector('kith-calendar'), root = calendar?.shadowRoot; return root && calendar.state === 'ready' && (${expression}); })()`,
    {timeout: 8000, polling: 50},
  );
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((one) => {
    document.querySelector('kith-calendar')!.shadowRoot!.querySelector<HTMLElement>(one)!.click();
  }, selector);

/** Four thousand events over the year 2031, and a page of the same site under the strictest policies that shows them. */
function serveLarge(kind: 'json' | 'ics', map = ''): void {
  const events = Array.from({length: 4000}, (_, at) => ({
    id: `e${at}`,
    title: `Event ${at} of the whole neighbourhood`,
    start: `2031-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}T10:00`,
  }));
  const ics = events.map(
    ({id, title, start}) =>
      `BEGIN:VEVENT\r\nUID:${id}\r\nSUMMARY:${title}\r\nDTSTART:${start.replace(/[-:]/g, '')}00\r\nEND:VEVENT\r\n`,
  );
  const files = {
    json: JSON.stringify({events}),
    ics: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${ics.join('')}END:VCALENDAR\r\n`,
  };
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types kith";
  const types = {json: 'application/json', ics: 'text/calendar'};
  site.pages.set(`/events.${kind}`, {html: files[kind], headers: {'content-type': types[kind]}});
  site.pages.set('/large', {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>All year</title>${map}
      <script type="module" src="/copy/kith.js"></script>
      <kith-calendar src="/events.${kind}" view="month" month="2031-03" no-json-ld><p>Ask at the door</p></kith-calendar>`,
    headers: map ? {} : {'content-security-policy': policy},
  });
}

/** From now on `workers` of the page's window says how many it has started. */
const countWorkers = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const seen = globalThis as unknown as {workers: number};
    seen.workers = 0;
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        seen.workers++;
      }
    };
  });

/** How many workers read it: its month is there at once, and the next one. */
async function readLarge(page: Page): Promise<number> {
  await page.goto(`${site.base}/large`);
  await inside(page, "root.querySelectorAll('.month [data-event]').length > 10");
  await press(page, '[part~=next]');
  await inside(page, "root.querySelector('[role=status]').textContent.includes('April 2031, 334 events')");
  return page.evaluate(() => (globalThis as unknown as {workers: number}).workers);
}

const VIEWS = ['agenda', 'week', 'day', 'year', 'month'];

for (const {name, launch} of engines) {
  test(`H3 H4 H20 ${name}: every view, an event, its file, the search and a link under the strictest policies: 0 violations, 0 strangers, 0 cookies`, async () => {
    servePage('/strict');
    const {page, requests, errors, violations} = await openPage(await launch());
    await page.goto(`${site.base}/strict`);
    await inside(page, "root.querySelector('.month [data-event]')");
    for (const view of VIEWS) {
      await press(page, `.views button:nth-of-type(${['month', 'agenda', 'week', 'day', 'year'].indexOf(view) + 1})`);
      const drawn = {agenda: '.agenda', week: '.times:not(.one)', day: '.times.one', year: '.year', month: '.month'}[
        view
      ];
      await inside(page, `root.querySelector('${drawn}')`);
    }
    await press(page, '[aria-expanded]');
    await inside(page, "root.querySelector('[type=search]')");
    await page.evaluate(() => {
      const search = document.querySelector('kith-calendar')!.shadowRoot!.querySelector('input')!;
      search.value = 'tea';
      search.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await inside(page, "root.querySelector('[role=status]').textContent.includes('event')");
    await page.evaluate(() => void (location.hash = '#event=tea'));
    await inside(page, "root.querySelector('dialog')?.open");
    await inside(page, "root.querySelector('dialog strong')?.textContent === 'cake'");
    await press(page, '.add button');
    await press(page, '.acts > button');
    await inside(page, "root.querySelector('.acts [role=status]')?.textContent");
    await page.waitForFunction("document.querySelector('kith-calendar > script')", {polling: 50});
    const data = await page.evaluate(() => document.querySelector('kith-calendar > script')!.textContent);
    assert.ok((JSON.parse(data) as {name: string}[]).some((event) => event.name === 'Tea'));
    assert.deepEqual(await violations(), []);
    assert.deepEqual(errors, []);
    const strangers = requests
      .map((request) => new URL(request.url()))
      .filter(({protocol}) => protocol.startsWith('http'));
    assert.deepEqual(
      [...new Set(strangers.map(({origin}) => origin))].filter((origin) => ![site.base, demo.base].includes(origin)),
      [],
    );
    assert.equal(await page.evaluate(() => document.cookie), '');
  });

  test(`H3 H4 H5 ${name}: a large feed is read off the page's thread, under the strictest policies too; not where an import map vouches for files`, async () => {
    const {page, errors, violations} = await openPage(await launch());
    await countWorkers(page);
    for (const kind of ['json', 'ics'] as const) {
      serveLarge(kind);
      assert.equal(await readLarge(page), 1, kind);
      assert.deepEqual(await violations(), []);
    }
    serveLarge('json', '<script type="importmap">{"integrity": {}}</script>');
    assert.equal(await readLarge(page), 0);
    assert.deepEqual(errors, []);
  });

  test(`P4 P8 ${name}: by keyboard alone from the page to an event and back to its day`, async () => {
    servePage('/keys', 'no-json-ld');
    const {page, errors} = await openPage(await launch());
    await page.goto(`${site.base}/keys`);
    await inside(page, "root.querySelector('.month [data-event]')");
    const label = () =>
      page.evaluate(
        () => document.querySelector('kith-calendar')!.shadowRoot!.activeElement?.getAttribute('aria-label') ?? '',
      );
    for (let stops = 0; stops < 40 && !/\d event/.test(await label()); stops++) await page.keyboard.press('Tab');
    const before = await label();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (old) => document.querySelector('kith-calendar')!.shadowRoot!.activeElement?.getAttribute('aria-label') !== old,
      {polling: 50},
      before,
    );
    const day = await label();
    assert.match(day, /^\w+, .*\d{4}, \d event/);
    await page.keyboard.press('Enter');
    await inside(page, "root.querySelector('dialog')?.open");
    await page.keyboard.press('Escape');
    await inside(page, "!root.querySelector('dialog')");
    await page.waitForFunction(
      (old) => document.querySelector('kith-calendar')!.shadowRoot!.activeElement?.getAttribute('aria-label') === old,
      {polling: 50},
      day,
    );
    assert.deepEqual(errors, []);
  });

  test(`${name}: a calendar that another site does not share says so, and how to cure it`, async () => {
    site.pages.set('/alone.ics', (response) => {
      response.writeHead(200, {'content-type': 'text/calendar'}).end('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    });
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Away</title>
      <script type="module" src="${demo.base}/kith/kith.js"></script>
      <kith-calendar src="${demo.base}/kith/no-such.ics ${site.base.replace('127.0.0.1', 'localhost')}/alone.ics"></kith-calendar>
      <kith-calendar src="${site.base.replace('127.0.0.1', 'localhost')}/alone.ics"><p>Ask at the door</p></kith-calendar>`;
    site.pages.set('/away', {html});
    const {page} = await openPage(await launch());
    await page.goto(`${site.base}/away`);
    await page.waitForFunction("document.querySelectorAll('kith-calendar')[1]?.state === 'broken'", {polling: 50});
    const words = await page.evaluate(
      () => document.querySelectorAll('kith-calendar')[1]!.shadowRoot!.querySelector('[part=error]')!.textContent,
    );
    assert.match(words, /does not let other sites read .*CORS.*Access-Control-Allow-Origin.*relay/s);
  });
}

/** Makes the page write down what it asks `Intl` for. */
function countIntl(): void {
  const asked: string[] = [];
  Object.assign(window, {asked});
  for (const name of ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames', 'RelativeTimeFormat'] as const)
    Object.assign(Intl, {
      [name]: new Proxy(Intl[name], {
        construct: (target, given: [string]) => (asked.push(name), Reflect.construct(target, given) as object),
        apply: (target, self, given) => (asked.push(name), Reflect.apply(target, self, given) as object),
      }),
    });
}

test('the first month of an English page needs no Intl, whose first use takes a phone a tenth of a second', async () => {
  const {page} = await openPage(await engines[0]!.launch());
  await page.evaluateOnNewDocument(countIntl);
  for (const [lang, month, asked] of [
    ['en', 'March 2031', false],
    ['de', 'März 2031', true],
  ] as const) {
    site.pages.set(`/${lang}`, {
      html: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>The yard</title>
      <script type="module" src="${demo.base}/kith/kith.js"></script>
      <kith-calendar view="month" month="2031-03" time-zone="Europe/Berlin"><script type="application/json">
        {"timeZone": "Europe/Berlin", "events": [{"id": "a", "title": "Tea", "start": "2031-03-31T15:00", "end": "2031-03-31T16:00"}]}
      </script></kith-calendar>`,
    });
    await page.emulateTimezone('Europe/Berlin');
    await page.goto(`${site.base}/${lang}`);
    await inside(page, `root.querySelector('#title')?.textContent.includes('${month}')`);
    const names = await page.evaluate(() => (window as unknown as {asked: string[]}).asked);
    assert.equal(names.length > 0, asked, `${lang}: ${names.join(', ')}`);
  }
});
