import {toFindings, type Finding} from '../findings.ts';
import {parseSurvey, type CompiledSurvey} from './compile.ts';

/**
 * Turns an untrusted definition into a survey, or says in plain words what is wrong with it and where. Never throws.
 * @returns the survey, or findings (at least one)
 */
export function compileSurvey(definition: unknown): {survey: CompiledSurvey} | {findings: Finding[]} {
  const parsed = parseSurvey(definition);
  return 'survey' in parsed ? parsed : {findings: toFindings(parsed.mistakes)};
}
