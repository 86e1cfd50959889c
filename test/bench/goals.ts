// What we want to reach, and whether we have. Ratios are to the leanest script that draws the same.
import type {Results} from './results.ts';
import {findCell} from './results.ts';
import {kilobytes, mebibytes, milliseconds} from './measures.ts';

interface Goal {
  workload: string;
  name: string;
  most: number;
  find: (results: Results, workload: string) => number | undefined;
  format: (value: number) => string;
}

export interface Reached extends Goal {
  value: number;
  isMet: boolean;
}

const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const MEBI = 1_048_576;

const bytes = (workload: string, most: number): Goal => ({
  workload,
  name: 'bytes',
  most,
  find: (results, load) => findCell(results, load, 'kith')?.medians.brotli,
  format: kilobytes,
});
const cpu = (workload: string, most: number): Goal => ({
  workload,
  name: 'main thread',
  most,
  find: (results, load) => findCell(results, load, 'kith')?.ratios.cpu,
  format: times,
});
const network = (workload: string, most: number): Goal => ({
  workload,
  name: 'ready on slow 4G',
  most,
  find: (results, load) => findCell(results, load, 'kith', 'slow4g')?.ratios.interactive,
  format: times,
});
const heap = (workload: string, mebi: number): Goal => ({
  workload,
  name: 'memory',
  most: mebi * MEBI,
  find: (results, load) => findCell(results, load, 'kith')?.medians.heap,
  format: mebibytes,
});
const act = (workload: string, key: 'key' | 'reveal' | 'next', name: string, most: number): Goal => ({
  workload,
  name,
  most,
  find: (results, load) => findCell(results, load, 'kith')?.medians[key],
  format: milliseconds,
});
const shift = (workload: string): Goal => ({
  workload,
  name: 'layout shift',
  most: 0.02,
  find: (results, load) => findCell(results, load, 'kith')?.medians.shift,
  format: (value) => value.toFixed(3),
});

export const GOALS: readonly Goal[] = [
  bytes('W1', 16_000),
  cpu('W1', 1.7),
  network('W1', 1.25),
  heap('W1', 1.4),
  shift('W1'),
  bytes('W2', 16_000),
  cpu('W2', 2.1),
  act('W2', 'key', 'a key', 10),
  act('W2', 'reveal', 'a reveal', 20),
  bytes('W3', 16_000),
  cpu('W3', 1.6),
  bytes('W4', 12_000),
  cpu('W4', 1.4),
  network('W4', 1.25),
  bytes('W5', 16_000),
  cpu('W5', 1.9),
  network('W5', 1.4),
  heap('W5', 1.4),
  shift('W5'),
  cpu('W6', 1.5),
  heap('W6', 3),
  act('W6', 'next', 'the next month', 20),
  bytes('W7', 19_000),
  cpu('W7', 1.6),
  act('W7', 'next', 'the next month', 20),
  bytes('W8', 30_000),
  cpu('W8', 1.8),
  network('W8', 1.5),
];

/** The goals that there are figures for. */
export const judge = (results: Results): Reached[] =>
  GOALS.flatMap((goal) => {
    const value = goal.find(results, goal.workload);
    return value === undefined ? [] : [{...goal, value, isMet: value <= goal.most}];
  });
