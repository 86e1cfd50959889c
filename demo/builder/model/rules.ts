import type {Comparison, Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {showText} from './texts.ts';

/** How an answer is compared. `answered` and `unanswered` need no value. */
export type Operator =
  | 'is'
  | 'isNot'
  | 'includes'
  | 'excludes'
  | 'atLeast'
  | 'atMost'
  | 'above'
  | 'below'
  | 'answered'
  | 'unanswered';

/** One line of a rule, as people put it together. */
export interface RuleLine {
  question: string;
  operator: Operator;
  value: string | number | boolean;
}

/** A rule as a list of lines of which all hold, or any. */
export interface SimpleRule {
  match: 'all' | 'any';
  lines: RuleLine[];
}

const WORDS: Readonly<Record<Operator, string>> = {
  is: 'is',
  isNot: 'is not',
  includes: 'includes',
  excludes: 'does not include',
  atLeast: 'is at least',
  atMost: 'is at most',
  above: 'is more than',
  below: 'is less than',
  answered: 'has an answer',
  unanswered: 'has no answer',
};
export const nameOfOperator = (operator: Operator): string => WORDS[operator];

const MEASURED: readonly Operator[] = ['is', 'atLeast', 'atMost', 'above', 'below', 'answered'];
const OPERATORS: Readonly<Record<string, readonly Operator[]>> = {
  'yes-no': ['is', 'answered'],
  consent: ['is'],
  'single-choice': ['is', 'isNot', 'answered', 'unanswered'],
  'multiple-choice': ['includes', 'excludes', 'answered', 'unanswered'],
  rating: MEASURED,
  scale: MEASURED,
  number: MEASURED,
  slider: MEASURED,
  date: ['is', 'above', 'below', 'answered'],
  time: ['is', 'above', 'below', 'answered'],
};

/** How answers of a type can be compared; the first is the likeliest. */
export const operatorsFor = (type: string): readonly Operator[] => OPERATORS[type] ?? ['answered', 'unanswered'];

export const needsValue = (operator: Operator): boolean => operator !== 'answered' && operator !== 'unanswered';

/** Questions whose answers a rule can be about. */
export const canDecide = ({type}: Question): boolean => type !== 'statement' && type !== 'hidden' && type !== 'group';

/** What a question's answer can be compared with, in words; undefined where one writes it. */
export function valuesOf(
  question: Question,
  languages: readonly string[],
): {value: string | boolean; words: string}[] | undefined {
  if (question.type === 'yes-no' || question.type === 'consent') {
    const yes = question.type === 'yes-no' ? showText(question.yesLabel, languages) : '';
    const no = question.type === 'yes-no' ? showText(question.noLabel, languages) : '';
    return [
      {value: true, words: yes || 'Yes'},
      {value: false, words: no || 'No'},
    ];
  }
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return undefined;
  const listed = question.choices.map((choice) =>
    typeof choice === 'string'
      ? {value: choice, words: choice}
      : {value: choice.value, words: showText(choice.label, languages) || choice.value},
  );
  return question.other ? [...listed, {value: 'other', words: showText(question.other, languages) || 'Other'}] : listed;
}

/** A line that makes sense as it is: the likeliest comparison with the first value. */
export function newLine(question: Question, languages: readonly string[]): RuleLine {
  const operator = operatorsFor(question.type)[0]!;
  const first = valuesOf(question, languages)?.[0]?.value;
  return {question: question.id, operator, value: first ?? firstNumber(question)};
}

const firstNumber = (question: Question): string | number => {
  if (question.type === 'date' || question.type === 'time') return '';
  if (question.type === 'rating') return question.max ?? 5;
  return 'min' in question && typeof question.min === 'number' ? question.min : 1;
};

/** The rule as a condition; undefined without lines. */
export function toCondition({match, lines}: SimpleRule): Condition | undefined {
  const parts = lines.map(({question, operator, value}): Comparison => {
    if (operator === 'answered') return {question, answered: true};
    if (operator === 'unanswered') return {question, answered: false};
    return {question, [operator]: value};
  });
  if (parts.length < 2) return parts[0];
  return match === 'all' ? {all: parts} : {any: parts};
}

/** The condition as lines; undefined where it says more than lines can. */
export function toSimpleRule(condition: Condition): SimpleRule | undefined {
  if ('all' in condition || 'any' in condition) {
    const match = 'all' in condition && condition.all ? 'all' : 'any';
    const parts = (condition as Record<string, Condition[]>)[match] ?? [];
    const lines = parts.map(toLine);
    return lines.every((line) => line !== undefined) ? {match, lines} : undefined;
  }
  const line = toLine(condition);
  return line && {match: 'all', lines: [line]};
}

function toLine(condition: Condition): RuleLine | undefined {
  if (!('question' in condition)) return undefined;
  const {question, ...rest} = condition;
  const [[operator, value] = [], ...more] = Object.entries(rest);
  if (operator === undefined || more.length) return undefined;
  if (operator === 'answered') return {question, operator: value ? 'answered' : 'unanswered', value: ''};
  return Object.hasOwn(WORDS, operator) && !Array.isArray(value)
    ? {question, operator: operator as Operator, value: value as RuleLine['value']}
    : undefined;
}

/** A rule in words: “Where do you live?” is “Here”, or “How old are you?” is at least 60. */
export function describeRule(
  condition: Condition,
  questions: readonly Question[],
  languages: readonly string[],
): string {
  if ('all' in condition && condition.all)
    return condition.all.map((part) => describePart(part, questions, languages)).join(', and ');
  if ('any' in condition && condition.any)
    return condition.any.map((part) => describePart(part, questions, languages)).join(', or ');
  if ('not' in condition && condition.not) return `not (${describeRule(condition.not, questions, languages)})`;
  return describeComparison(condition as Comparison, questions, languages);
}

const describePart = (part: Condition, questions: readonly Question[], languages: readonly string[]): string =>
  'question' in part ? describeRule(part, questions, languages) : `(${describeRule(part, questions, languages)})`;

function describeComparison(
  comparison: Comparison,
  questions: readonly Question[],
  languages: readonly string[],
): string {
  const {question: id, ...rest} = comparison;
  const asked = questions.find((question) => question.id === id);
  const name = `“${(asked && showText(asked.label, languages)) || id}”`;
  const [[key, value] = ['answered', true]] = Object.entries(rest);
  if (key === 'answered') return `${name} ${value ? WORDS.answered : WORDS.unanswered}`;
  const known = asked && valuesOf(asked, languages);
  const inWords = (one: unknown): string => {
    const words = known?.find((option) => option.value === one)?.words ?? String(one);
    return typeof one === 'number' ? words : `“${words}”`;
  };
  if (key === 'in' || key === 'notIn') {
    const list = (Array.isArray(value) ? (value as unknown[]) : []).map(inWords).join(' or ');
    return `${name} ${key === 'in' ? 'is' : 'is not'} ${list}`;
  }
  return `${name} ${WORDS[key as Operator] ?? key} ${inWords(value)}`;
}
