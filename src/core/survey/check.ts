import type {Answers} from '../../contract/submission.ts';
import {validateAnswer, type Issue} from '../answers/validate.ts';
import type {CompiledSurvey} from './compile.ts';
import {isRequired, questionsOf, startSession, visibleSteps, type Session} from './session.ts';

/** What is wrong on one step. */
export const checkStep = (session: Session, step = session.step): Issue[] =>
  questionsOf(session.survey.steps[step]!).flatMap(({id}) => checkQuestion(session, id) ?? []);

/** What is wrong on the first step that has anything wrong: nobody mends two pages at once. */
export function checkSteps(session: Session): Issue[] {
  for (const step of visibleSteps(session)) {
    const issues = checkStep(session, step);
    if (issues.length) return issues;
  }
  return [];
}

function checkQuestion(session: Session, id: string): Issue | undefined {
  const question = session.survey.questions.get(id);
  if (!question || !session.shown.has(id)) return undefined;
  return validateAnswer(question, session.answers[id], isRequired(question, session), session.answers[`${id}.other`]);
}

/** All issues of a whole set of answers, as an endpoint checks them. Keys that nothing asks for are issues too. */
export function validateAnswers(survey: CompiledSurvey, answers: Answers): Issue[] {
  const session = startSession(survey, answers);
  const unknown = Object.keys(answers).filter((key) => !isKnown(survey, key));
  return [
    ...unknown.map((id): Issue => ({id, code: 'type'})),
    ...[...session.shown].flatMap((id) => checkQuestion(session, id) ?? []),
  ];
}

function isKnown({questions}: CompiledSurvey, key: string): boolean {
  const question = questions.get(key.replace(/\.other$/, ''));
  if (!question || question.type === 'statement') return false;
  return !key.endsWith('.other') || ('other' in question && Boolean(question.other));
}
