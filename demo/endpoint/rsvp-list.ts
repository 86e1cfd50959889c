import type {Calendar} from '../../src/contract/calendar.ts';
import type {Answer, Submission} from '../../src/contract/submission.ts';
import {indexEvents, isSeries} from '../../src/core/calendar/event-index.ts';
import type {Occurrence} from '../../src/core/calendar/occurrence.ts';
import {findDate, indexOne} from '../../src/core/calendar/rsvp-dates.ts';
import type {Coming} from '../../src/core/calendar/rsvp.ts';
import {COMING, GUESTS} from '../../src/core/calendar/rsvp-survey.ts';
import {localizeText} from '../../src/core/text/localize.ts';
import {formatCell, formatRow} from './csv.ts';
import type {Compiled} from './kinds/kind.ts';
import {formatDate, formatKey, parseKey, type DateName} from './kinds/rsvp.ts';
import type {ListedPlace} from './store/places.ts';

/** Somebody's reply to a date. */
export interface ListedReply {
  submission: string;
  coming: Coming;
  /** Of those who say yes. */
  status?: 'confirmed' | 'waiting';
  position?: number;
  guests: number;
  name: string;
  email: string;
  givenAt: string;
  /** What the event itself asked. */
  answers: Record<string, Answer>;
}
/** A date with its people in order: those who come, those who wait, then maybe and no. */
export interface ListedDate extends DateName {
  /** "First aid, Saturday 5 June 2027, 9:00 – 12:00". */
  label: string;
  capacity?: number;
  /** People who come, guests included. */
  attending: number;
  waiting: number;
  maybe: number;
  no: number;
  people: ListedReply[];
}

/** A reply that takes no place, as it was kept. */
export interface PlainReply {
  submission: Submission;
  receivedAt: string;
}

/**
 * All dates that somebody replied to, in the order of time; replies to all dates of an event and to dates that are no more come last.
 * @param replies that say maybe or no
 */
export function listReplies(
  calendar: Calendar,
  places: readonly ListedPlace[],
  replies: readonly PlainReply[],
): ListedDate[] {
  const keyOf = ({submission: {event = '', occurrence = ''}}: PlainReply) => formatKey({event, occurrence});
  const [held, said] = [Map.groupBy(places, (place) => place.place_key), Map.groupBy(replies, keyOf)];
  const keys = [...new Set([...held.keys(), ...said.keys()])];
  const dates = keys.map((key) => {
    const date = readDate(calendar, parseKey(key));
    return {
      at: date?.startsAt ?? Infinity,
      listed: toListed(calendar, key, date, held.get(key) ?? [], said.get(key) ?? []),
    };
  });
  return dates.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({listed}) => listed);
}

function readDate(calendar: Calendar, {event: id, occurrence}: DateName): Occurrence | undefined {
  const event = calendar.events.find((one) => one.id === id);
  const whole = indexEvents({...calendar, events: []}, calendar.timeZone ?? 'UTC');
  return event && findDate(event, indexOne(calendar, event, whole), occurrence);
}

function toListed(
  calendar: Calendar,
  key: string,
  date: Occurrence | undefined,
  held: readonly ListedPlace[],
  said: readonly PlainReply[],
): ListedDate {
  const name = parseKey(key);
  const capacity = date?.event.capacity;
  const confirmed = held.filter(({status}) => status === 'confirmed');
  const waiting = held.filter(({status}) => status === 'waiting');
  const people = [
    ...confirmed.map((place) => ({...fromPlace(place), status: 'confirmed' as const})),
    ...waiting.map((place, i) => ({...fromPlace(place), status: 'waiting' as const, position: i + 1})),
    ...(['maybe', 'no'] as const).flatMap((coming) =>
      said.filter(({submission}) => submission.answers[COMING] === coming).map(fromReply),
    ),
  ];
  return {
    ...name,
    label: date ? formatDate(date, name.event) : formatGone(calendar, name),
    ...(capacity !== undefined && {capacity}),
    attending: confirmed.reduce((sum, {amount}) => sum + amount, 0),
    waiting: waiting.length,
    maybe: people.filter(({coming}) => coming === 'maybe').length,
    no: people.filter(({coming}) => coming === 'no').length,
    people,
  };
}

function formatGone({events}: Calendar, {event: id, occurrence}: DateName): string {
  const event = events.find((one) => one.id === id);
  const title = localizeText(event?.title, 'en').text || id;
  return [title, occurrence || (event && isSeries(event) ? 'all dates' : '')].filter(Boolean).join(', ');
}

const fromPlace = ({body, given_at: receivedAt}: ListedPlace): ListedReply =>
  fromReply({submission: JSON.parse(body) as Submission, receivedAt});

function fromReply({submission: {id, answers}, receivedAt}: PlainReply): ListedReply {
  const {[COMING]: coming, [GUESTS]: guests, name, email, ...own} = answers;
  return {
    submission: id,
    coming: coming as Coming,
    guests: coming === 'yes' && typeof guests === 'number' ? guests : 0,
    name: toText(name),
    email: toText(email),
    givenAt: receivedAt,
    answers: own,
  };
}

const toText = (answer: Answer | undefined): string =>
  typeof answer === 'object' && answer !== null ? Object.values(answer).map(toText).join(' ') : String(answer ?? '');

const COLUMNS = ['event', 'occurrence', 'label', 'coming', 'status', 'position', 'guests', 'name', 'email'];
const OURS = new Set([COMING, GUESTS, 'name', 'email'] as string[]);

/** One row a reply, for a spreadsheet: nothing in it is computed there. */
export function formatRepliesCsv(dates: readonly ListedDate[], questions: Compiled['questions']): string {
  const own = [...questions.values()].filter(({id, type}) => !OURS.has(id) && type !== 'statement').map(({id}) => id);
  const rows = dates.flatMap(({event, occurrence, label, people}) =>
    people.map(({coming, status, position, guests, name, email, answers, submission}) =>
      [
        event,
        occurrence,
        label,
        coming,
        status,
        position,
        guests,
        name,
        email,
        ...own.map((id) => answers[id]),
        submission,
      ].map(formatCell),
    ),
  );
  return '\uFEFF' + [[...COLUMNS, ...own, 'kith-id'].map(formatCell), ...rows].map(formatRow).join('');
}
