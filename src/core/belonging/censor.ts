import type {GroupResults, PreviousResults, Results, Statistic, Thresholds} from '../../contract/results.ts';

type Part = {id: string; n?: number | undefined};

/** Whether `n` is a crowd: nobody at all counts as one too, since there is nobody to single out. */
function isSafeGap(n: number, k: number): boolean {
  return n === 0 || n >= k;
}

function hide(statistic: Statistic, reason: 'small' | 'complement' = 'small'): Statistic {
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

/** Ids of the parts that must be hidden so that the whole without the others is a crowd: the smallest first. */
function findTelling(whole: number, parts: readonly Part[], k: number): Set<string> {
  const visible = parts.filter((part) => (part.n ?? 0) >= k).toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0));
  const hidden = new Set<string>();
  let rest = visible.reduce((left, part) => left - (part.n ?? 0), whole);
  for (const part of visible) {
    if (isSafeGap(rest, k)) break;
    rest += part.n ?? 0;
    hidden.add(part.id);
  }
  return hidden;
}

function hideTelling(
  whole: readonly Statistic[],
  groups: GroupResults[],
  key: 'facets' | 'questions',
  k: number,
): void {
  for (const {id, n = 0} of whole) {
    const cells = groups.map((group) => ({id: group.id, n: group[key]?.find((cell) => cell.id === id)?.n}));
    const hidden = findTelling(n, cells, k);
    for (const group of groups) {
      if (!hidden.has(group.id)) continue;
      group[key] = group[key]?.map((cell) => (cell.id === id ? hide({...cell, suppressed: 'complement'}) : cell));
    }
  }
}

function censorParts<P extends PreviousResults | GroupResults | Results>(part: P, thresholds: Thresholds): P {
  const kept = {...part};
  if (kept.index) kept.index = censorStatistic(kept.index, thresholds, thresholds.headline);
  if (kept.facets) kept.facets = kept.facets.map((one) => censorStatistic(one, thresholds, thresholds.item));
  if ('questions' in kept && kept.questions) {
    kept.questions = kept.questions.map((one) => censorStatistic(one, thresholds, thresholds.item));
  }
  return kept;
}

function censorGroups(results: Results, whole: Results, thresholds: Thresholds): GroupResults[] {
  const k = thresholds.item;
  const hidden = findTelling(results.n, results.groups ?? [], k);
  const groups = (results.groups ?? []).map((group): GroupResults => {
    const {id, label, n, suppressed} = group;
    const head = {id, ...(label && {label})};
    if (n === 0) return {...head, n};
    const reason = suppressed ?? (hidden.has(id) ? 'complement' : n === undefined || n < k ? 'small' : undefined);
    return reason ? {...head, suppressed: reason} : censorParts(group, thresholds);
  });
  hideTelling(whole.facets ?? [], groups, 'facets', k);
  hideTelling(whole.questions ?? [], groups, 'questions', k);
  return groups;
}

/** Every number of people in a document, by what it belongs to. */
function listSizes(results: Results): Map<string, number> {
  const sizes = new Map([['', results.n]]);
  for (const part of [results, ...(results.groups ?? [])]) {
    const name = 'kith' in part ? '' : `${part.id}/`;
    if (name && part.n !== undefined) sizes.set(name, part.n);
    for (const one of [...(part.facets ?? []), ...(part.questions ?? [])])
      sizes.set(`${name}${one.type}/${one.id}`, one.n ?? 0);
  }
  return sizes;
}

/** Whether some figure of `next` has fewer than k people more, or fewer people, than in `last`. */
function isTooNear(last: Results, next: Results, k: number): boolean {
  const sizes = listSizes(last);
  return [...listSizes(next)].some(([name, n]) => !isSafeGap(n - (sizes.get(name) ?? 0), k));
}

function raiseThresholds({item, distribution, headline, comments}: Thresholds): Thresholds {
  const atLeast = (people: number) => Math.max(5, people);
  return {
    item: atLeast(item),
    distribution: atLeast(distribution),
    headline: atLeast(headline),
    comments: atLeast(comments),
  };
}

/**
 * A results document without the parts that break its own thresholds (or fall below 5), that single out a hidden group, or
 * that tell what everybody answered. If `last`, the document shown before it, is of the same wave and some figure differs from it
 * by fewer than k people, `last` is kept instead. It catches a careless publisher; it can't make up for one that
 * publishes too much, as anybody may download that. Documents from `buildResults` pass unchanged.
 */
export function censorResults(results: Results, last?: Results): Results {
  const thresholds = raiseThresholds(results.thresholds);
  const isSame = last?.of === results.of && last.wave === results.wave && last.kind === results.kind;
  if (last && isSame && isTooNear(last, results, thresholds.item) && results.kind !== 'signup')
    return censorResults(last);
  const whole = censorParts(results, thresholds);
  const kept: Results = {...whole, thresholds};
  if (results.groups) kept.groups = censorGroups(results, whole, thresholds);
  if (results.previous) kept.previous = results.previous.map((wave) => censorParts(wave, thresholds));
  if (results.n < thresholds.comments || results.status !== 'closed') delete kept.comments;
  return kept;
}
