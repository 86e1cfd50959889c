// Sites that swap their content mount and remove the same widget again and again: nothing of it may stay.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {CDPSession, Page} from 'puppeteer-core';
import {browsers, openPage, startSite, type Site} from '../support/e2e.ts';
import {SPECIMENS, toMarkup} from '../support/every-widget.ts';
import {pulseResults} from '../support/results-samples.ts';

/** How often a widget comes and goes, after some times that do not count: caches fill once. */
const TIMES = 500;
const WARM_UP = 50;
const AT_ONCE = 50;
/** What a page keeps of one kind may differ by some: the last that was focused, a template drawn for the first time. */
const MOST_PARTS = TIMES / 10;
/** Compiled code goes on changing, too; the smallest widget takes 20,000. In bytes of script a time. */
const MOST_HEAP = 1000;

interface Kept {
  nodes: number;
  listeners: number;
  heap: number;
}

/** A widget by its markup, and what somebody does in it: presses something, or types. */
interface Guest {
  tag: string;
  markup: string;
  press?: string;
  typed?: string;
}

const QUESTION = {id: 'name', type: 'text', label: 'Your name'};
const SCALE = {min: 1, max: 3};
/** In place of what they show elsewhere: hundreds of large ones take minutes. */
const SMALL: Readonly<Record<string, object>> = {
  'kith-survey': {id: 'street', questions: [QUESTION, {id: 'day', type: 'date', label: 'A day'}]},
  'kith-pulse': {
    id: 'here',
    wave: '1',
    group: 'Friends',
    instrument: {id: 'own', items: [{id: 'one', label: 'I belong here'}], scale: SCALE},
  },
  'kith-results': pulseResults(40, {previous: [], facets: pulseResults(40).facets!.slice(0, 1)}),
};

const toGuest = (specimen: (typeof SPECIMENS)[number]): Guest => {
  const {tag, acts, typed} = specimen;
  const does = tag !== 'kith-calendar' && typed ? {typed} : acts[0] ? {press: acts[0][0]} : {};
  const json = SMALL[tag] ?? specimen.json;
  return {tag, markup: toMarkup({...specimen, ...(json && {json})}, '/to'), ...does};
};
const GUESTS: readonly Guest[] = [
  ...SPECIMENS.map(toGuest),
  {tag: 'kith-outbox', markup: '<kith-outbox></kith-outbox>'},
  {tag: 'kith-language', markup: '<kith-language languages="en es ar"></kith-language>', press: 'button'},
];

const [chromium] = browsers();
let site: Site;
let page: Page;
let cdp: CDPSession;
let errors: string[];
before(async () => {
  site = await startSite();
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="theme-color" content="#8a1c4a"><title>Swapped</title><script type="module" src="/copy/kith.js"></script><main></main>';
  site.pages.set('/', {html});
  ({page, errors} = await openPage(await chromium!.launch()));
  cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.enable');
  await cdp.send('Performance.enable');
  await page.goto(site.base);
});
after(async () => {
  await chromium!.close();
  site.stop();
});

/** Runs in the page: many at once come, are ready, are used, and go. */
async function comeAndGo({tag, markup, press, typed}: Guest, times: number, atOnce: number): Promise<void> {
  interface Widget extends HTMLElement {
    state?: string;
    shadowRoot: ShadowRoot;
  }
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  for (let n = 0; n < times; n += atOnce) {
    const box = document.createElement('div');
    box.innerHTML = markup.repeat(atOnce);
    document.querySelector('main')!.append(box);
    const widgets = [...box.querySelectorAll<Widget>(tag)];
    for (const last = performance.now() + 30_000; !widgets.every(({state}) => state === 'ready'); await frame())
      if (performance.now() > last) throw new Error(`${tag} is ${widgets.map(({state}) => state).join(' ')}`);
    for (const {shadowRoot} of widgets) {
      if (press) shadowRoot.querySelector<HTMLElement>(press)!.click();
      const control = typed && shadowRoot.querySelector<HTMLInputElement>(typed);
      if (!control) continue;
      control.focus();
      control.value = '1';
      control.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    }
    await frame();
    box.remove();
  }
}

async function measure(): Promise<Kept> {
  await cdp.send('HeapProfiler.collectGarbage');
  const {metrics} = await cdp.send('Performance.getMetrics');
  const find = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return {nodes: find('Nodes'), listeners: find('JSEventListeners'), heap: find('JSHeapUsedSize')};
}

/** What has added up, in words. */
function findLeaks(first: Kept, now: Kept): string[] {
  const more = (name: keyof Kept): number => now[name] - first[name];
  return [
    ...(['nodes', 'listeners'] as const).flatMap((name) =>
      more(name) > MOST_PARTS ? [`${more(name)} more ${name}`] : [],
    ),
    ...(more('heap') > MOST_HEAP * TIMES ? [`${Math.round(more('heap') / TIMES)} bytes a time`] : []),
  ];
}

/** What is left over of a widget that has come and gone, once timers have run and the garbage is collected. */
async function leftOver(guest: Guest): Promise<string[]> {
  await page.evaluate(comeAndGo, guest, WARM_UP, AT_ONCE);
  const first = await settle();
  await page.evaluate(comeAndGo, guest, TIMES, AT_ONCE);
  let leaks = findLeaks(first, await measure());
  for (const last = performance.now() + 10_000; leaks.length && performance.now() < last;) {
    await new Promise((done) => setTimeout(done, 200));
    leaks = findLeaks(first, await measure());
  }
  return leaks;
}

/** The least that is kept, seen twice. */
async function settle(): Promise<Kept> {
  const seen: Kept[] = [];
  while (seen.length < 2) {
    await new Promise((done) => setTimeout(done, 100));
    seen.push(await measure());
  }
  const least = (name: keyof Kept): number => Math.min(...seen.map((kept) => kept[name]));
  return {nodes: least('nodes'), listeners: least('listeners'), heap: least('heap')};
}

for (const guest of GUESTS)
  test(`a <${guest.tag}> that came and went ${TIMES} times left no element, no listener and no memory`, async () => {
    assert.deepEqual(await leftOver(guest), []);
    assert.deepEqual(errors, []);
  });

test('calendars that are gone before their code for events has come leave nothing', async () => {
  const guest = GUESTS.find(({tag}) => tag === 'kith-calendar')!;
  const slow = {offline: false, downloadThroughput: -1, uploadThroughput: -1};
  await page.reload();
  await page.evaluate(comeAndGo, {tag: guest.tag, markup: guest.markup}, 2, 2);
  await new Promise((done) => setTimeout(done, 1000));
  const first = await settle();
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {...slow, latency: 500});
  await page.evaluate(comeAndGo, guest, AT_ONCE, AT_ONCE);
  await new Promise((done) => setTimeout(done, 4000));
  await cdp.send('Network.emulateNetworkConditions', {...slow, latency: 0});
  // what was focused last is kept by the browser itself, until something else is
  await page.evaluate(comeAndGo, guest, AT_ONCE, AT_ONCE);
  const more = async () => (await measure()).nodes - first.nodes;
  for (const last = performance.now() + 10_000; (await more()) > 10 * AT_ONCE && performance.now() < last;)
    await new Promise((done) => setTimeout(done, 200));
  const left = await more();
  assert.ok(left <= 10 * AT_ONCE, `${left} more nodes`);
});

test('a widget that stays is found: one that listens to the window and never stops', async () => {
  await page.evaluate(() => {
    class Leaky extends HTMLElement {
      state = 'ready';
      connectedCallback(): void {
        // oxlint-disable-next-line wc/require-listener-teardown -- that it never stops is the point
        addEventListener('resize', () => this.getAttribute('lang'));
      }
    }
    customElements.define('leaky-widget', Leaky);
  });
  await page.evaluate(comeAndGo, {tag: 'leaky-widget', markup: '<leaky-widget></leaky-widget>'}, AT_ONCE, AT_ONCE);
  const first = await settle();
  await page.evaluate(comeAndGo, {tag: 'leaky-widget', markup: '<leaky-widget></leaky-widget>'}, TIMES, AT_ONCE);
  assert.match(findLeaks(first, await measure()).join(), /\d+ more nodes,500 more listeners/);
});
