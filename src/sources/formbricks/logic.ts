import type {Condition} from '../../contract/condition.ts';
import type {Operator, Verdict} from '../importing/compare.ts';
import type {Place} from '../importing/place.ts';
import {joinAll, joinAny, negate, toCondition, type Rule} from '../importing/rule.ts';
import type {Scene} from './scene.ts';

/** A way from one step to another, or to an ending. */
export interface Jump {
  verdict: Verdict;
  target: string;
  /** Where it is written, for the report. */
  place: Place;
}
/** A demand that a question be answered. */
export interface Demand {
  verdict: Verdict;
  target: string;
  place: Place;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  equals: 'is',
  doesNotEqual: 'isNot',
  notEquals: 'isNot',
  isGreaterThan: 'above',
  isLessThan: 'below',
  isGreaterThanOrEqual: 'atLeast',
  isLessThanOrEqual: 'atMost',
  greaterThan: 'above',
  lessThan: 'below',
  greaterEqual: 'atLeast',
  lessEqual: 'atMost',
  equalsOneOf: 'in',
  isAnyOf: 'in',
  includesOne: 'in',
  includesOneOf: 'in',
  includesAll: 'includesAll',
  includesAllOf: 'includesAll',
  doesNotIncludeOneOf: 'notIn',
  isSubmitted: 'answered',
  submitted: 'answered',
  isSkipped: 'unanswered',
  skipped: 'unanswered',
  isSet: 'answered',
  isNotSet: 'unanswered',
  isEmpty: 'unanswered',
  isNotEmpty: 'answered',
  isAfter: 'above',
  isBefore: 'below',
};

/** The conditions of one piece of logic, of newer and of older surveys. */
function readRule(place: Place, own: string): Rule {
  const group = place.at('conditions');
  if (group.has('conditions')) return readGroup(group);
  const operator = String(place.peek('condition'));
  return compare(own, operator, place.peek('value'));
}

function readGroup(group: Place): Rule {
  const parts = group.items('conditions').map((item): Rule => {
    if (item.has('conditions')) return readGroup(item);
    const left = item.at('leftOperand');
    const right = item.at('rightOperand');
    const type = String(left.peek('type'));
    const name = String(left.peek('value'));
    if (type === 'variable') return {kind: 'call', text: `variable ${name}`};
    if (left.has('meta')) return {kind: 'call', text: `a row of ${name}`};
    if (right.has('type') && right.peek('type') !== 'static')
      return {kind: 'call', text: `${name} compared with another answer`};
    return compare(name, String(item.peek('operator')), right.peek('value'));
  });
  return {kind: group.peek('connector') === 'or' ? 'or' : 'and', parts};
}

function compare(name: string, operator: string, value: unknown): Rule {
  const left: Rule = {kind: 'name', name};
  if (operator === 'isAccepted' || operator === 'accepted')
    return {kind: 'compare', operator: 'is', left, right: {kind: 'value', value: true}};
  const own = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator]! : undefined;
  if (!own) return {kind: 'call', text: `${name} ${operator}`};
  if (own === 'answered' || own === 'unanswered') return {kind: 'compare', operator: own, left};
  const right = toValue(value);
  return right ? {kind: 'compare', operator: own, left, right} : {kind: 'call', text: `${name} ${operator}`};
}

function toValue(value: unknown): Rule | undefined {
  if (Array.isArray(value)) {
    const items = value.flatMap((one) => toValue(one) ?? []);
    return items.length === value.length ? {kind: 'list', items} : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? {kind: 'value', value}
    : undefined;
}

/** Where the logic of a step leads, and what it demands; each rule counts only where those before it did not hold. */
export function readLogic(step: Place, own: string, scene: Scene): {jumps: Jump[]; demands: Demand[]} {
  const jumps: Jump[] = [];
  const demands: Demand[] = [];
  const before: Verdict[] = [];
  for (const logic of step.items('logic')) {
    const alone = toCondition(
      readRule(logic, own),
      (name) => scene.targets.get(name) ?? `“${name}” is no question of this survey`,
    );
    const verdict = joinExactly([...before.map(negate), alone]);
    const destination = logic.peek('destination');
    if (typeof destination === 'string') jumps.push({verdict, target: destination, place: logic});
    for (const action of logic.items('actions')) {
      const target = action.peek('target');
      const objective = String(action.peek('objective'));
      if (typeof target === 'string' && objective.startsWith('jumpTo')) jumps.push({verdict, target, place: logic});
      else if (typeof target === 'string' && objective === 'requireAnswer')
        demands.push({verdict: alone, target, place: logic});
      else logic.note('dropped', 'nothing is computed', true);
    }
    if (jumps.at(-1)?.place === logic) before.push(alone);
  }
  const fallback = step.peek('logicFallback');
  if (typeof fallback === 'string')
    jumps.push({verdict: joinExactly(before.map(negate)), target: fallback, place: step.at('logicFallback')});
  return {jumps, demands};
}

/** All of them; unknown as soon as one of them is not known whole, since half a jump would hide what must be asked. */
export function joinExactly(verdicts: readonly Verdict[]): Verdict {
  const lost = verdicts.flatMap((verdict) => verdict.lost);
  return lost.length ? {lost} : verdicts.length ? joinAll(verdicts) : {rule: true, lost: []};
}

/** Any of them, of those that are known. */
export const joinKnown = (verdicts: readonly Verdict[]): Condition | boolean | undefined =>
  joinAny(verdicts.filter(({rule, lost}) => rule !== undefined && !lost.length)).rule;
