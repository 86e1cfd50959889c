import type {Tally} from './tally.ts';
import {reverseAnswer, scoreFacet} from './scoring.ts';

type Text = string | Record<string, string>;

/** Where in the answers a value stands; `row`: of a matrix. */
export interface Source {
  question: string;
  row?: string | undefined;
  reverse?: boolean | undefined;
}

/** A facet, rating or scale: one score a person. */
export interface ScoreMeasure {
  kind: 'score';
  id: string;
  label?: Text | undefined;
  items: readonly Source[];
  /** Ends of one item's scale. */
  itemMin: number;
  itemMax: number;
  /** Answers are rounded to multiples of it above itemMin: counters stay few. */
  step: number;
  method: 'mean' | 'sum';
  /** Ends of the score. */
  min: number;
  max: number;
  /** Scores from here on are favourable. */
  line: number;
  shows: readonly ('mean' | 'favourable')[];
  /** Where the bins of the distribution begin, lowest first; none: no distribution. */
  bins: readonly {from: number; value: string | number; label?: Text | undefined}[];
}

/** One pick, several picks, an order, or amounts, among fixed choices. */
export interface ChoiceMeasure {
  kind: 'choice' | 'choices' | 'ranking' | 'allocation';
  id: string;
  label?: Text | undefined;
  source: Source;
  choices: readonly {value: string | number | boolean; label?: Text | undefined}[];
  /** Allocation: what there is to give away. */
  total?: number | undefined;
}

/** One published statistic. Every answer counts in at most one measure, so that no two can be played against each other. */
export type Measure = ScoreMeasure | ChoiceMeasure;
export type Answers = Readonly<Record<string, unknown>>;
type Counts = Tally['counts'];

function readSource({question, row}: Source, answers: Answers): unknown {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (row === undefined) return answer;
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, row)) return undefined;
  return (answer as Answers)[row];
}

function readScore(measure: ScoreMeasure, answers: Answers): Counts | null {
  const ends = {min: measure.itemMin, max: measure.itemMax};
  const items = measure.items.map((item) => {
    const x = readSource(item, answers);
    if (typeof x !== 'number' || !(x >= ends.min && x <= ends.max)) return null;
    const onStep = Math.min(ends.max, ends.min + Math.round((x - ends.min) / measure.step) * measure.step);
    return item.reverse ? reverseAnswer(onStep, ends) : onStep;
  });
  const score = scoreFacet(items, measure.method);
  return score === null ? null : {[String(Math.round(score * 1e4) / 1e4)]: 1};
}

function toIndexes({choices}: ChoiceMeasure, answer: unknown): number[] {
  const picks: unknown[] = Array.isArray(answer) ? answer : [answer];
  const found = picks.map((pick) => choices.findIndex((choice) => choice.value === pick));
  return [...new Set(found.filter((index) => index >= 0))];
}

/**
 * Keys of a ranking's counters, for choice c of m: c·(m+1)+p counts the people who put c in place p (p = m: left it out);
 * m·(m+1)+c sums its points. First place of m is worth m − 1 points; choices left out share what remains.
 */
function readRanking(measure: ChoiceMeasure, answer: unknown): Counts | null {
  const order = toIndexes(measure, answer);
  const m = measure.choices.length;
  if (!Array.isArray(answer) || order.length === 0) return null;
  const counts: Counts = {};
  measure.choices.forEach((_, c) => {
    const place = order.indexOf(c);
    counts[c * (m + 1) + (place < 0 ? m : place)] = 1;
    counts[m * (m + 1) + c] = place < 0 ? (m - order.length - 1) / 2 : m - 1 - place;
  });
  return counts;
}

/** Keys of an allocation's counters: choice · 101 + per cent of the total, rounded. */
function readAllocation({choices, total = 100}: ChoiceMeasure, answer: unknown): Counts | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const counts: Counts = {};
  choices.forEach(({value}, c) => {
    const given: unknown = Object.hasOwn(answer, String(value)) ? (answer as Answers)[String(value)] : 0;
    const amount = typeof given === 'number' && given > 0 ? Math.min(given, total) : 0;
    counts[c * 101 + Math.round((100 * amount) / total)] = 1;
  });
  return counts;
}

/** What one person's answers add to a measure's counters; null: nothing (left out, "does not apply", not valid). */
export function readMeasure(measure: Measure, answers: Answers): Counts | null {
  if (measure.kind === 'score') return readScore(measure, answers);
  const answer = readSource(measure.source, answers);
  if (answer === undefined || answer === null) return null;
  if (measure.kind === 'ranking') return readRanking(measure, answer);
  if (measure.kind === 'allocation') return readAllocation(measure, answer);
  const picks = toIndexes(measure, answer);
  if (measure.kind === 'choice' ? picks.length !== 1 : !Array.isArray(answer)) return null;
  return Object.fromEntries(picks.map((index) => [index, 1]));
}
