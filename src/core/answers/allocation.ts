import type {QuestionOf} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {isRecord} from './record.ts';
import type {Finding} from './validate.ts';

type Allocation = QuestionOf<'allocation'>;

/** What one of a choice takes from the total. */
export const costOf = ({costs}: Allocation, value: string): number =>
  costs && Object.hasOwn(costs, value) ? costs[value]! : 1;

/** How much of the total is given out, in the total's unit; what is no number counts for nothing. */
export function spentOf(question: Allocation, answer: Answer | undefined): number {
  if (!isRecord(answer)) return 0;
  let spent = 0; // old libraries have another `reduce`
  for (const [value, n] of Object.entries(answer)) if (typeof n === 'number') spent += n * costOf(question, value);
  return Math.round(spent * 1e6) / 1e6;
}

/** `{choice: number}`: never below zero, in whole steps, and together not above the total. What is left over may stay. */
export function checkAllocation(question: Allocation, answer: Answer): Finding | undefined {
  const {choices, total, step = 1} = question;
  if (!isRecord(answer)) return {code: 'type'};
  const known = choices.map(choiceValue);
  for (const [value, n] of Object.entries(answer)) {
    if (!known.includes(value)) return {code: 'choice'};
    if (typeof n !== 'number' || !Number.isFinite(n)) return {path: [value], code: 'number'};
    if (n < 0) return {path: [value], code: 'min', values: {min: 0}};
    if (Math.abs(n / step - Math.round(n / step)) > 1e-9) return {path: [value], code: 'step', values: {step}};
  }
  const over = spentOf(question, answer) - total;
  return over > 1e-6 ? {code: 'overTotal', values: {total, over}} : undefined;
}
