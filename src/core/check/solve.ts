import type {Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {holds} from '../survey/condition.ts';
import {comparisons} from '../survey/rules.ts';
import {constantsOf, possibleAnswers, type Constant} from './possible-answers.ts';

/** A question, and when it is shown: every one of these holds. */
export interface Known {
  question: Question;
  shownIf: readonly Condition[];
}
export type Lookup = ReadonlyMap<string, Known>;

/** How much is left to be tried for a whole definition: time stays bounded, and what was not tried counts as possible. */
export interface Effort {
  left: number;
}

/** A question that is tried with one possible answer after the other. */
interface Variable {
  id: string;
  answers: readonly (Answer | undefined)[];
  shownIf: readonly Condition[];
}

/** What it costs to find out what a question can be answered with, in tries. */
const LOOKING_UP = 10;

type Assigned = ReadonlyMap<string, Answer | undefined>;

/**
 * Whether answers can be thought of with which all these rules hold, given what each question can be answered with, and that
 * only shown questions have answers. Tries representative answers, and stops at the first rule that can no longer hold.
 */
export function canHold(rules: readonly Condition[], known: Lookup, effort: Effort): boolean {
  const variables = toVariables(rules, known, effort);
  const cost = variables.length + rules.length;
  const assigned = new Map<string, Answer | undefined>();
  const search = (at: number): boolean => {
    if ((effort.left -= cost) <= 0) return true;
    if (!isOpen(rules, variables, assigned)) return false;
    const variable = variables[at];
    if (!variable) return true;
    for (const answer of variable.answers) {
      assigned.set(variable.id, answer);
      if (search(at + 1)) return true;
    }
    assigned.delete(variable.id);
    return false;
  };
  return search(0);
}

/** Whether nothing that is settled speaks against the rules, and against showing what was answered. */
const isOpen = (rules: readonly Condition[], variables: readonly Variable[], assigned: Assigned): boolean =>
  rules.every((rule) => judge(rule, assigned) !== false) &&
  variables.every(
    ({id, shownIf}) => assigned.get(id) === undefined || shownIf.every((rule) => judge(rule, assigned) !== false),
  );

/** Whether a rule holds; undefined where that depends on answers that are not settled (S. C. Kleene's three values). */
function judge(rule: Condition, assigned: Assigned): boolean | undefined {
  if ('all' in rule) return judgeAll(rule.all.map((part) => judge(part, assigned)));
  if ('any' in rule) return negate(judgeAll(rule.any.map((part) => negate(judge(part, assigned)))));
  if ('not' in rule) return negate(judge(rule.not, assigned));
  if (!assigned.has(rule.question)) return undefined;
  const answer = assigned.get(rule.question);
  return holds(rule, answer === undefined ? {} : {[rule.question]: answer});
}

const judgeAll = (parts: readonly (boolean | undefined)[]): boolean | undefined =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

/** Every question that the rules look at, those included that decide whether these are shown. */
function toVariables(rules: readonly Condition[], known: Lookup, effort: Effort): Variable[] {
  const constants = new Map<string, Constant[]>();
  const waiting = [...rules];
  for (let rule = waiting.shift(); rule; rule = waiting.shift())
    for (const {comparison} of comparisons(rule)) {
      if ((effort.left -= LOOKING_UP) <= 0) return [];
      const {question: id} = comparison;
      if (!constants.has(id)) waiting.push(...(known.get(id)?.shownIf ?? []));
      constants.set(id, [...(constants.get(id) ?? []), ...constantsOf(comparison)]);
    }
  return [...constants].map(([id, values]) => {
    const {question, shownIf = []} = known.get(id) ?? {};
    return {id, shownIf, answers: question ? possibleAnswers(question, values) : [undefined, ...values]};
  });
}
