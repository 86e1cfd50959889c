import type {Place} from '../importing/place.ts';
import {toCondition} from '../importing/rule.ts';
import type {Verdict} from '../importing/compare.ts';
import {reportRule, type Consequence} from '../importing/report-rule.ts';
import {parseExpression} from './expression.ts';
import {lookup, resolve, type Scope} from './scope.ts';

/** What an expression means in Kith, without a word in the report. */
export function judge(source: unknown, scope: Scope, replace?: (source: string) => string): Verdict {
  if (source === true || source === 'true') return {rule: true, lost: []};
  if (typeof source !== 'string') return {lost: ['it is no expression']};
  const rule = parseExpression(replace ? replace(source) : source);
  if (typeof rule === 'string') return {lost: [rule]};
  return toCondition(resolve(rule, scope.scene), (name) => lookup(scope, name));
}

/** Reads the rule under a key and reports what became of it; true where there is none. */
export function readRule(place: Place, key: string, scope: Scope, consequence: Consequence): Verdict {
  const source = place.peek(key);
  if (source === undefined || source === '' || source === null) return {rule: true, lost: []};
  const verdict = judge(source, scope);
  reportRule(place.at(key), verdict, consequence);
  return verdict;
}
