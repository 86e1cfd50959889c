import type {Answers} from '../../contract/submission.ts';
import {providePatterns} from '../answers/pattern/provide-patterns.ts';
import type {Issue} from '../answers/validate.ts';
import {validateAnswers as validate} from './check.ts';
import type {CompiledSurvey} from './compile.ts';

/**
 * All issues of a whole set of answers, as an endpoint checks them, patterns included. Keys that nothing asks for are issues too.
 */
export function validateAnswers(survey: CompiledSurvey, answers: Answers): Issue[] {
  providePatterns();
  return validate(survey, answers);
}
