import type {Question} from '../contract/question.ts';
import type {Answers} from '../contract/submission.ts';
import type {LocalizedText} from '../contract/text.ts';
import type {AnswerWords} from '../core/answers/format.ts';
import {FORMATS} from '../core/answers/formats.ts';
import {answerInWords} from '../core/answers/in-words.ts';
import {bandOf, scoreSurvey} from '../core/survey/scores.ts';
import type {Session} from '../core/survey/session.ts';
import {settleGroup} from '../core/survey/group.ts';
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
export const pipe = (words: string, session: Session, tongue: Tongue): string =>
  insert(words, (id) => sayAnswer(session, id, tongue) || sayScore(session, id, tongue));

/** Fills words into the places of a text; where `say` knows of none, not even '', the place stays for others to fill. */
const insert = (words: string, say: (id: string) => string | undefined): string =>
  words.replace(/\{\{\s*([\w-]+)\s*(?:\|([^{}]*))?\}\}/g, (place, id: string, instead?: string) => {
    const said = say(id);
    return said === undefined ? place : said ? escape(said) : (instead?.trim() ?? '…');
  });

/** A text of one of these questions with what was answered to the others of them, and with the places that name none as they are. */
export const pipeAmong =
  (questions: readonly Question[], answers: Answers, words: AnswerWords) =>
  <T extends LocalizedText | undefined>(text: T): T => {
    const fill = (said: string): string =>
      insert(said, (id) => {
        const found = questions.find((question) => question.id === id);
        return found && say(found, answers, words);
      });
    if (typeof text !== 'object') return (text && fill(text)) as T;
    return Object.fromEntries(Object.entries(text).map(([tag, said]) => [tag, fill(said)])) as T;
  };

/** One answer in words; '' where there is none. */
export function sayAnswer({survey, shown, answers}: Session, id: string, tongue: Tongue): string {
  const question = survey.questions.get(id);
  return question && shown.has(id) ? say(question, visibleAnswers(survey, answers, shown), toWords(tongue)) : '';
}

export const toWords = ({t, locale, text}: Tongue): AnswerWords => ({locale, text, yes: t('yes'), no: t('no')});

/** The answer to a question among the answers that count; of a group, what counts inside it. */
function say(question: Question, answers: Answers, words: AnswerWords): string {
  const {id, type} = question;
  const inside = type === 'group' ? settleGroup(question, answers[id]!, answers) : answers[id];
  if (inside === undefined) return '';
  const formats = {[type]: questionType(question)?.format ?? FORMATS[type]};
  return answerInWords(question, {...answers, [id]: inside}, words, formats);
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
