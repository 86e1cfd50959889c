import type {Choice, Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {holds} from './condition.ts';
import {choiceValue} from './question-parts.ts';

/** Whether no rule holds a choice back. */
export const isOffered = (choice: Choice, answers: Answers): boolean =>
  typeof choice === 'string' || !choice.visibleIf || holds(choice.visibleIf, answers);

/** Whether a question has anything left to pick: one without choices has none to lose, and "other" always stays. */
export const offersAny = (question: Question, answers: Answers): boolean =>
  listsOf(question).every((list) => list.some((choice) => isOffered(choice, answers))) ||
  ('other' in question && Boolean(question.other));

/** An answer without the choices and rows that rules hold back just now; the same value where none is. */
export function keepOffered(question: Question, answer: Answer, answers: Answers): Answer | undefined {
  const [choices = [], rows = choices] = listsOf(question).map((list) =>
    list.filter((choice) => !isOffered(choice, answers)).map(choiceValue),
  );
  return choices.length + rows.length ? drop(answer, choices, rows) : answer;
}

const listsOf = (question: Question): (readonly Choice[])[] =>
  'choices' in question ? ('rows' in question ? [question.choices, question.rows] : [question.choices]) : [];

/** A pick, a list of picks, or what was said of each: of rows in a matrix, of choices where a total is given out. */
function drop(answer: Answer, choices: readonly string[], keys: readonly string[]): Answer | undefined {
  if (Array.isArray(answer)) return nonEmpty(answer.filter((value) => !choices.includes(value as string)));
  if (typeof answer !== 'object' || answer === null) return choices.includes(answer as string) ? undefined : answer;
  const kept = Object.entries(answer).flatMap(([key, value]): [string, Answer][] => {
    const rest = keys.includes(key) ? undefined : drop(value, choices, []);
    return rest === undefined ? [] : [[key, rest]];
  });
  return kept.length ? Object.fromEntries(kept) : undefined;
}

const nonEmpty = (list: Answer[]): Answer[] | undefined => (list.length ? list : undefined);
