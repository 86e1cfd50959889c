import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Calendar, type CalendarEvent} from '../../src/contract/calendar.ts';
import {formatCivil, parseWritten} from '../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../../src/core/calendar/event-index.ts';
import {readEventsCalendar} from '../../src/sources/events-calendar.ts';
import {readFullCalendar} from '../../src/sources/fullcalendar.ts';
import {readOsdi} from '../../src/sources/osdi.ts';
import type {SourceReading} from '../../src/sources/reading.ts';

function only({calendar, problems}: SourceReading): unknown {
  assert.deepEqual(problems, []);
  assert.ok(Calendar.safeParse(calendar).success);
  return JSON.parse(JSON.stringify(calendar.events[0]));
}

const starts = (event: CalendarEvent | undefined, from: string, to: string): string[] => {
  assert.ok(event);
  const index = indexEvents({events: [event]}, 'UTC');
  const found = findOccurrences(index, parseWritten(from)?.civil ?? 0, parseWritten(to)?.civil ?? 0);
  assert.equal(index.problems.size, 0);
  return found.map(({start, end}) => `${formatCivil(start).slice(5, 16)} ${(end - start) / 60}`);
};

test('an OSDI event comes with all that people want to know', () => {
  const item = {
    identifiers: ['act:42'],
    title: 'Town meeting',
    description: '<p>All <em>welcome</em></p>',
    start_date: '2026-05-05T17:00:00Z',
    end_date: '2026-05-05T19:00:00Z',
    status: 'cancelled',
    capacity: 80,
    total_accepted: 12,
    browser_url: 'https://example.org/42',
    featured_image_url: 'https://example.org/42.jpg',
    location: {
      venue: 'Town hall',
      address_lines: ['Main St 1'],
      locality: 'Springfield',
      region: 'OR',
      postal_code: '97477',
      country: 'US',
      location: {latitude: 44.05, longitude: '-123.02'},
    },
    _embedded: {'osdi:creator': {given_name: 'Ann', family_name: 'Cee'}},
  };
  assert.deepEqual(only(readOsdi({_embedded: {'osdi:events': [item]}})), {
    id: 'act:42',
    title: 'Town meeting',
    start: '2026-05-05T17:00:00Z',
    end: '2026-05-05T19:00:00Z',
    description: 'All *welcome*',
    location: {
      name: 'Town hall',
      address: 'Main St 1, Springfield, OR 97477, US',
      geo: {latitude: 44.05, longitude: -123.02},
    },
    url: 'https://example.org/42',
    image: {url: 'https://example.org/42.jpg'},
    organizer: {name: 'Ann Cee'},
    capacity: 80,
    attending: 12,
    status: 'cancelled',
  });
});

test('an event of The Events Calendar comes with all that people want to know', () => {
  const item = {
    id: 7,
    url: 'https://example.org/event/tea/',
    title: 'Tea &#038; cake',
    description: '<p>Line one<br />line two</p>\n<ul><li>tea</li><li>cake</li></ul>',
    all_day: false,
    start_date: '2026-05-05 15:00:00',
    end_date: '2026-05-05 17:00:00',
    utc_start_date: '2026-05-05 13:00:00',
    timezone: 'Europe/Berlin',
    cost: 'Free &#8211; $5',
    image: {url: 'https://example.org/tea.jpg'},
    venue: {
      venue: 'Library',
      address: 'Main St 1',
      city: 'Berlin',
      zip: '10115',
      country: 'Germany',
      geo_lat: 52.5,
      geo_lng: 13.4,
    },
    organizer: [{organizer: 'Friends', email: 'hi@example.org'}],
    categories: [{name: 'Food &amp; drink'}],
    virtual_url: 'https://meet.example.org',
  };
  assert.deepEqual(only(readEventsCalendar({events: [item], total_pages: 1})), {
    id: '7',
    title: 'Tea & cake',
    start: '2026-05-05T15:00:00',
    end: '2026-05-05T17:00:00',
    timeZone: 'Europe/Berlin',
    description: 'Line one\nline two\n\n- tea\n- cake',
    location: {name: 'Library', address: 'Main St 1, Berlin, 10115, Germany', geo: {latitude: 52.5, longitude: 13.4}},
    online: {url: 'https://meet.example.org'},
    organizer: {name: 'Friends', email: 'hi@example.org'},
    categories: ['Food & drink'],
    image: {url: 'https://example.org/tea.jpg'},
    cost: 'Free \u2013 $5',
    url: 'https://example.org/event/tea/',
  });
});

test('whole days of The Events Calendar end the day after, and further pages are pointed out', () => {
  const item = {
    id: 8,
    title: 'Fair',
    all_day: true,
    start_date: '2026-05-05 00:00:00',
    end_date: '2026-05-06 23:59:59',
    venue: [],
    image: false,
  };
  const {calendar, problems} = readEventsCalendar({events: [item, {id: 9, title: 'Lost'}], total_pages: 3});
  assert.deepEqual(starts(calendar.events[0], '2026-05-01', '2026-06-01'), ['05-05T00:00 2880']);
  assert.deepEqual(
    problems.map(({event}) => event),
    ['Lost', undefined],
  );
  assert.match(problems[1]?.message ?? '', /one page of 3/);
});

test('FullCalendar events keep their dates, words and whole days', () => {
  const {calendar, problems} = readFullCalendar([
    {
      id: 1,
      title: 'Tea',
      start: '2026-05-05',
      end: '2026-05-07',
      url: 'https://example.org',
      extendedProps: {description: 'Hot', location: 'Hall'},
    },
    {title: 'Talk', start: '2026-05-05T10:00:00+02:00', end: '2026-05-05T11:00:00+02:00'},
    {title: 'Stamp', start: Date.UTC(2026, 4, 6, 9), allDay: false},
    {title: 'Day', start: '2026-05-08T09:00:00', allDay: true},
    {title: 'Shade', start: '2026-05-05', display: 'background'},
    {title: 'Lost'},
  ]);
  assert.deepEqual(
    calendar.events.map((event) => starts(event, '2026-05-01', '2026-06-01').join()),
    ['05-05T00:00 2880', '05-05T08:00 60', '05-06T09:00 0', '05-08T00:00 1440'],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(calendar.events[0])), {
    id: '1',
    title: 'Tea',
    start: '2026-05-05',
    end: '2026-05-07',
    description: 'Hot',
    location: {name: 'Hall'},
    url: 'https://example.org',
  });
  assert.deepEqual(problems, [{event: 'Lost', message: 'It has no start.'}]);
});

test('FullCalendar’s ways of repeating all give dates', () => {
  const cases: [Record<string, unknown>, string[]][] = [
    [
      {daysOfWeek: [2, '4'], startTime: '9:30', endTime: '10:30', startRecur: '2026-05-06', endRecur: '2026-05-14'},
      ['05-07T09:30 60', '05-12T09:30 60'],
    ],
    [{daysOfWeek: [1], startRecur: '2026-05-01', endRecur: '2026-05-12'}, ['05-04T00:00 1440', '05-11T00:00 1440']],
    [
      {daysOfWeek: [5], startTime: '22:00', endTime: '02:00', endRecur: '2026-05-09'},
      ['05-01T22:00 240', '05-08T22:00 240'],
    ],
    [
      {
        rrule: {freq: 'weekly', byweekday: ['mo', 'fr'], dtstart: '2026-05-01T10:30:00', until: '2026-05-08'},
        duration: '02:00',
      },
      ['05-01T10:30 120', '05-04T10:30 120', '05-08T10:30 120'],
    ],
    [
      {rrule: 'DTSTART:20260501T103000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260508T103000Z', duration: {hours: 1}},
      ['05-01T10:30 60', '05-15T10:30 60'],
    ],
    [{rrule: 'FREQ=DAILY;COUNT=2', start: '2026-05-03', exdate: '2026-05-03'}, ['05-04T00:00 1440']],
  ];
  for (const [item, expected] of cases) {
    const {calendar, problems} = readFullCalendar([{title: 'x', ...item}]);
    assert.deepEqual(problems, []);
    assert.deepEqual(starts(calendar.events[0], '2026-05-01', '2026-06-01'), expected, JSON.stringify(item));
  }
});
