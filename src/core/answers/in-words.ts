import type {Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {formatAnswer, type AnswerWords, type Formats} from './format.ts';

/**
 * An answer in words, with the person's own in place of "other", and a scale's words beside its number; '' for none.
 * @param answers all answers, among which "other" words stand
 */
export function answerInWords(question: Question, answers: Answers, words: AnswerWords, formats: Formats = {}): string {
  const {id} = question;
  const other = answers[`${id}.other`];
  const hasOther = 'other' in question && question.other && typeof other === 'string';
  const own = (answer: Answer | undefined): Answer | undefined => (hasOther && answer === 'other' ? other : answer);
  const given = answers[id];
  const answer = Array.isArray(given) ? given.map((one) => own(one)!) : own(given);
  const formatted = formatAnswer(question, answer, words, formats);
  const label = question.type === 'scale' && typeof answer === 'number' && question.stepLabels?.[String(answer)];
  return label ? `${formatted} – ${words.text(label)}` : formatted;
}
