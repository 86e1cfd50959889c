// The tests that need no page of their own, on Node's runner; with a PostgreSQL where there is one.
// `npm run test:node -- test/core/…` runs some of them.
import {startPostgres} from './postgres.ts';
import {run} from './run.ts';

const FILES = 'test/{contract,core,i18n,sources,delivery,doctor,cli,demo,tools,e2e}/**/*.test.ts';

const files = process.argv.slice(2);
const postgres = await startPostgres();
const {code} = await run(
  process.execPath,
  [
    '--test',
    '--test-timeout=180000',
    // journeys mostly wait, for browsers to start, for a network to come back: two cores carry three of them
    '--test-concurrency=3',
    '--test-reporter=./test/tools/node-reporter.mjs',
    ...(files.length ? files : [FILES]),
  ],
  {env: postgres ? {KITH_TEST_POSTGRES: postgres.url} : {}},
);
await postgres?.stop();
process.exitCode = code;
