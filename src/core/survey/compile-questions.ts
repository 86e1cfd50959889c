import type {Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';
import {compile, type CompiledSurvey} from './compile.ts';
import {place} from './question-parts.ts';
import {toJson} from '../json.ts';

/** A survey of one page from a definition that needs no check, because we made it or have checked it. */
export function compileQuestions(definition: Survey): CompiledSurvey {
  const questions: Question[] = definition.questions ?? [];
  return compile(definition, [{questions}], place(questions, ''), toJson(definition), {});
}
