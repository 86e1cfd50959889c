import type {Question} from '../contract/question.ts';
import {surveyShape} from '../contract/shapes/survey.ts';
import type {ShapeSet} from '../core/check-shape.ts';
import type {QuestionKind, QuestionKinds} from '../core/survey/compile.ts';
import {withKinds} from '../core/survey/with-kinds.ts';
import {LoadError} from '../ui/load-json.ts';
import {multipleChoiceType, singleChoiceType} from './choices.ts';
import {consentType} from './consent.ts';
import {momentType} from './date.ts';
import {longTextType} from './long-text.ts';
import {numberType} from './number.ts';
import type {QuestionType} from './question-view.ts';
import {ratingType} from './rating.ts';
import {scaleType} from './scale.ts';
import {statementType} from './statement.ts';
import {textType} from './text.ts';
import {yesNoType} from './yes-no.ts';

/** Every question type that can be drawn, by name; `<type>:<display>` where a display is drawn by code of its own. */
const TYPES: Record<string, unknown> = {
  text: textType,
  email: textType,
  tel: textType,
  url: textType,
  'long-text': longTextType,
  number: numberType,
  date: momentType,
  time: momentType,
  'date-time': momentType,
  'single-choice': singleChoiceType,
  'multiple-choice': multipleChoiceType,
  'yes-no': yesNoType,
  rating: ratingType,
  scale: scaleType,
  consent: consentType,
  statement: statementType,
};

type Loader = () => Promise<{types: Readonly<Record<string, unknown>>}>;
const more: Loader = () => import('./more.ts');

/** Types whose code is fetched when a definition asks for them. */
const LOADERS: Readonly<Record<string, Loader>> = {
  name: more,
  address: more,
  slider: more,
  'single-choice:images': more,
  'multiple-choice:images': more,
  'rating:faces': more,
  'multiple-choice:shifts': () => import('./shifts.ts'),
  group: () => import('./group.ts'),
  matrix: () => import('./matrix.ts'),
  ranking: () => import('./ranking.ts'),
  allocation: () => import('./allocation.ts'),
  file: () => import('./file.ts'),
  signature: () => import('./signature.ts'),
};

/** Whether a type's code comes only when it is asked for. */
export const isLate = (name: string): boolean => name in LOADERS;

/** Types that developers added, as definitions and rules know them. */
export const DEFINED: {kinds: QuestionKinds; shape: ShapeSet} = {kinds: {}, shape: surveyShape};

/** Adds a type. Those of Kith itself and those added before stay as they are. */
export function addQuestionType(name: string, type: QuestionType, kind: QuestionKind): void {
  if (TYPES[name] || LOADERS[name] || name === 'hidden') throw new Error(`the question type "${name}" is taken`);
  TYPES[name] = type;
  DEFINED.kinds = {...DEFINED.kinds, [name]: kind};
  DEFINED.shape = withKinds(surveyShape, DEFINED.kinds);
}

function nameOf(question: Question): string {
  const own = 'display' in question ? `${question.type}:${question.display}` : '';
  return TYPES[own] || LOADERS[own] ? own : question.type;
}

/** The names under which questions, and those inside groups, are drawn. */
export const typeNames = (questions: Iterable<Question>): string[] =>
  [...questions].flatMap((q) => [
    ...(q.type === 'hidden' ? [] : [nameOf(q)]),
    ...('questions' in q ? typeNames(q.questions) : []),
  ]);

/**
 * Fetches the code of types that is not here yet.
 * @throws {LoadError} it cannot be had
 */
export async function loadQuestionTypes(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const loaded = await (TYPES[name] ? undefined : LOADERS[name]?.())?.catch(() => {
        throw new LoadError(`the code for "${name}" questions could not be fetched`);
      });
      Object.assign(TYPES, loaded?.types);
    }),
  );
}

/** The types of these names that are here. */
export const typesOf = (names: readonly string[]): QuestionType[] =>
  names.flatMap((name) => (TYPES[name] as QuestionType | undefined) ?? []);

/** How a question is drawn; undefined for hidden ones. */
export const questionType = (question: Question): QuestionType | undefined =>
  TYPES[nameOf(question)] as QuestionType | undefined;
