import type {Count, Priority, Statistic, Thresholds} from '../../contract/results.ts';
import {maskShare, roundCounts, roundScore} from './figures.ts';
import type {ChoiceMeasure} from './measure.ts';
import {readCount, type Tally} from './tally.ts';
import {times} from '../times.ts';

type Choices = ChoiceMeasure['choices'];

function label(choice: Choices[number], count: Count['count']): Count {
  return {value: choice.value, ...(choice.label && {label: choice.label}), count};
}

/** Counts of which each person is in one: words for all when nearly everybody is in the same. */
function buildExclusive(choices: Choices, counts: readonly number[], n: number): Count[] {
  const agreed = counts.some((count) => maskShare(count, n) === 'nearly-all');
  const rounded = roundCounts(counts, n);
  return choices.map((choice, index) => {
    const count = counts[index] ?? 0;
    return label(choice, agreed ? (count > n / 2 ? 'nearly-all' : 'hardly-any') : (rounded[index] ?? 0));
  });
}

function buildChoice({choices}: ChoiceMeasure, tally: Tally): Count[] {
  return buildExclusive(
    choices,
    choices.map((_, index) => readCount(tally, index)),
    tally.n,
  );
}

function buildChoices({choices}: ChoiceMeasure, tally: Tally): Count[] {
  return choices.map((choice, index) => {
    const count = readCount(tally, index);
    return label(choice, maskShare(count, tally.n) ?? Math.round(count));
  });
}

function buildRanking({choices}: ChoiceMeasure, tally: Tally, showFirst: boolean): Priority[] {
  const m = choices.length;
  const firsts = choices.map((_, c) => readCount(tally, c * (m + 1)));
  const shares = buildExclusive(choices, firsts, tally.n);
  return choices.map(({value, label: text}, c) => {
    const points = roundScore(readCount(tally, m * (m + 1) + c) / tally.n);
    const share = shares[c]?.count;
    const first = typeof share === 'number' ? Math.round((100 * share) / tally.n) / 100 : share;
    return {value, ...(text && {label: text}), points, ...(showFirst && {first})};
  });
}

/** Median from counters of the per cent 0–100; with an even number of people half-way between the middle two. */
function findMedian(counts: readonly number[], n: number): number {
  const at = (rank: number) => {
    let below = 0;
    return counts.findIndex((count) => (below += count) >= rank);
  };
  return (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2;
}

function buildAllocation({choices, total = 100}: ChoiceMeasure, tally: Tally): Priority[] {
  return choices.map(({value, label: text}, c) => {
    const counts = times(101, (percent) => readCount(tally, c * 101 + percent));
    const median = Math.round(findMedian(counts, tally.n) * total) / 100;
    return {value, ...(text && {label: text}), median};
  });
}

/** A ranking counts the people of those batches whose orders may be shown. */
function buildOrder(measure: ChoiceMeasure, tally: Tally, thresholds: Thresholds): Partial<Statistic> {
  let n = 0;
  for (let place = 0; place <= measure.choices.length; place++) n += readCount(tally, place);
  if (n < thresholds.item) return {suppressed: 'agreement'};
  return {n, priorities: buildRanking(measure, {...tally, n}, n >= thresholds.distribution)};
}

/** Votes, rankings and allocations as they are published. */
export function buildVotes(
  measure: ChoiceMeasure,
  tally: Tally,
  thresholds: Thresholds,
): Partial<Statistic> | undefined {
  const {n} = tally;
  // A pick of two is one percentage; of more, a distribution.
  const least = measure.kind === 'choice' && measure.choices.length > 2 ? thresholds.distribution : thresholds.item;
  if (n < least) return undefined;
  if (measure.kind === 'choice') return {n, counts: buildChoice(measure, tally)};
  if (measure.kind === 'choices') return {n, counts: buildChoices(measure, tally)};
  if (measure.kind === 'allocation') return {n, priorities: buildAllocation(measure, tally)};
  return buildOrder(measure, tally, thresholds);
}

/**
 * Mean Borda points of each choice from complete or partial orders: first of m choices gets m − 1 points, the last 0;
 * choices left out share what remains equally. Exact: for the organisation's own use, not for publication. Source: Borda 1781.
 */
export function bordaPoints(orders: readonly (readonly string[])[], choices: readonly string[]): number[] {
  const m = choices.length;
  const points = (order: readonly string[], choice: string) => {
    const place = order.indexOf(choice);
    return place < 0 ? (m - order.length - 1) / 2 : m - 1 - place;
  };
  return choices.map((choice) => orders.reduce((sum, order) => sum + points(order, choice), 0) / orders.length);
}

/** Share (0–1) of orders that put each choice first. Exact. */
export function firstChoiceShares(orders: readonly (readonly string[])[], choices: readonly string[]): number[] {
  return choices.map((choice) => orders.filter(([first]) => first === choice).length / orders.length);
}

/** Median amount given to each choice; a choice that isn't mentioned got nothing. Exact. */
export function medianAllocations(gifts: readonly Record<string, number>[], choices: readonly string[]): number[] {
  return choices.map((choice) => {
    const amounts = gifts
      .map((gift) => (Object.hasOwn(gift, choice) ? (gift[choice] ?? 0) : 0))
      .toSorted((a, b) => a - b);
    const at = (rank: number) => amounts[rank - 1] ?? NaN;
    return (at(Math.floor((amounts.length + 1) / 2)) + at(Math.ceil((amounts.length + 1) / 2))) / 2;
  });
}
