import type {Condition} from '../../contract/condition.ts';
import type {Choice, Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';

/** A question where it stands in the definition. */
export interface Placed {
  question: Question;
  path: string;
}

/** Questions with their places; `path` ends in a dot or is ''. */
export const place = (questions: readonly Question[], path: string): Placed[] =>
  questions.map((question, i) => ({question, path: `${path}questions[${i}]`}));

/** The questions of a survey with their places. */
export const placeQuestions = ({pages, questions = []}: Survey): Placed[] =>
  pages ? pages.flatMap((page, i) => place(page.questions, `pages[${i}].`)) : place(questions, '');

/** The value of a choice, whichever way it is written. */
export const choiceValue = (choice: Choice): string => (typeof choice === 'string' ? choice : choice.value);

/** All conditions of a question with their keys. */
export function conditionsOf(question: Question): [string, Condition][] {
  const own: [string, Condition | undefined][] = [
    ['visibleIf', question.visibleIf],
    ['requiredIf', question.requiredIf],
  ];
  const rulesOf = (key: string, list: readonly Choice[]) =>
    list.map((c, i): [string, Condition | undefined] => [
      `${key}[${i}].visibleIf`,
      typeof c === 'string' ? undefined : c.visibleIf,
    ]);
  const choices = 'choices' in question ? rulesOf('choices', question.choices) : [];
  const rows = 'rows' in question && Array.isArray(question.rows) ? rulesOf('rows', question.rows) : [];
  return [...own, ...choices, ...rows].filter((entry): entry is [string, Condition] => entry[1] !== undefined);
}
