import {formatAnswer, type AnswerWords} from '../core/answers/format.ts';
import type {Session} from '../core/survey/session.ts';
import type {QuestionView} from './question-view.ts';
import {questionType} from './registry.ts';

/** Fills earlier answers into a text: each `{{id}}` becomes what was answered, or three dots. */
export function pipe(
  words: string,
  {survey, shown, answers}: Session,
  {t, locale, text}: Pick<AnswerWords, 'locale' | 'text'> & Pick<QuestionView, 't'>,
): string {
  return words.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, id: string) => {
    const question = survey.questions.get(id);
    if (!question || !shown.has(id)) return '…';
    const parts = {locale, text, yes: t('yes'), no: t('no')};
    return formatAnswer(question, answers[id], parts, {[question.type]: questionType(question)?.format}) || '…';
  });
}
