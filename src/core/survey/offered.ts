import type {Choice, Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {holds, isAnswered} from './condition.ts';
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
  const [gone = [], goneRows = gone] = listsOf(question).map((list) =>
    list.filter((choice) => !isOffered(choice, answers)).map(choiceValue),
  );
  // a pick, a list of picks, or what was said of each: of rows in a matrix, of choices where a total is given out
  const keep = (said: Answer, keys: string[]): Answer | undefined => {
    if (Array.isArray(said)) return said.filter((value) => !gone.includes(value as string));
    if (typeof said !== 'object' || said === null) return gone.includes(said as string) ? undefined : said;
    const kept = Object.entries(said).map(([key, part]) => [key, keys.includes(key) ? undefined : keep(part, [])]);
    return Object.fromEntries(kept.filter(([, part]) => isAnswered(part as Answer))) as Answer;
  };
  const kept = gone.length + goneRows.length ? keep(answer, goneRows) : answer;
  return kept === answer || isAnswered(kept) ? kept : undefined;
}

const listsOf = (question: Question): (readonly Choice[])[] =>
  'choices' in question ? ('rows' in question ? [question.choices, question.rows] : [question.choices]) : [];
