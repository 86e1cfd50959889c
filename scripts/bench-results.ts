// Reading results must cost the same, however many people answered: 1,000 and 1,000,000 synthetic answers, added to a wave's
// ledger and read back through the endpoint. Fails where one is more than 20 % (and 50 µs) dearer than the other.
import {randomBytes} from 'node:crypto';
import {Kysely} from 'kysely';
import type {Pulse} from '../src/contract/pulse.ts';
import {addAnswers, releaseAnswers, startLedger, type Ledger} from '../src/core/belonging/ledger.ts';
import {planPulse} from '../src/core/belonging/plan-pulse.ts';
import {createApp} from '../demo/endpoint/app.ts';
import {Catalog} from '../demo/endpoint/catalog.ts';
import {pulse as kind} from '../demo/endpoint/kinds/pulse.ts';
import {buildDialect} from '../demo/endpoint/store/dialect.ts';
import {openStore} from '../demo/endpoint/store/store.ts';
import type {Tables} from '../demo/endpoint/store/tables.ts';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const SIZES = [1_000, 1_000_000];
const READS = 400;
const ITEMS = ['membership-1', 'influence-1', 'needs-1', 'reward-1', 'connection-1'];
const GROUPS = ['new', 'years', 'long'];

const toPulse = (size: number): Pulse => ({
  id: `wave-of-${size}`,
  wave: '1',
  group: 'Friends',
  groupBy: 'since',
  questions: [{id: 'since', type: 'single-choice', label: 'Since when?', choices: GROUPS}],
});

/** People's answers, the same each time. */
function* answersOf(size: number): Generator<Record<string, unknown>> {
  let state = 1;
  const draw = (ends: number) => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) % ends;
  for (let i = 0; i < size; i++)
    yield {since: GROUPS[i % 3], ...Object.fromEntries(ITEMS.map((item) => [item, 1 + draw(5)]))};
}

function buildLedger(size: number): Ledger {
  const plan = planPulse(toPulse(size))!;
  let ledger = startLedger(plan);
  for (const answers of answersOf(size)) ledger = releaseAnswers(plan, addAnswers(plan, ledger, answers));
  return releaseAnswers(plan, ledger, true);
}

/** Medians of how long a reading of each takes, in milliseconds; in turn, so that both meet the same machine. */
async function measure(reads: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times = reads.map((): number[] => []);
  for (let i = 0; i < READS; i++) {
    for (const [at, read] of reads.entries()) {
      const start = performance.now();
      await read();
      times[at]!.push(performance.now() - start);
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[READS / 2]!);
}

const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
const file = join(folder, 'kith.db');
const store = await openStore(file);
const db = new Kysely<Tables>({dialect: buildDialect(file)});
const app = createApp({store, isOriginAllowed: () => true, adminToken: randomBytes(16).toString('hex')});
const catalog = new Catalog(store);

for (const size of SIZES) {
  const definition = toPulse(size);
  await catalog.publish(kind, definition.id, JSON.parse(JSON.stringify(definition)) as never);
  const start = performance.now();
  const body = JSON.stringify(buildLedger(size));
  console.log(
    `${size} answers added in ${Math.round(performance.now() - start)} ms; the ledger has ${body.length} bytes`,
  );
  const row = {kind: 'pulse', of: definition.id, wave: '1', turn: 0, body, closed_on: '2026-09-30'};
  await db
    .insertInto('ledgers')
    .values({...row, plan: JSON.stringify(planPulse(definition))})
    .execute();
}

const reads = SIZES.map((size) => async () => {
  const reply = await app.request(`/api/pulses/wave-of-${size}/results`);
  const {n} = (await reply.json()) as {n: number};
  // a few at the end are too few to be counted
  if (n < size - 20) throw new Error(`expected ${size} people, not ${n}`);
});
// the first round only warms up
await measure(reads);
const [small = 0, large = 0] = await measure(reads);
await Promise.all([store.close(), db.destroy()]);
rmSync(folder, {recursive: true});
console.log(
  `reading ${SIZES[0]}: ${small.toFixed(3)} ms, ${SIZES[1]}: ${large.toFixed(3)} ms (${(large / small).toFixed(2)} ×)`,
);
if (Math.abs(large - small) > Math.max(0.05, small * 0.2)) {
  console.error('reading results costs more where more people answered');
  process.exitCode = 1;
}
