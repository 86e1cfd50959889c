import type {Choice, Question} from '../../contract/question.ts';
import type {Mistake} from '../check-shape.ts';
import {choiceValue, place, type Placed} from './question-parts.ts';

/** Names that every JavaScript object has; as ids they would be found where nobody put them. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Ids and choices that are there twice, among the questions of a survey and among those inside each group. */
export function checkIds(placed: Placed[]): Mistake[] {
  const known = new Map<string, Placed>();
  return [
    ...placed.flatMap((entry) => checkId(entry, known)),
    ...placed.flatMap(({question: q, path}) => [
      ...checkChoices(q, path),
      ...('questions' in q ? checkIds(place(q.questions, `${path}.`)) : []),
    ]),
  ];
}

/** Takes an id in, unless it is taken. */
export function checkId(place: Placed, known: Map<string, Placed>): Mistake[] {
  const {id} = place.question;
  const path = `${place.path}.id`;
  if (RESERVED.has(id)) return [{path, code: 'reserved', about: id}];
  const first = known.get(id);
  if (first) return [{path, code: 'twice', about: {id, first: first.path}}];
  known.set(id, place);
  return [];
}

function checkChoices(question: Question, path: string): Mistake[] {
  const lists = {choices: 'choices' in question && question.choices, rows: 'rows' in question && question.rows};
  return Object.entries(lists).flatMap(([key, list]) =>
    Array.isArray(list) ? checkTwice(list, `${path}.${key}`) : [],
  );
}

function checkTwice(choices: readonly Choice[], path: string): Mistake[] {
  const seen = new Set<string>();
  return choices.flatMap((choice, i) => {
    const value = choiceValue(choice);
    const twice = seen.has(value);
    seen.add(value);
    return twice ? [{path: `${path}[${i}]`, code: 'again' as const, about: value}] : [];
  });
}
