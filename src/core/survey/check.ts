import type {GroupQuestion, Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {isRecord} from '../answers/record.ts';
import {findWrong, type Finding, type Issue} from '../answers/validate.ts';
import type {CompiledSurvey} from './compile.ts';
import {isBlank, isRequiredInside, lookInside, membersOf, neededMembers} from './group.ts';
import {isRequired, questionsOf, startSession, visibleSteps, type Session} from './session.ts';
import {isOffered} from './offered.ts';
import {visibleAnswers} from './visibility.ts';

/** What is wrong on one step. */
export const checkStep = (session: Session, step = session.step): Issue[] =>
  checkQuestions(
    session,
    questionsOf(session.survey.steps[step]!).map(({id}) => id),
  );

/** What is wrong on the first step that has anything wrong: nobody mends two pages at once. */
export function checkSteps(session: Session): Issue[] {
  for (const step of visibleSteps(session)) {
    const issues = checkStep(session, step);
    if (issues.length) return issues;
  }
  return [];
}

function checkQuestions(session: Session, ids: Iterable<string>): Issue[] {
  const {survey, answers, shown} = session;
  const seen = visibleAnswers(survey, answers, shown);
  return [...ids].flatMap((id) => {
    const question = survey.questions.get(id);
    if (!question || !shown.has(id)) return [];
    return findIn(question, seen, isRequired(question, session), survey).map((found) => ({id, ...found}));
  });
}

/** What is wrong with one of the answers that count, which rules inside a group see, too. */
function findIn(question: Question, answers: Answers, required: boolean, survey: CompiledSurvey): Finding[] {
  const {id, type} = question;
  const answer = answers[id];
  if (type === 'group') return findInGroup(question, answer, required, answers, survey);
  const rule = survey.kinds[type]?.check;
  // nobody can answer a row that is not there
  const asked =
    type === 'matrix' ? {...question, rows: question.rows.filter((row) => isOffered(row, answers))} : question;
  return findWrong(asked, answer, required, {other: answers[`${id}.other`], ...(rule && {rule})});
}

function findInGroup(
  group: GroupQuestion,
  answer: Answer | undefined,
  required: boolean,
  outer: Answers,
  survey: CompiledSurvey,
): Finding[] {
  const {repeat, questions} = group;
  if (answer !== undefined && !(repeat ? Array.isArray(answer) && answer.every(isRecord) : isRecord(answer)))
    return [{code: 'type'}];
  const members = membersOf(group, answer);
  const needed = neededMembers(group, required);
  const said = members.filter((member) => !isBlank(member)).length;
  if (repeat && said > (repeat.max ?? 100)) return [{code: 'maxMembers', values: {n: repeat.max ?? 100}}];
  while (members.length < needed) members.push({});
  const found = members.flatMap((member, i) => {
    if (repeat && i >= needed && isBlank(member)) return [];
    const inside = lookInside(group, member, outer);
    return [
      ...strangers(group, member).map((key): Finding => ({path: [key], code: 'type'})),
      ...questions
        .filter(({id}) => inside.shown.has(id))
        .flatMap((q) => findIn(q, inside.answers, isRequiredInside(q, inside.answers), survey).map(under([q.id]))),
    ].map(under(repeat ? [i] : []));
  });
  if (found.length || said >= needed || (!repeat && !required)) return found;
  return [repeat ? {code: 'minMembers', values: {n: needed}} : {code: 'required'}];
}

/** Keys of a member that nothing asks for. */
const strangers = ({questions}: GroupQuestion, member: Answers): string[] =>
  Object.keys(member).filter((key) => !isKnown(new Map(questions.map((q) => [q.id, q])), key));

const under =
  (path: (string | number)[]) =>
  (found: Finding): Finding => ({...found, path: [...path, ...(found.path ?? [])]});

/** All issues of a whole set of answers, as an endpoint checks them. Keys that nothing asks for are issues too. */
export function validateAnswers(survey: CompiledSurvey, answers: Answers): Issue[] {
  const session = startSession(survey, answers);
  const unknown = Object.keys(answers).filter((key) => !isKnown(survey.questions, key));
  return [...unknown.map((id): Issue => ({id, code: 'type'})), ...checkQuestions(session, session.shown)];
}

function isKnown(questions: ReadonlyMap<string, Question>, key: string): boolean {
  const question = questions.get(key.replace(/\.other$/, ''));
  if (!question || question.type === 'statement') return false;
  return !key.endsWith('.other') || ('other' in question && Boolean(question.other));
}
