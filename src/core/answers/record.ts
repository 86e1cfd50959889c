import type {Answer} from '../../contract/submission.ts';

/** Whether an answer is made of named parts, and not a list. */
export const isRecord = (answer: Answer | undefined): answer is {[key: string]: Answer} =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);
