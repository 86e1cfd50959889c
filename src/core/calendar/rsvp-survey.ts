import type {EventRsvp} from '../../contract/calendar.ts';
import type {Question} from '../../contract/question.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import type {CompiledSurvey, QuestionKinds} from '../survey/compile.ts';
import {parseSurvey} from '../survey/parse-survey.ts';
import type {Mistake, ShapeSet} from '../check-shape.ts';

/** Ids of what is asked of everybody. */
export const [COMING, DATES, GUESTS] = ['coming', 'dates', 'guests'] as const;

/** A word of a reply in the reader's language. */
export type RsvpWord = (key: string, values?: {n: number}) => string;

export interface RsvpQuestions {
  /** The calendar's id and version, which submissions name. */
  of: string;
  version?: string | undefined;
  /** The calendar's `challenge`. */
  challenge?: string | undefined;
  rsvp: EventRsvp;
  t: RsvpWord;
  /** The choice between one date and all, in words; undefined where there is none. */
  dates?: {one: string; all: string} | undefined;
}

/** Guests that are picked from a row of numbers; more are typed. */
const MAX_STEPS = 5;

/** The reply to an event as a survey: whether, which dates, how many, who, then what the event itself asks. */
export function toRsvpSurvey(given: RsvpQuestions): Survey {
  const {of, version, challenge, rsvp} = given;
  const own = (rsvp.questions ?? []) as unknown as Question[];
  const pages: Page[] = [{questions: askAll(given, new Set(own.map(({id}) => id)))}];
  // who cannot come is asked nothing more
  if (own.length) pages.push({questions: own, visibleIf: {question: COMING, in: ['yes', 'maybe']}});
  return {id: of, ...(version !== undefined && {version}), ...(challenge && {challenge}), display: 'all', pages};
}

function askAll({rsvp: {guests = 0}, t, dates}: RsvpQuestions, own: ReadonlySet<string>): Question[] {
  const visibleIf = {question: COMING, in: ['yes', 'maybe']};
  const choice = (value: string, label: string) => ({value, label});
  const asked: (Question | undefined)[] = [
    {
      type: 'single-choice',
      id: COMING,
      label: t('rsvp.coming'),
      required: true,
      display: 'buttons',
      choices: (['yes', 'maybe', 'no'] as const).map((value) => choice(value, t(`rsvp.${value}`))),
    },
    dates && {
      type: 'single-choice',
      id: DATES,
      label: t('rsvp.dates'),
      choices: [choice('one', dates.one), choice('all', dates.all)],
      visibleIf,
    },
    guests ? askGuests(guests, t) : undefined,
    {type: 'text', id: 'name', label: t('rsvp.name'), autocomplete: 'name', maxLength: 200, required: true, visibleIf},
    {
      type: 'email',
      id: 'email',
      label: t('rsvp.email'),
      hint: t('rsvp.emailHint'),
      autocomplete: 'email',
      required: true,
      visibleIf,
    },
  ];
  // the event may ask for name and e-mail in its own way; any other id that is taken is a mistake of its definition
  return asked.filter((q): q is Question => q !== undefined && !(/^(name|email)$/.test(q.id) && own.has(q.id)));
}

function askGuests(max: number, t: RsvpWord): Question {
  const about = {label: t('rsvp.guests'), hint: t('rsvp.guestsHint', {n: max}), min: 0, max};
  const visibleIf = {question: COMING, is: 'yes'};
  return max <= MAX_STEPS
    ? {type: 'scale', id: GUESTS, ...about, visibleIf}
    : {type: 'number', id: GUESTS, ...about, step: 1, visibleIf};
}

/**
 * The reply to an event, checked as every survey is. Never throws.
 * @param kinds question types besides Kith's own, and the shape of definitions with them
 * @returns the survey, or mistakes (at least one) whose paths begin at the event's own questions
 */
export function compileRsvp(
  given: RsvpQuestions,
  kinds?: QuestionKinds,
  shape?: ShapeSet,
): {survey: CompiledSurvey} | {mistakes: Mistake[]} {
  const parsed = parseSurvey(toRsvpSurvey(given), kinds, shape);
  if ('survey' in parsed) return parsed;
  const toOwn = (path: string): string => path.replace(/^pages\[1\]\./, '');
  return {mistakes: parsed.mistakes.map((mistake) => ({...mistake, path: toOwn(mistake.path)}))};
}
