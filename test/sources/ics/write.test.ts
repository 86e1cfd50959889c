import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseWritten} from '../../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../../../src/core/calendar/event-index.ts';
import {readIcs} from '../../../src/sources/ics/read.ts';
import {toIcsEntry, writeIcs} from '../../../src/sources/ics/write.ts';

const STAMP = Date.UTC(2026, 0, 2, 3, 4, 5);

test('a shift becomes a file that calendars take', () => {
  const text = writeIcs(
    [
      {
        id: 'shift-1@example.org',
        title: 'Kitchen; helping, hands',
        start: '2026-05-05T18:00',
        end: '2026-05-05T21:00',
        timeZone: 'Europe/Berlin',
        description: 'Aprons\nare there',
        location: 'Hall',
        url: 'https://example.org/\r\nX:1',
      },
    ],
    STAMP,
  );
  assert.deepEqual(text.split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:shift-1@example.org',
    'DTSTAMP:20260102T030405Z',
    'DTSTART:20260505T160000Z',
    'DTEND:20260505T190000Z',
    'SUMMARY:Kitchen\\; helping\\, hands',
    'DESCRIPTION:Aprons\\nare there',
    'LOCATION:Hall',
    'URL:https://example.org/X:1',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('no line is longer than 75 bytes, no character is cut, and reading gives back what was written', () => {
  const title = 'Ünïcödé 🎉 '.repeat(40).trim();
  const text = writeIcs(
    [{id: 'a', title, start: '2026-05-05', end: '2026-05-06', description: 'back\\slash, semi; colon:\nnew line'}],
    STAMP,
  );
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  const [event] = readIcs(new TextEncoder().encode(text)).calendar.events;
  assert.equal(event?.title, title);
  assert.equal(event?.description, 'back\\slash, semi; colon:\nnew line');
  assert.deepEqual([event?.start, event?.end], ['2026-05-05', '2026-05-06']);
});

test('times without a zone stay without; durations and cancellations are kept', () => {
  const text = writeIcs([{id: 'a', title: 'Tea', start: '2026-05-05T15:00', duration: 'PT1H', cancelled: true}], STAMP);
  assert.match(text, /\r\nDTSTART:20260505T150000\r\nDURATION:PT1H\r\n[^]*STATUS:CANCELLED/);
});

test('an occurrence is taken along in the reader’s language, with its own date', () => {
  const index = indexEvents(
    {
      events: [
        {
          id: 'c',
          title: {en: 'Choir', de: 'Chor'},
          start: '2026-05-05T19:00',
          duration: 'PT2H',
          timeZone: 'Europe/Berlin',
          rrule: 'FREQ=WEEKLY',
          location: {name: 'Hall', address: 'Main St 1'},
        },
        {id: 'd', title: 'Holiday', start: '2026-05-13', end: '2026-05-13'},
      ],
    },
    'America/New_York',
  );
  const found = findOccurrences(index, parseWritten('2026-05-10')?.civil ?? 0, parseWritten('2026-05-15')?.civil ?? 0);
  const [choir, holiday] = found.map((occurrence) => toIcsEntry(occurrence, 'de-AT'));
  assert.deepEqual(
    [choir?.id, choir?.title, choir?.start, choir?.end, choir?.location],
    ['c/2026-05-12T19:00:00', 'Chor', '2026-05-12T17:00:00Z', '2026-05-12T19:00:00Z', 'Hall, Main St 1'],
  );
  assert.deepEqual([holiday?.start, holiday?.end], ['2026-05-13', '2026-05-14']);
});
