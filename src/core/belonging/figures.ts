import type {Count, Masked, Statistic, Thresholds, Verdict} from '../../contract/results.ts';
import {
  clipInterval,
  differenceInterval,
  narrowToPopulation,
  newcombeInterval,
  tInterval,
  welchInterval,
  wilsonInterval,
  type Interval,
  type Moments,
} from './intervals.ts';
import type {ScoreMeasure} from './measure.ts';
import {countScores, type Tally} from './tally.ts';

/** A score's figures before rounding. */
export interface Figures extends Moments, Interval {
  /** People on the favourable side. */
  favourable: number;
}

/** One decimal: more would promise a precision that few answers don't have, and tell more than they should. */
export const roundScore = (x: number) => Math.round(x * 10) / 10;
const roundShare = (x: number) => Math.round(x * 100) / 100;

/**
 * The word in place of a share that comes close to telling everybody's answer: all but at most one person (of any number), or
 * beyond 10–90 % of fewer than 20. undefined: the number may stand.
 */
export function maskShare(count: number, n: number): Masked | undefined {
  if (count >= n - 1 || (n < 20 && count > 0.9 * n)) return 'nearly-all';
  return count <= 1 || (n < 20 && count < 0.1 * n) ? 'hardly-any' : undefined;
}

/** Whole numbers that add up to `n`, from counts with broken parts: the largest remainders are rounded up. */
export function roundCounts(counts: readonly number[], n: number): number[] {
  const whole = counts.map((count) => Math.floor(count + 1e-9));
  const order = counts.map((_, index) => index).toSorted((a, b) => rest(b) - rest(a) || a - b);
  let missing = n - whole.reduce((sum, count) => sum + count, 0);
  function rest(index: number): number {
    return (counts[index] ?? 0) - (whole[index] ?? 0);
  }
  for (const index of order) if (missing-- > 0) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** Mean, 95 % interval and favourable people of a score's tally; undefined below `atLeast` people. */
export function toFigures(
  measure: ScoreMeasure,
  tally: Tally,
  atLeast: number,
  population?: number,
): Figures | undefined {
  const {n} = tally;
  if (n < atLeast) return undefined;
  let sum = 0;
  let squares = 0;
  for (const key in tally.counts) sum += Number(key) * (tally.counts[key] ?? 0);
  const mean = sum / n;
  for (const key in tally.counts) squares += (Number(key) - mean) ** 2 * (tally.counts[key] ?? 0);
  const moments = {n, mean, variance: squares / (n - 1)};
  const range = narrowToPopulation(tInterval(moments), mean, n, population);
  const favourable = countScores(tally, (score) => score >= measure.line);
  return {...moments, ...clipInterval(range, measure.min, measure.max), favourable};
}

/** The verdict on a change, from its interval; undefined: one side has too few people. */
export function toVerdict(change: Interval | undefined): Verdict {
  if (!change) return 'too-few-to-say';
  return change.low > 0 ? 'up' : change.high < 0 ? 'down' : 'no-clear-change';
}

/** Verdict on a score: Welch on means; Newcombe on the favourable share where that is what is shown. */
export function judgeScore(measure: ScoreMeasure, from: Figures | undefined, to: Figures | undefined): Verdict {
  if (!from || !to) return 'too-few-to-say';
  if (measure.shows.includes('mean')) return toVerdict(welchInterval(from, to));
  return toVerdict(newcombeInterval(from.favourable, from.n, to.favourable, to.n));
}

function buildBins({bins}: ScoreMeasure, tally: Tally): Count[] {
  const counts = bins.map((bin, index) => {
    const next = bins[index + 1]?.from ?? Infinity;
    return countScores(tally, (score) => (index === 0 || score >= bin.from) && score < next);
  });
  const rounded = roundCounts(counts, tally.n);
  return bins.map(({value, label}, index) => ({value, ...(label && {label}), count: rounded[index] ?? 0}));
}

function buildShare({favourable, n}: Figures, population?: number): Partial<Statistic> {
  const share = favourable / n;
  const rounded = roundShare(share);
  const masked = maskShare(favourable, n) ?? (rounded === 1 ? 'nearly-all' : rounded === 0 ? 'hardly-any' : undefined);
  if (masked) return {favourable: masked};
  const {low, high} = narrowToPopulation(wilsonInterval(favourable, n), share, n, population);
  return {favourable: rounded, favourableLow: roundShare(low), favourableHigh: roundShare(high)};
}

/** A score as it is published. */
export function buildScore(
  measure: ScoreMeasure,
  tally: Tally,
  thresholds: Thresholds,
  population?: number,
): Partial<Statistic> | undefined {
  const figures = toFigures(measure, tally, thresholds.item, population);
  if (!figures) return undefined;
  const {min, max, shows, bins} = measure;
  const {mean, low, high, n, favourable} = figures;
  const hasBins = bins.length > 0 && n >= thresholds.distribution && !maskShare(favourable, n);
  return {
    n,
    min,
    max,
    ...(shows.includes('mean') && {mean: roundScore(mean), low: roundScore(low), high: roundScore(high)}),
    ...(shows.includes('favourable') && buildShare(figures, population)),
    ...(hasBins && {counts: buildBins(measure, tally)}),
  };
}

/**
 * The headline from the facets' figures alone, so that it tells nothing that they don't: mean of means (for sums: sum). Its
 * interval is the mean of theirs, as if they rose and fell together: never too narrow. undefined when a facet has too few people.
 */
export function toIndex(facets: readonly (Figures | undefined)[], method: 'mean' | 'sum'): Figures | undefined {
  const known = facets.filter((facet) => facet !== undefined);
  if (known.length < facets.length || known.length === 0) return undefined;
  const part = method === 'sum' ? 1 : 1 / known.length;
  const combine = (key: 'mean' | 'low' | 'high') => known.reduce((sum, facet) => sum + facet[key] * part, 0);
  const n = Math.min(...known.map((facet) => facet.n));
  return {n, mean: combine('mean'), low: combine('low'), high: combine('high'), variance: NaN, favourable: NaN};
}

/** Verdict on the headline, from the intervals of both waves. */
export function judgeIndex(from: Figures | undefined, to: Figures | undefined): Verdict {
  return toVerdict(from && to && differenceInterval(from.mean, to.mean, from, to));
}
