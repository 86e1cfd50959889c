import type {Condition} from '../../contract/condition.ts';
import type {Place} from '../importing/place.ts';
import {toCondition} from '../importing/rule.ts';
import type {Verdict} from '../importing/compare.ts';
import {parseExpression} from './expression.ts';
import {lookup, resolve, type Scope} from './scope.ts';

/** A verdict that is worked out when all questions are known. */
export type LateVerdict = () => Verdict;

/** What an expression means in Kith, without a word in the report. */
export function judge(source: unknown, scope: Scope, replace?: (source: string) => string): Verdict {
  if (source === true || source === 'true') return {rule: true, lost: []};
  if (typeof source !== 'string') return {lost: ['it is no expression']};
  const rule = parseExpression(replace ? replace(source) : source);
  if (typeof rule === 'string') return {lost: [rule]};
  return toCondition(resolve(rule, scope.scene), (name) => lookup(scope, name));
}

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

/** Reads the rule under a key and reports what became of it; true where there is none. */
export function readRule(place: Place, key: string, scope: Scope, consequence: Consequence): Verdict {
  const source = place.peek(key);
  if (source === undefined || source === '' || source === null) return {rule: true, lost: []};
  const verdict = judge(source, scope);
  reportRule(place.at(key), verdict, consequence);
  return verdict;
}

export function reportRule(at: Place, {rule, lost}: Verdict, {as, gone, partly}: Consequence): void {
  const why = [...new Set(lost)].join('; ');
  if (rule === undefined) at.note('dropped', `the rule is left out, so ${gone}: ${why}`, true);
  else if (lost.length) at.note('approximated', `a part of the rule is left out, so ${partly}: ${why}`, true);
  else at.note('kept', `is “${as}”`, true);
}

/** The condition of a verdict; undefined where nothing is to be asked. */
export const conditionOf = ({rule}: Verdict): Condition | undefined => (typeof rule === 'object' ? rule : undefined);
