import type {Answer} from '../../contract/submission.ts';
import type {Finding} from './validate.ts';

/** Longest typed name and longest drawing, in UTF-16 units. */
const MAX_NAME = 200;
const MAX_DRAWING = 20_000;

/** Whether a signature was drawn: it is the `d` of an SVG path with absolute moves, lines and quadratic curves. */
export const isDrawing = (answer: Answer | undefined): answer is string =>
  typeof answer === 'string' && /^M-?\d/.test(answer);

/** A typed name, or a drawing. */
export function checkSignature(_: unknown, answer: Answer): Finding | undefined {
  if (typeof answer !== 'string') return {code: 'type'};
  const max = isDrawing(answer) ? MAX_DRAWING : MAX_NAME;
  if (answer.length > max) return {code: 'tooLong', values: {max, over: answer.length - max}};
  return isDrawing(answer) && !/^[MLQ\d\s,.-]+$/.test(answer) ? {code: 'type'} : undefined;
}
