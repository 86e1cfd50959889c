import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {ROOT} from '../../scripts/source-files.ts';
import {sortIntoDays} from '../bench/floor-month.ts';
import {expand} from '../bench/floor-series.ts';
import {formatPage} from '../bench/how-fast.ts';
import {compare, MEASURES} from '../bench/measures.ts';
import {readOptions} from '../bench/options.ts';
import {layoutShift} from '../bench/probe.ts';
import {summarize, type Results, type Row} from '../bench/results.ts';
import type {Sample} from '../bench/sample.ts';
import {WORKLOADS, monthOf, type Dated} from '../bench/workloads.ts';

const SAMPLE: Sample = {
  brotli: 1000,
  gzip: 1100,
  requests: 2,
  cpu: 50,
  interactive: 100,
  paint: 40,
  shift: 0,
  heap: 1e6,
  elements: 90,
};
const rowOf = (contestant: string, round: number, sample: Partial<Sample>): Row => ({
  workload: 'W1',
  contestant,
  profile: 'fast',
  round,
  sample: {...SAMPLE, ...sample},
});

const SHIFTS: readonly [string, Parameters<typeof layoutShift>[0], number][] = [
  ['none', [], 0],
  [
    'two close together add up',
    [
      [0, 0.1, false],
      [900, 0.1, false],
    ],
    0.2,
  ],
  [
    'two far apart do not',
    [
      [0, 0.1, false],
      [1200, 0.05, false],
    ],
    0.1,
  ],
  ['what a person caused does not count', [[0, 0.1, true]], 0],
  [
    'a session ends after five seconds',
    Array.from({length: 7}, (_, i) => [i * 990, 0.1, false] as const).map((s) => [...s]),
    0.6,
  ],
];
describe('the layout shift of a page is its largest session', () => {
  for (const [name, shifts, expected] of SHIFTS)
    test(name, () => assert.equal(layoutShift(shifts).toFixed(3), expected.toFixed(3)));
});

test('ratios are taken within a round, so that a slow minute does not count', () => {
  const rows = [10, 100, 20].flatMap((cpu, round) => [
    rowOf('vanilla', round, {cpu}),
    rowOf('kith', round, {cpu: cpu * (round === 2 ? 3 : 2)}),
  ]);
  const cell = summarize(rows).find(({contestant}) => contestant === 'kith')!;
  assert.equal(cell.ratios.cpu, 2);
  assert.equal(cell.medians.cpu, 60);
});

const resultsOf = (rows: readonly Row[]): Results => ({
  date: '2026-01-01T00:00:00Z',
  machine: '',
  browser: '',
  node: '',
  rounds: 1,
  minutes: 1,
  load: [0, 0],
  contestants: (['kith', 'one', 'two'] as const).map((name) => ({
    name,
    label: name,
    role: name === 'kith' ? 'ours' : 'peer',
  })),
  cells: summarize(rows),
  failures: [],
});
const VERDICTS: readonly [number, number, string][] = [
  [1000, 50, 'ahead ahead'],
  [2000, 150, 'behind level'],
  [2001, 200, 'behind behind'],
];
for (const [brotli, cpu, expected] of VERDICTS)
  test(`${brotli} bytes and ${cpu} ms beside 1,999 and 120 of the better peer: ${expected}`, () => {
    const rows = [
      rowOf('kith', 0, {brotli, cpu}),
      rowOf('one', 0, {brotli: 1999, cpu: 120}),
      rowOf('two', 0, {brotli: 5000, cpu: 500}),
    ];
    const found = MEASURES.slice(0, 2).map((measure) => compare(resultsOf(rows), 'W1', measure)!.verdict);
    assert.equal(found.join(' '), expected);
  });

test('the leanest script shows what the rules say', () => {
  const event = (start: string, rrule: string): Dated => ({
    id: 'e',
    title: 'E',
    start: `${start}T10:00`,
    end: `${start}T11:00`,
    rrule: `${rrule};UNTIL=20260620T235959`,
  });
  const daysOf = (start: string, rrule: string) => [...sortIntoDays(expand([event(start, rrule)], '2026-06')).keys()];
  assert.deepEqual(daysOf('2026-01-07', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'), ['2026-05-27', '2026-06-10']);
  assert.deepEqual(daysOf('2026-01-07', 'FREQ=MONTHLY;BYDAY=2TH'), ['2026-06-11']);
  assert.deepEqual(daysOf('2026-06-03', 'FREQ=MONTHLY;BYMONTHDAY=3'), ['2026-06-03']);
});

test('the workloads are what their titles say', () => {
  const counts = WORKLOADS.map((load) => monthOf(load)?.events.length ?? load.parts[0]!);
  assert.deepEqual(counts.slice(4), [500, 10_000, 50, 500]);
  const june = monthOf(WORKLOADS[4]!)!.events.filter(({start}) => start.startsWith('2026-06'));
  assert.equal(june.length, 60);
});

test('an option that says nothing we know is refused with what there is', () => {
  assert.throws(() => readOptions(['--only', 'typeform'], ['kith']), /no contestant "typeform": kith/);
  assert.throws(() => readOptions(['--rounds', 'many'], ['kith']), /--rounds takes a number/);
});

test('the page "How fast is Kith" is what the figures beside it say', () => {
  const read = (file: string) => readFileSync(join(ROOT, 'docs', file), 'utf8');
  assert.equal(read('how-fast.md'), formatPage(JSON.parse(read('how-fast.json')) as Results));
});
