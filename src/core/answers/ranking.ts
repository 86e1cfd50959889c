import type {QuestionOf} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {choiceValue} from '../survey/question-parts.ts';
import type {Finding} from './validate.ts';

/** Values in order, best first; what is not in the list was not ranked. */
export function checkRanking(
  {choices, min = 0, max = Infinity}: QuestionOf<'ranking'>,
  answer: Answer,
): Finding | undefined {
  if (!Array.isArray(answer)) return {code: 'type'};
  const known = new Set<unknown>(choices.map(choiceValue));
  if (!answer.every((value) => known.has(value)) || new Set(answer).size !== answer.length) return {code: 'choice'};
  if (answer.length < min) return {code: 'minRanked', values: {n: min}};
  return answer.length > max ? {code: 'maxRanked', values: {n: max}} : undefined;
}
