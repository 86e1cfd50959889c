// `npm run bench`: Kith beside its peers and beside the least that is possible. What is measured and how: docs/how-fast.md.
import {existsSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, totalmem} from 'node:os';
import {join} from 'node:path';
import puppeteer, {type Browser} from 'puppeteer-core';
import {chromePath, CHROME_ARGS} from '../../scripts/browsers.ts';
import {HERE, type Contestant} from './contestant.ts';
import {CONTESTANTS} from './contestants.ts';
import {judge} from './goals.ts';
import {formatPage} from './how-fast.ts';
import {installPeers} from './install.ts';
import {compare, MEASURES} from './measures.ts';
import {readOptions, type Options} from './options.ts';
import {summarize, type Results, type Row} from './results.ts';
import {sample, type Cell, type Profile} from './sample.ts';
import {startServer, type Server} from './serve.ts';
import {WORKLOADS} from './workloads.ts';

const ROOT = join(HERE, '../..');
/** What docs/how-fast.md is made of. */
const FIGURES = join(ROOT, 'docs/how-fast.json');
const FLOOR = 'vanilla';
/** Fewer rounds say too little of times for a page that people read. */
const ENOUGH = 7;

/** Without a network to be asked by, and in the language of the pages. */
const ARGS = [...CHROME_ARGS, '--lang=en-GB', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

function toCells(contestants: readonly Contestant[], {workloads}: Options): Cell[] {
  const loads = WORKLOADS.filter(({id}) => workloads.includes(id));
  return loads.flatMap((load) =>
    contestants.filter((one) => one.workloads.includes(load.id)).map((contestant) => ({contestant, load})),
  );
}

const isTaken = ({contestant, load}: Cell, profile: Profile, round: number): boolean => {
  const most = contestant.maxRounds?.[load.id];
  if (most !== undefined && (profile !== 'fast' || round >= most)) return false;
  // what these add to W1 and W5 is work, which cpu4x shows
  return profile !== 'slow4g' || !['W2', 'W6', 'W7'].includes(load.id);
};

/** All cells once; each round begins with another. */
async function runRound(
  browser: Browser,
  server: Server,
  cells: readonly Cell[],
  profile: Profile,
  round: number,
): Promise<{rows: Row[]; failures: string[]}> {
  const [rows, failures]: [Row[], string[]] = [[], []];
  for (const at of cells.keys()) {
    const cell = cells[(at + 3 * round) % cells.length]!;
    if (!isTaken(cell, profile, round)) continue;
    const [workload, contestant] = [cell.load.id, cell.contestant.name];
    try {
      rows.push({workload, contestant, profile, round, sample: await sample(browser, server, cell, profile)});
    } catch (error) {
      failures.push(`${workload} ${contestant} ${profile}, round ${round + 1}: ${String(error)}`);
      console.error(failures.at(-1));
    }
  }
  return {rows, failures};
}

async function measure(contestants: readonly Contestant[], options: Options): Promise<Results> {
  const {rounds, profiles} = options;
  const server = await startServer();
  const cells = toCells(contestants, options);
  console.log(`Building ${cells.length} pages …`);
  for (const {contestant, load} of cells)
    await server.add(`/${contestant.name}/${load.id}`, await contestant.build(load));
  const [begin, before] = [performance.now(), loadavg()[0]!];
  const [rows, failures]: [Row[], string[]] = [[], []];
  let version = '';
  for (let round = 0; round < rounds; round++) {
    for (const profile of profiles) {
      const browser = await puppeteer.launch({executablePath: chromePath()!, args: ARGS});
      version = await browser.version();
      const done = await runRound(browser, server, cells, profile, round);
      rows.push(...done.rows);
      failures.push(...done.failures);
      await browser.close();
      console.log(`round ${round + 1} of ${rounds}, ${profile}: ${Math.round((performance.now() - begin) / 1000)} s`);
    }
  }
  server.stop();
  return {
    date: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    browser: version.replace(/^Headless|\.0\.0\.0$/g, '').replace('/', ' '),
    node: process.version,
    rounds,
    minutes: (performance.now() - begin) / 60_000,
    load: [before, loadavg()[0]!],
    contestants: contestants.map(({name, label, role}) => ({name, label, role})),
    cells: summarize(rows),
    failures,
  };
}

/** What matters, in lines. @returns whether a peer is ahead anywhere, or something could not be measured */
function tell(results: Results): boolean {
  const all = WORKLOADS.flatMap(({id}) => MEASURES.flatMap((measure) => compare(results, id, measure) ?? []));
  for (const {workload, measure, ours, theirs, peer, part, verdict} of all)
    console.log(
      `${workload} ${measure.name.padEnd(17)} ${measure.format(ours).padStart(9)}, ${peer} ${measure.format(theirs).padStart(9)}: ${part.toFixed(2)} ${verdict}`,
    );
  for (const {workload, name, value, most, format, isMet} of judge(results))
    console.log(`${isMet ? 'reached' : 'not yet'}  ${workload} ${name}: ${format(value)}, goal ${format(most)}`);
  return results.failures.length > 0 || all.some(({verdict}) => verdict === 'behind');
}

async function main(): Promise<void> {
  const options = readOptions(
    process.argv.slice(2),
    CONTESTANTS.map(({name}) => name),
  );
  const {only, out} = options;
  if (!existsSync(join(ROOT, 'dist/cdn/kith.js'))) throw new Error('There is no build to measure: npm run build');
  const chosen = CONTESTANTS.filter(({name}) => !only.length || name === FLOOR || only.includes(name));
  if (chosen.some(({role}) => role === 'peer')) await installPeers();
  const results = await measure(chosen, options);
  const isWhole = !only.length && options.rounds >= ENOUGH && !results.failures.length;
  const isAll = options.workloads.length === WORKLOADS.length && options.profiles.length === 3;
  const file = out ?? (isWhole && isAll ? FIGURES : undefined);
  if (file) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  if (isWhole && isAll && !out) writeFileSync(join(ROOT, 'docs/how-fast.md'), formatPage(results));
  if (tell(results)) process.exitCode = 1;
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
