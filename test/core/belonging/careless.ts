import type {Account, Ledger} from '../../../src/core/belonging/ledger.ts';
import type {Measure} from '../../../src/core/belonging/measure.ts';
import type {Plan} from '../../../src/core/belonging/plan.ts';
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
