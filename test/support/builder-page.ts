// What journeys through the builder do and look at, over and over.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const SLOW = {timeout: 15_000, polling: 30} as const;

/** Presses what is there to press. */
export const press = async (page: Page, selector: string): Promise<void> => {
  const found = await page.waitForSelector(selector, {visible: true, timeout: SLOW.timeout});
  await found!.evaluate((element) => element.scrollIntoView({block: 'center'}));
  await found!.click();
};

/** Presses the first thing of a kind that says these words. */
export const pressWords = (page: Page, selector: string, words: string): Promise<void> =>
  press(page, `::-p-xpath(//${selector}[contains(normalize-space(.), "${words}")])`);

/** Writes over what stands in a field. */
export async function write(page: Page, id: string, words: string): Promise<void> {
  const field = (await page.waitForSelector(`[id="${id}"]`, {visible: true, timeout: SLOW.timeout}))!;
  await field.evaluate((element) => element.scrollIntoView({block: 'center'}));
  await field.click({count: 3});
  await page.keyboard.type(words);
}

/** The words of the widget in the preview. */
export const previewed = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => {
      const inner = document.querySelector('iframe')?.contentDocument;
      const root = inner?.querySelector('main > *')?.shadowRoot;
      return root?.textContent.replaceAll(/\s+/g, ' ').includes(wanted);
    },
    SLOW,
    words,
  );

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim() || '');

/** What axe has to say about the page as it stands, best practice included. */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: {run(on: unknown, how: object): Promise<{violations: Fault[]}>}};
    interface Fault {
      id: string;
      nodes: {target: unknown; failureSummary: string}[];
    }
    const {violations} = await axe.run(document, {iframes: false});
    return violations.flatMap(({id, nodes}) =>
      nodes.map((node) => `${id} ${String(node.target)}: ${node.failureSummary}`),
    );
  });
}

/** Waits until that is read out. */
export const said = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[role="status"]')?.textContent.includes(wanted),
    SLOW,
    words,
  );
/** The questions as they are numbered. */
export const titles = (page: Page) =>
  page.$$eval('.card-title', (all) => all.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()));

/** Waits until a question stands at an index. */
export const titleOf = (page: Page, n: number, words: string) =>
  page.waitForFunction(
    (i, wanted) => document.querySelectorAll('.card-title')[i]?.textContent.includes(wanted),
    SLOW,
    n,
    words,
  );

/** The middle of what is found, where a finger would touch it, once it stands still. */
export const middleOf = (page: Page, selector: string): Promise<{x: number; y: number}> =>
  page.$eval(selector, async (element) => {
    element.scrollIntoView({block: 'center'});
    for (let before = NaN; ; await new Promise((done) => setTimeout(done, 60))) {
      const {x, y, width, height} = element.getBoundingClientRect();
      if (y === before) return {x: x + width / 2, y: y + height / 2};
      before = y;
    }
  });

/** Drags with a finger from one thing to below the middle of another. */
export async function dragByTouch(page: Page, from: string, to: string): Promise<void> {
  const start = await middleOf(page, `${from} .grip`);
  const end = await page.$eval(to, (element) => element.getBoundingClientRect().bottom - 2);
  const finger = await page.touchscreen.touchStart(start.x, start.y);
  for (const share of [0.3, 0.7, 1]) await finger.move(start.x, start.y + (end - start.y) * share);
  await finger.end();
}

/** Puts a text into a field at once, as a paste does. */
export const paste = (page: Page, selector: string, text: string): Promise<void> =>
  page.$eval(
    selector,
    (field, words) => {
      (field as HTMLTextAreaElement).value = words;
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    },
    text,
  );
