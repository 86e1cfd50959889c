import type {GroupQuestion, Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {isRecord} from '../answers/record.ts';
import {holds, isAnswered} from './condition.ts';
import {settle, visibleQuestions, without} from './visibility.ts';

/** The members of a group's answer: those of its list, or the one of a group that does not repeat. Takes any JSON. */
export function membersOf({repeat}: GroupQuestion, answer: Answer | undefined): Answers[] {
  const list = repeat ? (Array.isArray(answer) ? answer : []) : [answer];
  return list.map((member) => (isRecord(member) ? member : {}));
}

/** Whether nothing was said about a member. */
export const isBlank = (member: Answers): boolean => !Object.values(member).some((answer) => isAnswered(answer));

/** How many members must be there: `repeat.min`, and one where the group is required. */
export const neededMembers = ({repeat}: GroupQuestion, required: boolean): number =>
  repeat ? Math.max(repeat.min ?? 0, required ? 1 : 0) : 1;

/**
 * One member as rules see it: its own answers first, then the survey's (`outer`).
 * @returns the answers that count, and the ids of the nested questions that are shown
 */
export function lookInside(
  {questions}: Pick<GroupQuestion, 'questions'>,
  member: Answers,
  outer: Answers,
): {answers: Answers; shown: Set<string>} {
  const ids = questions.map(({id}) => id);
  const all = {...without(outer, ids), ...member};
  const shown = visibleQuestions({steps: [[{questions}]]}, all);
  return {shown, answers: settle(questions, all, shown)};
}

/** Whether a nested question must be answered; `answers` are what its rules see. */
export const isRequiredInside = ({required, requiredIf}: Question, answers: Answers): boolean =>
  required || (requiredIf ? holds(requiredIf, answers) : false);

/** A group's answer as it travels: shown and answered parts of members about whom something was said; undefined for none. */
export function settleGroup(group: GroupQuestion, answer: Answer, outer: Answers): Answer | undefined {
  const settled = settledMembers(group, answer, outer);
  return group.repeat ? (settled.length ? settled : undefined) : settled[0];
}

/** The members that travel, as they travel. */
export const settledMembers = (group: GroupQuestion, answer: Answer | undefined, outer: Answers): Answers[] =>
  membersOf(group, answer)
    .map((member) => settleMember(group, member, outer))
    .filter((member) => Object.entries(member).length);

function settleMember(group: GroupQuestion, member: Answers, outer: Answers): Answers {
  const {answers, shown} = lookInside(group, member, outer);
  const settled: Answers = {};
  for (const question of group.questions) {
    const {id} = question;
    const answer = answers[id];
    if (!shown.has(id) || answer === undefined || !isAnswered(answer)) continue;
    const inner = question.type === 'group' ? settleGroup(question, answer, answers) : answer;
    if (inner !== undefined) settled[id] = typeof inner === 'string' ? inner.trim() : inner;
    const other = answers[`${id}.other`];
    if (other !== undefined && [answer].flat().includes('other')) settled[`${id}.other`] = other;
  }
  return settled;
}
