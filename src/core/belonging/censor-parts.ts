import type {GroupResults, PreviousResults, Results, Statistic, Thresholds} from '../../contract/results.ts';

export function hide(statistic: Statistic, reason: 'small' | 'complement' = 'small'): Statistic {
  const {id, type, label, verdict} = statistic;
  const head = {id, type, ...(label && {label})};
  const tail = verdict === 'too-few-to-say' ? {verdict} : {};
  if (statistic.n === 0) return {...head, n: 0, ...tail};
  return {...head, suppressed: statistic.suppressed ?? reason, ...tail};
}

/** Whether a share tells what everybody answered; words in its place don't. */
function isTelling(share: Statistic['favourable'], n: number): share is number {
  if (typeof share !== 'number') return false;
  return share === 0 || share === 1 || (n < 20 && (share < 0.1 || share > 0.9));
}

/** Whether a rounded mean leaves only one possibility: everybody at the same end of the scale. */
function isExtreme({n = 0, mean, min = -Infinity, max = Infinity}: Statistic): boolean {
  return mean !== undefined && (n * (max - mean + 0.05) < 1 || n * (mean - min + 0.05) < 1);
}

function dropTelling(statistic: Statistic, thresholds: Thresholds): Statistic {
  const {counts, favourable, n = 0} = statistic;
  const kept = {...statistic};
  const isChoice = statistic.type !== 'score';
  const least =
    isChoice && (statistic.type === 'choices' || counts?.length === 2) ? thresholds.item : thresholds.distribution;
  const full = statistic.type !== 'choices' && counts?.some(({count}) => typeof count === 'number' && count >= n);
  if (n < least || full) delete kept.counts;
  if (isTelling(favourable, n)) {
    kept.favourable = favourable > 0.5 ? 'nearly-all' : 'hardly-any';
    delete kept.favourableLow;
    delete kept.favourableHigh;
  }
  if (isExtreme(statistic)) delete kept.mean;
  if (kept.mean === undefined || kept.low === kept.high) {
    delete kept.low;
    delete kept.high;
  }
  return kept;
}

function censorStatistic(statistic: Statistic, thresholds: Thresholds, least: number): Statistic {
  const {n = 0, suppressed} = statistic;
  return n < least || suppressed ? hide(statistic) : dropTelling(statistic, thresholds);
}

export function censorParts<P extends PreviousResults | GroupResults | Results>(part: P, thresholds: Thresholds): P {
  const kept = {...part};
  if (kept.index) kept.index = censorStatistic(kept.index, thresholds, thresholds.headline);
  if (kept.facets) kept.facets = kept.facets.map((one) => censorStatistic(one, thresholds, thresholds.item));
  if ('questions' in kept && kept.questions) {
    kept.questions = kept.questions.map((one) => censorStatistic(one, thresholds, thresholds.item));
  }
  return kept;
}

export function raiseThresholds({item, distribution, headline, comments}: Thresholds): Thresholds {
  const atLeast = (people: number) => Math.max(5, people);
  return {
    item: atLeast(item),
    distribution: atLeast(distribution),
    headline: atLeast(headline),
    comments: atLeast(comments),
  };
}

/**
 * A results document without groups, and without the parts that break its own thresholds (or fall below 5) or tell what
 * everybody answered.
 */
export function censorWhole(results: Results): Results {
  const thresholds = raiseThresholds(results.thresholds);
  const {groups: _, ...kept} = {...censorParts(results, thresholds), thresholds};
  if (results.previous) kept.previous = results.previous.map((wave) => censorParts(wave, thresholds));
  if (results.n < thresholds.comments || results.status !== 'closed') delete kept.comments;
  return kept;
}
