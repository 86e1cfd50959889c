import type {Statistic} from '../../contract/results.ts';

/** A statistic as one point with its interval on a scale. */
export interface Reading {
  /** `share`: of people, 0–1; `mean`: on the scale itself. */
  kind: 'mean' | 'share';
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  min: number;
  max: number;
  n: number;
}

/** Fewer people than this are drawn in outline: an interval as wide as theirs deserves no solid mark. */
export const FEW = 20;

/** The point to draw: the mean where there is one, else the favourable share; undefined where no number is shown. */
export function readStatistic({mean, low, high, min, max, n = 0, ...rest}: Statistic): Reading | undefined {
  if (rest.suppressed) return undefined;
  if (mean !== undefined) {
    const from = min ?? Math.min(1, mean);
    return {kind: 'mean', value: mean, low, high, min: from, max: max ?? Math.max(from + 4, mean), n};
  }
  const {favourable, favourableLow, favourableHigh} = rest;
  if (typeof favourable !== 'number') return undefined;
  return {kind: 'share', value: favourable, low: favourableLow, high: favourableHigh, min: 0, max: 1, n};
}

/** Where a value stands on its scale, 0–1. */
export function placeOnScale(value: number, {min, max}: Pick<Reading, 'min' | 'max'>): number {
  const place = (value - min) / (max - min);
  return Number.isNaN(place) ? 0 : Math.min(1, Math.max(0, place));
}
