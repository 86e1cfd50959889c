import type {Statistic} from '../../../src/contract/results.ts';

/*
 * An attacker who knows who is behind every published figure (persons by number), the scale and how figures are rounded, but
 * no answer. Persons who always appear together form a class; every figure bounds the sum over some classes; the
 * bounds are tightened against each other until nothing moves: that is every subtraction there is, between earlier and
 * later, group and whole, mean and share. Assumes that scores are whole numbers.
 */

/** One published figure with the persons behind it. */
export interface Sighting {
  persons: readonly number[];
  statistic: Statistic;
}

export interface Scale {
  min: number;
  max: number;
  line: number;
}

/** Something that must be so: what each of these persons answered, or on which side each stands. */
export interface Finding {
  persons: readonly number[];
  /** What it follows from. */
  from: 'sum' | 'share';
  /** The score that each of them gave; for shares 1 (favourable) or 0. */
  value: number;
}

interface Bounds {
  classes: readonly number[];
  low: number;
  high: number;
}

/** Persons by class: the set of figures in which they appear. */
export function listClasses(sightings: readonly Sighting[]): number[][] {
  const marks = new Map<number, string>();
  const seen = new Map<string, string>();
  sightings.forEach(({persons}, index) => {
    const key = persons.join();
    if (seen.has(key)) return;
    seen.set(key, key);
    for (const person of persons) marks.set(person, `${marks.get(person) ?? ''},${index}`);
  });
  const classes = new Map<string, number[]>();
  for (const [person, mark] of marks) {
    const members = classes.get(mark);
    if (members) members.push(person);
    else classes.set(mark, [person]);
  }
  return [...classes.values()];
}

/** Tightens what is known of each class until nothing moves. Figures count in halves. */
function solve(
  sizes: readonly number[],
  bounds: readonly Bounds[],
  least: number,
  most: number,
): {low: number; high: number}[] {
  const known = sizes.map((size) => ({low: size * least, high: size * most}));
  for (let round = 0, moved = true; moved && round < 30; round++) {
    moved = false;
    for (const {classes, low, high} of bounds) {
      let sumLow = 0;
      let sumHigh = 0;
      for (const index of classes) {
        sumLow += known[index]?.low ?? 0;
        sumHigh += known[index]?.high ?? 0;
      }
      for (const index of classes) {
        const own = known[index];
        if (!own) continue;
        const up = Math.ceil((low - (sumHigh - own.high)) * 2 - 1e-6) / 2;
        const down = Math.floor((high - (sumLow - own.low)) * 2 + 1e-6) / 2;
        if (up > own.low) {
          sumLow += up - own.low;
          own.low = up;
          moved = true;
        }
        if (down < own.high) {
          sumHigh += down - own.high;
          own.high = down;
          moved = true;
        }
      }
    }
  }
  return known;
}

function toSumBounds({mean}: Statistic, n: number): {low: number; high: number} | undefined {
  return mean === undefined ? undefined : {low: (mean - 0.05) * n, high: (mean + 0.05) * n};
}

function toShareBounds({favourable}: Statistic, n: number): {low: number; high: number} | undefined {
  if (favourable === undefined) return undefined;
  if (favourable === 'nearly-all') return {low: Math.min(n - 1, n < 20 ? 0.9 * n : n), high: n};
  if (favourable === 'hardly-any') return {low: 0, high: Math.max(1, n < 20 ? 0.1 * n : 0)};
  return {low: (favourable - 0.005) * n, high: (favourable + 0.005) * n};
}

function bound(
  sightings: readonly Sighting[],
  members: readonly number[],
  read: (statistic: Statistic, n: number) => {low: number; high: number} | undefined,
): Bounds[] {
  return sightings.flatMap(({persons, statistic}) => {
    const range = read(statistic, persons.length);
    return range ? [{classes: [...new Set(persons.map((person) => members[person] ?? 0))], ...range}] : [];
  });
}

/**
 * Everything that this attacker can be certain of. `blur`: how far a published sum may lie above and below the truth, as the
 * attacker believes (1 and 1.5 for what blurBatch does on 1–5; nothing for figures that aren't blurred).
 */
export function attack(
  sightings: readonly Sighting[],
  {min, max, line}: Scale,
  blur = {above: 0, below: 0},
): Finding[] {
  const classes = listClasses(sightings);
  const members: number[] = [];
  classes.forEach((persons, index) => persons.forEach((person) => (members[person] = index)));
  const sizes = classes.map((persons) => persons.length);
  const sums = solve(sizes, bound(sightings, members, toSumBounds), min, max);
  const shares = solve(sizes, bound(sightings, members, toShareBounds), 0, 1);
  return classes.flatMap((persons, index): Finding[] => {
    const n = persons.length;
    const sum = sums[index] ?? {low: min * n, high: max * n};
    const share = shares[index] ?? {low: 0, high: n};
    const found: Finding[] = [];
    if (sum.low >= max * n - 0.5) found.push({persons, from: 'sum', value: max});
    else if (sum.high <= min * n + 0.5) found.push({persons, from: 'sum', value: min});
    else if (n === 1 && sum.low === sum.high) found.push({persons, from: 'sum', value: sum.low});
    if (share.low >= n - 0.25) found.push({persons, from: 'share', value: 1});
    else if (share.high <= 0.25) found.push({persons, from: 'share', value: 0});
    // A mean that leaves no room for anybody on the other side tells the side too.
    else if (sum.low - blur.above > max * (n - 1) + line - 1) found.push({persons, from: 'share', value: 1});
    else if (sum.high + blur.below < min * (n - 1) + line) found.push({persons, from: 'share', value: 0});
    return found;
  });
}
