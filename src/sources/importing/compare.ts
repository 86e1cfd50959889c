import type {Condition} from '../../contract/condition.ts';
import {choiceValue} from '../../core/survey/question-parts.ts';
import type {Scalar, Target} from './rule.ts';

export type Operator =
  | 'is'
  | 'isNot'
  | 'above'
  | 'below'
  | 'atLeast'
  | 'atMost'
  | 'includes'
  | 'excludes'
  | 'in'
  | 'includesAll'
  | 'notIn'
  | 'answered'
  | 'unanswered'
  /** How many were picked. */
  | 'countAtLeast'
  | 'countAtMost';

export interface Verdict {
  rule?: Condition | boolean | undefined;
  lost: string[];
  /** It names what cannot be answered, so it never holds: among several of which one must hold it counts for nothing. */
  isNever?: true;
}

type Compare = (target: Target, operator: Operator, values: Scalar[], isList: boolean) => Verdict;

/** One comparison of an answer with values, as far as the question's type allows it. */
export const compareAnswer: Compare = (target, operator, values, isList) => {
  const {id: question, type} = target.question;
  if (operator === 'answered' || operator === 'unanswered') return sure({question, answered: operator === 'answered'});
  if (operator === 'countAtLeast' || operator === 'countAtMost') return compareCount(target, operator, values);
  // "is nothing" is how some ask whether there is an answer
  if (isList ? !values.length : values.length === 1 && values[0] === '') {
    if (operator === 'is') return sure({question, answered: false});
    if (operator === 'isNot') return sure({question, answered: true});
  }
  const byType = KINDS[type];
  return byType
    ? byType(target, operator, values, isList)
    : lost(`nothing but whether it was answered can be asked of “${question}”`);
};

const sure = (rule: Condition | boolean): Verdict => ({rule, lost: []});
const lost = (why: string): Verdict => ({lost: [why]});

function compareCount({question: {id, type}}: Target, operator: Operator, [count]: Scalar[]): Verdict {
  const n = Number(count);
  if (type !== 'multiple-choice' && type !== 'group' && type !== 'ranking' && type !== 'file')
    return lost(`“${id}” has nothing to count`);
  if (operator === 'countAtLeast')
    return n <= 0
      ? sure(true)
      : n <= 1
        ? sure({question: id, answered: true})
        : lost(`how many were picked in “${id}” cannot be asked`);
  return n < 0
    ? sure(false)
    : n < 1
      ? sure({question: id, answered: false})
      : lost(`how many were picked in “${id}” cannot be asked`);
}

/** Kith's value of a choice for one of the source. */
function findValue({question, values}: Target, value: Scalar): Scalar | undefined {
  const own = 'choices' in question ? question.choices.map(choiceValue) : [];
  const text = String(value);
  if (own.includes(text) || ('other' in question && question.other && text === 'other')) return text;
  return values?.get(text.toLowerCase()) ?? own.find((one) => one.toLowerCase() === text.toLowerCase());
}

/** A value that is no choice: nothing can be equal to it. */
const strangers = (id: string, values: readonly Scalar[], operator: Operator): Verdict =>
  operator === 'isNot' || operator === 'notIn' || operator === 'excludes'
    ? sure(true)
    : {lost: [`“${values.join(', ')}” is no choice of “${id}”`], isNever: true};

const compareSingle: Compare = (target, operator, values, isList) => {
  const {question} = target;
  const {id} = question;
  const found = values.flatMap((value) => findValue(target, value) ?? []);
  const [first] = found;
  switch (operator) {
    case 'is':
      return first === undefined || isList ? strangers(id, values, operator) : sure({question: id, is: first});
    case 'isNot':
      return first === undefined || isList ? strangers(id, values, operator) : sure({question: id, isNot: first});
    case 'in':
      return found.length ? sure({question: id, in: found}) : strangers(id, values, operator);
    case 'notIn':
      return found.length ? sure({question: id, notIn: found}) : strangers(id, values, operator);
    case 'includes':
    case 'excludes': {
      const part = String(values[0]).toLowerCase();
      return among(target, (value) => value.toLowerCase().includes(part), operator === 'excludes');
    }
    case 'includesAll':
      return found.length === 1 && values.length === 1
        ? sure({question: id, is: first!})
        : strangers(id, values, operator);
    default:
      return among(target, (value) => value.trim() !== '' && order(Number(value), operator, Number(values[0])));
  }
};

/** The choices whose values pass a test, as a list. */
function among({question}: Target, test: (value: string) => boolean, not = false): Verdict {
  const own = 'choices' in question ? question.choices.map(choiceValue) : [];
  const passing = own.filter(test);
  if (!passing.length) return lost(`no choice of “${question.id}” fits the comparison`);
  return sure({question: question.id, ...(not ? {notIn: passing} : {in: passing})});
}

function order(a: number, operator: Operator, b: number): boolean {
  if (operator === 'above') return a > b;
  if (operator === 'below') return a < b;
  return operator === 'atLeast' ? a >= b : a <= b;
}

const compareMultiple: Compare = (target, operator, values, isList) => {
  const {question} = target;
  const {id} = question;
  const own = 'choices' in question ? question.choices.map(choiceValue) : [];
  const found = values.flatMap((value) => findValue(target, value) ?? []);
  if (!found.length) return strangers(id, values, operator);
  const all = (): Condition[] => found.map((value) => ({question: id, includes: value}));
  const together = (rules: Condition[]): Condition => (rules.length === 1 ? rules[0]! : {all: rules});
  switch (operator) {
    case 'includes':
    case 'includesAll':
      return found.length < values.length ? strangers(id, values, operator) : sure(together(all()));
    case 'excludes':
      return found.length < values.length
        ? strangers(id, values, operator)
        : sure(isList ? {not: together(all())} : {question: id, excludes: found[0]!});
    case 'in':
      return sure({question: id, in: found});
    case 'notIn':
      return sure({question: id, notIn: found});
    case 'is':
    case 'isNot': {
      if (found.length < values.length) return strangers(id, values, operator);
      const rest = own.filter((value) => !found.includes(value));
      const exact = together([...all(), ...(rest.length ? [{question: id, notIn: rest}] : [])]);
      return sure(operator === 'is' ? exact : {not: exact});
    }
    default:
      return lost(`the picks of “${id}” have no order`);
  }
};

const compareBoolean: Compare = ({question: {id}, values: known}, operator, values) => {
  const [given] = values;
  const own =
    known?.get(String(given).toLowerCase()) ??
    (/^(true|yes|1)$/i.test(String(given)) ? true : /^(false|no|0)$/i.test(String(given)) ? false : undefined);
  if (own === undefined || values.length !== 1) return lost(`“${values.join(', ')}” is no answer of “${id}”`);
  if (operator === 'is' || operator === 'in' || operator === 'includes') return sure({question: id, is: own});
  if (operator === 'isNot' || operator === 'notIn' || operator === 'excludes') return sure({question: id, isNot: own});
  return lost(`the answers of “${id}” have no order`);
};

const compareNumber: Compare = ({question: {id}}, operator, values) => {
  const numbers = values.map((value) =>
    typeof value === 'boolean' || String(value).trim() === '' ? NaN : Number(value),
  );
  const [first] = numbers;
  if (first === undefined || numbers.some((n) => !Number.isFinite(n)))
    return lost(`“${id}” is a number, and “${values.join(', ')}” is not`);
  if (operator === 'in') return sure({question: id, in: numbers});
  if (operator === 'notIn') return sure({question: id, notIn: numbers});
  const operators: readonly Operator[] = ['is', 'isNot', 'above', 'below', 'atLeast', 'atMost'];
  return operators.includes(operator)
    ? sure({question: id, [operator]: first} as unknown as Condition)
    : lost(`“${id}” is a number`);
};

const compareText: Compare = ({question: {id}}, operator, values) => {
  const [first] = values;
  if (operator === 'is' || operator === 'isNot')
    return sure({question: id, [operator]: String(first)} as unknown as Condition);
  if (operator === 'in') return sure({question: id, in: values.map(String)});
  if (operator === 'notIn') return sure({question: id, notIn: values.map(String)});
  return lost(`a part or the order of the text “${id}” cannot be asked`);
};

const compareMoment: Compare = ({question: {id, type}}, operator, values) => {
  const form =
    type === 'date' ? /^\d{4}-\d{2}-\d{2}$/ : type === 'time' ? /^\d{2}:\d{2}$/ : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
  const [first] = values;
  if (values.length !== 1 || !form.test(String(first)))
    return lost(`“${values.join(', ')}” does not have the form of “${id}”`);
  const operators: readonly Operator[] = ['is', 'isNot', 'above', 'below', 'atLeast', 'atMost'];
  return operators.includes(operator)
    ? sure({question: id, [operator]: first} as unknown as Condition)
    : lost(`“${id}” is a date or time`);
};

const KINDS: Readonly<Record<string, Compare>> = {
  'single-choice': compareSingle,
  'multiple-choice': compareMultiple,
  'yes-no': compareBoolean,
  consent: compareBoolean,
  number: compareNumber,
  slider: compareNumber,
  rating: compareNumber,
  scale: compareNumber,
  text: compareText,
  'long-text': compareText,
  email: compareText,
  tel: compareText,
  url: compareText,
  hidden: compareText,
  date: compareMoment,
  time: compareMoment,
  'date-time': compareMoment,
};
