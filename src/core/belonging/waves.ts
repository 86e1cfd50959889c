import type {PreviousResults, Statistic, Verdict} from '../../contract/results.ts';
import {judgeIndex, judgeScore, type Figures} from './figures.ts';
import {tallyWhole, type Ledger} from './ledger.ts';
import type {Measure} from './measure.ts';
import type {Plan} from './plan.ts';
import {buildIndex, buildStatistics, findIndex, listFigures, readWhole} from './statistics.ts';

/** An earlier wave of the same pulse; without a ledger, a gap. */
export interface EarlierWave {
  wave: string;
  asOf?: string;
  plan?: Plan;
  ledger?: Ledger;
}

function dropCounts(facet: Statistic): Statistic {
  const kept = {...facet};
  delete kept.counts;
  return kept;
}

/** An earlier wave in short: no groups, no distributions. */
export function buildPrevious({wave, asOf, plan, ledger}: EarlierWave): PreviousResults {
  const head = {wave, ...(asOf && {asOf: asOf.slice(0, 10)})};
  if (!plan || !ledger) return head;
  const people = readWhole(ledger);
  const facets = buildStatistics(plan, people).map(dropCounts);
  const index = findIndex(plan, listFigures(plan, people));
  return {...head, n: tallyWhole(ledger.people).n, ...buildIndex(plan, index), facets};
}

interface Trend {
  judge: (measure: number) => Verdict;
  verdict?: Verdict;
}

/** All that must be equal for two waves' scores to be compared: everything but the words. */
function describeScoring(measure: Measure | undefined): string {
  return JSON.stringify(measure, function (this: Record<string, unknown>, key: string) {
    return key === 'label' || key === 'bins' ? undefined : this[key];
  });
}

/** Verdicts against the last wave that has answers; none when there is no such wave. */
export function findTrend(
  plan: Plan,
  figures: readonly (Figures | undefined)[],
  previous: readonly EarlierWave[],
): Trend | undefined {
  const last = previous.findLast((wave) => wave.plan && wave.ledger);
  if (!last?.plan || !last.ledger) return undefined;
  const before = last.plan;
  const earlier = listFigures(before, readWhole(last.ledger));
  const judge = (at: number): Verdict => {
    const measure = plan.measures[at];
    const from = before.measures.findIndex((one) => one.id === measure?.id);
    const same = describeScoring(before.measures[from]) === describeScoring(measure);
    return measure?.kind === 'score' && same ? judgeScore(measure, earlier[from], figures[at]) : 'too-few-to-say';
  };
  if (plan.index.length === 0) return plan.measures.length === 1 ? {judge, verdict: judge(0)} : {judge};
  return {judge, verdict: judgeIndex(findIndex(before, earlier), findIndex(plan, figures))};
}
