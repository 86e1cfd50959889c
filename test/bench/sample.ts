import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {answerQuestions, turnMonths, type Actions} from './act.ts';
import type {Contestant} from './contestant.ts';
import {mainThread} from './main-thread.ts';
import {layoutShift, probeFor, wantedOf} from './probe.ts';
import type {Server} from './serve.ts';
import type {Workload} from './workloads.ts';

export type Profile = 'fast' | 'cpu4x' | 'slow4g';

interface Conditions {
  /** How many times slower than this machine. */
  cpu: number;
  /** Milliseconds that an answer waits, and bytes a second. */
  network?: {latency: number; down: number; up: number};
}

export const PROFILES: Readonly<Record<Profile, Conditions>> = {
  fast: {cpu: 1},
  cpu4x: {cpu: 4},
  slow4g: {cpu: 4, network: {latency: 150, down: 200_000, up: 93_750}},
};

/** One contestant with one workload. */
export interface Cell {
  contestant: Contestant;
  load: Workload;
}

/** Bytes, counts, milliseconds. */
export interface Sample extends Partial<Actions> {
  brotli: number;
  gzip: number;
  requests: number;
  /** Main thread, until everything can be used. */
  cpu: number;
  interactive: number;
  paint: number;
  shift: number;
  /** Of script, after collecting garbage. Not on slow devices. */
  heap?: number;
  elements: number;
}

const TIMEOUT = 90_000;

async function prepare(page: Page, cdp: CDPSession, {contestant, load}: Cell, profile: Profile): Promise<void> {
  const {cpu, network} = PROFILES[profile];
  const pause = network ? 30 : 0;
  await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', {name: 'benchReady'});
  await page.evaluateOnNewDocument(probeFor(contestant.hooks, wantedOf(load, pause)));
  if (network) {
    await cdp.send('Network.enable');
    const {latency, down: downloadThroughput, up: uploadThroughput} = network;
    const rule = {offline: false, latency, downloadThroughput, uploadThroughput};
    await cdp.send('Network.emulateNetworkConditions', rule);
  }
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
}

const isReady = (cdp: CDPSession): Promise<void> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('not everything came on screen')), TIMEOUT);
    cdp.on('Runtime.bindingCalled', ({name}) => {
      if (name !== 'benchReady') return;
      clearTimeout(timer);
      done();
    });
  });

async function measure(page: Page, cdp: CDPSession, server: Server, cell: Cell, profile: Profile): Promise<Sample> {
  const {contestant, load} = cell;
  server.takeLog();
  const ready = isReady(cdp);
  const arrived = page.goto(`${server.base}/${contestant.name}/${load.id}/`, {timeout: TIMEOUT});
  await Promise.all([ready, arrived.catch(() => {})]).catch(async (error: unknown) => {
    const said = await page.evaluate(() => window.bench?.errors.join('; ')).catch(() => '');
    throw new Error(`${String(error)} ${said}`);
  });
  const cpu = await mainThread(cdp);
  // what moves a little later counts as well
  await new Promise((done) => setTimeout(done, profile === 'slow4g' ? 700 : 350));
  const {interactive, paint, shifts, errors, elements} = await page.evaluate(() => {
    const {interactive, paint, shifts, errors, countElements} = window.bench;
    return {interactive, paint, shifts, errors, elements: countElements()};
  });
  if (errors.length) throw new Error(errors.join('; '));
  const log = server.takeLog();
  const sum = (size: 'brotli' | 'gzip'): number =>
    log.filter(({isLibrary}) => isLibrary).reduce((all, asked) => all + asked[size], 0);
  const bytes = {brotli: sum('brotli'), gzip: sum('gzip'), requests: log.length};
  return {...bytes, cpu, interactive, paint, shift: layoutShift(shifts), elements};
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** One visit by somebody who was never here, in a process of its own. */
export async function sample(browser: Browser, server: Server, cell: Cell, profile: Profile): Promise<Sample> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width: 1280, height: 900});
    await page.emulateTimezone('Europe/Berlin');
    const cdp = await page.createCDPSession();
    await page.goto(`${server.base}/warm-up`);
    await prepare(page, cdp, cell, profile);
    const seen = await measure(page, cdp, server, cell, profile);
    if (profile === 'slow4g') return seen;
    const heap = profile === 'fast' ? {heap: await heapOf(cdp)} : {};
    const {afterwards} = cell.load;
    if (afterwards === 'answers') return {...seen, ...heap, ...(await answerQuestions(page, cdp))};
    if (afterwards === 'turns') return {...seen, ...heap, ...(await turnMonths(page, cdp, cell.load))};
    return {...seen, ...heap};
  } finally {
    await context.close();
  }
}
