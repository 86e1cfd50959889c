import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Answer, Answers} from '../../contract/submission.ts';

/** Whether a person gave this answer: `null` ("does not apply") and `false` are answers; nothing, "" and [] are not. */
export function isAnswered(answer: Answer | undefined, depth = 0): boolean {
  if (answer === undefined || answer === '') return false;
  if (answer === null || typeof answer !== 'object') return true;
  // no answer of ours is this deep: untrusted ones must not exhaust the stack
  if (depth > 9) return true;
  return Array.isArray(answer) ? answer.length > 0 : Object.values(answer).some((part) => isAnswered(part, depth + 1));
}

/** Whether a condition holds for these answers; an unanswered question satisfies only negative comparisons. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((c) => holds(c, answers));
  if ('any' in condition) return condition.any.some((c) => holds(c, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  return compare(condition, answers[condition.question]);
}

function compare(c: Comparison, answer: Answer | undefined): boolean {
  const list = Array.isArray(answer) ? answer : [answer];
  if (c.answered !== undefined) return isAnswered(answer) === c.answered;
  if (c.is !== undefined) return answer === c.is;
  if (c.isNot !== undefined) return answer !== c.isNot;
  if (c.in) return list.some((a) => c.in!.includes(a as string));
  if (c.notIn) return !list.some((a) => c.notIn!.includes(a as string));
  if (c.includes !== undefined) return list.includes(c.includes);
  if (c.excludes !== undefined) return !list.includes(c.excludes);
  const ordered = (limit: number | string | undefined, test: (a: number | string, b: number | string) => boolean) =>
    limit === undefined || (typeof answer === typeof limit && test(answer as number, limit));
  return (
    isAnswered(answer) &&
    ordered(c.above, (a, b) => a > b) &&
    ordered(c.below, (a, b) => a < b) &&
    ordered(c.atLeast, (a, b) => a >= b) &&
    ordered(c.atMost, (a, b) => a <= b)
  );
}
