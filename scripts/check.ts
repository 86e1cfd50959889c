// `npm test`: everything that must hold, in one command, with a last line that says how many passed and failed.
import {ensureBrowsers} from './browsers.ts';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {run} from './run.ts';
import {ROOT} from './source-files.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
interface Step {
  /** A script of package.json. */
  script: string;
  /** What it is given. */
  args?: readonly string[];
  /** Its output ends with `N passed, N failed`. The others pass or fail as a whole, and count only when they fail. */
  isCounted?: boolean;
  /** What comes after makes no sense without it. */
  isVital?: boolean;
  /** Shown only where it fails. */
  isQuiet?: boolean;
}
interface Outcome extends Counts {
  name: string;
  seconds: number;
}

/** Public calendar test suites, which are not part of the project: run where they are found. */
const CASES = '../shared/cases/calendar';

/** One stage after the other; within one, rows of steps beside each other: nothing in them is measured by the clock. */
const STAGES: readonly (readonly (readonly Step[])[])[] = [
  [[{script: 'build', isVital: true}]],
  [
    [
      {script: 'types'},
      {script: 'storybook:build', isQuiet: true},
      ...(existsSync(join(ROOT, CASES)) ? [{script: 'conformance', args: [CASES]}] : []),
    ],
    [{script: 'lint'}, {script: 'layers'}, {script: 'docs-tags'}, {script: 'size'}],
  ],
  [[{script: 'test:node', isCounted: true}]],
  [[{script: 'test:browser', isCounted: true}]],
  [[{script: 'test:stories', isCounted: true}]],
];

const LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;
const NONE: Counts = {passed: 0, failed: 0, skipped: 0};

/** The counts of the last countable line. */
export function readCounts(output: string): Counts | undefined {
  const [, passed, failed, skipped = 0] = [...output.matchAll(LINE)].at(-1) ?? [];
  return passed === undefined ? undefined : {passed: Number(passed), failed: Number(failed), skipped: Number(skipped)};
}

/** What a step comes to. A failure that was not counted counts as one, and so does a run in which nothing ran. */
export function judge(code: number, counts: Counts | undefined, isCounted: boolean): Counts {
  if (!isCounted) return {...NONE, failed: code === 0 ? 0 : 1};
  if (!counts) return {...NONE, failed: 1};
  return counts.failed || (code === 0 && counts.passed) ? counts : {...counts, failed: 1};
}

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, {passed, failed, skipped}) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );

export const formatCounts = ({passed, failed, skipped}: Counts): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

async function findBrowsers(): Promise<Outcome> {
  console.log('\n── browsers');
  const start = performance.now();
  const {missing, skipped} = await ensureBrowsers(process.env['CI'] === 'true');
  for (const name of skipped) console.log(`${name} is not installed: its tests are skipped`);
  return {name: 'browsers', passed: 0, failed: missing.length, skipped: skipped.length, seconds: secondsSince(start)};
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** @param isAlone shows what it says while it says it; else at its end, in one piece */
async function runStep(
  {script, args = [], isCounted = false, isQuiet = false}: Step,
  isAlone: boolean,
): Promise<Outcome> {
  if (isAlone) console.log(`\n── ${script}`);
  const start = performance.now();
  const {code, output} = await run('npm', ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])], {
    isQuiet: isQuiet || !isAlone,
  });
  if (!isAlone) console.log(`\n── ${script}`);
  if (isQuiet ? code !== 0 : !isAlone) console.log(output);
  return {name: script, ...judge(code, readCounts(output), isCounted), seconds: secondsSince(start)};
}

async function runRow(steps: readonly Step[], isAlone: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step, isAlone));
  return outcomes;
}

async function check(): Promise<Outcome[]> {
  const outcomes = [await findBrowsers()];
  if (outcomes[0]!.failed) return outcomes;
  for (const rows of STAGES) {
    outcomes.push(...(await Promise.all(rows.map((steps) => runRow(steps, rows.length === 1)))).flat());
    const vital = rows.flat().filter(({isVital}) => isVital);
    if (vital.some(({script}) => outcomes.some(({name, failed}) => name === script && failed))) break;
  }
  return outcomes;
}

function report(outcomes: readonly Outcome[]): void {
  console.log('');
  for (const outcome of outcomes) {
    const {name, seconds, passed, failed} = outcome;
    const words = passed || failed > 1 ? formatCounts(outcome) : failed ? 'failed' : 'ok';
    console.log(`${name.padEnd(16)}${seconds.toFixed(1).padStart(7)} s  ${words}`);
  }
  const total = sum(outcomes);
  console.log(`\n${formatCounts(total)}`);
  process.exitCode = total.failed ? 1 : 0;
}

if (import.meta.main) report(await check());
