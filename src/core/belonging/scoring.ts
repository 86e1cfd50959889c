import {barometerBands} from './instrument-published.ts';
import {times} from '../times.ts';

/** A scale's ends. */
export interface Ends {
  min: number;
  max: number;
}

/** A reversed answer: min + max − x. */
export function reverseAnswer(x: number, {min, max}: Ends): number {
  return min + max - x;
}

/**
 * Score of a facet from one person's items: mean, or sum. null when fewer than half of the items (rounded up) have a valid
 * answer. A sum with gaps is the mean times the number of items.
 */
export function scoreFacet(items: readonly (number | null)[], method: 'mean' | 'sum' = 'mean'): number | null {
  const valid = items.filter((x) => x !== null);
  if (valid.length === 0 || valid.length < Math.ceil(items.length / 2)) return null;
  const mean = valid.reduce((sum, x) => sum + x, 0) / valid.length;
  return method === 'sum' ? mean * items.length : mean;
}

/** One person's index: mean of the facets that have a score; null when none has. */
export function scoreIndex(facets: readonly (number | null)[]): number | null {
  const valid = facets.filter((x) => x !== null);
  return valid.length === 0 ? null : valid.reduce((sum, x) => sum + x, 0) / valid.length;
}

/** Percent of maximum possible: a score on any scale as 0–100. */
export function toPomp(score: number, {min, max}: Ends): number {
  return (100 * (score - min)) / (max - min);
}

/** Share (0–1) of scores at or above `line`; NaN for no scores. */
export function shareFavourable(scores: readonly number[], line = 4): number {
  return scores.filter((score) => score >= line).length / scores.length;
}

/** The band of a Belonging Barometer mean (1–5): at most 7/3 exclusion, below 11/3 ambiguity, else belonging. */
export function toBarometerBand(mean: number): (typeof barometerBands)[number]['value'] {
  return mean <= 7 / 3 ? 'exclusion' : mean < 11 / 3 ? 'ambiguity' : 'belonging';
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}

/**
 * Cronbach's alpha of complete answers, one row a person: k/(k − 1) · (1 − Σ item variances / variance of totals).
 * NaN with fewer than two people or items, or when all totals are equal. Source: Cronbach 1951.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number {
  const items = rows[0]?.length ?? 0;
  const columns = times(items, (item) => rows.map((row) => row[item] ?? NaN));
  const spread = columns.reduce((sum, column) => sum + variance(column), 0);
  const total = variance(rows.map((row) => row.reduce((sum, x) => sum + x, 0)));
  return (items / (items - 1)) * (1 - spread / total);
}
