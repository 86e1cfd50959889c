import type {LocalizedText} from '../contract/text.ts';
import {answerInWords} from '../core/answers/in-words.ts';
import {bandOf, scoreSurvey} from '../core/survey/scores.ts';
import type {Session} from '../core/survey/session.ts';
import {visibleAnswers} from '../core/survey/visibility.ts';
import type {QuestionView} from './question-view.ts';
import {questionType} from './registry.ts';

/** What words need: the reader's language, and how texts of the definition are written. */
export interface Tongue extends Pick<QuestionView, 't' | 'locale'> {
  text: (text: LocalizedText) => string;
}

/**
 * Fills earlier answers into a text: each `{{id}}` becomes what was answered or what a score comes to, `{{id|friend}}` without
 * an answer "friend", and `{{id}}` three dots. What people write stays as they wrote it, also where it looks like Markdown.
 */
export function pipe(words: string, session: Session, tongue: Tongue): string {
  return words.replace(/\{\{\s*([\w-]+)\s*(?:\|([^{}]*))?\}\}/g, (_, id: string, instead?: string) => {
    const said = sayAnswer(session, id, tongue) || sayScore(session, id, tongue);
    return said ? escape(said) : (instead?.trim() ?? '…');
  });
}

/** One answer in words; '' where there is none. */
export function sayAnswer({survey, shown, answers}: Session, id: string, {t, locale, text}: Tongue): string {
  const question = survey.questions.get(id);
  if (!question || !shown.has(id)) return '';
  const formats = {[question.type]: questionType(question)?.format};
  return answerInWords(
    question,
    visibleAnswers(survey, answers, shown),
    {locale, text, yes: t('yes'), no: t('no')},
    formats,
  );
}

/** The words of the band that a score falls into, else its number; '' where there is none. */
export function sayScore({survey, answers, shown}: Session, id: string, {locale, text}: Tongue): string {
  const score = survey.definition.scores?.find((one) => one.id === id);
  const found = score && scoreSurvey(survey, visibleAnswers(survey, answers, shown), shown)[id];
  if (!found) return '';
  const label = bandOf(score, found.value)?.label;
  return label ? text(label) : found.value.toLocaleString(locale, {maximumFractionDigits: 1});
}

/** Signs that Markdown could take for its own, and line breaks. */
const escape = (words: string): string => words.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
