import type {Results, Thresholds} from '../../contract/results.ts';
import {buildGroups} from './groups.ts';
import {addAnswers, releaseAnswers, startLedger, tallyWhole, type Ledger} from './ledger.ts';
import type {Answers} from './measure.ts';
import type {Plan} from './plan.ts';
import {buildIndex, buildStatistics, findIndex, listFigures, nameParts, readWhole} from './statistics.ts';
import {buildPrevious, findTrend, type EarlierWave} from './waves.ts';

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
  /** Where it is said what came of the last wave. */
  heard?: string | undefined;
  /** Oldest first. */
  previous?: readonly EarlierWave[] | undefined;
  /** Those that may be published (see `publishComments`). */
  comments?: readonly string[] | undefined;
}

function buildHead(plan: Plan, ledger: Ledger, {of, asOf, title, group, wave, invited, heard}: About) {
  const waiting = ledger.people.cells.reduce((sum, cell) => sum + cell.waiting.n, 0);
  return {
    kith: 1 as const,
    kind: plan.kind,
    of,
    ...(title && {title}),
    ...(group && {group}),
    ...(wave && {wave}),
    ...(plan.instrument && {instrument: plan.instrument}),
    status: ledger.closed ? ('closed' as const) : ('open' as const),
    asOf: asOf.slice(0, 10),
    n: tallyWhole(ledger.people).n,
    ...(ledger.closed && waiting > 0 && {uncounted: waiting}),
    ...(invited !== undefined && {invited}),
    ...(heard && {heard}),
    thresholds: plan.thresholds,
  };
}

/**
 * The results document of a wave, from its ledger: safe to publish, and as dear for a million answers as for ten. It reads
 * nothing but what the ledger has released, so that no series of documents tells more than the releases do.
 */
export function buildResults(plan: Plan, ledger: Ledger, about: About): Results {
  const {previous = [], comments = []} = about;
  const whole = readWhole(ledger, about.invited);
  const figures = listFigures(plan, whole);
  const trend = findTrend(plan, figures, previous);
  const groups = buildGroups(plan, ledger);
  return {
    ...buildHead(plan, ledger, about),
    ...buildIndex(plan, findIndex(plan, figures)),
    [nameParts(plan)]: buildStatistics(plan, whole, trend?.judge),
    ...(plan.dimension && groups.length > 0 && {dimension: nameDimension(plan.dimension), groups}),
    ...(previous.length > 0 && {previous: previous.map(buildPrevious)}),
    ...(trend?.verdict && {verdict: trend.verdict}),
    ...(comments.length > 0 && {comments: [...comments]}),
  };
}

function nameDimension({id, label}: NonNullable<Plan['dimension']>): Results['dimension'] {
  return {id, ...(label && {label})};
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
