import {surveyShape} from '../../contract/shapes/survey.ts';
import type {Mistake} from '../check-shape.ts';
import type {CompiledSurvey, QuestionKinds} from './compile.ts';
import {readSurvey} from './read-survey.ts';
import {checkRules} from './rules.ts';

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
  const read = readSurvey(definition, kinds, shape);
  if ('mistakes' in read) return read;
  const mistakes = checkRules(read.survey.definition);
  return mistakes.length ? {mistakes} : read;
}
