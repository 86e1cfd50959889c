import type {ChoiceMeasure, Measure, ScoreMeasure} from './measure.ts';
import {countScores, listScores, readCount, type Tally} from './tally.ts';

/*
 * Five people who all gave the same answer are no crowd to hide in. So before a batch of people is counted, whatever would
 * tell what each of them answered is blurred: a batch in which everybody agrees and one in which all but one agree become
 * the same tally, half-way between the two. Nobody who reads it can tell whether there was a dissenter, nor who. Any other batch is
 * counted exactly: as somebody certainly differs and nobody knows who, no person's answer can be told for certain.
 */

function shift(tally: Tally, moves: readonly [key: number, people: number][]): Tally {
  const counts = {...tally.counts};
  for (const [key, people] of moves) {
    counts[key] = (counts[key] ?? 0) + people;
    if (counts[key] === 0) delete counts[key];
  }
  return {n: tally.n, counts};
}

/**
 * Scores: agreeing means standing on the same side of the favourable line. If all but at most one do, the one nearest to (or
 * just across) the line is counted half there and half like their nearest neighbour on the others' side. One who
 * stands further across is counted exactly.
 */
function blurScore({line, min, max}: ScoreMeasure, tally: Tally): Tally {
  const reach = Math.max(1, (max - min) / 4);
  const scores = listScores(tally);
  const above = countScores(tally, (score) => score >= line);
  const high = above >= tally.n - 1;
  if (!high && above > 1) return tally;
  if (!high) scores.reverse();
  const [odd, next] = scores;
  if (!odd) return tally;
  const edge = high ? Math.max(min, line - reach) : line;
  if (high ? odd[0] < edge : odd[0] >= line + reach) return tally;
  const neighbour = odd[1] > 1 || !next ? odd[0] : next[0];
  return shift(tally, [
    [odd[0], -1],
    [edge, 0.5],
    [neighbour, 0.5],
  ]);
}

/** One pick: the half person goes to the other choices in equal parts. */
function blurChoice({choices}: ChoiceMeasure, tally: Tally): Tally {
  const top = choices.findIndex((_, index) => readCount(tally, index) >= tally.n - 1);
  if (top < 0 || choices.length < 2) return tally;
  const part = 0.5 / (choices.length - 1);
  return {n: tally.n, counts: Object.fromEntries(choices.map((_, c) => [c, c === top ? tally.n - 0.5 : part]))};
}

/** Several picks: each choice by itself. That nobody picked one isn't blurred, as with any empty bar of a chart. */
function blurChoices({choices}: ChoiceMeasure, tally: Tally): Tally {
  const moves = choices.map((_, c): [number, number] => {
    const count = readCount(tally, c);
    return [c, count >= tally.n - 1 ? tally.n - 0.5 - count : 0];
  });
  return shift(tally, moves);
}

/** Orders: a batch in which all but at most one put some choice in the same place keeps its size alone. */
function blurRanking({choices}: ChoiceMeasure, tally: Tally): Tally {
  const m = choices.length;
  for (let cell = 0; cell < m * (m + 1); cell++) {
    if (readCount(tally, cell) >= tally.n - 1) return {n: tally.n, counts: {}};
  }
  return tally;
}

/**
 * A batch of at least five people as it may be counted in public. Amounts aren't blurred: only one set of their medians is ever
 * published, and a median leaves almost half of the people free. (Two sets don't: whole and group, or earlier and later.)
 */
export function blurBatch(measure: Measure, tally: Tally): Tally {
  if (measure.kind === 'score') return blurScore(measure, tally);
  if (measure.kind === 'choice') return blurChoice(measure, tally);
  if (measure.kind === 'choices') return blurChoices(measure, tally);
  return measure.kind === 'ranking' ? blurRanking(measure, tally) : tally;
}
