import assert from 'node:assert/strict';
import type {CompiledSurvey} from '../../src/core/survey/compile.ts';
import {compileSurvey} from '../../src/core/survey/compile-survey.ts';

/** A survey of these questions, and what else its definition says; fails where it is wrong. */
export function compiled(questions: unknown[], more: object = {}): CompiledSurvey {
  const result = compileSurvey({id: 'test', questions, ...more});
  assert.ok('survey' in result, JSON.stringify(result));
  return result.survey;
}

/** The same of pages. */
export function compiledPages(pages: unknown[], more: object = {}): CompiledSurvey {
  const result = compileSurvey({id: 'test', pages, ...more});
  assert.ok('survey' in result, JSON.stringify(result));
  return result.survey;
}
