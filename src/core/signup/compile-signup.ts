import type {Shift, Signup} from '../../contract/signup.ts';
import {signupShape} from '../../contract/shapes/signup.ts';
import {checkShape} from '../check-shape.ts';
import {toFindings, type Finding} from '../findings.ts';
import {compileSurvey} from '../survey/compile-survey.ts';
import type {CompiledSurvey} from '../survey/compile.ts';
import {presetFields} from './presets.ts';
import {englishWords} from './preset-words.ts';
import {toInstant} from './shifts.ts';
import {signupToSurvey} from './to-survey.ts';

export {formatFindings} from '../findings.ts';

/** A sign-up that was found right, and the survey that it is. */
export interface CompiledSignup {
  readonly signup: Signup;
  readonly survey: CompiledSurvey;
}

/**
 * Turns an untrusted definition into a sign-up with English words, or says in plain words what is wrong with it and where.
 * Never throws.
 * @returns the sign-up, or findings (at least one) whose paths are the definition's own
 */
export function compileSignup(definition: unknown): CompiledSignup | {findings: Finding[]} {
  const mistakes = checkShape(definition, signupShape);
  if (mistakes.length) return {findings: toFindings(mistakes)};
  const signup = definition as Signup;
  const wrongShifts = checkShifts(signup.shifts ?? []);
  if (wrongShifts.length) return {findings: wrongShifts};
  const result = compileSurvey(signupToSurvey(signup, englishWords));
  if ('survey' in result) return {signup, survey: result.survey};
  return {findings: result.findings.map((finding) => toOwnPaths(finding, signup))};
}

function checkShifts(shifts: readonly Shift[]): Finding[] {
  const first = new Map<string, number>();
  return shifts.flatMap((shift, i): Finding[] => {
    const earlier = first.get(shift.id) ?? i;
    first.set(shift.id, earlier);
    const path = `shifts[${i}]`;
    if (earlier !== i)
      return [{path: `${path}.id`, message: `"${shift.id}" is used twice (first at shifts[${earlier}])`}];
    const wrong = checkTimes(shift);
    return wrong ? [{path: `${path}.${wrong.path}`, message: wrong.message}] : [];
  });
}

function checkTimes({start, end, timeZone}: Shift): Finding | undefined {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    return {path: 'timeZone', message: 'is not a time zone that exists: expected a name like Europe/London'};
  for (const [path, time] of Object.entries({start, end}))
    if (!isMoment(time)) return {path, message: 'is not a day and time that exist'};
  return toInstant(end, timeZone) > toInstant(start, timeZone)
    ? undefined
    : {path: 'end', message: 'is not after the start'};
}

/** `Date` takes the 31st of February for a day in March. */
function isMoment(time: string): boolean {
  const day = time.slice(0, 10);
  const midnight = new Date(`${day}T00:00Z`);
  return !Number.isNaN(Date.parse(time)) && !Number.isNaN(+midnight) && midnight.toISOString().startsWith(day);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name}).format();
    return true;
  } catch {
    return false;
  }
}

/** The survey's `questions[4]` is the sign-up's `fields[1]`, `shifts` or `consents[0]`; its words may name one too. */
function toOwnPaths({path, message}: Finding, signup: Signup): Finding {
  const own = (text: string): string =>
    text.replace(/(^|first at )questions(?:\[(\d+)\])?/, (_, before: string, index?: string) => {
      return before + (index === undefined ? 'fields' : ownPath(Number(index), signup));
    });
  return {path: own(path), message: own(message)};
}

function ownPath(index: number, {preset, fields = [], shifts = []}: Signup): string {
  const field = index - (preset ? presetFields(preset, englishWords).length : 0);
  if (field < 0) return 'preset';
  if (field < fields.length) return `fields[${field}]`;
  const consent = field - fields.length - (shifts.length ? 1 : 0);
  return consent < 0 ? 'shifts' : `consents[${consent}]`;
}
