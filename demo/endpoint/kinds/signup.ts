import type {Shift, Signup} from '../../../src/contract/signup.ts';
import type {LocalizedText} from '../../../src/contract/text.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import {compileSignup} from '../../../src/core/signup/compile-signup.ts';
import {formatShift} from '../../../src/core/signup/format-shift.ts';
import {timeShifts} from '../../../src/core/signup/shifts.ts';
import {SHIFTS} from '../../../src/core/signup/to-survey.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import type {IcsEntry} from '../../../src/sources/ics/write.ts';
import type {Tongue} from '../tongues/tongues.ts';
import type {Counts, GivenPlace} from '../store/places.ts';
import type {Figures, Kind, PlaceClaim, PlaceRules} from './kind.ts';
import {checkOpening, toOpening} from './opening.ts';
import {validateSurvey} from './survey.ts';

const PREFIX = 'shift:';
const toKey = (id: string): string => PREFIX + id;
/** The shift's id in the key of its places. */
export const shiftOf = (key: string): string => key.slice(PREFIX.length);

export const signup: Kind = {
  name: 'signup',
  plural: 'signups',
  hasLinks: true,
  schema: 'Signup',
  hasPlaces: true,
  compile(definition) {
    const result = compileSignup(definition);
    if ('findings' in result) return result;
    const {signup: valid, survey} = result;
    const findings = checkOpening(valid);
    if (findings.length) return {findings};
    return {
      compiled: {
        definition: survey.definition,
        opening: toOpening(valid),
        questions: survey.questions,
        validate: (submission) => validateSurvey(survey, submission),
        isToBeConfirmed: valid.confirmation === 'email',
        needsLink: valid.links === 'required',
        ...(valid.shifts?.length && {places: buildPlaceRules(valid, valid.shifts)}),
      },
    };
  },
  fill: (definition, figures) => fillSignup(definition as Signup, figures),
};

function buildPlaceRules({id: of, whenFull = 'waitlist'}: Signup, shifts: Shift[]): PlaceRules {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  const spotsOf = (key: string) => byId.get(shiftOf(key))?.spots;
  return {
    claim(submission): PlaceClaim | undefined {
      const ids = chosenShifts(submission);
      const wishes = ids.map((id) => ({key: toKey(id), spots: spotsOf(toKey(id)) ?? 0, amount: 1}));
      return ids.length ? {wishes, whenFull, question: SHIFTS, until: lastEnd(shifts, ids)} : undefined;
    },
    spotsOf,
    titleOf: (key, tongue) => formatTitle(byId.get(shiftOf(key)), shiftOf(key), tongue),
    toCalendar: (key, tongue) => toEntry(byId.get(shiftOf(key)), `${of}-${shiftOf(key)}`, tongue),
    toReply: (places) => ({shifts: places.map(toShiftPlace)}),
  };
}

/** Each shift once, however often a submission names it. */
const chosenShifts = ({answers}: Submission): string[] => {
  const chosen = answers[SHIFTS];
  return Array.isArray(chosen) ? [...new Set(chosen.map(String))] : [];
};

const lastEnd = (shifts: Shift[], ids: string[]): number =>
  Math.max(0, ...timeShifts(shifts.filter(({id}) => ids.includes(id))).map(({end}) => end));

function toEntry(shift: Shift | undefined, id: string, tongue: Tongue): IcsEntry | undefined {
  if (!shift) return undefined;
  const words = (text: LocalizedText | undefined) => localizeText(text, tongue).text || undefined;
  const {title, start, end, timeZone, location, description} = shift;
  const facts = {start, end, timeZone, location: words(location), description: words(description)};
  return {id, title: words(title) ?? '', ...facts};
}

/** "Kitchen, Saturday 5 June, 9:00 – 12:00", at the venue. */
export function formatTitle(shift: Shift | undefined, id: string, tongue: Tongue = 'en'): string {
  const [timed] = shift ? timeShifts([shift]) : [];
  if (!timed) return id;
  const {day, time} = formatShift(timed, tongue === 'en' ? 'en-GB' : tongue, timed.shift.timeZone ?? 'UTC');
  return `${localizeText(timed.shift.title, tongue).text}, ${day}, ${time}`;
}

/** What is said of one shift: its id, and how it stands. */
export const toShiftPlace = ({key, ...place}: GivenPlace): Record<string, unknown> => ({id: shiftOf(key), ...place});

/** Places left and people waiting at each shift; how many signed or joined where that is the point of it. */
function fillSignup(
  {count: _, ...definition}: Signup & {count?: unknown},
  {counts, received}: Figures,
): Record<string, unknown> {
  const {shifts, preset, goal} = definition;
  const isCounted = goal !== undefined || preset === 'petition' || preset === 'membership';
  return {
    ...definition,
    ...(shifts && {shifts: shifts.map((shift) => ({...shift, ...countShift(shift, counts)}))}),
    ...(isCounted && {count: received}),
  };
}

/** Nobody gets a free place before those who wait. */
export function countShift({id, spots}: Shift, counts: Counts): {spotsLeft: number; waiting: number} {
  const {taken = 0, waiting = 0} = counts.get(toKey(id)) ?? {};
  return {spotsLeft: waiting ? 0 : Math.max(0, spots - taken), waiting};
}
