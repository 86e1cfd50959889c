import type {Comparison} from '../../contract/condition.ts';
import type {Choice, Question} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {validateAnswer} from '../answers/validate.ts';
import {choiceValue} from '../survey/question-parts.ts';

/** What rules compare an answer with. */
export type Constant = string | number | boolean;

/** The values that a comparison names. */
export const constantsOf = (c: Comparison): Constant[] =>
  [c.is, c.isNot, c.in, c.notIn, c.includes, c.excludes, c.above, c.below, c.atLeast, c.atMost]
    .flat()
    .filter((value): value is Constant => value !== undefined);

const MAX_STEPS = 60;
const MAX_SETS = 4;
const MAX_OTHERS = 4;

/**
 * Answers that stand for all that a question can be answered with, as far as rules can tell them apart: none, and at least one
 * on each side of every constant. Answers that the question refuses are not among them.
 */
export function possibleAnswers(question: Question, constants: readonly Constant[]): (Answer | undefined)[] {
  const typical = answersOf(question, constants);
  // what has parts, or a form that only its author knows, is as it is; "other" is only taken with its words
  const isFree = ('pattern' in question && Boolean(question.pattern)) || question.type in WHOLE;
  return [undefined, ...typical.filter((answer) => isFree || !validateAnswer(question, answer, false, 'x'))];
}

function answersOf(question: Question, constants: readonly Constant[]): Answer[] {
  const texts = constants.filter((c) => typeof c === 'string');
  const numbers = constants.filter((c) => typeof c === 'number');
  switch (question.type) {
    case 'statement':
      return [];
    case 'hidden':
      return question.value === undefined ? [...texts, 'some text'] : [question.value];
    case 'yes-no':
    case 'consent':
      return [true, false];
    case 'rating':
      return steps(1, question.max ?? 5, numbers);
    case 'scale':
      return [...steps(question.min ?? 1, question.max ?? 5, numbers), null];
    case 'number':
    case 'slider':
      return numbersAround(question, numbers);
    case 'date':
    case 'time':
    case 'date-time':
      return momentsAround(question, texts);
    case 'single-choice':
      return valuesOf(question, texts);
    case 'multiple-choice':
      return setsOf(valuesOf(question, texts), texts);
    case 'ranking':
      return setsOf(valuesOf(question, texts), texts);
    default: {
      const {type} = question;
      if (type in WHOLE) return [WHOLE[type]!];
      return [...texts, ...(SAMPLES[type] ?? constants)];
    }
  }
}

const SAMPLES: Readonly<Record<string, Answer[]>> = {
  text: ['a', 'some other text that is a little longer', '~'],
  'long-text': ['a', 'some other text that is a little longer', '~'],
  email: ['name@example.org', 'zoe@example.org'],
  tel: ['+44 20 7946 0000', '555 0100'],
  url: ['https://example.org/', 'https://example.com/'],
};

/** An answer of each type of which rules can only ask whether it was answered. */
const WHOLE: Readonly<Record<string, Answer>> = {
  name: {given: 'Ann'},
  address: {line1: '1 High Street', city: 'Ely'},
  matrix: {row: 'x'},
  allocation: {choice: 1},
  file: [{name: 'a.txt'}],
  signature: 'Ann',
  group: {id: 'x'},
};

/** The choices that rules name, and some of the others: what no rule names is all the same. */
function valuesOf(question: Question & {choices: readonly Choice[]}, texts: readonly string[]): string[] {
  const values = question.choices.map(choiceValue);
  if ('other' in question && question.other) values.push('other');
  const named = new Set(texts);
  const others = values.filter((value) => !named.has(value)).slice(0, MAX_OTHERS);
  const few = new Set([...others, ...named]);
  return values.filter((value) => few.has(value));
}

/** Every step; of very long scales those around the constants. */
function steps(min: number, max: number, numbers: readonly number[]): number[] {
  if (max - min <= MAX_STEPS) return Array.from({length: Math.max(0, max - min + 1)}, (_, i) => min + i);
  return [...new Set([min, max, ...numbers.flatMap((n) => [n - 1, n, n + 1].map(Math.round))])];
}

/** Sets in which each constant is there and is not: alone, all together, all but it. */
function setsOf(values: readonly string[], texts: readonly string[]): string[][] {
  const named = [...new Set(texts)].filter((text) => values.includes(text));
  const rest = values.filter((value) => !named.includes(value));
  const some = named.length > MAX_SETS ? [named, ...named.map((n) => [n])] : subsetsOf(named);
  const sets = some.flatMap((set) => [set, ...rest.slice(0, 1).map((value) => [...set, value]), [...set, ...rest]]);
  return [...sets, ...values.map((value) => [value]), [...values]].filter((set) => set.length);
}

const subsetsOf = (list: readonly string[]): string[][] =>
  list.reduce<string[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

type Numeric = Question & {type: 'number' | 'slider'};

function numbersAround({type, min, max, step}: Numeric, numbers: readonly number[]): number[] {
  const low = min ?? (type === 'slider' ? 0 : undefined);
  const high = max ?? (type === 'slider' ? 100 : undefined);
  const from = low ?? 0;
  const near = (n: number): number[] =>
    step
      ? [-1, 0, 1, 2].map((i) => from + (Math.floor((n - from) / step) + i) * step)
      : [n - 1, n - 0.5, n, n + 0.5, n + 1];
  const ends = [low, high].filter((n) => n !== undefined);
  return [...new Set([...numbers, ...ends, from].flatMap((n) => [n, ...near(n)]))];
}

type Dated = Question & {type: 'date' | 'time' | 'date-time'};

const SAME: Readonly<Record<Dated['type'], readonly string[]>> = {
  date: ['1950-01-01', '2000-02-29', '2026-06-15', '2100-12-31'],
  time: ['00:00', '09:30', '12:00', '18:15', '23:59'],
  'date-time': ['1950-01-01T00:00', '2026-06-15T12:00', '2100-12-31T23:59'],
};

function momentsAround({type, min, max}: Dated, texts: readonly string[]): string[] {
  const named = [...texts, min, max].filter((text) => text !== undefined);
  return [
    ...new Set([...named, ...named.flatMap((text) => [shift(type, text, -1), shift(type, text, 1)]), ...SAME[type]]),
  ];
}

/** A day or a minute earlier or later. */
function shift(type: Dated['type'], text: string, by: number): string {
  const moment = Date.parse(type === 'time' ? `2026-06-15T${text}Z` : type === 'date' ? `${text}T00:00Z` : `${text}Z`);
  if (Number.isNaN(moment)) return text;
  const iso = new Date(moment + by * (type === 'date' ? 86_400_000 : 60_000)).toISOString();
  return type === 'date' ? iso.slice(0, 10) : type === 'time' ? iso.slice(11, 16) : iso.slice(0, 16);
}
