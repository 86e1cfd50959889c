import type {Condition} from '../../contract/condition.ts';
import type {Verdict} from './compare.ts';
import type {Place} from './place.ts';

/** A verdict that is worked out when all questions are known. */
export type LateVerdict = () => Verdict;

/** Words for what happens where a rule is lost wholly, and where a part of it is. */
export interface Consequence {
  as: string;
  gone: string;
  partly: string;
}
export const SHOWN: Consequence = {
  as: 'visibleIf',
  gone: 'it is always shown',
  partly: 'it may be shown where it was not',
};
export const REQUIRED: Consequence = {
  as: 'requiredIf',
  gone: 'it is never required',
  partly: 'it may be required where it was not',
};

/** Says in the report what became of a rule. */
export function reportRule(at: Place, {rule, lost}: Verdict, {as, gone, partly}: Consequence): void {
  const why = [...new Set(lost)].join('; ');
  if (rule === undefined) at.note('dropped', `the rule is left out, so ${gone}: ${why}`, true);
  else if (lost.length) at.note('approximated', `a part of the rule is left out, so ${partly}: ${why}`, true);
  else at.note('kept', `is “${as}”`, true);
}

/** The condition of a verdict; undefined where nothing is to be asked. */
export const conditionOf = ({rule}: Verdict): Condition | undefined => (typeof rule === 'object' ? rule : undefined);
