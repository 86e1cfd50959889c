import type {GroupQuestion} from '../contract/question.ts';
import type {Answer, Answers} from '../contract/submission.ts';
import {membersOf} from '../core/survey/group.ts';

/** Who is who while members come and go: a member that changes is a new object, which takes over the old one's key. */
const KEYS = new WeakMap<Answers, number>();
let last = 0;
/** Members about whom nothing has been said yet, by question, so that they stay the same from one drawing to the next. */
const BLANK = new WeakMap<GroupQuestion, Answers[]>();

/** The key of a member's controls. */
export function keyOf(member: Answers): number {
  if (!KEYS.has(member)) KEYS.set(member, ++last);
  return KEYS.get(member)!;
}

/** The members of an answer, filled up with blank ones to at least `count`. */
export function membersUpTo(question: GroupQuestion, answer: Answer | undefined, count: number): Answers[] {
  const members = membersOf(question, answer === null ? undefined : answer).filter(() => answer !== undefined);
  const blank = BLANK.get(question) ?? [];
  while (blank.length < count) blank.push({});
  BLANK.set(question, blank);
  return [...members, ...blank.slice(members.length, count)];
}

/** The group's answer with one answer of one member changed; undefined takes it away. */
export function changeMember(
  question: GroupQuestion,
  members: readonly Answers[],
  index: number,
  key: string,
  answer: Answer | undefined,
): Answer {
  const old = members[index]!;
  const {[key]: _, ...rest} = old;
  const fresh = answer === undefined ? rest : {...rest, [key]: answer};
  KEYS.set(fresh, keyOf(old));
  KEYS.delete(old);
  return question.repeat ? members.map((member, i) => (i === index ? fresh : member)) : fresh;
}
