import type {Question} from '../contract/question.ts';
import type {ShapeSet} from '../core/check-shape.ts';
import type {QuestionKind, QuestionKinds} from '../core/survey/compile.ts';
import {LoadError} from '../ui/load-json.ts';
import {consentType} from './consent.ts';
import {longTextType} from './long-text.ts';
import type {QuestionType} from './question-view.ts';
import {textType} from './text.ts';

/** Every question type that can be drawn, by name; `<type>:<display>` where a display is drawn by code of its own. */
const TYPES: Record<string, unknown> = {
  text: textType,
  email: textType,
  tel: textType,
  url: textType,
  'long-text': longTextType,
  consent: consentType,
};

type Loader = () => Promise<{types: Readonly<Record<string, unknown>>}>;
const common: Loader = () => import('./common-types.ts');
const more: Loader = () => import('./more.ts');
const long: Loader = () => import('./long-list.ts');

/** What surveys ask, and short forms do not. */
const COMMON: Readonly<Record<string, Loader>> = {
  number: common,
  date: common,
  time: common,
  'date-time': common,
  'single-choice': common,
  'single-choice:dropdown': () => import('./dropdown.ts'),
  'multiple-choice': common,
  'yes-no': common,
  rating: common,
  scale: common,
  statement: common,
  matrix: () => import('./matrix.ts'),
  'multiple-choice:shifts': () => import('./shifts.ts'),
};

/** Types that few definitions ask for; they stand on the code for answers. */
const LATE: Readonly<Record<string, Loader>> = {
  name: more,
  address: more,
  slider: more,
  'single-choice:images': more,
  'multiple-choice:images': more,
  'rating:faces': more,
  'single-choice:long': long,
  'multiple-choice:long': long,
  group: () => import('./group.ts'),
  ranking: () => import('./ranking.ts'),
  allocation: () => import('./allocation.ts'),
  file: () => import('./file.ts'),
  signature: () => import('./signature.ts'),
};
const LOADERS = {...COMMON, ...LATE};

/** Whether a type stands on the code for answers. */
export const isLate = (name: string): boolean => name in LATE;

/** Types that developers added, as definitions and rules know them. */
export const DEFINED: {kinds: QuestionKinds; shape?: ShapeSet} = {kinds: {}};

/** Gives the code of one of Kith's own types to forms that always ask it. */
export const provideType = <Q extends Question>(name: string, type: QuestionType<Q>): unknown => (TYPES[name] ??= type);

/** Adds a type. Those of Kith itself and those added before stay as they are. */
export function addQuestionType(name: string, type: QuestionType, kind: QuestionKind): void {
  if (TYPES[name] || LOADERS[name] || name === 'hidden') throw new Error(`the question type "${name}" is taken`);
  TYPES[name] = type;
  DEFINED.kinds = {...DEFINED.kinds, [name]: kind};
}

/** From this many choices on, a list can be searched. */
const MANY = 15;

function nameOf(question: Question): string {
  const {type} = question;
  const isLong = 'choices' in question && question.choices.length >= MANY;
  const display = 'display' in question && question.display;
  const looks = [display !== 'dropdown' && display, isLong && 'long', display];
  return looks.map((look) => `${type}:${look}`).find((name) => TYPES[name] || LOADERS[name]) ?? type;
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
