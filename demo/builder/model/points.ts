import type {Question} from '../../../src/contract/question.ts';
import type {Score} from '../../../src/contract/survey.ts';
import {endsOf} from '../../../src/core/survey/scores.ts';
import {choicesOf, type FullChoice} from './edit-choices.ts';
import {questionAt, spotsOf, type Definition, type Spot} from './definition.ts';
import {setIn, type Path} from './json-path.ts';
import {freeName, toName} from './names.ts';
import {renameValueInRules} from './rename.ts';
import {showText} from './texts.ts';

/** Types whose choices bring points: the number that a choice's value is. */
const CHOOSING = ['single-choice', 'multiple-choice', 'matrix'];
const COUNTING = [...CHOOSING, 'yes-no', 'rating', 'scale', 'number', 'slider'];

/** Whether answers of a type can count as numbers. */
export const canCount = ({type}: Question): boolean => COUNTING.includes(type);

/** Whether points are given choice by choice; others count as what was answered. */
export const hasPointChoices = ({type}: Question): boolean => CHOOSING.includes(type);

/** Whether a high answer can be made to mean little: that takes two ends. */
export const canTurn = (question: Question): boolean =>
  question.type !== 'multiple-choice' && endsOf(question.type === 'matrix' ? asOne(question) : question) !== undefined;

/** A row of a table by itself. */
const asOne = (question: Extract<Question, {type: 'matrix'}>): Question => ({
  id: question.id,
  label: '',
  type: 'single-choice',
  choices: question.choices,
});

/** The points of a choice; undefined where its value is no number. */
export function pointsOf({value}: FullChoice): number | undefined {
  const number = value.trim() ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A value that is this number and that no other choice has: two choices that bring one point are "1" and "1.0". */
function toValue(points: number, taken: readonly string[]): string {
  let value = String(points);
  while (taken.includes(value)) value += value.includes('.') ? '0' : '.0';
  return value;
}

/** Gives a choice its points, or takes them away; rules about the choice go along. */
export function setPoints(definition: Definition, question: Path, index: number, points?: number): Definition {
  const list = `${question}.choices`;
  const choices = choicesOf(definition, list);
  const {value, label} = choices[index]!;
  const taken = choices.filter((_, i) => i !== index).map((choice) => choice.value);
  const words = typeof label === 'string' ? label : showText(label, []);
  const next = points === undefined ? freeName(toName(words), taken, `option-${index + 1}`) : toValue(points, taken);
  const id = questionAt(definition, question)!.id;
  return setIn(renameValueInRules(definition, id, value, next), `${list}[${index}].value`, next);
}

/** Points to begin with, where no choice has any: 0, 1, 2 … of one pick; one for each of several. */
export function givePoints(definition: Definition, path: Path): Definition {
  const question = questionAt(definition, path);
  if (!question || !hasPointChoices(question)) return definition;
  const choices = choicesOf(definition, `${path}.choices`);
  if (choices.some((choice) => pointsOf(choice) !== undefined)) return definition;
  const isEach = question.type === 'multiple-choice';
  return choices.reduce(
    (given, {none}, i) => (isEach && none ? given : setPoints(given, path, i, isEach ? 1 : i)),
    definition,
  );
}

/** The least and the most that a score comes to where everything is answered; undefined where that has no ends. */
export function reachOf(kind: string, definition: Definition, score: Score): [least: number, most: number] | undefined {
  const spots = spotsOf(kind, definition).filter(({question}) => score.of.includes(question.id));
  const ends = spots.map((spot) => endsAt(definition, spot, score.method));
  if (!ends.length || ends.some((one) => one === undefined)) return undefined;
  const lows = ends.map((one) => one![0]);
  const highs = ends.map((one) => one![1]);
  if (score.method === 'mean') return [Math.min(...lows), Math.max(...highs)];
  return [lows.reduce((a, b) => a + b, 0), highs.reduce((a, b) => a + b, 0)];
}

function endsAt(definition: Definition, {path, question}: Spot, method: Score['method']): [number, number] | undefined {
  if (question.type === 'matrix') {
    const ends = endsOf(asOne(question));
    const rows = method === 'sum' ? question.rows.length : 1;
    return ends && [ends[0] * rows, ends[1] * rows];
  }
  if (question.type !== 'multiple-choice' || method === 'mean') return endsOf(question);
  const numbers = choicesOf(definition, `${path}.choices`).flatMap((choice) => pointsOf(choice) ?? []);
  if (!numbers.length) return undefined;
  const gains = numbers.filter((number) => number > 0).reduce((a, b) => a + b, 0);
  return [Math.min(...numbers), gains || Math.max(...numbers)];
}
