import type {Cell, Results} from './results.ts';
import {findCell} from './results.ts';
import type {Profile, Sample} from './sample.ts';

export interface Measure {
  name: string;
  key: keyof Sample;
  profile: Profile;
  /** A difference below this factor may be chance; figures that repeat exactly have 1. */
  margin: number;
  format: (value: number) => string;
}

const KILO = 1000;
const MEBI = 1_048_576;
/** Times are only as good as the machine is quiet. */
const NOISE = 1.3;

export const kilobytes = (bytes: number): string => `${(bytes / KILO).toFixed(1)} kB`;
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
export const mebibytes = (bytes: number): string => `${(bytes / MEBI).toFixed(1)} MiB`;

/** What Kith and its peers are compared by. Less is better in all. */
export const MEASURES: readonly Measure[] = [
  {name: 'bytes', key: 'brotli', profile: 'fast', margin: 1, format: kilobytes},
  {name: 'main thread', key: 'cpu', profile: 'fast', margin: NOISE, format: milliseconds},
  {name: 'ready on slow 4G', key: 'interactive', profile: 'slow4g', margin: NOISE, format: milliseconds},
  {name: 'memory', key: 'heap', profile: 'fast', margin: 1, format: mebibytes},
];

export interface Comparison {
  workload: string;
  measure: Measure;
  ours: number;
  theirs: number;
  /** The best peer's label. */
  peer: string;
  /** Ours as a part of theirs. */
  part: number;
  verdict: 'ahead' | 'level' | 'behind';
}

const valueOf = (cell: Cell | undefined, key: keyof Sample): number | undefined => cell?.medians[key];

/** Kith beside the best of the peers that took part, or undefined where either has no figure. */
export function compare(results: Results, workload: string, measure: Measure): Comparison | undefined {
  const {key, profile, margin} = measure;
  const ours = valueOf(findCell(results, workload, 'kith', profile), key);
  const [best] = results.contestants
    .filter(({role}) => role === 'peer')
    .flatMap(({name, label}) => {
      const theirs = valueOf(findCell(results, workload, name, profile), key);
      return theirs === undefined ? [] : [{label, theirs}];
    })
    .toSorted((a, b) => a.theirs - b.theirs);
  if (ours === undefined || !best) return undefined;
  const part = ours / best.theirs;
  const verdict = part * margin < 1 ? 'ahead' : part > margin ? 'behind' : 'level';
  return {workload, measure, ours, theirs: best.theirs, peer: best.label, part, verdict};
}
