/**
 * What a set of people's answers to one measure add up to. A plain value: it can be stored as JSON, and two are joined by
 * adding them. Its size depends on the choices there are, never on the number of people.
 */
export interface Tally {
  /** People. */
  n: number;
  /** Counters by a numeric key: the score, or the position of the choice. */
  counts: Record<string, number>;
}

export const emptyTally: Tally = {n: 0, counts: {}};

/** Both sets of people together; they must not overlap. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  if (a.n === 0 || b.n === 0) return a.n === 0 ? b : a;
  const counts = {...a.counts};
  for (const key in b.counts) counts[key] = (counts[key] ?? 0) + (b.counts[key] ?? 0);
  return {n: a.n + b.n, counts};
}

/** Scores in a score's tally, lowest first, each with its number of people. */
export function listScores(tally: Tally): [score: number, people: number][] {
  return Object.entries(tally.counts)
    .map(([score, people]): [number, number] => [Number(score), people])
    .toSorted(([a], [b]) => a - b);
}

/** People with a score that passes. */
export function countScores(tally: Tally, passes: (score: number) => boolean): number {
  let people = 0;
  for (const key in tally.counts) if (passes(Number(key))) people += tally.counts[key] ?? 0;
  return people;
}

/** Counter at a numeric key. */
export function readCount(tally: Tally, key: number): number {
  return tally.counts[key] ?? 0;
}
