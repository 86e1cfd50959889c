import type {Condition} from '../../contract/condition.ts';
import type {Verdict} from '../importing/compare.ts';
import type {Place} from '../importing/place.ts';
import {conditionOf, reportRule, type Consequence} from '../importing/report-rule.ts';
import {joinAll, toCondition} from '../importing/rule.ts';
import {lookup, type Scope} from './scene.ts';
import {parseXPath} from './xpath.ts';

/** Reads the expression in a column and reports what became of it; true where there is none. */
export function readRule(row: Place, key: string, scope: Scope, consequence: Consequence): Verdict {
  const source = row.peek(key);
  if (typeof source !== 'string') return {rule: true, lost: []};
  const rule = parseXPath(source);
  const verdict: Verdict = typeof rule === 'string' ? {lost: [rule]} : toCondition(rule, (name) => lookup(scope, name));
  reportRule(row.at(key), verdict, consequence);
  return verdict;
}

/** The condition of several verdicts; undefined where nothing is to be asked. */
export const together = (verdicts: readonly Verdict[]): Condition | undefined => conditionOf(joinAll(verdicts));
