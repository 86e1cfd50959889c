import {surveyShape} from '../../contract/shapes/survey.ts';
import {toFindings, type Finding} from '../findings.ts';
import type {CompiledSurvey, QuestionKinds} from './compile.ts';
import {parseSurvey} from './parse-survey.ts';
import {withKinds} from './with-kinds.ts';

/**
 * Turns an untrusted definition into a survey, or says in plain words what is wrong with it and where. Never throws.
 * @param kinds question types besides Kith's own
 * @returns the survey, or findings (at least one)
 */
export function compileSurvey(
  definition: unknown,
  kinds?: QuestionKinds,
): {survey: CompiledSurvey} | {findings: Finding[]} {
  const parsed = parseSurvey(definition, kinds, kinds && withKinds(surveyShape, kinds));
  return 'survey' in parsed ? parsed : {findings: toFindings(parsed.mistakes)};
}
