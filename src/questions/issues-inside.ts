import type {PartPath, QuestionType, QuestionView} from './question-view.ts';

type Issues = QuestionView['issues'];

/** The issues of one part of an answer, and of what is inside it, as that part sees them. */
export const issuesAt = (issues: Issues, ...steps: PartPath): Issues =>
  issues
    .filter(({path}) => steps.every((step, i) => String(path[i]) === String(step)))
    .map(({path, text}) => ({path: path.slice(steps.length), text}));

/** What is wrong with one part of an answer; '' where nothing is. */
export const wordsAt = (issues: Issues, part: string | number): string => issuesAt(issues, part)[0]?.text ?? '';

/** A question and its part as one: "Your address, City", "Where do you live? City". */
export const joinLabels = (whole: string, part: string): string =>
  `${whole}${/[\p{L}\p{N})]$/u.test(whole) ? ',' : ''} ${part}`;

/** What stands above a question's controls: types that name their parts show what is wrong with a part beside it. */
export const errorOf = (issues: Issues, type: QuestionType | undefined): string =>
  issues.find(({path}) => !path.length || !type?.partLabel)?.text ?? '';
