import type {Question} from '../../contract/question.ts';
import type {Shift, Signup} from '../../contract/signup.ts';
import type {Survey} from '../../contract/survey.ts';
import {presetConsent, presetFields, type PresetWords} from './presets.ts';

/** The id of the question that lists the shifts. */
export const SHIFTS = 'shifts';

/**
 * A sign-up as a survey of one page: fields of the preset, then its own, then shifts, then consents. Everything that holds
 * for surveys (rules, checks, submissions) so holds for sign-ups.
 * @param id used where the definition has none
 */
export function signupToSurvey(signup: Signup, words: PresetWords, id = 'signup'): Survey {
  const {
    preset,
    fields,
    consents,
    shifts,
    maxShifts,
    goal: _g,
    count: _c,
    confirmation: _e,
    whenFull: _w,
    ...shared
  } = signup;
  const own = consents ?? (preset ? [presetConsent(preset, words)] : []);
  const questions = [
    ...(preset ? presetFields(preset, words) : []),
    ...(fields ?? []),
    ...(shifts?.length ? [shiftQuestion(shifts, maxShifts, words)] : []),
    ...own,
  ];
  return {...shared, id: signup.id ?? preset ?? id, questions};
}

function shiftQuestion(shifts: readonly Shift[], maxShifts: number | undefined, words: PresetWords): Question {
  return {
    type: 'multiple-choice',
    id: SHIFTS,
    label: words('shifts.label'),
    required: true,
    choices: shifts.map(({id, title}) => ({value: id, label: title})),
    ...(maxShifts !== undefined && {max: maxShifts}),
  };
}
