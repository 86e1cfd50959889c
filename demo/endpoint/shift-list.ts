import type {Question} from '../../src/contract/question.ts';
import type {Shift, Signup} from '../../src/contract/signup.ts';
import type {Answer, Answers, Submission} from '../../src/contract/submission.ts';
import {timeShifts} from '../../src/core/signup/shifts.ts';
import {formatCell, formatRow} from './csv.ts';
import {countShift, formatTitle, shiftOf} from './kinds/signup.ts';
import type {Compiled} from './kinds/kind.ts';
import type {Counts, ListedPlace} from './store/places.ts';

/** Somebody who comes, or waits. */
export interface ListedPerson {
  submission: string;
  status: 'confirmed' | 'waiting';
  position?: number;
  name: string;
  email: string;
  phone: string;
  givenAt: string;
}
/** A shift with its people in order: those who come, then those who wait. */
export interface ListedShift extends Pick<Shift, 'id' | 'title' | 'role' | 'start' | 'end' | 'timeZone' | 'spots'> {
  /** "Kitchen, Saturday 5 June, 9:00 – 12:00". */
  label: string;
  spotsLeft: number;
  waiting: number;
  people: ListedPerson[];
}

/** All shifts in the order of their start, then those that are no longer offered and still have people. */
export function listShifts(
  {shifts = []}: Signup,
  {questions}: Compiled,
  places: readonly ListedPlace[],
  counts: Counts,
): ListedShift[] {
  const byShift = Map.groupBy(places, ({place_key: key}) => shiftOf(key));
  const offered = timeShifts(shifts).map(({shift}) => shift);
  const gone = [...byShift.keys()].filter((id) => offered.every((shift) => shift.id !== id));
  return [...offered, ...gone.map((id): Shift => ({id, title: id, start: '', end: '', spots: 0}))].map((shift) => {
    const {id, title, role, start, end, timeZone, spots} = shift;
    const facts = {id, title, role, start, end, timeZone, spots, label: formatTitle(shift, id)};
    return {...facts, ...countShift(shift, counts), people: toPeople(byShift.get(id) ?? [], questions)};
  });
}

function toPeople(places: ListedPlace[], questions: Compiled['questions']): ListedPerson[] {
  const coming = places.filter(({status}) => status === 'confirmed');
  const waiting = places.filter(({status}) => status === 'waiting');
  return [
    ...coming.map((place) => ({...toListed(place, questions), status: 'confirmed' as const})),
    ...waiting.map((place, i) => ({...toListed(place, questions), status: 'waiting' as const, position: i + 1})),
  ];
}

const toListed = ({submission, body, given_at: givenAt}: ListedPlace, questions: Compiled['questions']) => ({
  submission,
  ...toPerson(body, questions),
  givenAt,
});

/** Who sent a submission, and how they are reached, as far as they said. `body` is the envelope, JSON. */
export function toPerson(body: string, questions: Compiled['questions']) {
  const {answers} = JSON.parse(body) as Submission;
  const first = (fits: (question: Question) => boolean): string => {
    const question = [...questions.values()].find(fits);
    return question ? toText(answers[question.id]) : '';
  };
  const isFor = (token: string) => (q: Question) => 'autocomplete' in q && q.autocomplete === token;
  return {
    name: nameOf(answers, questions) || [first(isFor('given-name')), first(isFor('family-name'))].join(' ').trim(),
    email: first(({type}) => type === 'email'),
    phone: first(({type}) => type === 'tel'),
  };
}

function nameOf(answers: Answers, questions: Compiled['questions']): string {
  const question = [...questions.values()].find(
    (q) => q.type === 'name' || ('autocomplete' in q && q.autocomplete === 'name'),
  );
  return question ? toText(answers[question.id]) : '';
}

const toText = (answer: Answer | undefined): string =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer)
    ? Object.values(answer).map(toText).join(' ')
    : String(answer ?? '');

const COLUMNS = [
  'shift',
  'title',
  'start',
  'end',
  'timeZone',
  'status',
  'position',
  'name',
  'email',
  'phone',
  'kith-id',
];

/** One row a place, for a spreadsheet: nothing in it is computed there. */
export function formatShiftsCsv(shifts: readonly ListedShift[]): string {
  const rows = shifts.flatMap(({id, label, start, end, timeZone, people}) =>
    people.map(({status, position, name, email, phone, submission}) =>
      [id, label, start, end, timeZone, status, position, name, email, phone, submission].map(formatCell),
    ),
  );
  return '\uFEFF' + [COLUMNS, ...rows].map(formatRow).join('');
}
