import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CalendarEvent, EventRsvp} from '../../../src/contract/calendar.ts';
import {indexEvents} from '../../../src/core/calendar/event-index.ts';
import type {Occurrence} from '../../../src/core/calendar/occurrence.ts';
import {closingOf, findEngagement, followUpOf, rsvpOf, rsvpState} from '../../../src/core/calendar/rsvp.ts';
import {findComing, findDate} from '../../../src/core/calendar/rsvp-dates.ts';
import {compileRsvp} from '../../../src/core/calendar/rsvp-survey.ts';
import {findZone} from '../../../src/core/calendar/zones.ts';

const LONDON = findZone('Europe/London')!;
const at = (iso: string): number => Date.parse(iso);

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'a',
  title: 'A',
  start: '2026-07-06T19:00',
  end: '2026-07-06T20:00',
  ...more,
});
const indexOf = (one: CalendarEvent) => indexEvents({timeZone: 'Europe/London', events: [one]}, 'Europe/London');
const dateOf = (more: Partial<CalendarEvent> = {}, name?: string): Occurrence => {
  const one = event(more);
  return findDate(one, indexOf(one), name)!;
};

describe('whether an event takes replies', () => {
  const CASES: [string, CalendarEvent['rsvp'], EventRsvp | undefined, EventRsvp | undefined][] = [
    ['not where nobody says so', undefined, undefined, undefined],
    ['with its own settings', {guests: 1}, {guests: 2}, {guests: 1}],
    ['with the calendar’s, where it has none', undefined, {guests: 2}, {guests: 2}],
    ['with the calendar’s, where it only says yes', true, {guests: 2}, {guests: 2}],
    ['without settings, where nobody has any', true, undefined, {}],
    ['not where it says no, whatever the calendar says', false, {guests: 2}, undefined],
  ];
  for (const [name, own, rsvp, expected] of CASES)
    test(name, () => assert.deepEqual(rsvpOf({rsvp: own}, rsvp ? {rsvp} : {}), expected));
});

describe('replies close', () => {
  const CASES: [string, Partial<CalendarEvent>, string | undefined, string][] = [
    ['at the start', {}, undefined, '2026-07-06T18:00Z'],
    ['with the end of a day, on the venue’s clock', {}, '2026-07-01', '2026-07-01T23:00Z'],
    ['at a time of the venue’s clock', {}, '2026-07-01T12:00', '2026-07-01T11:00Z'],
    ['at a time of the event’s own zone', {timeZone: 'America/New_York'}, '2026-07-01T12:00', '2026-07-01T16:00Z'],
    ['at an instant', {}, '2026-07-01T12:00+03:00', '2026-07-01T09:00Z'],
    ['at the start, where a later time is named', {}, '2026-08-01', '2026-07-06T18:00Z'],
    ['with the first day of whole days', {start: '2026-07-06', end: '2026-07-08'}, undefined, '2026-07-06T23:00Z'],
    ['at the start, where the day named does not exist', {}, '2026-02-31', '2026-07-06T18:00Z'],
  ];
  for (const [name, more, closesAt, expected] of CASES)
    test(name, () =>
      assert.equal(closingOf(dateOf(more), closesAt === undefined ? {} : {closesAt}, LONDON), at(expected)),
    );
});

describe('what a person is told before they reply', () => {
  const BEFORE = at('2026-07-01T00:00Z');
  const CASES: [string, Partial<CalendarEvent>, EventRsvp, number, unknown][] = [
    ['nothing of places where there is room for all', {}, {}, BEFORE, undefined],
    ['how many places are left', {capacity: 9, attending: 4}, {}, BEFORE, {kind: 'free', left: 5}],
    ['that it is full', {capacity: 4, attending: 4}, {}, BEFORE, {kind: 'full'}],
    ['that they would wait', {capacity: 4, attending: 4}, {waitlist: true}, BEFORE, {kind: 'waitlist', waiting: 0}],
    [
      'that they would wait after those who do, even if a place is free',
      {capacity: 4, attending: 3, waiting: 2},
      {waitlist: true},
      BEFORE,
      {kind: 'waitlist', waiting: 2},
    ],
  ];
  for (const [name, more, rsvp, now, expected] of CASES)
    test(name, () => {
      const state = rsvpState(dateOf(more), rsvp, LONDON, now);
      assert.deepEqual(state.kind === 'open' && state.places, expected);
    });

  const KINDS: [string, Partial<CalendarEvent>, string, string][] = [
    ['open', {}, '2026-07-06T17:59Z', 'open'],
    ['closed while it takes place', {}, '2026-07-06T18:00Z', 'closed'],
    ['over after the end', {}, '2026-07-06T19:00Z', 'over'],
    ['cancelled', {status: 'cancelled'}, '2026-07-01T19:00Z', 'cancelled'],
    ['over at once where there is no end', {end: undefined}, '2026-07-06T18:01Z', 'over'],
  ];
  for (const [name, more, now, kind] of KINDS)
    test(`that it is ${name}`, () => assert.equal(rsvpState(dateOf(more), {}, LONDON, at(now)).kind, kind));

  test('of an event that repeats, the numbers of that date', () => {
    const more = {
      rrule: 'FREQ=DAILY;COUNT=3',
      capacity: 2,
      attendance: {'2026-07-07T19:00:00': {attending: 1}, constructor: {attending: 9}},
    };
    const placesAt = (name: string) => {
      const state = rsvpState(dateOf(more, name), {}, LONDON, BEFORE);
      return state.kind === 'open' && state.places;
    };
    assert.deepEqual(placesAt('2026-07-07T19:00'), {kind: 'free', left: 1});
    assert.deepEqual(placesAt('2026-07-08T19:00'), {kind: 'free', left: 2});
  });
});

describe('a reply to all dates', () => {
  const starts = (one: CalendarEvent, now: string) =>
    findComing(indexOf(one), at(now)).map(({recurrenceId}) => recurrenceId!.slice(0, 10));

  test('is to those that come and take place', () => {
    const one = event({
      rrule: 'FREQ=DAILY;COUNT=4',
      overrides: [{recurrenceId: '2026-07-08T19:00', status: 'cancelled'}],
    });
    assert.deepEqual(starts(one, '2026-07-06T18:00Z'), ['2026-07-07', '2026-07-09']);
  });

  test('of a series without end is to the next 60, or to those of a year', () => {
    assert.equal(starts(event({rrule: 'FREQ=DAILY'}), '2026-07-01T00:00Z').length, 60);
    assert.equal(starts(event({rrule: 'FREQ=MONTHLY'}), '2026-07-01T00:00Z').length, 14);
  });

  test('is to none once it is over', () =>
    assert.deepEqual(starts(event({rrule: 'FREQ=DAILY;COUNT=4'}), '2027-07-06T18:00Z'), []));
});

describe('a date', () => {
  const one = event({
    rrule: 'FREQ=DAILY;COUNT=3',
    overrides: [{recurrenceId: '2026-07-07T19:00', start: '2026-07-20T10:00'}],
  });
  const CASES: [string, string | undefined, string | undefined][] = [
    ['is found by its name', '2026-07-06T19:00:00', '2026-07-06T18:00Z'],
    ['is found by its name without seconds', '2026-07-06T19:00', '2026-07-06T18:00Z'],
    ['that moved is found by its start by rule', '2026-07-07T19:00:00', '2026-07-20T09:00Z'],
    ['that is none is not found', '2026-07-09T19:00:00', undefined],
    ['needs a name where an event repeats', undefined, undefined],
    ['is not found by what is no time', '__proto__', undefined],
  ];
  for (const [name, given, expected] of CASES)
    test(name, () => assert.equal(findDate(one, indexOf(one), given)?.startsAt, expected && at(expected)));

  test('that is the only one needs no name', () =>
    assert.equal(dateOf({}, undefined).startsAt, at('2026-07-06T18:00Z')));
});

describe('a clash', () => {
  const mine = [{key: 'b', title: 'B', startsAt: 100, endsAt: 200, allDay: false}];
  const date = (startsAt: number, endsAt: number, more = {}) => ({key: 'a', startsAt, endsAt, allDay: false, ...more});
  const CASES: [string, ReturnType<typeof date>[], boolean][] = [
    ['is told where two overlap', [date(150, 250)], true],
    ['is told where one of several dates overlaps', [date(300, 400), date(199, 250)], true],
    ['is none where one begins as the other ends', [date(200, 300)], false],
    ['is none with whole days', [date(0, 1000, {allDay: true})], false],
    ['is none with itself', [date(150, 250, {key: 'b'})], false],
  ];
  for (const [name, dates, clashes] of CASES)
    test(name, () => assert.equal(findEngagement(mine, dates)?.title, clashes ? 'B' : undefined));
});

describe('the follow-up', () => {
  const followUp = {pulse: '/p'};
  const CASES: [string, Partial<CalendarEvent>, string, boolean][] = [
    ['is not offered before the end', {followUp}, '2026-07-06T18:59Z', false],
    ['is offered from the end on', {followUp}, '2026-07-06T19:00Z', true],
    ['is offered for 30 days', {followUp}, '2026-08-05T18:59Z', true],
    ['is not offered after them', {followUp}, '2026-08-05T19:00Z', false],
    ['is offered as long as it says', {followUp: {...followUp, days: 1}}, '2026-07-07T19:00Z', false],
    ['is not offered of what was cancelled', {followUp, status: 'cancelled'}, '2026-07-06T19:00Z', false],
    ['is not offered where there is none', {}, '2026-07-06T19:00Z', false],
  ];
  for (const [name, more, now, offered] of CASES)
    test(name, () => assert.equal(followUpOf(dateOf(more), {}, at(now)) !== undefined, offered));

  test('may be the calendar’s', () =>
    assert.deepEqual(followUpOf(dateOf(), {followUp}, at('2026-07-06T19:00Z')), followUp));
});

describe('the questions of a reply', () => {
  const t = (key: string): string => key;
  const idsOf = (rsvp: EventRsvp) => {
    const compiled = compileRsvp({of: 'hall', rsvp, t});
    return 'survey' in compiled ? [...compiled.survey.questions.keys()] : compiled.mistakes.map(({path}) => path);
  };

  test('are whether, guests, who, and the event’s own', () => {
    assert.deepEqual(idsOf({}), ['coming', 'name', 'email']);
    const diet = {id: 'diet', type: 'text', label: 'Diet'};
    assert.deepEqual(idsOf({guests: 9, questions: [diet]}), ['coming', 'guests', 'name', 'email', 'diet']);
    assert.deepEqual(idsOf({questions: [{...diet, id: 'name'}]}), ['coming', 'email', 'name']);
  });

  test('B11 that are wrong are named by their path', () => {
    assert.deepEqual(idsOf({questions: [{id: 'coming', type: 'text', label: 'A'}]}), ['questions[0].id']);
    assert.deepEqual(idsOf({questions: [{id: 'a', type: 'text'}]}), ['questions[0].label']);
    assert.deepEqual(idsOf({questions: [{}]}).slice(0, 1), ['questions[0].type']);
  });
});
