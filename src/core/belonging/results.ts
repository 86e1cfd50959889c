import type {GroupResults, PreviousResults, Results, Statistic, Thresholds, Verdict} from '../../contract/results.ts';
import {buildScore, judgeIndex, judgeScore, roundScore, toFigures, toIndex, type Figures} from './figures.ts';
import {addAnswers, releaseAnswers, startLedger, tallyWhole, type Account, type Ledger} from './ledger.ts';
import type {Answers, Measure} from './measure.ts';
import type {Plan} from './plan.ts';
import {emptyTally, type Tally} from './tally.ts';
import {buildVotes} from './votes.ts';

/** An earlier wave of the same pulse; without a ledger, a gap. */
export interface EarlierWave {
  wave: string;
  asOf?: string;
  plan?: Plan;
  ledger?: Ledger;
}

/** What results say beside the figures. */
export interface About {
  /** Id of the definition. */
  of: string;
  /** When they are made: an ISO date or moment, of which only the day is kept. */
  asOf: string;
  title?: string | Record<string, string> | undefined;
  group?: string | undefined;
  wave?: string | undefined;
  /** People who were asked: the denominator, and the population for intervals. */
  invited?: number | undefined;
  /** Oldest first. */
  previous?: readonly EarlierWave[] | undefined;
  /** Those that may be published (see `publishComments`). */
  comments?: readonly string[] | undefined;
}

/** Why a figure isn't there. */
type Absence = {n: 0} | {suppressed: 'small' | 'complement'};

/** One set of people: the whole or a group. */
interface People {
  tallies: readonly Tally[];
  /** What to say of a measure without enough people. */
  explain: (measure: number) => Absence;
  population?: number | undefined;
}

function buildStatistic(measure: Measure, tally: Tally, thresholds: Thresholds, population?: number) {
  if (measure.kind === 'score') return buildScore(measure, tally, thresholds, population);
  return buildVotes(measure, tally, thresholds);
}

function buildStatistics(plan: Plan, people: People, judge?: (index: number) => Verdict): Statistic[] {
  return plan.measures.map((measure, index) => {
    const tally = people.tallies[index] ?? emptyTally;
    const shown = buildStatistic(measure, tally, plan.thresholds, people.population);
    const verdict = judge && measure.kind === 'score' ? {verdict: judge(index)} : {};
    const {id, kind, label} = measure;
    return {id, type: kind, ...(label && {label}), ...(shown ?? people.explain(index)), ...verdict};
  });
}

function listFigures(plan: Plan, {tallies, population}: People): (Figures | undefined)[] {
  return plan.measures.map((measure, index) => {
    if (measure.kind !== 'score') return undefined;
    return toFigures(measure, tallies[index] ?? emptyTally, plan.thresholds.item, population);
  });
}

function findIndex(plan: Plan, figures: readonly (Figures | undefined)[]): Figures | undefined {
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

function buildIndex(plan: Plan, index: Figures | undefined): {index?: Statistic} {
  const [first] = plan.measures;
  if (plan.index.length === 0 || first?.kind !== 'score') return {};
  if (!index) return {index: {id: 'index', type: 'score', suppressed: 'small'}};
  const times = isSum(plan) ? plan.index.length : 1;
  const {n, mean, low, high} = index;
  const figures = {mean: roundScore(mean), low: roundScore(low), high: roundScore(high)};
  return {index: {id: 'index', type: 'score', n, min: first.min * times, max: first.max * times, ...figures}};
}

function readWhole(ledger: Ledger, population?: number): People {
  const none = tallyWhole(ledger.people).n === 0 && ledger.people.cells.every((cell) => cell.waiting.n === 0);
  const explain = (): Absence => (none ? {n: 0} : {suppressed: 'small'});
  return {tallies: ledger.measures.map(tallyWhole), explain, population};
}

/** Why a group's figure isn't there: nobody of the group answered at all, too few, or they count in the whole only. */
function explainCell(people: Account, account: Account, group: number, least: number): Absence {
  const all = people.cells[group];
  const own = account.cells[group];
  if (!all || !own || all.shown.n + all.waiting.n + all.pooled === 0) return {n: 0};
  const isSmall = own.shown.n > 0 || own.waiting.n + own.pooled < least;
  return {suppressed: isSmall ? 'small' : 'complement'};
}

function buildGroups(plan: Plan, ledger: Ledger): GroupResults[] {
  const {dimension, thresholds} = plan;
  if (!dimension || dimension.id !== ledger.groupBy) return [];
  return dimension.choices.map(({value, label}, group) => {
    const head = {id: String(value), ...(label && {label})};
    const {n} = ledger.people.cells[group]?.shown ?? emptyTally;
    if (n < thresholds.item) return {...head, ...explainCell(ledger.people, ledger.people, group, thresholds.item)};
    const people: People = {
      tallies: ledger.measures.map((account) => account.cells[group]?.shown ?? emptyTally),
      explain: (measure) =>
        explainCell(ledger.people, ledger.measures[measure] ?? ledger.people, group, thresholds.item),
    };
    const index = findIndex(plan, listFigures(plan, people));
    return {...head, n, ...(index && buildIndex(plan, index)), [nameParts(plan)]: buildStatistics(plan, people)};
  });
}

function nameParts(plan: Plan): 'facets' | 'questions' {
  return plan.kind === 'pulse' ? 'facets' : 'questions';
}

function dropCounts(facet: Statistic): Statistic {
  const kept = {...facet};
  delete kept.counts;
  return kept;
}

function buildPrevious({wave, asOf, plan, ledger}: EarlierWave): PreviousResults {
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
  return JSON.stringify(measure, (key, value: unknown) => (key === 'label' || key === 'bins' ? undefined : value));
}

/** Verdicts against the last wave that has answers; none when there is no such wave. */
function findTrend(
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

/**
 * The results document of a wave, from its ledger: safe to publish, and as dear for a million answers as for ten. It reads
 * nothing but what the ledger has released, so that no series of documents tells more than the releases do.
 */
export function buildResults(plan: Plan, ledger: Ledger, about: About): Results {
  const whole = readWhole(ledger, about.invited);
  const figures = listFigures(plan, whole);
  const trend = findTrend(plan, figures, about.previous ?? []);
  const groups = buildGroups(plan, ledger);
  const waiting = ledger.people.cells.reduce((sum, cell) => sum + cell.waiting.n, 0);
  const {title, group, wave, invited, comments} = about;
  return {
    kith: 1,
    kind: plan.kind,
    of: about.of,
    ...(title && {title}),
    ...(group && {group}),
    ...(wave && {wave}),
    ...(plan.instrument && {instrument: plan.instrument}),
    status: ledger.closed ? 'closed' : 'open',
    asOf: about.asOf.slice(0, 10),
    n: tallyWhole(ledger.people).n,
    ...(ledger.closed && waiting > 0 && {uncounted: waiting}),
    ...(invited !== undefined && {invited}),
    thresholds: plan.thresholds,
    ...buildIndex(plan, findIndex(plan, figures)),
    [nameParts(plan)]: buildStatistics(plan, whole, trend?.judge),
    ...(plan.dimension &&
      groups.length > 0 && {
        dimension: {id: plan.dimension.id, ...(plan.dimension.label && {label: plan.dimension.label})},
        groups,
      }),
    ...(about.previous?.length && {previous: about.previous.map(buildPrevious)}),
    ...(trend?.verdict && {verdict: trend.verdict}),
    ...(comments?.length && {comments: [...comments]}),
  };
}

/**
 * The ledger after all answers, in the order in which they came. `release`: `live` counts people as soon as it is safe,
 * `closed` only at the close; `closed: true` closes the wave.
 */
export function tallyAnswers(
  plan: Plan,
  answers: Iterable<Answers>,
  {release, closed}: {release: 'live' | 'closed'; closed: boolean},
): Ledger {
  let ledger = startLedger(plan);
  for (const one of answers) {
    ledger = addAnswers(plan, ledger, one);
    if (release === 'live') ledger = releaseAnswers(plan, ledger);
  }
  return closed ? releaseAnswers(plan, ledger, true) : ledger;
}

/** A petition's results: its signatures are counted, never shown. */
export function buildPetition(
  about: Pick<About, 'of' | 'asOf' | 'title'> & {n: number; goal?: number; closed?: boolean; thresholds: Thresholds},
): Results {
  const {of, n, title, goal, thresholds} = about;
  return {
    kith: 1,
    kind: 'signup',
    of,
    ...(title && {title}),
    status: about.closed ? 'closed' : 'open',
    asOf: about.asOf.slice(0, 10),
    n,
    ...(goal !== undefined && {goal}),
    thresholds,
  };
}
