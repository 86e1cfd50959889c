import {blurBatch} from './blur.ts';
import {readMeasure, type Answers} from './measure.ts';
import type {Plan} from './plan.ts';
import {suppressGroups} from './suppression.ts';
import {emptyTally, mergeTallies, type Tally} from './tally.ts';
import {times} from '../times.ts';

/** One group's people in one measure. */
interface Cell {
  /** Answered, not yet counted in public. */
  waiting: Tally;
  /** Counted in public, for good. */
  shown: Tally;
  /** People of this group who are counted in the whole only. */
  pooled: number;
}

/** One measure's people: a cell a group, the last for people of no group, and those counted in the whole only. */
export interface Account {
  cells: readonly Cell[];
  pool: Tally;
}

/**
 * Everything that results are made of: a value to be stored (JSON) between answers. It separates who has been counted in
 * public from who waits. It holds answers that aren't safe to publish: never send it to a browser.
 */
export interface Ledger {
  /** Smallest number of people behind a figure or a change of it; fixed when the wave starts. */
  k: number;
  /** The question that groups; fixed when the wave starts. */
  groupBy: string | null;
  closed: boolean;
  /** People, whatever they answered. */
  people: Account;
  measures: readonly Account[];
}

/** What a batch may show of itself. */
type Blur = (batch: Tally) => Tally;

const emptyCell: Cell = {waiting: emptyTally, shown: emptyTally, pooled: 0};

/** The ledger of a wave before its first answer. */
export function startLedger(plan: Plan): Ledger {
  const cells = times((plan.dimension?.choices.length ?? 0) + 1, () => emptyCell);
  const account = {cells, pool: emptyTally};
  const groupBy = plan.dimension?.id ?? null;
  const k = Math.max(5, plan.thresholds.item);
  return {k, groupBy, closed: false, people: account, measures: plan.measures.map(() => account)};
}

function addTally(account: Account, group: number, counts: Tally['counts'] | null): Account {
  if (!counts) return account;
  const add = (cell: Cell) => ({...cell, waiting: mergeTallies(cell.waiting, {n: 1, counts})});
  return {...account, cells: account.cells.map((cell, index) => (index === group ? add(cell) : cell))};
}

/** The ledger with one person's answers waiting to be counted. A closed wave takes none. */
export function addAnswers(plan: Plan, ledger: Ledger, answers: Answers): Ledger {
  if (ledger.closed) return ledger;
  const groups = plan.dimension?.choices ?? [];
  const own = plan.dimension && Object.hasOwn(answers, plan.dimension.id) ? answers[plan.dimension.id] : undefined;
  const found = groups.findIndex((choice) => choice.value === own);
  const group = found < 0 ? groups.length : found;
  const people = addTally(ledger.people, group, {});
  const add = (account: Account, index: number) => {
    const measure = plan.measures[index];
    return measure ? addTally(account, group, readMeasure(measure, answers)) : account;
  };
  return {...ledger, people, measures: ledger.measures.map(add)};
}

/** While open, a group's waiting people are counted once they are k, and a tenth of those already counted. */
function releaseOpen(account: Account, k: number, blur: Blur): Account {
  const release = (cell: Cell): Cell => {
    if (cell.waiting.n < Math.max(k, cell.shown.n / 10)) return cell;
    return {...cell, shown: mergeTallies(cell.shown, blur(cell.waiting)), waiting: emptyTally};
  };
  return {...account, cells: account.cells.map(release)};
}

/** At the close everybody still waiting is counted: large groups by themselves, the others together, if they are k. */
function releaseLast(account: Account, k: number, blur: Blur): Account {
  const waiting = account.cells.map((cell) => cell.waiting.n);
  const {groups, whole} = suppressGroups(waiting.slice(0, -1), k, waiting.at(-1));
  const isShown = (index: number) => groups[index] === 'shown';
  const others = account.cells.filter((_, index) => !isShown(index)).map((cell) => cell.waiting);
  const pool = whole > 0 ? others.reduce(mergeTallies, emptyTally) : emptyTally;
  const cells = account.cells.map((cell, index): Cell => {
    const pooled = pool.n > 0 && !isShown(index) ? cell.waiting.n : 0;
    if (pooled > 0) return {...cell, pooled, waiting: emptyTally};
    if (!isShown(index)) return cell;
    return {...cell, shown: mergeTallies(cell.shown, blur(cell.waiting)), waiting: emptyTally};
  });
  return {cells, pool: pool.n > 0 ? blur(pool) : pool};
}

/** At the close, everybody together, if they are k: for figures that can't be split (see blurBatch on amounts). */
function releaseOnce(account: Account, k: number, blur: Blur): Account {
  const all = account.cells.map((cell) => cell.waiting).reduce(mergeTallies, emptyTally);
  if (all.n < k) return account;
  const cells = account.cells.map((cell): Cell => ({...cell, pooled: cell.waiting.n, waiting: emptyTally}));
  return {cells, pool: blur(all)};
}

/**
 * The ledger with everybody counted who may be counted now. Call it after every answer (results "after" or "live"), or
 * once, closing (results "closed"). Every batch that comes to be counted, and so every difference between what is ever
 * published of a measure (earlier and later, whole and groups), holds at least k people. Nothing is ever taken back.
 */
export function releaseAnswers(plan: Plan, ledger: Ledger, closing = false): Ledger {
  if (ledger.closed) return ledger;
  const release = closing ? releaseLast : releaseOpen;
  const measures = ledger.measures.map((account, index) => {
    const measure = plan.measures[index];
    if (!measure || (measure.kind === 'allocation' && !closing)) return account;
    const way = measure.kind === 'allocation' ? releaseOnce : release;
    return way(account, ledger.k, (batch) => blurBatch(measure, batch));
  });
  return {...ledger, closed: closing, people: release(ledger.people, ledger.k, (batch) => batch), measures};
}

/** Everybody counted in public. */
export function tallyWhole(account: Account): Tally {
  return account.cells.map((cell) => cell.shown).reduce(mergeTallies, account.pool);
}
