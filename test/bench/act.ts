// What a person does once everything is there, with real keys and clicks, and what it costs.
import type {CDPSession, Page} from 'puppeteer-core';
import {turn} from './floor-month.ts';
import {mainThread} from './main-thread.ts';
import {median} from './statistics.ts';
import {monthOf, type Workload} from './workloads.ts';

/** Milliseconds: of the main thread, and until the frame that shows what came of it. */
export interface Actions {
  key: number;
  keyShown: number;
  reveal: number;
  revealShown: number;
  next: number;
  nextShown: number;
}

const TEXT = 'Mill Lane 14';
const REVEALS = 6;
const TURNS = 6;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Brings an element into view and clicks on its middle. */
async function click(page: Page, element: string): Promise<void> {
  const {x, y} = (await page.evaluate(
    `(() => {
      const element = ${element};
      const {top, bottom} = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) element.scrollIntoView({block: 'center', behavior: 'instant'});
      const {x, y, width, height} = element.getBoundingClientRect();
      return {x: x + width / 2, y: y + height / 2};
    })()`,
  )) as {x: number; y: number};
  await page.mouse.click(x, y);
}

/** A click, and how long the page takes until a condition holds. */
async function clickUntil(page: Page, cdp: CDPSession, element: string, holds: string): Promise<[number, number]> {
  const before = await mainThread(cdp);
  await page.evaluate(`void (window.benchShown = bench.clickUntil(() => ${holds}))`);
  await click(page, element);
  const shown = (await page.evaluate('window.benchShown')) as number;
  return [(await mainThread(cdp)) - before, shown];
}

const toMedians = (pairs: readonly [number, number][]): [number, number] => [
  median(pairs.map(([cpu]) => cpu)),
  median(pairs.map(([, shown]) => shown)),
];

async function type(page: Page, cdp: CDPSession): Promise<[number, number]> {
  await page.evaluate('bench.watchKeys()');
  await click(page, "bench.hooks.control('q1')");
  await pause(250);
  const before = await mainThread(cdp);
  for (const sign of TEXT) {
    await page.keyboard.type(sign);
    await pause(90);
  }
  await pause(120);
  const spent = ((await mainThread(cdp)) - before) / TEXT.length;
  const {keys, value} = (await page.evaluate("({keys: bench.keys, value: bench.hooks.control('q1').value})")) as {
    keys: number[];
    value: string;
  };
  if (value !== TEXT) throw new Error(`of "${TEXT}" the box has "${value}"`);
  return [spent, median(keys)];
}

/** Types into the first question, and answers the second so that the third comes and goes. */
export async function answerQuestions(page: Page, cdp: CDPSession): Promise<Partial<Actions>> {
  const [key, keyShown] = await type(page, cdp);
  const pairs: [number, number][] = [];
  for (let n = 0; n < REVEALS; n++) {
    const isThere = n % 2 === 0;
    const choice = `bench.hooks.control('q2', '${isThere ? 'yes' : 'no'}')`;
    pairs.push(await clickUntil(page, cdp, choice, `bench.hooks.isShown('q3') === ${isThere}`));
    await pause(400);
  }
  const [reveal, revealShown] = toMedians(pairs);
  return {key, keyShown, reveal, revealShown};
}

/** Turns to the next month, several times; does nothing where there is no button. */
export async function turnMonths(page: Page, cdp: CDPSession, load: Workload): Promise<Partial<Actions>> {
  let {month} = monthOf(load)!;
  const pairs: [number, number][] = [];
  for (let n = 0; n < TURNS; n++) {
    month = turn(month);
    const there = `bench.hooks.month() === '${month}' && bench.hooks.events().length >= 20 && bench.isVisible(bench.hooks.events()[bench.hooks.events().length - 1])`;
    pairs.push(await clickUntil(page, cdp, 'bench.hooks.next()', there));
    await pause(200);
  }
  const [next, nextShown] = toMedians(pairs);
  return {next, nextShown};
}
