/** What may be shown of a group: its figures, nothing as too few answered, nothing as it would give another away, or no answers. */
export type GroupState = 'shown' | 'small' | 'complement' | 'none';

/**
 * Decides which groups of people who are released together may be shown, by their sizes, so that neither a group nor what
 * remains when all shown groups are taken from the whole has 1 … k − 1 people. While it has, the smallest shown
 * group is hidden too. `rest`: people of no group. The whole is shown if `whole` people (0 or ≥ k) remain.
 */
export function suppressGroups(sizes: readonly number[], k: number, rest = 0): {groups: GroupState[]; whole: number} {
  const groups = sizes.map((size): GroupState => (size === 0 ? 'none' : size < k ? 'small' : 'shown'));
  const total = sizes.reduce((sum, size) => sum + size, rest);
  const hidden = () => sizes.reduce((sum, size, g) => (groups[g] === 'shown' ? sum - size : sum), total);
  while (hidden() > 0 && hidden() < k) {
    const smallest = findSmallest(sizes, groups);
    if (smallest < 0) break;
    groups[smallest] = 'complement';
  }
  const left = hidden();
  return {groups, whole: left > 0 && left < k ? 0 : total};
}

function findSmallest(sizes: readonly number[], groups: readonly GroupState[]): number {
  let smallest = -1;
  sizes.forEach((size, g) => {
    if (groups[g] === 'shown' && size <= (sizes[smallest] ?? Infinity)) smallest = g;
  });
  return smallest;
}
