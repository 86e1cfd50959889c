// What a large calendar costs the page, until the first month is on screen and for each of six more: script of the main thread (what
// DevTools calls scripting: compiling, running, collecting garbage), and all that the thread does but layout and style, both in
// processor time, which other programs do not lengthen. Fails where the script of one of our calendars takes more than it may. `BENCH_PEERS=DIR` (a folder of contestants: <name>/contestant.mjs with its built
// dist/W6.html and W7.html) measures FullCalendar and @event-calendar in the same rounds, with the same events.
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {loadavg} from 'node:os';
import {basename, extname, join, normalize} from 'node:path';
import {pathToFileURL} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromePath, CHROME_ARGS} from './browsers.ts';
import {ROOT} from './source-files.ts';

const ROUNDS = Number(process.env['ROUNDS'] || 7);
const NEXT = 6;
/** Most script on the main thread, in milliseconds: until the first month, and for one more. */
const GOALS = {first: 50, next: 16};

interface Entry {
  id: string;
  title: string;
  start: string;
  end: string;
  rrule?: string;
  categories?: string[];
}

interface Contestant {
  name: string;
  path: string;
  /** Held to the goals. */
  isOurs: boolean;
  /** In the page: how many events are on screen, and the button to the next month. */
  events: string;
  next: string;
  /** Where one round takes minutes. Default: all rounds. */
  maxRounds?: number;
}

/** Milliseconds of the main thread. */
interface Cost {
  script: number;
  all: number;
}

/** Until the first month, and for each month turned to. */
interface Sample {
  first: Cost;
  next: Cost[];
}

const two = (value: number): string => String(value).padStart(2, '0');
const PLACES = ['Choir', 'Food bank', 'Repair café', 'Chess evening', 'Book club', 'Walking group', 'Garden morning'];

/** Numbers from 0 to below 1, the same each time. */
function makeDraw(): () => number {
  let state = 7;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

/** Events all over a year, one in twenty for some days. */
function manyEvents(count: number): Entry[] {
  const draw = makeDraw();
  return Array.from({length: count}, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(draw() * 365))).toISOString().slice(0, 10);
    const [hour, name] = [8 + Math.floor(draw() * 12), PLACES[Math.floor(draw() * PLACES.length)]!];
    const last = new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10);
    const isLong = draw() < 0.05;
    return {
      id: `e${at}`,
      title: `${name} ${at}`,
      start: isLong ? day : `${day}T${two(hour)}:00`,
      end: isLong ? last : `${day}T${two(hour + 1)}:30`,
      categories: [name],
    };
  });
}

/** Rules of the usual kinds, from January 2026 to the end of 2027. */
function manySeries(count: number): Entry[] {
  const rules = [
    'WEEKLY;BYDAY=TU',
    'WEEKLY;INTERVAL=2;BYDAY=WE,FR',
    'MONTHLY;BYDAY=2TH',
    'MONTHLY;BYMONTHDAY=1,15',
    'DAILY',
  ];
  return Array.from({length: count}, (_, at) => ({
    id: `s${at}`,
    title: `${PLACES[at % PLACES.length]} ${at}`,
    start: `2026-01-${two(1 + (at % 28))}T${two(9 + (at % 10))}:00`,
    end: `2026-01-${two(1 + (at % 28))}T${two(10 + (at % 10))}:00`,
    rrule: `FREQ=${at % 10 === 4 ? rules[4]! : rules[at % 4]!};UNTIL=20271231T235959`,
  }));
}

/** The same for calendars that take FullCalendar's kind of events, with its plugin for rules. */
const toForeign = ({id, title, start, end, rrule}: Entry): object =>
  rrule
    ? {id, title, rrule: `DTSTART:${start.replace(/[-:]/g, '')}00\nRRULE:${rrule}`, duration: '01:00'}
    : {id, title, start, end, allDay: start.length === 10};

const toIcs = (events: readonly Entry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap(({id, title, start, end}) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `SUMMARY:${title}`,
      `DTSTART${start.length > 10 ? '' : ';VALUE=DATE'}:${start.replace(/[-:]/g, '')}${start.length > 10 ? '00' : ''}`,
      `DTEND${end.length > 10 ? '' : ';VALUE=DATE'}:${end.replace(/[-:]/g, '')}${end.length > 10 ? '00' : ''}`,
      'DESCRIPTION:Everybody is welcome\\, and nobody needs to know anybody.',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

const many = manyEvents(10_000);
const series = manySeries(50);
const FILES: Record<string, string> = {
  '/many.json': JSON.stringify({timeZone: 'Europe/Berlin', events: many}),
  '/series.json': JSON.stringify({timeZone: 'Europe/Berlin', events: series}),
  '/many.ics': toIcs(many),
  // what the peers' pages ask for
  '/W6.json': JSON.stringify(many.map(toForeign)),
  '/W7.json': JSON.stringify(series.map(toForeign)),
};

const page = (src: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Calendar</title>
<script type="module" src="/kith/kith.js"></script>
<kith-calendar src="${src}" month="2026-06" max="3" view="month" time-zone="Europe/Berlin" no-json-ld></kith-calendar>`;

const PEERS = process.env['BENCH_PEERS'];
const TYPES: Record<string, string> = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'};

/** Ours below /, the peers' built pages below /peer/. */
function answer(url: string): {body: string | Buffer; type: string} | undefined {
  const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
  if (path.startsWith('/page/')) return {body: page(path.slice(5)), type: 'text/html'};
  if (path === '/empty')
    return {
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Nothing</title><p>Nothing',
      type: 'text/html',
    };
  const data = FILES[path.startsWith('/peer/') ? `/${basename(path)}` : path];
  if (data) return {body: data, type: path.endsWith('.ics') ? 'text/calendar' : 'application/json'};
  const file = path.startsWith('/kith/')
    ? join(ROOT, 'dist/cdn', path.slice(6))
    : join(PEERS ?? ROOT, path.replace('/peer/', ''));
  if (!existsSync(file) || (!PEERS && !path.startsWith('/kith/'))) return undefined;
  return {body: readFileSync(file), type: TYPES[extname(file)] ?? 'application/json'};
}

const SHADOW = "document.querySelector('kith-calendar')?.shadowRoot";
const ours = (name: string, src: string): Contestant => ({
  name: `Kith, ${name}`,
  path: `/page${src}`,
  isOurs: true,
  events: `${SHADOW}?.querySelectorAll('[data-event]').length`,
  next: `${SHADOW}.querySelector('[part~=next]')`,
});

interface Peer {
  hooks: Record<'events' | 'next', () => unknown>;
  maxRounds?: Record<string, number>;
}

/** The peers that are built, each with the harness's own ways to find events and button. */
async function findPeers(): Promise<Contestant[]> {
  const found: Contestant[] = [];
  for (const name of ['fullcalendar7', 'event-calendar']) {
    for (const [load, words] of [
      ['W6', '10,000 events'],
      ['W7', '50 series'],
    ] as const) {
      if (!PEERS || !existsSync(join(PEERS, name, 'dist', `${load}.html`))) continue;
      const {hooks, maxRounds} = (
        (await import(pathToFileURL(join(PEERS, name, 'contestant.mjs')).href)) as {default: Peer}
      ).default;
      const call = (hook: () => unknown): string => `({${String(hook)}}).${hook.name}()`;
      found.push({
        name: `${name}, ${words}`,
        path: `/peer/${name}/dist/${load}.html`,
        isOurs: false,
        events: `${call(hooks.events)}.length`,
        next: call(hooks.next),
        maxRounds: maxRounds?.[load] ?? ROUNDS,
      });
    }
  }
  return found;
}

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

/** What counts as script in a trace, and what a script makes the browser do there and then. */
const SCRIPT =
  /^(EvaluateScript|FunctionCall|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint|TimerFire|FireAnimationFrame|FireIdleCallback|EventDispatch)$|^(v8|V8)\.|GC$/;
const OTHER = /^(Layout|UpdateLayoutTree|ParseHTML|ParseAuthorStyleSheet|PrePaint|Paint|Layerize|Commit)$/;
const TASK = 'ThreadControllerImpl::RunTask';

/** Microseconds of processor time that an event took by itself go to what it is part of: script, layout and style, or neither. */
function addUp(events: readonly TraceEvent[]): Cost {
  const cost = {script: 0, all: 0};
  const open: {end: number; kind: 'script' | 'style' | 'task'; inside: number; took: number}[] = [];
  const close = (): void => {
    const {kind, took, inside} = open.pop()!;
    if (kind !== 'style') cost.all += (took - inside) / 1000;
    if (kind === 'script') cost.script += (took - inside) / 1000;
    if (open.length) open.at(-1)!.inside += took;
  };
  for (const {name, ts, dur = 0, tdur = dur} of events) {
    while (open.length && open.at(-1)!.end <= ts) close();
    const kind = SCRIPT.test(name)
      ? 'script'
      : /^(Layout|UpdateLayoutTree)$/.test(name)
        ? 'style'
        : OTHER.test(name)
          ? 'task'
          : undefined;
    if (kind ?? (name === TASK ? 'task' : undefined))
      open.push({end: ts + dur, kind: kind ?? 'task', inside: 0, took: tdur});
  }
  while (open.length) close();
  return cost;
}

/** What the page's main thread does while something happens. */
async function costOf(target: Page, act: () => Promise<unknown>): Promise<Cost> {
  await target.tracing.start({categories: ['devtools.timeline', 'v8', 'toplevel', '__metadata']});
  await act();
  const trace = JSON.parse(new TextDecoder().decode(await target.tracing.stop())) as {traceEvents: TraceEvent[]};
  const busy = new Map<string, TraceEvent[]>();
  const names = new Set(
    trace.traceEvents
      .filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({pid, tid}) => `${pid} ${tid}`),
  );
  for (const event of trace.traceEvents) {
    const thread = `${event.pid} ${event.tid}`;
    if (event.ph === 'X' && names.has(thread)) busy.set(thread, [...(busy.get(thread) ?? []), event]);
  }
  // the page's own process: the one that does most
  const costs = [...busy.values()].map((events) =>
    addUp(events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))),
  );
  return costs.toSorted((a, b) => b.all - a.all)[0] ?? {script: 0, all: 0};
}

const painted = (target: Page): Promise<unknown> =>
  target.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function sample(browser: Browser, base: string, {path, events, next}: Contestant): Promise<Sample> {
  const context = await browser.createBrowserContext();
  const target = await context.newPage();
  await target.goto(`${base}/missing`);
  const first = await costOf(target, async () => {
    await target.goto(base + path);
    await target.waitForFunction(`(${events}) > 0`, {polling: 'raf', timeout: 60_000});
  });
  // what follows the first month in idle time is not part of the next
  await new Promise((done) => setTimeout(done, 1500));
  const months: Cost[] = [];
  for (let turn = 0; next && turn < NEXT; turn++) {
    const turned = async (): Promise<void> => {
      await target.evaluate(`${next}.click()`);
      await painted(target);
    };
    months.push(await costOf(target, turned));
  }
  await context.close();
  return {first, next: months};
}

/** The value below which a part of all lies. */
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const median = (values: readonly number[]): number => quantile(values, 0.5);

const server = createServer((request, response) => {
  const found = answer(request.url!);
  if (found) response.writeHead(200, {'content-type': found.type}).end(found.body);
  else response.writeHead(404, {'content-type': 'text/html'}).end('<!doctype html><title>nothing</title>');
});
await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
/** The same page without a calendar: what the browser itself takes. */
const empty: Contestant = {
  name: 'page without',
  path: '/empty',
  isOurs: false,
  events: "document.querySelectorAll('p').length",
  next: '',
};
const contestants = [
  empty,
  ours('10,000 events (JSON)', '/many.json'),
  ours('50 series', '/series.json'),
  ours('10,000 events (.ics)', '/many.ics'),
  ...(await findPeers()),
];
const samples = new Map<string, Sample[]>(contestants.map(({name}) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  const browser = await puppeteer.launch({executablePath: chromePath()!, args: CHROME_ARGS});
  for (const at of contestants.keys()) {
    const one = contestants[(at + round) % contestants.length]!;
    if (round >= (one.maxRounds ?? ROUNDS)) continue;
    samples.get(one.name)!.push(await sample(browser, base, one));
  }
  await browser.close();
}
server.close();
const MEASURES = ['script', 'all'] as const;
const floor = samples.get(empty.name)!.map(({first}) => first.all);
console.log(
  `${ROUNDS} rounds, medians (90 %), main thread in ms; the page alone takes ${median(floor).toFixed(1)} (load ${loadavg()[0]!.toFixed(1)})`,
);
for (const {name, isOurs} of contestants.slice(1)) {
  const all = samples.get(name)!;
  const show = (costs: readonly Cost[]): string =>
    MEASURES.map((measure) => {
      const values = costs.map((cost) => cost[measure]);
      return `${measure} ${median(values).toFixed(1)} (${quantile(values, 0.9).toFixed(1)})`.padEnd(23);
    }).join('');
  const [first, next] = [all.map((one) => one.first), all.flatMap((one) => one.next)];
  const scriptOf = (costs: readonly Cost[]): number => median(costs.map(({script}) => script));
  const isSlow = isOurs && (scriptOf(first) >= GOALS.first || scriptOf(next) >= GOALS.next);
  console.log(`${name.padEnd(30)} first: ${show(first)} next: ${show(next)}${isSlow ? ' too slow' : ''}`);
  if (isSlow) process.exitCode = 1;
}
