import type {GroupResults} from '../../contract/results.ts';
import type {Account, Ledger} from './ledger.ts';
import type {Plan} from './plan.ts';
import {
  buildIndex,
  buildStatistics,
  findIndex,
  listFigures,
  nameParts,
  type Absence,
  type People,
} from './statistics.ts';
import {emptyTally} from './tally.ts';

/** Why a group's figure isn't there: nobody of the group answered at all, too few, or they count in the whole only. */
function explainCell(people: Account, account: Account, group: number, least: number): Absence {
  const all = people.cells[group];
  const own = account.cells[group];
  if (!all || !own || all.shown.n + all.waiting.n + all.pooled === 0) return {n: 0};
  const isSmall = own.shown.n > 0 || own.waiting.n + own.pooled < least;
  return {suppressed: isSmall ? 'small' : 'complement'};
}

/** The groups of the plan's dimension; none when the wave was started with another. */
export function buildGroups(plan: Plan, ledger: Ledger): GroupResults[] {
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
