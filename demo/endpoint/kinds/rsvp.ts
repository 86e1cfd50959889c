import type {Calendar, CalendarEvent, EventRsvp} from '../../../src/contract/calendar.ts';
import type {Question} from '../../../src/contract/question.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import type {EventIndex} from '../../../src/core/calendar/plain-index.ts';
import type {Occurrence} from '../../../src/core/calendar/occurrence.ts';
import {closingOf, rsvpOf} from '../../../src/core/calendar/rsvp.ts';
import {findComing, findDate, indexOne} from '../../../src/core/calendar/rsvp-dates.ts';
import {COMING, compileRsvp, GUESTS} from '../../../src/core/calendar/rsvp-survey.ts';
import {englishWord} from '../../../src/core/calendar/rsvp-words.ts';
import {indexEvents, isSeries} from '../../../src/core/calendar/event-index.ts';
import {onOtherClock, writeWhen} from '../../../src/core/calendar/when.ts';
import {findZone} from '../../../src/core/calendar/zones.ts';
import {toFindings, type Finding} from '../../../src/core/findings.ts';
import type {CompiledSurvey} from '../../../src/core/survey/compile.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import {toIcsEntry} from '../../../src/sources/ics/write.ts';
import {Refusal, unprocessable} from '../problems.ts';
import type {GivenPlace} from '../store/places.ts';
import type {Compiled, PlaceClaim} from './kind.ts';
import {validateSurvey} from './survey.ts';

const PREFIX = 'event:';
/** An event and the name of one of its dates; '' for the only one. */
export interface DateName {
  event: string;
  occurrence: string;
}
export const formatKey = ({event, occurrence}: DateName): string =>
  `${PREFIX}${event.replaceAll('%', '%25').replaceAll(':', '%3A')}:${occurrence}`;
export function parseKey(key: string): DateName {
  const [, event = '', occurrence = ''] = /^event:([^:]*):(.*)$/s.exec(key) ?? [];
  return {event: event.replaceAll('%3A', ':').replaceAll('%25', '%'), occurrence};
}
const keyOf = ({event: {id: event}, recurrenceId: occurrence = ''}: Occurrence): string =>
  formatKey({event, occurrence});

/** An event that takes replies. */
interface Invitation {
  event: CalendarEvent;
  rsvp: EventRsvp;
  index: EventIndex;
  survey: CompiledSurvey;
}

/** The events that take replies, by id; or what is wrong with what they ask. */
export function compileInvitations(
  calendar: Calendar,
  of: string,
): {invitations: ReadonlyMap<string, Invitation>} | {findings: Finding[]} {
  const whole = indexEvents({...calendar, events: []}, calendar.timeZone ?? 'UTC');
  const invitations = new Map<string, Invitation>();
  const findings: Finding[] = [];
  // many events ask the same
  const known = new Map<EventRsvp, ReturnType<typeof compileRsvp>>();
  for (const [at, event] of calendar.events.entries()) {
    const rsvp = rsvpOf(event, calendar);
    if (!rsvp) continue;
    const compiled = known.get(rsvp) ?? compileRsvp({of, rsvp, t: englishWord});
    known.set(rsvp, compiled);
    const path = typeof event.rsvp === 'object' ? `events[${at}].rsvp` : 'rsvp';
    if ('survey' in compiled)
      invitations.set(event.id, {event, rsvp, index: indexOne(calendar, event, whole), survey: compiled.survey});
    else findings.push(...toFindings(compiled.mistakes).map((f) => ({...f, path: `${path}.${f.path}`})));
  }
  return findings.length ? {findings} : {invitations};
}

/** How a calendar takes replies: one survey an event, places by date. */
export function buildReplies(
  invitations: ReadonlyMap<string, Invitation>,
): Pick<Compiled, 'questions' | 'validate' | 'places'> {
  const dateOf = (key: string): Occurrence | undefined => {
    const {event, occurrence} = parseKey(key);
    const invitation = invitations.get(event);
    return invitation && findDate(invitation.event, invitation.index, occurrence);
  };
  const spotsOf = (key: string) => {
    const date = dateOf(key);
    return date && !date.cancelled ? spotsAt(date) : undefined;
  };
  return {
    questions: new Map([...invitations.values()].flatMap(({survey}): [string, Question][] => [...survey.questions])),
    validate: (submission) => validateSurvey(requireInvitation(invitations, submission).survey, submission),
    places: {
      claim: (submission) => claimPlaces(invitations.get(submission.event ?? ''), submission, Date.now()),
      spotsOf,
      titleOf: (key) => formatDate(dateOf(key), parseKey(key).event),
      toCalendar: (key, tongue) => {
        const date = dateOf(key);
        return date && toIcsEntry(date, tongue);
      },
      toReply: (places) => ({places: places.map(toReplyPlace)}),
    },
  };
}

/** Without a capacity there is room for everybody. */
const spotsAt = ({event}: Occurrence): number => event.capacity ?? Infinity;

const toReplyPlace = ({key, ...place}: GivenPlace): Record<string, unknown> => {
  const {event, occurrence} = parseKey(key);
  return {place: key, event, ...(occurrence && {occurrence}), ...place};
};

function requireInvitation(invitations: ReadonlyMap<string, Invitation>, submission: Submission): Invitation {
  const invitation = invitations.get(submission.event ?? '');
  if (!invitation)
    throw unprocessable('This reply is to no event', [
      {pointer: '/event', detail: 'expected the id of an event of this calendar that takes replies'},
    ]);
  const {event, rsvp} = invitation;
  if (isSeries(event) && rsvp.dates === 'one' && submission.occurrence === undefined)
    throw unprocessable('This reply is to no date', [
      {pointer: '/occurrence', detail: 'expected the date: its start by rule, like 2026-03-06T19:00:00'},
    ]);
  return invitation;
}

const closed = (detail: string): Refusal => new Refusal(409, 'Closed', {detail});

/** The places that a reply takes now; none where it says no or maybe. Who comes too late is told why. */
function claimPlaces(invitation: Invitation | undefined, submission: Submission, now: number): PlaceClaim | undefined {
  if (!invitation) throw closed('This event takes no more replies.');
  const dates = openDates(invitation, submission, now);
  const {[COMING]: coming, [GUESTS]: guests} = submission.answers;
  if (coming !== 'yes') return undefined;
  const amount = 1 + (typeof guests === 'number' ? guests : 0);
  return {
    wishes: dates.map((date) => ({key: keyOf(date), spots: spotsAt(date), amount})),
    whenFull: invitation.rsvp.waitlist ? 'waitlist' : 'none',
    until: Math.max(...dates.map(({startsAt, endsAt}) => Math.max(startsAt + 1, endsAt))),
  };
}

/** The dates that a reply is to, of those that still take replies. At least one. */
function openDates({event, rsvp, index}: Invitation, {occurrence}: Submission, now: number): Occurrence[] {
  const isToAll = isSeries(event) && (rsvp.dates === 'all' || occurrence === undefined);
  const dates = isToAll ? findComing(index, now) : [findDate(event, index, occurrence)];
  const held = dates.filter((date): date is Occurrence => date !== undefined && !date.cancelled);
  if (!held.length)
    throw closed(`${localizeText(event.title, 'en').text} does not take place ${isToAll ? 'any more' : 'then'}.`);
  const open = held.filter((date) => now < closingOf(date, rsvp, index.zone));
  if (!open.length) throw closed(`Replies to ${formatDate(held[0], event.id)}, have closed.`);
  return open;
}

/** "First aid, Saturday 5 June 2027, 9:00 – 12:00", at the venue. */
export function formatDate(date: Occurrence | undefined, id: string): string {
  if (!date) return id;
  const venue = date.timeZone === undefined ? undefined : findZone(date.timeZone);
  const {date: day, time} = writeWhen(onOtherClock(date, venue) ?? date, 'en-GB');
  return [localizeText(date.event.title, 'en').text, day, time].filter(Boolean).join(', ');
}
