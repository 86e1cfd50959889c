// The tests that need no page of their own, on Node's runner; with a PostgreSQL where there is one.
// `npm run test:node -- test/core/…` runs some of them.
import {globSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {run} from 'node:test';
import nodeReporter from '../test/tools/node-reporter.mjs';
import {startPostgres} from './postgres.ts';
import {ROOT} from './source-files.ts';

const FILES = 'test/{contract,core,i18n,sources,delivery,doctor,cli,demo,tools,e2e}/**/*.test.ts';

/** What takes minutes by itself: begun last, as the order of names has it, it would keep the whole waiting. */
const FIRST = ['e2e/outbox-restart', 'tools/scaffold', 'core/belonging/attack'];

/** Files to run: those first, the others by name. */
export function orderFiles(files: readonly string[]): string[] {
  const isFirst = (file: string) => FIRST.some((name) => file.endsWith(`${name}.test.ts`));
  const sorted = files.toSorted();
  return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
}

async function main(patterns: readonly string[]): Promise<void> {
  const postgres = await startPostgres();
  if (postgres) process.env['KITH_TEST_POSTGRES'] = postgres.url;
  process.env['PATH'] = [join(ROOT, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(
    delimiter,
  );
  // one for all files: most of what they import is the same
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'kith-tests-compiled');
  const files = orderFiles(globSync(patterns.length ? patterns : [FILES], {cwd: ROOT}));
  // journeys mostly wait, for browsers to start, for a network to come back: two cores carry three of them
  const events = run({files, cwd: ROOT, timeout: 400_000, concurrency: 3});
  events.on('test:summary', ({success}) => {
    if (!success) process.exitCode = 1;
  });
  for await (const text of nodeReporter(events)) process.stdout.write(text);
  await postgres?.stop();
}

if (import.meta.main) await main(process.argv.slice(2));
