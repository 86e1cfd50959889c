import type {Statistic, Thresholds, Verdict} from '../../contract/results.ts';
import {buildScore, roundScore, toFigures, toIndex, type Figures} from './figures.ts';
import {tallyWhole, type Ledger} from './ledger.ts';
import type {Measure} from './measure.ts';
import type {Plan} from './plan.ts';
import {emptyTally, type Tally} from './tally.ts';
import {buildVotes} from './votes.ts';

/** Why a figure isn't there. */
export type Absence = {n: 0} | {suppressed: 'small' | 'complement'};

/** One set of people: the whole or a group. */
export interface People {
  tallies: readonly Tally[];
  /** What to say of a measure without enough people. */
  explain: (measure: number) => Absence;
  population?: number | undefined;
}

function buildStatistic(measure: Measure, tally: Tally, thresholds: Thresholds, population?: number) {
  if (measure.kind === 'score') return buildScore(measure, tally, thresholds, population);
  return buildVotes(measure, tally, thresholds);
}

/** Every measure of a set of people, as published. `judge`: verdict on the measure at a position. */
export function buildStatistics(plan: Plan, people: People, judge?: (index: number) => Verdict): Statistic[] {
  return plan.measures.map((measure, index) => {
    const tally = people.tallies[index] ?? emptyTally;
    const shown = buildStatistic(measure, tally, plan.thresholds, people.population);
    const verdict = judge && measure.kind === 'score' ? {verdict: judge(index)} : {};
    const {id, kind, label} = measure;
    return {id, type: kind, ...(label && {label}), ...(shown ?? people.explain(index)), ...verdict};
  });
}

/** Every score's figures before rounding; undefined where there are too few people, or no score. */
export function listFigures(plan: Plan, {tallies, population}: People): (Figures | undefined)[] {
  return plan.measures.map((measure, index) => {
    if (measure.kind !== 'score') return undefined;
    return toFigures(measure, tallies[index] ?? emptyTally, plan.thresholds.item, population);
  });
}

/** The headline's figures, if enough people stand behind it. */
export function findIndex(plan: Plan, figures: readonly (Figures | undefined)[]): Figures | undefined {
  const measures = plan.index.map((id) => plan.measures.findIndex((measure) => measure.id === id));
  const index = toIndex(
    measures.map((at) => figures[at]),
    isSum(plan) ? 'sum' : 'mean',
  );
  return index && index.n >= plan.thresholds.headline ? index : undefined;
}

function isSum({measures: [first]}: Plan): boolean {
  return first?.kind === 'score' && first.method === 'sum';
}

/** The headline as published; nothing where the plan has none. */
export function buildIndex(plan: Plan, index: Figures | undefined): {index?: Statistic} {
  const [first] = plan.measures;
  if (plan.index.length === 0 || first?.kind !== 'score') return {};
  if (!index) return {index: {id: 'index', type: 'score', suppressed: 'small'}};
  const times = isSum(plan) ? plan.index.length : 1;
  const {n, mean, low, high} = index;
  const figures = {mean: roundScore(mean), low: roundScore(low), high: roundScore(high)};
  return {index: {id: 'index', type: 'score', n, min: first.min * times, max: first.max * times, ...figures}};
}

/** Everybody counted in public. */
export function readWhole(ledger: Ledger, population?: number): People {
  const none = tallyWhole(ledger.people).n === 0 && ledger.people.cells.every((cell) => cell.waiting.n === 0);
  const explain = (): Absence => (none ? {n: 0} : {suppressed: 'small'});
  return {tallies: ledger.measures.map(tallyWhole), explain, population};
}

/** Where a document keeps its statistics. */
export function nameParts(plan: Plan): 'facets' | 'questions' {
  return plan.kind === 'pulse' ? 'facets' : 'questions';
}
