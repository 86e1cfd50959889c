import type {Question} from '../../contract/question.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import {checkShape, type Mistake} from '../check-shape.ts';
import {compile, type CompiledSurvey, type QuestionKinds} from './compile.ts';
import {checkIds} from './ids.ts';
import {placeQuestions, type Placed} from './question-parts.ts';
import {tidySurvey} from './tidy.ts';
import {toJson} from '../json.ts';

/** More questions than this are refused: nobody answers them, and time stays bounded. */
const MAX_QUESTIONS = 1000;

/**
 * Turns an untrusted definition into a survey, or says what is wrong with it and where, as codes; all but its rules, which
 * rules.ts checks where there are some. Never throws.
 * @param kinds question types besides Kith's own
 * @param shape the shape of definitions, these kinds included
 * @returns the survey, or mistakes (at least one)
 */
export function readSurvey(
  definition: unknown,
  kinds: QuestionKinds = {},
  shape = surveyShape,
): {survey: CompiledSurvey} | {mistakes: Mistake[]} {
  const shaped = checkShape(definition, shape);
  if (shaped.length) return {mistakes: shaped};
  const valid = tidySurvey(definition as Survey, shape, kinds);
  const pages = valid.pages ?? (valid.questions ? [{questions: valid.questions}] : []);
  const placed = placeQuestions(valid);
  const mistakes = checkContent(pages, placed) ?? checkIds(placed);
  if (mistakes.length) return {mistakes};
  const written = toText(definition);
  return written === undefined
    ? {mistakes: [{path: '', code: 'deep'}]}
    : {survey: compile(valid, pages, placed, written, kinds)};
}

/** As JSON; undefined for what is no JSON, since it was given as an object and holds itself. */
function toText(definition: unknown): string | undefined {
  try {
    return toJson(definition);
  } catch {
    return undefined;
  }
}

function checkContent(pages: Page[], placed: Placed[]): Mistake[] | undefined {
  if (!pages.length) return [{path: 'pages', code: 'pages'}];
  const n = countQuestions(placed.map(({question}) => question));
  return n > MAX_QUESTIONS ? [{path: 'pages', code: 'count', about: {n, max: MAX_QUESTIONS}}] : undefined;
}

function countQuestions(questions: readonly Question[]): number {
  let n = questions.length;
  for (const question of questions) if ('questions' in question) n += countQuestions(question.questions);
  return n;
}
