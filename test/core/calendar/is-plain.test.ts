import assert from 'node:assert/strict';
import {test} from 'node:test';
import {calendarShape} from '../../../src/contract/shapes/calendar.ts';
import {areSettings, isPlainEvent} from '../../../src/core/calendar/is-plain.ts';
import {checkShape} from '../../../src/core/check-shape.ts';
import {mutate, seeded} from '../../support/mutate.ts';

const where = {
  name: {en: 'Hall'},
  address: 'Street 1',
  geo: {latitude: 52.5, longitude: 13.4},
  url: 'https://a.example/',
};
const full = {
  id: 'tea',
  title: {en: 'Tea', 'pt-BR': 'Chá'},
  start: '2026-05-05T19:00',
  end: '2026-05-05T21:00',
  timeZone: 'Europe/Berlin',
  allDay: false,
  location: where,
  online: {url: 'https://a.example/', label: 'Room'},
  categories: ['music'],
  image: {url: 'https://a.example/a.png', alt: {en: 'A cup'}},
  description: 'Come',
  organizer: {name: 'Ana', email: 'ana@a.example', url: 'https://a.example/'},
  accessibility: ['Step-free', {en: 'Loop'}],
  cost: 'free',
  status: 'tentative',
  url: 'https://a.example/',
  capacity: 20,
  attending: 0,
  waiting: 1,
  rsvp: {questions: [{id: 'q', type: 'text'}], closesAt: '2026-05-04', waitlist: true, guests: 2, dates: 'one'},
  followUp: {pulse: '/pulse.json', url: '/after', days: 3},
};
const repeating = {
  id: 'run',
  title: 'Run',
  start: '20260505T070000Z',
  duration: 'PT1H',
  rrule: ['FREQ=WEEKLY', 'FREQ=MONTHLY'],
  exrule: ['FREQ=YEARLY'],
  exdate: ['2026-05-12'],
  rdate: ['2026-05-13T07:00/PT2H'],
  rsvp: true,
  overrides: [{...full, recurrenceId: '2026-05-19', thisAndFuture: true}],
  attendance: {'2026-05-05': {attending: 3, waiting: 0}},
};
const EVENTS = [
  full,
  repeating,
  {id: 'a', title: 'A', start: '2026-05-01', rrule: 'FREQ=DAILY', note: {of: 'another'}},
];
const settings = {
  id: 'c',
  title: {en: 'Friends'},
  description: 'All',
  timeZone: 'Our/Zone',
  timeZones: {'Our/Zone': [{at: '1970-01-01', offset: 3600}]},
  version: '1',
  rsvp: {guests: 1},
  followUp: {pulse: '/pulse.json'},
  action: '/replies',
};
const WORDS =
  'en es note __proto__ toString id url title rsvp days guests overrides geo at attending confirmed one P1D 2026-09-30'.split(
    ' ',
  );

/** Documents with one to three kinds of damage, as they would come over the wire. */
function* damaged(documents: readonly object[], times: number): Generator<Record<string, unknown>> {
  const random = seeded(11);
  for (let i = 0; i < times; i++) {
    const broken: unknown = JSON.parse(
      JSON.stringify(mutate(documents[i % documents.length], random, WORDS)) ?? 'null',
    );
    if (typeof broken === 'object' && broken !== null && !Array.isArray(broken))
      yield broken as Record<string, unknown>;
  }
}

test('B11 events with all that the contract knows need no second look', () => {
  for (const event of EVENTS) {
    assert.equal(isPlainEvent(event), true, event.id);
    assert.deepEqual(checkShape(event, {...calendarShape, root: '#CalendarEvent'}), []);
  }
  assert.equal(areSettings(settings), true);
});

test('B11 whatever passes at a glance fits the schema, and most of what fits passes', () => {
  const figures = {taken: 0, fits: 0, refused: 0};
  for (const event of damaged(EVENTS, 20_000)) {
    const isRight = !checkShape(event, {...calendarShape, root: '#CalendarEvent'}).length;
    const isTaken = isPlainEvent(event);
    if (isTaken) assert.ok(isRight, JSON.stringify(event));
    figures.taken += Number(isTaken);
    figures.fits += Number(isRight);
    figures.refused += Number(!isRight);
  }
  assert.ok(figures.refused > 5000, JSON.stringify(figures));
  assert.ok(figures.taken > figures.fits * 0.8, JSON.stringify(figures));
});

test('B11 the same for what stands around the events', () => {
  let taken = 0;
  for (const rest of damaged([settings], 5000)) {
    delete rest['events'];
    if (!areSettings(rest)) continue;
    taken++;
    assert.deepEqual(checkShape({...rest, events: []}, calendarShape), [], JSON.stringify(rest));
  }
  assert.ok(taken > 500, `only ${taken}`);
});

for (const [what, event] of [
  ['a list', []],
  ['nothing', null],
  ['no title', {id: 'a', start: '2026-05-01'}],
  ['a place that is not on a map', {...full, location: {geo: {latitude: 1}}}],
  ['a template in place of a title', {...full, title: {_$litType$: 1, strings: ['<b>']}}],
  ['half a guest', {...full, rsvp: {guests: 0.5}}],
] as const)
  test(`B11 no event: ${what}`, () => assert.equal(isPlainEvent(event), false));

test('B11 an event of a thousand levels exhausts nothing', () => {
  const levels = 100_000;
  const text = `${'{"location":'.repeat(levels)}1${'}'.repeat(levels)}`;
  assert.equal(isPlainEvent({...full, location: JSON.parse(text)}), false);
});
