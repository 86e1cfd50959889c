import type {Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {validateAnswer, type Issue} from '../answers/validate.ts';
import type {CompiledSurvey} from './compile.ts';
import {holds, isAnswered} from './condition.ts';
import {visibleAnswers, visibleQuestions} from './visibility.ts';

/** One person filling in one survey, as a value. */
export interface Session {
  readonly survey: CompiledSurvey;
  /** All answers, also of questions that are hidden just now (they come back with the question). */
  readonly answers: Answers;
  readonly shown: ReadonlySet<string>;
  /** Index into `survey.steps`. */
  readonly step: number;
  readonly issues: readonly Issue[];
}

/** Answers that changed; undefined takes one away. */
export type Changes = Readonly<Record<string, Answer | undefined>>;

export type Action =
  /** `typing`: in the middle of a word, when nothing on screen should jump; errors stay until the field is left. */
  | {type: 'answer'; answers: Changes; typing?: boolean}
  | {type: 'next'}
  | {type: 'back'}
  | {type: 'check'}
  | {type: 'refuse'; issues: readonly Issue[]};

export function startSession(survey: CompiledSurvey, answers: Answers = {}): Session {
  const shown = visibleQuestions(survey, answers);
  const session = {survey, answers, shown, step: 0, issues: []};
  return {...session, step: nextStep(session, -1) ?? 0};
}

/** The only way a session changes. */
export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case 'answer':
      return action.typing
        ? {...answer(session, action.answers), issues: session.issues}
        : answer(session, action.answers);
    case 'next': {
      const issues = validateStep(session, session.step);
      return issues.length ? {...session, issues} : {...session, issues, step: nextStep(session) ?? session.step};
    }
    case 'back':
      return {...session, issues: [], step: previousStep(session) ?? session.step};
    case 'check': {
      const [first, issues] = firstIssues(session);
      return {...session, issues, step: first ?? session.step};
    }
    case 'refuse':
      return {...session, issues: action.issues, step: stepOf(session, action.issues[0]?.id) ?? session.step};
  }
}

/** Takes in new answers; an answer mended takes its error away, an answer worsened does not nag before the next check. */
function answer(session: Session, changed: Changes): Session {
  const answers = applyChanges(session.answers, changed);
  const ids = new Set(Object.keys(changed).map((key) => key.replace(/\.other$/, '')));
  const next = {...session, answers, shown: sameOr(session.shown, visibleQuestions(session.survey, answers))};
  const stays = (issue: Issue) =>
    !ids.has(issue.id) || (issue.code !== undefined && validate(next, issue.id) !== undefined);
  const issues = session.issues
    .filter((issue) => next.shown.has(issue.id) || !session.survey.questions.has(issue.id))
    .filter(stays);
  return {...next, issues: issues.length === session.issues.length ? session.issues : issues};
}

function applyChanges(old: Answers, changed: Changes): Answers {
  const answers: Answers = {...old};
  for (const [id, answer] of Object.entries(changed)) {
    if (answer === undefined) delete answers[id];
    else answers[id] = answer;
  }
  return answers;
}

const sameOr = (old: ReadonlySet<string>, fresh: ReadonlySet<string>): ReadonlySet<string> =>
  old.size === fresh.size && [...fresh].every((id) => old.has(id)) ? old : fresh;

/** Whether a question must be answered, its `requiredIf` included. */
export const isRequired = (question: Question, session: Pick<Session, 'survey' | 'answers' | 'shown'>): boolean =>
  question.required ??
  (question.requiredIf
    ? holds(question.requiredIf, visibleAnswers(session.survey, session.answers, session.shown))
    : false);

function validate(session: Session, id: string): Issue | undefined {
  const question = session.survey.questions.get(id);
  if (!question || !session.shown.has(id)) return undefined;
  return validateAnswer(question, session.answers[id], isRequired(question, session), session.answers[`${id}.other`]);
}

const validateStep = (session: Session, step: number): Issue[] =>
  questionsOf(session.survey.steps[step]!).flatMap((q) => validate(session, q.id) ?? []);

function firstIssues(session: Session): [number | undefined, Issue[]] {
  for (const step of visibleSteps(session)) {
    const issues = validateStep(session, step);
    if (issues.length) return [step, issues];
  }
  return [undefined, []];
}

const questionsOf = (sections: readonly Page[]): Question[] => sections.flatMap((section) => section.questions);

/** Indexes of the steps on which there is something to see. */
export const visibleSteps = ({survey, shown}: Pick<Session, 'survey' | 'shown'>): number[] =>
  survey.steps.flatMap((sections, i) =>
    questionsOf(sections).some((q) => q.type !== 'hidden' && shown.has(q.id)) ? [i] : [],
  );

const stepOf = ({survey}: Session, id: string | undefined): number | undefined => {
  const found = survey.steps.findIndex((sections) => questionsOf(sections).some((q) => q.id === id));
  return found < 0 ? undefined : found;
};

/** The next step with something on it; undefined on the last. */
export const nextStep = (session: Session, from = session.step): number | undefined =>
  visibleSteps(session).find((i) => i > from);

/** The step before; undefined on the first. */
export const previousStep = (session: Session): number | undefined =>
  visibleSteps(session).findLast((i) => i < session.step);

/** What has been answered of what is shown: `{step: 2, steps: 5, answered: 7, questions: 12}`; `step` counts from 1. */
export function progressOf(session: Session): {step: number; steps: number; answered: number; questions: number} {
  const steps = visibleSteps(session);
  const asked = [...session.shown].filter(
    (id) => !['statement', 'hidden'].includes(session.survey.questions.get(id)!.type),
  );
  const answered = asked.filter((id) => isAnswered(session.answers[id])).length;
  return {step: Math.max(1, steps.indexOf(session.step) + 1), steps: steps.length, answered, questions: asked.length};
}

/** All issues of a whole set of answers, as an endpoint checks them. Unknown keys are issues too. */
export function validateAnswers(survey: CompiledSurvey, answers: Answers): Issue[] {
  const session = startSession(survey, answers);
  const unknown = Object.keys(answers).filter((key) => !isKnown(survey, key));
  return [
    ...unknown.map((id): Issue => ({id, code: 'type'})),
    ...[...session.shown].flatMap((id) => validate(session, id) ?? []),
  ];
}

function isKnown({questions}: CompiledSurvey, key: string): boolean {
  const question = questions.get(key.replace(/\.other$/, ''));
  if (!question || question.type === 'statement') return false;
  return !key.endsWith('.other') || ('other' in question && Boolean(question.other));
}
