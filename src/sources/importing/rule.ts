import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import {compareAnswer, type Operator, type Verdict} from './compare.ts';

export type Scalar = string | number | boolean;

/** A rule as other tools write them, read into one form. */
export type Rule =
  | {kind: 'and' | 'or'; parts: Rule[]}
  | {kind: 'not'; rule: Rule}
  | {kind: 'compare'; operator: Operator; left: Rule; right?: Rule}
  | {kind: 'name'; name: string}
  | {kind: 'value'; value: Scalar}
  | {kind: 'list'; items: Rule[]}
  /** Something that is computed; `text` as it was written. */
  | {kind: 'call'; text: string};

/** What a name in a rule stands for. */
export interface Target {
  question: Question;
  /** The source's values of its choices, by their form in lower case, as Kith's; and its "yes" and "no". */
  values?: ReadonlyMap<string, Scalar> | undefined;
}
/** The question a name stands for; a sentence for one that cannot be asked about. */
export type Lookup = (name: string) => Target | string;

/**
 * A rule as Kith's condition.
 * @returns `rule`: the condition, true or false for one that always or never holds, undefined for one that Kith cannot
 * express; `lost`: what was left out of it. A part that is left out of an "and" makes the condition hold more often.
 */
export function toCondition(rule: Rule, lookup: Lookup): Verdict {
  switch (rule.kind) {
    case 'and':
      return joinAll(rule.parts.map((part) => toCondition(part, lookup)));
    case 'or':
      return joinAny(rule.parts.map((part) => toCondition(part, lookup)));
    case 'not':
      return negate(toCondition(rule.rule, lookup));
    case 'compare':
      return compare(rule, lookup);
    case 'name':
      return withTarget(rule.name, lookup, (target) => isTrue(target));
    case 'value':
      return {rule: rule.value !== false && rule.value !== 'false' && rule.value !== 0, lost: []};
    case 'list':
      return unknown('a list stands where a condition is expected');
    case 'call':
      return unknown(`“${rule.text}” is computed`);
  }
}

const unknown = (why: string): Verdict => ({lost: [why]});

function withTarget(name: string, lookup: Lookup, then: (target: Target) => Verdict): Verdict {
  const target = lookup(name);
  return typeof target === 'string' ? unknown(target) : then(target);
}

/** A bare name: yes, or answered at all. */
function isTrue(target: Target): Verdict {
  const {id, type} = target.question;
  return {
    rule: type === 'yes-no' || type === 'consent' ? {question: id, is: true} : {question: id, answered: true},
    lost: [],
  };
}

const FLIPPED: Partial<Record<Operator, Operator>> = {
  is: 'is',
  isNot: 'isNot',
  above: 'below',
  below: 'above',
  atLeast: 'atMost',
  atMost: 'atLeast',
  includes: 'in',
  excludes: 'notIn',
  in: 'in',
};

function compare({operator, left, right}: Rule & {kind: 'compare'}, lookup: Lookup): Verdict {
  if (left.kind === 'name') {
    if (right && right.kind !== 'value' && right.kind !== 'list')
      return unknown(`“${describe(left)}” is compared with “${describe(right)}”`);
    const values = right ? valuesOf(right) : [];
    if (!values) return unknown(`“${describe(left)}” is compared with something computed`);
    return withTarget(left.name, lookup, (target) => compareAnswer(target, operator, values, right?.kind === 'list'));
  }
  const flipped = FLIPPED[operator];
  if (right?.kind === 'name' && flipped && (left.kind === 'value' || left.kind === 'list'))
    return compare({kind: 'compare', operator: flipped, left: right, right: left}, lookup);
  if (left.kind === 'value' && right?.kind === 'value' && (operator === 'is' || operator === 'isNot'))
    return {rule: (left.value === right.value) === (operator === 'is'), lost: []};
  const isTruth =
    right?.kind === 'value' && typeof right.value === 'boolean' && (operator === 'is' || operator === 'isNot');
  if (isTruth && ['and', 'or', 'not', 'compare'].includes(left.kind)) {
    const verdict = toCondition(left, lookup);
    return ((right as {value: Scalar}).value === true) === (operator === 'is') ? verdict : negate(verdict);
  }
  return unknown(`“${describe(left)}” is compared${right ? ` with “${describe(right)}”` : ''}`);
}

const valuesOf = (rule: Rule): Scalar[] | undefined => {
  if (rule.kind === 'value') return [rule.value];
  if (rule.kind !== 'list') return undefined;
  const values = rule.items.flatMap((item) => (item.kind === 'value' ? [item.value] : []));
  return values.length === rule.items.length ? values : undefined;
};

function describe(rule: Rule): string {
  if (rule.kind === 'name') return rule.name;
  if (rule.kind === 'value') return String(rule.value);
  return rule.kind === 'call' ? rule.text : 'a computed value';
}

/** All of them: one that cannot be expressed is left out, and said so. */
export function joinAll(verdicts: readonly Verdict[]): Verdict {
  const lost = verdicts.flatMap((verdict) => verdict.lost);
  if (verdicts.some(({rule, lost: missing}) => rule === false && !missing.length)) return {rule: false, lost: []};
  const known = verdicts.flatMap(({rule}) => (rule === undefined ? [] : [rule]));
  if (!known.length && verdicts.length) return {lost};
  if (known.includes(false)) return {rule: false, lost};
  const parts = known.filter((rule): rule is Condition => rule !== true);
  if (!parts.length) return lost.length ? {lost} : {rule: true, lost};
  return {
    rule: parts.length === 1 ? parts[0]! : {all: parts.flatMap((part) => ('all' in part ? part.all! : [part]))},
    lost,
  };
}

/** Any of them: one that cannot be expressed might hold at any time, so that nothing can be said of the whole. */
export function joinAny(all: readonly Verdict[]): Verdict {
  const possible = all.filter(({isNever}) => !isNever);
  const verdicts = possible.length ? possible : all;
  const lost = verdicts.flatMap((verdict) => verdict.lost);
  if (verdicts.some(({rule, lost: missing}) => rule === true && !missing.length)) return {rule: true, lost: []};
  if (verdicts.some(({rule}) => rule === undefined)) return {lost};
  const parts = verdicts.flatMap(({rule}) => (typeof rule === 'object' ? [rule] : []));
  if (!parts.length) return {rule: false, lost};
  return {
    rule: parts.length === 1 ? parts[0]! : mergeAny(parts.flatMap((part) => ('any' in part ? part.any! : [part]))),
    lost,
  };
}

/** `a is 1 or a is 2` is `a in [1, 2]`. */
function mergeAny(parts: Condition[]): Condition {
  const [first] = parts;
  const question = first && 'question' in first ? first.question : undefined;
  const values = parts.flatMap((part) =>
    'question' in part && part.question === question && part.is !== undefined && Object.keys(part).length === 2
      ? [(part as Comparison).is!]
      : [],
  );
  return question !== undefined && values.length === parts.length ? {question, in: [...new Set(values)]} : {any: parts};
}

/** The opposite; of a rule that is not whole nothing can be said. */
export function negate({rule, lost}: Verdict): Verdict {
  if (rule === undefined || lost.length) return {lost};
  if (typeof rule === 'boolean') return {rule: !rule, lost};
  if ('not' in rule) return {rule: rule.not!, lost};
  if ('answered' in rule && rule.answered !== undefined) return {rule: {...rule, answered: !rule.answered}, lost};
  return {rule: {not: rule}, lost};
}
