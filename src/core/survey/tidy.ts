import type {Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';
import type {Shape, ShapeSet} from '../check-shape.ts';
import type {QuestionKinds} from './compile.ts';

/** Lists that much looks for in a question, whatever its type; the shape looks at those of the type alone. */
const LISTS = ['choices', 'rows', 'questions'] as const;
type Loose = {[K in (typeof LISTS)[number]]?: Question[] | undefined};

/** A survey that fits its shape, without the choices of a slider and the like. Types of developers keep their lists, if they are any. */
export function tidySurvey(survey: Survey, shape: ShapeSet, kinds: QuestionKinds): Survey {
  const {pages, questions} = survey;
  const tidy = (list: Question[]): Question[] => list.map((question) => tidyQuestion(question, shape, kinds));
  return {
    ...survey,
    ...(pages && {pages: pages.map((page) => ({...page, questions: tidy(page.questions)}))}),
    ...(questions && {questions: tidy(questions)}),
  };
}

export function tidyQuestion(question: Question, shape: ShapeSet, kinds: QuestionKinds): Question {
  const {d: types} = shape.defs['Question'] as {d: Record<string, Record<string, Shape>>};
  const {type} = question;
  const tidied: Loose = {...(question as Loose)};
  for (const key of LISTS)
    if (!types[type]?.[`${key}!`] && !(type in kinds && Array.isArray(tidied[key]))) delete tidied[key];
  if (tidied.questions) tidied.questions = tidied.questions.map((inner) => tidyQuestion(inner, shape, kinds));
  return tidied as Question;
}
