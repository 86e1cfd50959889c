import type {GroupResults, Results, Statistic} from '../../contract/results.ts';
import {censorParts, censorWhole, hide, raiseThresholds} from './censor-parts.ts';

type Part = {id: string; n?: number | undefined};

/** Whether `n` is a crowd: nobody at all counts as one too, since there is nobody to single out. */
function isSafeGap(n: number, k: number): boolean {
  return n === 0 || n >= k;
}

/** Ids of the parts that must be hidden so that the whole without the others is a crowd: the smallest first. */
function findTelling(whole: number, parts: readonly Part[], k: number): Set<string> {
  const visible = parts.filter((part) => (part.n ?? 0) >= k).toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0));
  const hidden = new Set<string>();
  let rest = whole; // not by `reduce`: old libraries have another
  for (const part of visible) rest -= part.n ?? 0;
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

function censorGroups(results: Results, whole: Results): GroupResults[] {
  const {thresholds} = whole;
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

/**
 * A results document without the parts that break its own thresholds (or fall below 5), that single out a hidden group, or
 * that tell what everybody answered. If `last`, the document shown before it, is of the same wave and some figure differs from it
 * by fewer than k people, `last` is kept instead. It catches a careless publisher; it can't make up for one that
 * publishes too much, as anybody may download that. Documents from `buildResults` pass unchanged.
 */
export function censorResults(results: Results, last?: Results): Results {
  const {item} = raiseThresholds(results.thresholds);
  const isSame = last?.of === results.of && last.wave === results.wave && last.kind === results.kind;
  if (last && isSame && isTooNear(last, results, item) && results.kind !== 'signup') return censorResults(last);
  const kept = censorWhole(results);
  return results.groups ? {...kept, groups: censorGroups(results, kept)} : kept;
}
