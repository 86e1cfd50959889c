import type {QuestionOf} from '../../contract/question.ts';
import type {Shift, Signup} from '../../contract/signup.ts';
import type {Survey} from '../../contract/survey.ts';
import {SHIFTS} from './to-survey.ts';

/** The question about shifts with what is known of them, for drawing. */
export type ShiftQuestion = Omit<QuestionOf<'multiple-choice'>, 'display'> & {
  display: 'shifts';
  shifts: readonly Shift[];
  whenFull?: Signup['whenFull'];
};

/** The survey of a sign-up, its shifts drawn as shifts. */
export function drawShifts(survey: Survey, {shifts = [], whenFull}: Signup): Survey {
  const questions = (survey.questions ?? []).map((question) =>
    question.id === SHIFTS
      ? ({...question, display: 'shifts', shifts, whenFull} as unknown as typeof question)
      : question,
  );
  return {...survey, questions};
}
