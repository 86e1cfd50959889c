import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Calendar} from '../../src/contract/calendar.ts';
import {formatCivil, parseWritten} from '../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../../src/core/calendar/event-index.ts';
import {readJsCalendar} from '../../src/sources/jscalendar.ts';

const event = {
  '@type': 'Event',
  uid: 'choir',
  title: 'Choir',
  description: 'Sing <b>along</b>',
  start: '2026-05-05T19:00:00',
  timeZone: 'Europe/Berlin',
  duration: 'PT2H',
  status: 'confirmed',
  locations: {a: {'@type': 'Location', name: 'Hall', coordinates: 'geo:52.5,13.4'}},
  virtualLocations: {b: {'@type': 'VirtualLocation', uri: 'https://meet.example.org', name: 'Online'}},
  links: {
    c: {href: 'https://example.org/choir.jpg', contentType: 'image/jpeg', title: 'The choir'},
    d: {href: 'https://example.org/choir'},
  },
  participants: {
    e: {name: 'Ann', email: 'ann@example.org', roles: {owner: true}},
    f: {name: 'Bo', roles: {attendee: true}},
  },
  keywords: {music: true, evening: true},
  recurrenceRules: [
    {
      '@type': 'RecurrenceRule',
      frequency: 'weekly',
      interval: 2,
      byDay: [{day: 'tu'}, {day: 'th', nthOfPeriod: 0}].slice(0, 1),
      count: 5,
      firstDayOfWeek: 'su',
    },
  ],
  recurrenceOverrides: {
    '2026-05-19T19:00:00': {
      title: 'Choir outside',
      'locations/a/name': 'Park',
      start: '2026-05-20T18:00:00',
      virtualLocations: null,
    },
    '2026-06-02T19:00:00': {excluded: true},
    '2026-06-20T10:00:00': {},
    '2026-06-16T19:00:00': {'__proto__/polluted': 'yes'},
  },
};

test('a JSCalendar event comes with all that people want to know', () => {
  const {calendar, problems} = readJsCalendar({
    '@type': 'Group',
    title: 'Friends',
    entries: [event, {'@type': 'Task', uid: 't'}],
  });
  assert.deepEqual(problems, []);
  assert.equal(calendar.title, 'Friends');
  assert.ok(Calendar.safeParse(calendar).success);
  const {overrides, ...rest} = calendar.events[0] ?? {overrides: []};
  assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
    id: 'choir',
    title: 'Choir',
    start: '2026-05-05T19:00:00',
    duration: 'PT2H',
    timeZone: 'Europe/Berlin',
    description: 'Sing **along**',
    location: {name: 'Hall', geo: {latitude: 52.5, longitude: 13.4}},
    online: {url: 'https://meet.example.org', label: 'Online'},
    organizer: {name: 'Ann', email: 'ann@example.org'},
    image: {url: 'https://example.org/choir.jpg', alt: 'The choir'},
    url: 'https://example.org/choir',
    categories: ['music', 'evening'],
    status: 'confirmed',
    rrule: ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=5;BYDAY=TU'],
    exdate: ['2026-06-02T19:00:00'],
  });
  assert.equal(overrides?.length, 3);
});

test('occurrences are changed, left out and added as the patches say', () => {
  const {calendar} = readJsCalendar(event);
  const found = findOccurrences(indexEvents(calendar, 'Europe/Berlin'), 0, parseWritten('2027-01-01')?.civil ?? 0);
  assert.deepEqual(
    found.map(({start, event: {title, location, online}}) => [
      formatCivil(start).slice(5, 16),
      title,
      location?.name,
      online?.label,
    ]),
    [
      ['05-05T19:00', 'Choir', 'Hall', 'Online'],
      ['05-20T18:00', 'Choir outside', 'Park', undefined],
      ['06-16T19:00', 'Choir', 'Hall', 'Online'],
      ['06-20T10:00', 'Choir', 'Hall', 'Online'],
      ['06-30T19:00', 'Choir', 'Hall', 'Online'],
    ],
  );
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('an entry that cannot be read is named, and the others are kept', () => {
  const {calendar, problems} = readJsCalendar([{'@type': 'Event', title: 'Lost'}, 'text', event]);
  assert.equal(calendar.events.length, 1);
  assert.deepEqual(problems, [{event: 'Lost', message: 'It has no start.'}, {message: 'It is not an object.'}]);
});
