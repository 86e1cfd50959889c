// The demo's hostile pages: every widget looks on each of them as on the clean one, and changes nothing of theirs.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {browsers, openPage, sendFile, startSite, type Site} from '../support/e2e.ts';
import {SPECIMENS, toMarkup} from '../support/every-widget.ts';
import {difference, readPng, type Box, type Picture} from '../support/png.ts';

const DEMO = join(import.meta.dirname, '../../demo/site/hostile');
const PAGES =
  'clean reset important inherited names small-root large-root boxes traps overlay keys focus old-library'.split(' ');
/** The most that may differ: one point in a thousand. */
const LIMIT = 0.001;

const engines = browsers();
let site: Site;
before(async () => {
  site = await startSite();
  for (const name of PAGES) put(name);
});
after(async () => {
  site.stop();
  for (const engine of engines) await engine.close();
});

/** A page of the demo with every widget in place of its form; and the same without the script. */
function put(name: string): void {
  const tokens = 'style="--kith-font: system-ui, sans-serif; --kith-ink: #1c2320"';
  const widgets = SPECIMENS.map((specimen) => toMarkup(specimen, '/to').replace(/ |>/, (mark) => ` ${tokens}${mark}`));
  const html = readFileSync(join(DEMO, `${name}.html`), 'utf8')
    .replace(/<kith-signup[\s\S]*<\/kith-signup>/, widgets.join('\n'))
    .replace('/kith/', '/copy/');
  site.pages.set(`/${name}.html`, {html});
  site.pages.set(`/${name}.bare.html`, {html: html.replace(/<script type="module".*/, '')});
  for (const file of [`${name}.js`, `${name}.css`, 'page.css'])
    if (existsSync(join(DEMO, file))) site.pages.set(`/hostile/${file}`, sendFile(join(DEMO, file)));
}

/** A page but for its widgets, as facts: computed properties of its elements, its names, ways of the language, attributes. */
function describePage(): string[] {
  const facts: string[] = [];
  const sized = /^(height|block-size|(perspective|transform)-origin|grid-template-rows)$/; // of what the widgets stand in
  const others = [...document.querySelectorAll('*')].filter((one) => !one.closest('script, [style*="--kith"]'));
  for (const [i, element] of Object.entries(others)) {
    const style = getComputedStyle(element);
    const holds = element.querySelector('[style*="--kith"]') !== null;
    for (let p = 0; p < style.length; p++) {
      const name = style[p]!;
      if (!(holds && sized.test(name)))
        facts.push(`${i} ${element.localName} ${name}: ${style.getPropertyValue(name)}`);
    }
    for (const {name, value} of element.attributes) facts.push(`${i} ${element.localName} [${name}=${value}]`);
  }
  for (const object of [
    window,
    Object,
    Array,
    String,
    Number,
    Function,
    Promise,
    Node,
    Element,
    HTMLElement,
    EventTarget,
  ]) {
    const target = object === window ? window : (object as typeof Node).prototype;
    for (const name of Object.getOwnPropertyNames(target)) {
      const {value, get} = Object.getOwnPropertyDescriptor(target, name)!;
      // frames and events come and go, and who drives the browser looks for elements in its own ways
      const way = target === window ? '' : String(typeof value === 'function' ? value : (get ?? ''));
      if (!/^(\d+|event)$|ariaQuery/.test(name))
        facts.push(`${object === window ? 'window' : (object as typeof Node).name}.${name} ${way}`);
    }
  }
  return [...facts, `${document.styleSheets.length} ${document.adoptedStyleSheets.length} ${document.title}`];
}

/** Waits until every widget stands there as it will. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags) =>
      tags.every((tag) => {
        const widget = document.querySelector(tag) as (Element & {state?: string}) | null;
        return (
          widget?.state === 'ready' &&
          widget.shadowRoot!.getAnimations().every(({playState}) => playState === 'finished')
        );
      }),
    {polling: 50, timeout: 10_000},
    SPECIMENS.map(({tag}) => tag),
  );
}

/** Puts the box with the widgets into the corner, 600 px wide, on an empty page, and says where each widget is. */
function isolate(tags: string[]): {boxes: Box[]; height: number} {
  const place = document.getElementById('place')!;
  const rules = {position: 'absolute', left: '0', top: '0', width: '600px'};
  for (const [name, value] of Object.entries(rules)) place.style.setProperty(name, value, 'important');
  for (const one of document.querySelectorAll<HTMLElement>('body *:not(#place, #place *)'))
    if (!one.contains(place)) one.style.setProperty('visibility', 'hidden', 'important');
  // each from a whole pixel on: half ones are drawn by layers as they like
  for (const tag of tags) {
    const widget = document.querySelector<HTMLElement>(tag)!;
    widget.style.height = 'auto';
    widget.style.setProperty('height', `${Math.ceil(widget.offsetHeight + 1)}px`, 'important');
  }
  const boxes = tags.map((tag) => {
    const {x, y, width, height} = document
      .querySelector(tag)!
      .shadowRoot!.querySelector('.kith')!
      .getBoundingClientRect();
    return {x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height)};
  });
  return {boxes, height: Math.max(...boxes.map(({y, height}) => y + height))};
}

interface Shot {
  picture: Picture;
  box: Box;
}

/** Every widget of the page as a picture. */
async function shoot(page: Page): Promise<Shot[]> {
  const tags = SPECIMENS.map(({tag}) => tag);
  const {height} = await page.evaluate(isolate, tags);
  await page.setViewport({width: 640, height: Math.ceil(height) + 40});
  await settle(page);
  const {boxes} = await page.evaluate(isolate, tags);
  const picture = readPng(await page.screenshot());
  return boxes.map((box) => ({picture, box}));
}

for (const {name: engine, launch} of engines)
  describe(engine, () => {
    let browser: Browser;
    before(async () => void (browser = await launch()));
    let clean: Shot[] | undefined;

    for (const name of PAGES)
      test(`H10 on the demo's page "${name}" every widget looks as on the clean one, and no property of the page changes`, async () => {
        const {page, errors} = await openPage(browser, {width: 640, height: 800});
        await page.goto(`${site.base}/${name}.bare.html`);
        const describeIt = async () => {
          await page.waitForFunction((own) => !own || document.activeElement?.id === 'search', {}, name === 'focus');
          return page.evaluate(describePage);
        };
        const before = await describeIt();
        await page.goto(`${site.base}/${name}.html`);
        await settle(page);
        const now = await describeIt();
        const missing = (from: string[], all: ReadonlySet<string>) =>
          from.filter((fact) => !all.has(fact)).slice(0, 20);
        assert.deepEqual([missing(now, new Set(before)), missing(before, new Set(now))], [[], []]);
        const shots = await shoot(page);
        clean ??= shots;
        for (const [i, {picture, box}] of shots.entries()) {
          const {box: expected, picture: other}: Shot = clean[i]!;
          assert.deepEqual([box.width, box.height], [expected.width, expected.height], SPECIMENS[i]!.tag);
          const share = difference(picture, other, box, expected);
          assert.ok(share <= LIMIT, `${SPECIMENS[i]!.tag}: ${(share * 100).toFixed(2)} % differ`);
        }
        assert.deepEqual(errors, []);
        await page.browserContext().close();
      });
  });
