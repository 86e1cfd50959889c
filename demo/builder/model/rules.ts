import type {Comparison, Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {showText} from './texts.ts';

/** How an answer is compared. `answered` and `unanswered` need no value. */
export type Operator =
  | 'is'
  | 'isNot'
  | 'in'
  | 'notIn'
  | 'includes'
  | 'excludes'
  | 'atLeast'
  | 'atMost'
  | 'above'
  | 'below'
  | 'answered'
  | 'unanswered';

type Scalar = string | number | boolean;

/** One line of a rule, as people put it together. */
export interface RuleLine {
  question: string;
  operator: Operator;
  /** Several for `in` and `notIn`, one for all others. */
  value: Scalar | readonly Scalar[];
}

const WORDS: Readonly<Record<Operator, string>> = {
  is: 'is',
  isNot: 'is not',
  in: 'is one of',
  notIn: 'is none of',
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
  'single-choice': ['is', 'isNot', 'in', 'notIn', 'answered', 'unanswered'],
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

export const isListed = (operator: Operator): boolean => operator === 'in' || operator === 'notIn';

/** The line with another comparison: its value is kept where that makes sense, else it is the first there is. */
export function withOperator(
  line: RuleLine,
  operator: Operator,
  asked: Question | undefined,
  languages: readonly string[],
): RuleLine {
  const one = Array.isArray(line.value) ? (line.value as Scalar[])[0] : (line.value as Scalar);
  const known = one === undefined || one === '' ? asked && newLine(asked, languages).value : one;
  const value = (known ?? '') as Scalar;
  return {...line, operator, value: isListed(operator) ? [value] : value};
}

/** A line as the comparison it stands for. */
export function toComparison({question, operator, value}: RuleLine): Comparison {
  if (operator === 'answered') return {question, answered: true};
  if (operator === 'unanswered') return {question, answered: false};
  return {question, [operator]: value};
}

/** A comparison as a line; undefined for all that is none. */
export function toLine(condition: Condition): RuleLine | undefined {
  if (!('question' in condition)) return undefined;
  const {question, ...rest} = condition;
  const [[operator, value] = [], ...more] = Object.entries(rest);
  if (operator === undefined || more.length) return undefined;
  if (operator === 'answered') return {question, operator: value ? 'answered' : 'unanswered', value: ''};
  const isKnown = Object.hasOwn(WORDS, operator) && Array.isArray(value) === isListed(operator as Operator);
  return isKnown ? {question, operator: operator as Operator, value: value as RuleLine['value']} : undefined;
}
