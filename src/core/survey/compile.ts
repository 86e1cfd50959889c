import type {Question} from '../../contract/question.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import {checkShape, type Mistake, type Shape} from '../check-shape.ts';
import type {Check} from '../answers/validate.ts';
import {place, type Placed} from './question-parts.ts';
import {checkRules} from './rules.ts';

/** A question type that is not Kith's own, as definitions and rules know it. */
export interface QuestionKind {
  /** Its options, besides those that every question has (`key!` is required). Default: any, unchecked. */
  readonly options?: Readonly<Record<string, Shape>>;
  /** What is wrong with an answer. Default: nothing. */
  readonly check?: Check<never>;
}
export type QuestionKinds = Readonly<Record<string, QuestionKind>>;

/** A definition that was found right, with what is looked up often. */
export interface CompiledSurvey {
  readonly definition: Survey;
  /** What is on screen at once: the sections (pages of the definition) of each step. */
  readonly steps: readonly (readonly Page[])[];
  readonly questions: ReadonlyMap<string, Question>;
  /** Ids whose answer something else waits for: a rule, or a text with `{{id}}`. */
  readonly triggers: ReadonlySet<string>;
  /** Types of its questions that are not Kith's own. */
  readonly kinds: QuestionKinds;
}

/** More questions than this are refused: nobody answers them, and time stays bounded. */
export const MAX_QUESTIONS = 1000;

/**
 * Turns an untrusted definition into a survey, or says what is wrong with it and where, as codes. Never throws.
 * @param kinds question types besides Kith's own
 * @param shape the shape of definitions, these kinds included
 * @returns the survey, or mistakes (at least one)
 */
export function parseSurvey(
  definition: unknown,
  kinds: QuestionKinds = {},
  shape = surveyShape,
): {survey: CompiledSurvey} | {mistakes: Mistake[]} {
  const shaped = checkShape(definition, shape);
  if (shaped.length) return {mistakes: shaped};
  const valid = definition as Survey;
  const pages = valid.pages ?? (valid.questions ? [{questions: valid.questions}] : []);
  const placed = placeQuestions(valid);
  const mistakes = checkContent(pages, placed) ?? checkRules(valid, placed);
  if (mistakes.length) return {mistakes};
  const written = toText(definition);
  return written === undefined
    ? {mistakes: [{path: '', code: 'deep'}]}
    : {survey: compile(valid, pages, placed, written, kinds)};
}

/** As JSON; undefined for what is no JSON, since it was given as an object and holds itself. */
function toText(definition: unknown): string | undefined {
  try {
    return JSON.stringify(definition);
  } catch {
    return undefined;
  }
}

function checkContent(pages: Page[], placed: Placed[]): Mistake[] | undefined {
  if (!pages.length) return [{path: 'pages', code: 'pages'}];
  const n = countQuestions(placed.map(({question}) => question));
  return n > MAX_QUESTIONS ? [{path: 'pages', code: 'count', about: {n, max: MAX_QUESTIONS}}] : undefined;
}

const countQuestions = (questions: readonly Question[]): number =>
  questions.reduce((n, q) => n + 1 + ('questions' in q ? countQuestions(q.questions) : 0), 0);

function placeQuestions({pages, questions = []}: Survey): Placed[] {
  return pages ? pages.flatMap((page, i) => place(page.questions, `pages[${i}].`)) : place(questions, '');
}

/** A survey from a definition that is known to be right. `written` is the same as JSON. */
export function compile(
  definition: Survey,
  pages: Page[],
  placed: Placed[],
  written: string,
  kinds: QuestionKinds,
): CompiledSurvey {
  return {
    definition,
    steps: toSteps(definition.display, pages),
    questions: new Map(placed.map(({question}) => [question.id, question])),
    triggers: new Set([...written.matchAll(/"question":"([^"]+)"|\{\{\s*([\w-]+)\s*\}\}/g)].map((m) => m[1] ?? m[2]!)),
    kinds,
  };
}

function toSteps(display: Survey['display'], pages: Page[]): Page[][] {
  if (display === 'all') return [pages];
  if (display !== 'one-at-a-time') return pages.map((page) => [page]);
  return pages.flatMap((page) =>
    page.questions.filter((q) => q.type !== 'hidden').map((q) => [{...page, questions: [q]}]),
  );
}
