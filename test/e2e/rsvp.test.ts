import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, startSite, type Demo, type Site} from '../support/e2e.ts';

const engines = browsers();
let demo: Demo;
let site: Site;
before(async () => {
  [demo, site] = [await startDemo(), await startSite()];
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

const picnic = (id: string) => ({
  id,
  timeZone: 'Europe/London',
  events: [
    {
      id: 'picnic',
      title: 'Picnic by the brook',
      start: '2031-03-14T12:00',
      end: '2031-03-14T15:00',
      capacity: 2,
      rsvp: {waitlist: true, guests: 1},
    },
    {id: 'tea', title: 'Tea', start: '2031-03-14T16:00', end: '2031-03-14T17:00'},
  ],
});

/** A page of somebody's site with the calendar, ready. */
async function visit(page: Page, id: string): Promise<void> {
  const tag = `<kith-calendar src="${demo.base}/api/calendars/${id}" month="2031-03" view="month" time-zone="Europe/London"></kith-calendar>`;
  site.pages.set(`/${id}`, {
    html: `<!doctype html><html lang="en-GB"><title>Calendar</title><script type="module" src="${demo.base}/kith/kith.js"></script><h1>Events</h1>${tag}`,
  });
  await page.goto(`${site.base}/${id}`);
  await page.waitForFunction(
    () => (document.querySelector('kith-calendar') as {state?: string} | null)?.state === 'ready',
  );
}

/** What a screen reader says of where focus is: label, words, or the label of the field. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    const {labels} = element as HTMLInputElement;
    const said = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
    return said.replace(/\s+/g, ' ').trim();
  });

/** Presses a key until focus is on what is looked for. */
async function go(page: Page, key: 'Tab' | 'ArrowRight' | 'ArrowDown', wanted: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses <= most; presses++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} cannot be reached with ${key}; focus is on “${await focused(page)}”`);
}

const waitForFocus = (page: Page, wanted: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (source) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return new RegExp(source).test((element?.textContent ?? '').replace(/\s+/g, ' ').trim());
    },
    {polling: 20, timeout: 10_000},
    wanted.source,
  );

/** Everything that live regions of the calendar and of its form came to say, in order, each once. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, {said});
    const look = () => {
      const calendar = document.querySelector('kith-calendar')!.shadowRoot!;
      const form = calendar.querySelector('kith-rsvp')?.shadowRoot;
      for (const root of [calendar, form])
        for (const region of root?.querySelectorAll('[role="status"]') ?? []) {
          const words = region.textContent.replace(/\s+/g, ' ').trim();
          if (words && !said.includes(words)) said.push(words);
        }
    };
    setInterval(look, 20);
  });
/** Waits until that was said. */
const hears = (page: Page, wanted: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (source) => (window as unknown as {said: string[]}).said.some((words) => new RegExp(source).test(words)),
    {polling: 20, timeout: 5000},
    wanted.source,
  );
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as {said: string[]}).said);

/** Presses “I’m coming” in an open dialog and fills in the form, by keyboard. */
async function reply(page: Page): Promise<void> {
  await go(page, 'Tab', /^(I’m coming|Join the waiting list)$/);
  await page.keyboard.press('Enter');
  await waitForFocus(page, /^Your reply$/);
  await go(page, 'Tab', /^Your name/);
  await page.keyboard.type('Ada');
  await go(page, 'Tab', /^E-mail/);
  await page.keyboard.type('ada@example.org');
  await go(page, 'Tab', /^(I’m coming|Join the waiting list)$/);
  await page.keyboard.press('Enter');
}

for (const engine of engines)
  test(`P4 ${engine.name}: an event is found by keyboard alone, replied to, and the reply is heard confirmed`, async () => {
    const id = `keys-${engine.name.toLowerCase()}`;
    await demo.publish(`calendars/${id}`, picnic(id));
    const watched = await openPage(await engine.launch());
    const {page} = watched;
    await visit(page, id);
    await listen(page);
    await go(page, 'Tab', /March 2031/);
    await go(page, 'ArrowDown', /\b(8|14) March/);
    await go(page, 'ArrowRight', /14 March 2031.*2 events/);
    await page.keyboard.press('Enter');
    await waitForFocus(page, /14 March 2031/);
    await go(page, 'Tab', /Picnic by the brook/);
    await page.keyboard.press('Enter');
    await waitForFocus(page, /^Picnic by the brook$/);
    await reply(page);
    await waitForFocus(page, /^You’re coming$/);
    const confirmation = /^A place is kept for you: Picnic by the brook, Friday,? 14 March 2031, 12:00.15:00\.$/;
    await hears(page, confirmation);
    const all = await heard(page);
    assert.equal(all.filter((words) => confirmation.test(words)).length, 1, all.join('\n'));
    const [record, ...more] = demo.submissions().filter(({of}) => of === id);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [record!.event, record!.answers],
      ['picnic', {coming: 'yes', guests: 0, name: 'Ada', email: 'ada@example.org'}],
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('kith-calendar')!.shadowRoot!.querySelector('dialog'));
    assert.deepEqual(watched.errors, []);
  });

test('the third person at an event for two is first on the waiting list, and has the place once somebody cancels', async () => {
  const id = 'two';
  await demo.publish(`calendars/${id}`, picnic(id));
  const come = async (name: string): Promise<{cancel: string}> => {
    const fields = new URLSearchParams({'kith-event': 'picnic', coming: 'yes', name, email: 'x@example.org'});
    const response = await fetch(`${demo.base}/api/calendars/${id}/submissions`, {method: 'POST', body: fields});
    return (await response.json()) as {cancel: string};
  };
  const [first] = [await come('Bo'), await come('Cy')];
  const {page, errors} = await openPage(await engines[0]!.launch(), {width: 360, height: 740});
  await visit(page, id);
  await listen(page);
  const open = () =>
    page.evaluate(() =>
      (document.querySelector('kith-calendar') as unknown as {openEvent(id: string): unknown}).openEvent('picnic'),
    );
  await open();
  await waitForFocus(page, /^Picnic by the brook$/);
  await reply(page);
  await waitForFocus(page, /^You’re on the waiting list$/);
  await hears(page, /^You are number 1 in line: Picnic by the brook/);

  assert.equal((await fetch(first.cancel, {method: 'POST'})).status, 200);
  await visit(page, id);
  await listen(page);
  await open();
  await page.waitForFunction(
    () =>
      document.querySelector('kith-calendar')!.shadowRoot!.querySelector('#replies-title')?.textContent.trim() ===
      'You’re coming',
    {timeout: 10_000},
  );
  await hears(page, /^A place became free: you’re coming\.$/);
  assert.deepEqual(errors, []);
});
