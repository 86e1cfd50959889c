import type {QuestionOf} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {isAnswered} from '../survey/condition.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {isRecord} from './record.ts';
import type {Finding} from './validate.ts';

/** `{row: value}`, or `{row: value[]}` where several may be chosen; a required matrix needs every row. */
export function checkMatrix(
  {rows, choices, multiple}: QuestionOf<'matrix'>,
  answer: Answer,
  required: boolean,
): Finding | undefined {
  if (!isRecord(answer)) return {code: 'type'};
  const known = rows.map(choiceValue);
  const values = new Set<unknown>(choices.map(choiceValue));
  const fits = (value: Answer): boolean =>
    multiple
      ? Array.isArray(value) && value.every((v) => values.has(v)) && new Set(value).size === value.length
      : values.has(value);
  const [wrong] = Object.entries(answer).find(([row, value]) => !known.includes(row) || !fits(value)) ?? [];
  if (wrong !== undefined) return {code: 'choice', ...(known.includes(wrong) && {path: [wrong]})};
  const missing = required ? known.find((row) => !isAnswered(answer[row])) : undefined;
  return missing === undefined ? undefined : {path: [missing], code: 'requiredRows'};
}
