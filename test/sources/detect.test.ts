import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readEvents} from '../../src/sources/detect.ts';
import {detectJson} from '../../src/sources/foreign.ts';
import {isIcs} from '../../src/sources/ics/is-ics.ts';

const ICS = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260505\nSUMMARY:Tea\nEND:VEVENT\nEND:VCALENDAR';
const BODIES: [string, unknown][] = [
  ['kith', {events: [{id: '1', title: 'Tea', start: '2026-05-05'}]}],
  ['kith', {events: []}],
  [
    'jscalendar',
    {
      '@type': 'Group',
      entries: [{'@type': 'Event', uid: '1', title: 'Tea', start: '2026-05-05T00:00:00', showWithoutTime: true}],
    },
  ],
  ['jscalendar', {'@type': 'Event', uid: '1', title: 'Tea', start: '2026-05-05T00:00:00', showWithoutTime: true}],
  ['jscalendar', [{'@type': 'Event', uid: '1', title: 'Tea', start: '2026-05-05T00:00:00', showWithoutTime: true}]],
  [
    'osdi',
    {
      _embedded: {
        'osdi:events': [{identifiers: ['x:1'], title: 'Tea', start_date: '2026-05-05T00:00:00Z', all_day: true}],
      },
    },
  ],
  ['osdi', {identifiers: ['x:1'], title: 'Tea', start_date: '2026-05-05T00:00:00Z', all_day: true}],
  [
    'events-calendar',
    {
      events: [
        {id: 1, title: 'Tea', start_date: '2026-05-05 00:00:00', utc_start_date: '2026-05-05 00:00:00', all_day: true},
      ],
      total_pages: 1,
    },
  ],
  ['fullcalendar', [{id: '1', title: 'Tea', start: '2026-05-05'}]],
];

test('every kind of source is told by its content, and the same event comes out', async () => {
  for (const [kind, value] of BODIES) {
    assert.equal(detectJson(value), kind);
    const list =
      Array.isArray((value as {events?: unknown}).events) && (value as {events: unknown[]}).events.length === 0;
    for (const body of [
      value,
      JSON.stringify(value),
      `\uFEFF ${JSON.stringify(value)}`,
      new TextEncoder().encode(JSON.stringify(value)),
    ]) {
      const {calendar, problems} = await readEvents(body);
      assert.deepEqual(problems, []);
      if (!list)
        assert.deepEqual(
          calendar.events.map(({title, start}) => [title, start.slice(0, 10)]),
          [['Tea', '2026-05-05']],
          kind,
        );
    }
  }
});

test('an iCalendar file is known as text and as bytes, whatever comes before it', async () => {
  for (const body of [ICS, `\uFEFF\n${ICS.toLowerCase()}`, new TextEncoder().encode(ICS)]) {
    assert.ok(isIcs(body));
    const {calendar} = await readEvents(body);
    assert.equal(calendar.events.length, 1);
  }
});

test('what is no calendar is refused in a sentence', async () => {
  const cases: [unknown, RegExp][] = [
    ['<!doctype html><title>Sign in</title>', /web page/],
    ['hello', /neither an iCalendar file nor JSON/],
    ['{"a": 1}', /not a calendar/],
    ['null', /not a calendar/],
    ['12', /not a calendar/],
    [undefined, /not a calendar/],
    [{}, /not a calendar/],
  ];
  for (const [body, message] of cases) await assert.rejects(readEvents(body), {name: 'RangeError', message});
});
