import type {Question} from '../../contract/question.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import type {Survey} from '../../contract/survey.ts';
import {checkShape, type Shape, type ShapeSet} from '../check-shape.ts';

/** Lists that much looks for in a question, whatever its type. */
const LISTS: Readonly<Record<string, Shape>> = {
  choices: {l: '#Choice', m: 1},
  rows: {l: '#Choice', m: 1},
  questions: {l: '#Question', m: 1},
};

/**
 * A survey that fits its shape, without what the shape does not look at and nobody could read: the choices of a slider that are
 * none. The same object where there is nothing of the kind.
 */
export function tidySurvey(survey: Survey, shape: ShapeSet): Survey {
  const {pages, questions} = survey;
  const tidy = (list: Question[]): Question[] => tidyAll(list, shape);
  const own = questions && tidy(questions);
  const changed = pages?.map((page) => ({...page, questions: tidy(page.questions)}));
  const isSame = own === questions && changed?.every((page, i) => page.questions === pages![i]!.questions) !== false;
  return isSame ? survey : {...survey, ...(changed && {pages: changed}), ...(own && {questions: own})};
}

function tidyAll(list: Question[], shape: ShapeSet): Question[] {
  const tidied = list.map((question) => tidyQuestion(question, shape));
  return tidied.every((question, i) => question === list[i]) ? list : tidied;
}

export function tidyQuestion(question: Question, shape = surveyShape): Question {
  const {d: types} = shape.defs['Question'] as {d: Record<string, Record<string, Shape>>};
  const fields = question as unknown as Readonly<Record<string, unknown>>;
  const strays = Object.keys(LISTS).filter(
    (key) =>
      Object.hasOwn(fields, key) &&
      types[question.type]?.[`${key}!`] === undefined &&
      checkShape(fields[key], {root: LISTS[key]!, defs: shape.defs}).length > 0,
  );
  const kept = () => Object.fromEntries(Object.entries(fields).filter(([key]) => !strays.includes(key)));
  const tidied = strays.length ? (kept() as unknown as Question) : question;
  if (!('questions' in tidied)) return tidied;
  const questions = tidyAll(tidied.questions, shape);
  return questions === tidied.questions ? tidied : {...tidied, questions};
}
