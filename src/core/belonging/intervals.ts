import {tQuantile} from './student-t.ts';

/** A 95 % confidence interval, in the unit of what it surrounds. */
export interface Interval {
  low: number;
  high: number;
}

/** Size, mean and sample variance (divisor n − 1) of a set of scores. */
export interface Moments {
  n: number;
  mean: number;
  variance: number;
}

/** 97.5 % point of the standard normal distribution. */
const Z = 1.959964;

/** Mean and sample variance of scores; NaN where there are too few. */
export function toMoments(scores: readonly number[]): Moments {
  const n = scores.length;
  const mean = scores.reduce((sum, x) => sum + x, 0) / n;
  const squares = scores.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {n, mean, variance: squares / (n - 1)};
}

/** Wilson's score interval for a share: `count` of `n` people. Source: Wilson 1927. */
export function wilsonInterval(count: number, n: number): Interval {
  const centre = (count + Z ** 2 / 2) / (n + Z ** 2);
  const half = (Z * Math.sqrt((count * (n - count)) / n + Z ** 2 / 4)) / (n + Z ** 2);
  return {low: Math.max(0, centre - half), high: Math.min(1, centre + half)};
}

/**
 * Interval for the difference of two estimates from the intervals of each (square-and-add).
 * With Wilson's intervals this is Newcombe's; with means, Zou and Donner's. Sources: Newcombe 1998; Zou & Donner 2008.
 */
export function differenceInterval(from: number, to: number, fromRange: Interval, toRange: Interval): Interval {
  return {
    low: to - from - Math.hypot(to - toRange.low, fromRange.high - from),
    high: to - from + Math.hypot(toRange.high - to, from - fromRange.low),
  };
}

/** Newcombe's interval (his method 10) for the change of a share from `count1` of `n1` to `count2` of `n2`. */
export function newcombeInterval(count1: number, n1: number, count2: number, n2: number): Interval {
  return differenceInterval(count1 / n1, count2 / n2, wilsonInterval(count1, n1), wilsonInterval(count2, n2));
}

/** Student's t interval for a mean; needs two people. */
export function tInterval({n, mean, variance}: Moments): Interval {
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return {low: mean - half, high: mean + half};
}

/** Welch's interval for the change of a mean, without assuming equal variances. Source: Welch 1947. */
export function welchInterval(from: Moments, to: Moments): Interval {
  const a = from.variance / from.n;
  const b = to.variance / to.n;
  const change = to.mean - from.mean;
  if (a + b === 0) return {low: change, high: change};
  const freedom = (a + b) ** 2 / (a ** 2 / (from.n - 1) + b ** 2 / (to.n - 1));
  const half = tQuantile(0.975, freedom) * Math.sqrt(a + b);
  return {low: change - half, high: change + half};
}

/**
 * Narrows an interval around `estimate` when `n` of a known `population` answered: half-widths × √((N − n)/(N − 1)).
 * Unchanged when the population isn't known or can't be right. Source: Cochran 1977, section 2.6.
 */
export function narrowToPopulation(range: Interval, estimate: number, n: number, population?: number): Interval {
  if (population === undefined || population < n || population < 2) return range;
  const factor = Math.sqrt((population - n) / (population - 1));
  return {low: estimate - (estimate - range.low) * factor, high: estimate + (range.high - estimate) * factor};
}

/** Cuts an interval to what the scale allows. */
export function clipInterval({low, high}: Interval, min: number, max: number): Interval {
  return {low: Math.max(min, low), high: Math.min(max, high)};
}
