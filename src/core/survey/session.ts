import type {Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import type {Issue} from '../answers/validate.ts';
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
  /**
   * `typing`: in the middle of a word, when nothing on screen should jump; errors stay until the field is left.
   * `path`: only this part of the answer changed (`1.age`), so that the errors of the others stay.
   */
  | {type: 'answer'; answers: Changes; typing?: boolean; path?: string}
  /** Go on, unless this step has issues. */
  | {type: 'next'; issues: readonly Issue[]}
  | {type: 'back'}
  /** Show issues, on the step of the first; none clears them. */
  | {type: 'show'; issues: readonly Issue[]};

export function startSession(survey: CompiledSurvey, answers: Answers = {}): Session {
  const shown = visibleQuestions(survey, answers);
  const session = {survey, answers, shown, step: 0, issues: []};
  return {...session, step: nextStep(session, -1) ?? 0};
}

/** The only way a session changes. */
export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case 'answer':
      return answer(session, action);
    case 'next': {
      const {issues} = action;
      return {...session, issues, step: issues.length ? session.step : (nextStep(session) ?? session.step)};
    }
    case 'back':
      return {...session, issues: [], step: previousStep(session) ?? session.step};
    case 'show':
      return {...session, issues: action.issues, step: stepOf(session, action.issues[0]?.id) ?? session.step};
  }
}

/** Takes in new answers. A changed answer loses its error; whether the new one is right is for the next check to say. */
function answer(session: Session, {answers: changed, typing, path}: Action & {type: 'answer'}): Session {
  const answers = applyChanges(session.answers, changed);
  const ids = new Set(Object.keys(changed).map((key) => key.replace(/\.other$/, '')));
  const isSettled = (issue: Issue) =>
    ids.has(issue.id) && (!path || !issue.path || `${issue.path.join('.')}.`.startsWith(`${path}.`));
  const issues = typing ? session.issues : session.issues.filter((issue) => !isSettled(issue));
  return {
    ...session,
    answers,
    shown: sameOr(session.shown, visibleQuestions(session.survey, answers)),
    issues: issues.length === session.issues.length ? session.issues : issues,
  };
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

/** The questions of a step. */
export const questionsOf = (sections: readonly Page[]): Question[] => sections.flatMap((section) => section.questions);

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
