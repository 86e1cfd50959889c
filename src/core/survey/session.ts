import type {Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import type {Answers} from '../../contract/submission.ts';
import type {Issue} from '../answers/validate.ts';
import type {CompiledSurvey} from './compile.ts';
import {holds, isAnswered} from './condition.ts';
import {visibleAnswers, visibleQuestions} from './visibility.ts';

/** Surveys with as many questions say how long they take, unless their author does not want them to. */
export const MANY = 10;

/** One person filling in one survey, as a value. */
export interface Session {
  readonly survey: CompiledSurvey;
  /** All answers, also of questions that are hidden just now (they come back with the question). */
  readonly answers: Answers;
  readonly shown: ReadonlySet<string>;
  /** Index into `survey.steps`. */
  readonly step: number;
  readonly issues: readonly Issue[];
  /** Where all answers are looked at before they are sent: on that `review`, or away from it to `change` one. */
  readonly at?: 'review' | 'change' | undefined;
}

export function startSession(survey: CompiledSurvey, answers: Answers = {}): Session {
  const shown = visibleQuestions(survey, answers);
  const session = {survey, answers, shown, step: 0, issues: []};
  return {...session, step: nextStep(session, -1) ?? 0};
}

/** Whether a question must be answered, its `requiredIf` included. */
export const isRequired = (question: Question, session: Pick<Session, 'survey' | 'answers' | 'shown'>): boolean =>
  question.required ||
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

/** The next step with something on it; undefined on the last. */
export const nextStep = (session: Session, from = session.step): number | undefined =>
  visibleSteps(session).find((i) => i > from);

/** The step before; undefined on the first. */
export const previousStep = (session: Session): number | undefined =>
  visibleSteps(session).findLast((i) => i < session.step);

/** Whether the button sends now: on the last step, or on the review where there is one. */
export const isSending = (session: Session): boolean =>
  session.survey.definition.review ? session.at === 'review' : nextStep(session) === undefined;

/** What has been answered of what is shown: `{step: 2, steps: 5, answered: 7, questions: 12}`; `step` counts from 1. */
export function progressOf(session: Session): {step: number; steps: number; answered: number; questions: number} {
  const steps = visibleSteps(session);
  const asked = [...session.shown].filter(
    (id) => !['statement', 'hidden'].includes(session.survey.questions.get(id)!.type),
  );
  const answered = asked.filter((id) => isAnswered(session.answers[id])).length;
  return {step: Math.max(1, steps.indexOf(session.step) + 1), steps: steps.length, answered, questions: asked.length};
}
