import type {Condition} from '../../contract/condition.ts';
import type {Verdict} from '../importing/compare.ts';
import type {Place} from '../importing/place.ts';
import {joinAll, toCondition} from '../importing/rule.ts';
import {lookup, type Scope} from './scene.ts';
import {parseXPath} from './xpath.ts';

export type LateVerdict = () => Verdict;
interface Consequence {
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

/** Reads the expression in a column and reports what became of it; true where there is none. */
export function readRule(row: Place, key: string, scope: Scope, {as, gone, partly}: Consequence): Verdict {
  const source = row.peek(key);
  if (typeof source !== 'string') return {rule: true, lost: []};
  const rule = parseXPath(source);
  const verdict: Verdict = typeof rule === 'string' ? {lost: [rule]} : toCondition(rule, (name) => lookup(scope, name));
  const why = [...new Set(verdict.lost)].join('; ');
  const at = row.at(key);
  if (verdict.rule === undefined) at.note('dropped', `the rule is left out, so ${gone}: ${why}`);
  else if (why) at.note('approximated', `a part of the rule is left out, so ${partly}: ${why}`);
  else at.note('kept', `is “${as}”`);
  return verdict;
}

/** The condition of several verdicts; undefined where nothing is to be asked. */
export function together(verdicts: readonly Verdict[]): Condition | undefined {
  const {rule} = joinAll(verdicts);
  return typeof rule === 'object' ? rule : undefined;
}
