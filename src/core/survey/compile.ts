import type {Question} from '../../contract/question.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import {checkShape, type Mistake} from '../check-shape.ts';
import type {Placed} from './question-parts.ts';
import {checkRules} from './rules.ts';

/** A definition that was found right, with what is looked up often. */
export interface CompiledSurvey {
  readonly definition: Survey;
  /** What is on screen at once: the sections (pages of the definition) of each step. */
  readonly steps: readonly (readonly Page[])[];
  readonly questions: ReadonlyMap<string, Question>;
  /** Ids whose answer something else waits for: a rule, or a text with `{{id}}`. */
  readonly triggers: ReadonlySet<string>;
}

/** More questions than this are refused: nobody answers them, and time stays bounded. */
export const MAX_QUESTIONS = 1000;

/**
 * Turns an untrusted definition into a survey, or says what is wrong with it and where, as codes. Never throws.
 * @returns the survey, or mistakes (at least one)
 */
export function parseSurvey(definition: unknown): {survey: CompiledSurvey} | {mistakes: Mistake[]} {
  const shaped = checkShape(definition, surveyShape);
  if (shaped.length) return {mistakes: shaped};
  const valid = definition as Survey;
  const pages = valid.pages ?? (valid.questions ? [{questions: valid.questions}] : []);
  const placed = placeQuestions(valid);
  const mistakes = checkContent(pages, placed) ?? checkRules(valid, placed);
  if (mistakes.length) return {mistakes};
  const written = toText(definition);
  return written === undefined
    ? {mistakes: [{path: '', code: 'deep'}]}
    : {survey: compile(valid, pages, placed, written)};
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
  if (placed.length <= MAX_QUESTIONS) return undefined;
  return [{path: 'pages', code: 'count', about: {n: placed.length, max: MAX_QUESTIONS}}];
}

function placeQuestions({pages, questions = []}: Survey): Placed[] {
  const place = (list: Question[], path: string) =>
    list.map((question, i) => ({question, path: `${path}questions[${i}]`}));
  return pages ? pages.flatMap((page, i) => place(page.questions, `pages[${i}].`)) : place(questions, '');
}

function compile(definition: Survey, pages: Page[], placed: Placed[], written: string): CompiledSurvey {
  return {
    definition,
    steps: toSteps(definition.display, pages),
    questions: new Map(placed.map(({question}) => [question.id, question])),
    triggers: new Set([...written.matchAll(/"question":"([^"]+)"|\{\{\s*([\w-]+)\s*\}\}/g)].map((m) => m[1] ?? m[2]!)),
  };
}

function toSteps(display: Survey['display'], pages: Page[]): Page[][] {
  if (display === 'all') return [pages];
  if (display !== 'one-at-a-time') return pages.map((page) => [page]);
  return pages.flatMap((page) =>
    page.questions.filter((q) => q.type !== 'hidden').map((q) => [{...page, questions: [q]}]),
  );
}
