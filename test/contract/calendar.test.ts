import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Calendar} from '../../src/contract/calendar.ts';
import {calendarShape} from '../../src/contract/shapes/calendar.ts';
import {checkShape} from '../../src/core/check-shape.ts';

const full = {
  id: 'friends',
  title: {en: 'Friends', es: 'Amigos'},
  timeZone: 'Europe/Berlin',
  rsvp: {waitlist: true, guests: 3},
  events: [
    {
      id: 'tea',
      title: 'Tea',
      start: '2026-05-05T15:00',
      duration: 'PT2H',
      rrule: ['FREQ=WEEKLY;BYDAY=TU'],
      exdate: ['2026-05-12'],
      rdate: ['2026-05-14T15:00/PT1H'],
      overrides: [{recurrenceId: '2026-05-19T15:00', status: 'cancelled'}],
      location: {
        name: 'Library',
        address: 'Main St 1',
        geo: {latitude: 52.5, longitude: 13.4},
        url: 'https://example.org',
      },
      online: {url: 'https://meet.example.org'},
      categories: ['food'],
      image: {url: 'https://example.org/tea.jpg', alt: 'A pot'},
      description: '**Hot**',
      organizer: {name: 'Ann', email: 'ann@example.org'},
      accessibility: ['Step-free entrance'],
      cost: 'Free',
      status: 'confirmed',
      url: 'https://example.org/tea',
      capacity: 20,
      attending: 4,
      rsvp: {questions: [{id: 'diet', type: 'text', label: 'Diet'}], closesAt: '2026-05-04'},
    },
  ],
};

test('a calendar with everything in it fits, for schema and shape alike', () => {
  assert.deepEqual(Calendar.parse(full), full);
  assert.deepEqual(checkShape(full, calendarShape), []);
});

test('what does not fit is refused by schema and shape alike', () => {
  const [event] = full.events;
  const wrong: unknown[] = [
    {},
    {events: {}},
    {events: [{...event, start: 'soon'}]},
    {events: [{...event, id: 3}]},
    {events: [{...event, capacity: -1}]},
    {events: [{...event, overrides: [{}]}]},
    {events: [], timeZones: {x: [{at: '2026-01-01'}]}},
  ];
  for (const calendar of wrong) {
    assert.equal(Calendar.safeParse(calendar).success, false, JSON.stringify(calendar));
    assert.notEqual(checkShape(calendar, calendarShape).length, 0, JSON.stringify(calendar));
  }
});
