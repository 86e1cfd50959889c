import type {Condition} from '../../contract/condition.ts';
import type {Choice, Question, QuestionOf} from '../../contract/question.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {comparisons} from '../survey/rules.ts';
import {found, type CheckFinding} from './finding.ts';
import {present} from './lookup.ts';
import {canHold, type Effort, type Lookup} from './solve.ts';

/** More choices with rules than this are not tried, in all their combinations, nor rules that look at more questions. */
const FEW = 6;

type Picked = QuestionOf<'multiple-choice' | 'ranking'>;

/**
 * Fewer choices than must be picked, where rules leave only some of them. (Where they leave none, the question is not asked.)
 * What would take long to find out is passed over.
 */
export function checkLeft(question: Question, path: string, known: Lookup, effort: Effort): CheckFinding[] {
  if (question.type !== 'multiple-choice' && question.type !== 'ranking') return [];
  const {min = 0, choices, required, requiredIf} = question;
  const ruled = choices.filter((choice) => ruleOf(choice));
  // who need not answer leaves all unpicked
  if (min < 2 || min > choices.length || ruled.length > FEW || (!required && !requiredIf)) return [];
  const asked = [...(known.get(question.id)?.shownIf ?? []), ...(required ? [] : present([requiredIf]))];
  const left = leavesOf(question, ruled, min).find(({rules}) => canBe([...asked, ...rules], known, effort));
  return left
    ? [
        found(
          'cannot-answer',
          `${path}.min`,
          `${min} picks are asked for, but rules can leave no more than ${left.n}: people cannot go on.`,
          'Make "min" smaller, or let more choices stay.',
        ),
      ]
    : [];
}

const ruleOf = (choice: Choice): Condition | undefined => (typeof choice === 'string' ? undefined : choice.visibleIf);
const isAlone = (choice: Choice): boolean => typeof choice !== 'string' && choice.none === true;

/** What must hold for each set of choices that is not empty, and too small to answer with. */
function leavesOf(question: Picked, ruled: readonly Choice[], min: number): {n: number; rules: Condition[]}[] {
  const other = 'other' in question && question.other ? 1 : 0;
  const always = question.choices.filter((choice) => !ruled.includes(choice));
  return subsetsOf(ruled).flatMap((offered) => {
    const left = [...always, ...offered];
    const n = left.length + other;
    // one that stands alone is an answer by itself
    if (!n || n >= min || left.some(isAlone)) return [];
    const rules = ruled.map((choice) => (offered.includes(choice) ? ruleOf(choice)! : {not: ruleOf(choice)!}));
    return [{n, rules}];
  });
}

const subsetsOf = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

/** Whether somebody can come there who has answered what must be answered, by what was there to pick. */
function canBe(rules: readonly Condition[], known: Lookup, effort: Effort): boolean {
  const ids = new Set(rules.flatMap((rule) => [...comparisons(rule)].map(({comparison}) => comparison.question)));
  const facts = [...ids].flatMap((id) => factsOf(id, known));
  const all = [...rules, ...facts];
  const seen = new Set(all.flatMap((rule) => [...comparisons(rule)].map(({comparison}) => comparison.question)));
  return seen.size <= FEW && canHold(all, known, effort) && effort.left > 0;
}

/** What always holds of an answer: it is there where it must be, and no pick is one that a rule holds back. */
function factsOf(id: string, known: Lookup): Condition[] {
  const {question, shownIf = []} = known.get(id) ?? {};
  if (!question) return [];
  const isHidden = shownIf.map((rule): Condition => ({not: rule}));
  const given: Condition[] = question.required ? [{any: [{question: id, answered: true}, ...isHidden]}] : [];
  const choices = 'choices' in question ? question.choices : [];
  const picks = choices.flatMap((choice): Condition[] => {
    const rule = ruleOf(choice);
    return rule ? [{any: [{not: {question: id, in: [choiceValue(choice)]}}, rule]}] : [];
  });
  return [...given, ...picks];
}
