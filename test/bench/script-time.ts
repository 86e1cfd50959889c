// `npm run bench:script`: how long scripts hold up the page's main thread until the first month of a large calendar stands, and for each
// month more: compiling, running, collecting garbage, without layout and style. In processor time, from the browser's own trace.
import puppeteer, {type Browser, type CDPSession, type Page} from 'puppeteer-core';
import {chromePath, CHROME_ARGS} from '../../scripts/browsers.ts';
import type {Contestant} from './contestant.ts';
import {CONTESTANTS} from './contestants.ts';
import {turn} from './floor-month.ts';
import {installPeers} from './install.ts';
import {probeFor, wantedOf} from './probe.ts';
import {startServer, type Server} from './serve.ts';
import {median} from './statistics.ts';
import {monthOf, WORKLOADS, type Workload} from './workloads.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
const TURNS = 6;
/** The most that ours may take, in milliseconds. */
const GOALS = {first: 50, next: 16};

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: {name?: string};
}

const SCRIPT =
  /^(EvaluateScript|FunctionCall|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint|TimerFire|FireAnimationFrame|FireIdleCallback|EventDispatch)$|^v8\.|^V8\.|GC$/;
const STYLE = /^(Layout|UpdateLayoutTree|ParseHTML|ParseAuthorStyleSheet|PrePaint|Paint|Layerize|Commit)$/;

/** Milliseconds that script took by itself in one thread: what it makes the browser lay out is not its own. */
function scriptOf(events: readonly TraceEvent[]): number {
  let sum = 0;
  const open: {end: number; isScript: boolean; own: number}[] = [];
  const close = (): void => {
    const {isScript, own} = open.pop()!;
    if (isScript) sum += own / 1000;
  };
  for (const {name, ts, dur = 0, tdur = dur} of events) {
    while (open.length && open.at(-1)!.end <= ts) close();
    const isScript = SCRIPT.test(name);
    if (!isScript && !STYLE.test(name)) continue;
    if (open.length) open.at(-1)!.own -= tdur;
    open.push({end: ts + dur, isScript, own: tdur});
  }
  while (open.length) close();
  return sum;
}

async function whileTracing(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({categories: ['devtools.timeline', 'v8', 'toplevel', '__metadata']});
  await act();
  const {traceEvents} = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {traceEvents: TraceEvent[]};
  const place = ({pid, tid}: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(place),
  );
  const threads = Map.groupBy(
    traceEvents.filter((event) => event.ph === 'X' && mains.has(place(event))),
    place,
  );
  const ordered = [...threads.values()].map((all) =>
    all.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)),
  );
  return Math.max(0, ...ordered.map(scriptOf));
}

const isReady = (cdp: CDPSession): Promise<void> =>
  new Promise((done) => cdp.on('Runtime.bindingCalled', ({name}) => name === 'benchReady' && done()));

async function measure(browser: Browser, server: Server, contestant: Contestant, load: Workload): Promise<number[]> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1280, height: 900});
  await page.emulateTimezone('Europe/Berlin');
  const cdp = await page.createCDPSession();
  await page.goto(`${server.base}/warm-up`);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', {name: 'benchReady'});
  await page.evaluateOnNewDocument(probeFor(contestant.hooks, wantedOf(load, 40)));
  const ready = isReady(cdp);
  const address = `${server.base}/${contestant.name}/${load.id}/`;
  const costs = [await whileTracing(page, () => Promise.all([ready, page.goto(address, {timeout: 90_000})]))];
  // what follows in idle time is not part of the next month
  await new Promise((done) => setTimeout(done, 2500));
  let {month} = monthOf(load)!;
  for (let n = 0; n < TURNS; n++) {
    month = turn(month);
    const turned = async (): Promise<void> => {
      await page.evaluate('bench.hooks.next().click()');
      await page.waitForFunction(`bench.hooks.month() === '${month}' && bench.hooks.events().length >= 20`, {
        polling: 'raf',
      });
    };
    costs.push(await whileTracing(page, turned));
  }
  await context.close();
  return costs;
}

await installPeers();
const server = await startServer();
const cells = WORKLOADS.filter(({id}) => ['W6', 'W7'].includes(id)).flatMap((load) =>
  CONTESTANTS.filter(({workloads}) => workloads.includes(load.id)).map((contestant) => ({load, contestant})),
);
for (const {load, contestant} of cells)
  await server.add(`/${contestant.name}/${load.id}`, await contestant.build(load));
const costs = new Map(cells.map((cell) => [cell, [] as number[][]]));
for (let round = 0; round < ROUNDS; round++) {
  const browser = await puppeteer.launch({executablePath: chromePath()!, args: [...CHROME_ARGS, '--lang=en-GB']});
  for (const at of cells.keys()) {
    const cell = cells[(at + round) % cells.length]!;
    if (round >= (cell.contestant.maxRounds?.[cell.load.id] ?? ROUNDS)) continue;
    costs.get(cell)!.push(await measure(browser, server, cell.contestant, cell.load));
  }
  await browser.close();
}
server.stop();
for (const [{load, contestant}, rounds] of costs) {
  const [first, next] = [median(rounds.map(([cost]) => cost!)), median(rounds.flatMap(([, ...turns]) => turns))];
  const isSlow = contestant.role === 'ours' && (first >= GOALS.first || next >= GOALS.next);
  if (isSlow) process.exitCode = 1;
  console.log(
    `${load.title.padEnd(34)}${contestant.label.padEnd(26)}first month ${first.toFixed(1).padStart(7)} ms, next ${next.toFixed(1).padStart(7)} ms${isSlow ? ', too much' : ''}`,
  );
}
