import type {Answer, Answers} from '../../contract/submission.ts';
import type {Issue} from '../answers/validate.ts';
import {nextStep, previousStep, questionsOf, visibleSteps, type Session} from './session.ts';
import {visibleQuestions} from './visibility.ts';

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
  /** All answers once more, before they are sent. */
  | {type: 'review'}
  /** From there to the step of one of them; going on leads back. */
  | {type: 'change'; step: number}
  /** Show issues, on the step of the first; none clears them. */
  | {type: 'show'; issues: readonly Issue[]};

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
      return goBack(session);
    case 'review':
      return {...session, issues: [], at: 'review'};
    case 'change':
      return {...session, issues: [], step: action.step, at: 'change'};
    case 'show':
      return show(session, action.issues);
  }
}

/** To the step before; from the review to the last step, from one that is being changed to the review. */
function goBack(session: Session): Session {
  const {at, step} = session;
  if (at === 'change') return {...session, issues: [], at: 'review'};
  const before = at === 'review' ? visibleSteps(session).at(-1) : previousStep(session);
  return {...session, issues: [], at: undefined, step: before ?? step};
}

function show(session: Session, issues: readonly Issue[]): Session {
  const step = stepOf(session, issues[0]?.id) ?? session.step;
  return {...session, issues, step, at: issues.length && session.at ? 'change' : session.at};
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

const stepOf = ({survey}: Session, id: string | undefined): number | undefined => {
  const found = survey.steps.findIndex((sections) => questionsOf(sections).some((q) => q.id === id));
  return found < 0 ? undefined : found;
};
