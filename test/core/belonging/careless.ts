import type {Account, Ledger} from '../../../src/core/belonging/ledger.ts';
import type {Measure} from '../../../src/core/belonging/measure.ts';
import type {Plan} from '../../../src/core/belonging/plan.ts';
import {suppressGroups} from '../../../src/core/belonging/suppression.ts';
import {emptyTally, mergeTallies, type Tally} from '../../../src/core/belonging/tally.ts';

/** Ways to publish carelessly. */
export interface Carelessness {
  /** People who must wait before they are counted. */
  least: number;
  blur: (measure: Measure, batch: Tally) => Tally;
  /** The wave closes: whoever waits is counted, however few. */
  closing?: boolean | undefined;
}

/** Stands in for `releaseAnswers`, with its protections taken away one by one, to see whether an attacker notices. */
export function releaseCarelessly(plan: Plan, ledger: Ledger, {least, blur, closing = false}: Carelessness): Ledger {
  const release = (account: Account, measure?: Measure): Account => {
    const cells = account.cells.map((cell) => {
      if (cell.waiting.n < (closing ? 1 : least)) return cell;
      const batch = measure ? blur(measure, cell.waiting) : cell.waiting;
      return {...cell, shown: mergeTallies(cell.shown, batch), waiting: emptyTally};
    });
    return {...account, cells};
  };
  const measures = ledger.measures.map((account, index) => release(account, plan.measures[index]));
  return {...ledger, closed: closing, people: release(ledger.people), measures};
}

/** The real rules of when and with whom people are counted, without any blur. */
export function releaseUnblurred(ledger: Ledger, closing = false): Ledger {
  const k = ledger.k;
  const open = (account: Account): Account => {
    const cells = account.cells.map((cell) => {
      if (cell.waiting.n < Math.max(k, cell.shown.n / 10)) return cell;
      return {...cell, shown: mergeTallies(cell.shown, cell.waiting), waiting: emptyTally};
    });
    return {...account, cells};
  };
  const last = (account: Account): Account => {
    const {groups, whole} = suppressGroups(
      account.cells.slice(0, -1).map((cell) => cell.waiting.n),
      k,
      account.cells.at(-1)?.waiting.n,
    );
    let pool = emptyTally;
    const cells = account.cells.map((cell, at) => {
      if (groups[at] === 'shown') return {...cell, shown: mergeTallies(cell.shown, cell.waiting), waiting: emptyTally};
      if (whole === 0) return cell;
      pool = mergeTallies(pool, cell.waiting);
      return {...cell, pooled: cell.waiting.n, waiting: emptyTally};
    });
    return {cells, pool};
  };
  const release = closing ? last : open;
  return {...ledger, closed: closing, people: release(ledger.people), measures: ledger.measures.map(release)};
}
