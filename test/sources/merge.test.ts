import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Calendar, CalendarEvent} from '../../src/contract/calendar.ts';
import {parseWritten} from '../../src/core/calendar/civil.ts';
import {findZoneIn} from '../../src/core/calendar/custom-zones.ts';
import {findOccurrences, indexEvents} from '../../src/core/calendar/event-index.ts';
import {mergeReadings} from '../../src/sources/merge.ts';
import type {SourceReading} from '../../src/sources/reading.ts';

const event = (id: string, fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  title: id,
  start: '2026-05-05T10:00',
  ...fields,
});
const reading = (calendar: Partial<Calendar>): SourceReading => ({
  calendar: {events: [], ...calendar},
  problems: [{message: 'Hm.'}],
});

test('the same event from two sources is shown once: by its id, or by its title and start', () => {
  const {calendar, problems} = mergeReadings([
    reading({
      title: 'First',
      events: [
        event('a'),
        event('b', {title: 'Choir!', start: '2026-05-05T17:00:00Z'}),
        event('c', {title: 'Choir', start: '2026-05-05T17:00:00Z'}),
      ],
    }),
    reading({
      title: 'Second',
      description: 'Both',
      events: [
        event('a', {title: 'other'}),
        event('x', {title: 'choir', start: '2026-05-05T19:00', timeZone: 'Europe/Berlin'}),
        event('y', {title: 'choir', start: '2026-05-06T19:00'}),
        event('z', {title: 'Choir', start: '2026-05-05T17:00:00Z', rrule: 'FREQ=WEEKLY'}),
      ],
    }),
  ]);
  assert.deepEqual(
    calendar.events.map(({id}) => id),
    ['a', 'b', 'c', 'y', 'z'],
  );
  assert.deepEqual([calendar.title, calendar.description, problems.length], ['First', 'Both', 2]);
});

test('each source’s zone and RSVP settings stay with its own events', () => {
  const {calendar} = mergeReadings([
    reading({timeZone: 'Asia/Tokyo', rsvp: {guests: 1}, events: [event('a'), event('day', {start: '2026-05-05'})]}),
    reading({
      timeZone: 'Europe/Berlin',
      events: [event('b'), event('c', {start: '2026-05-05T10:00Z'}), event('d', {timeZone: 'UTC'})],
    }),
  ]);
  assert.deepEqual(
    calendar.events.map(({timeZone, rsvp}) => [timeZone, typeof rsvp === 'object' ? rsvp.guests : rsvp]),
    [
      ['Asia/Tokyo', 1],
      [undefined, 1],
      ['Europe/Berlin', undefined],
      [undefined, undefined],
      ['UTC', undefined],
    ],
  );
});

test('two sources may mean different zones by one name', () => {
  const hall = (offset: number): Partial<Calendar> => ({
    timeZones: {Hall: [{at: '0001-01-01T00:00:00Z', offset}]},
    events: [event(`h${offset}`, {timeZone: 'Hall'})],
  });
  const {calendar} = mergeReadings([
    reading(hall(3600)),
    reading(hall(7200)),
    reading({...hall(3600), events: [event('again', {timeZone: 'Hall'})]}),
  ]);
  const found = findOccurrences(indexEvents(calendar, 'UTC'), 0, parseWritten('2027-01-01')?.civil ?? 0);
  assert.deepEqual(
    found.map(({key, startsAt}) => `${key} ${new Date(startsAt).toISOString().slice(11, 16)}`),
    ['h7200 08:00', 'again 09:00', 'h3600 09:00'],
  );
});

test('one event in two sources stands once, also where each tells its time in a zone of its own', () => {
  const there = (name: string, offset: number, start: string): SourceReading =>
    reading({
      timeZones: {[name]: [{at: '0001-01-01T00:00:00Z', offset}]},
      events: [{...event(name, {timeZone: name}), title: 'Tea', start}],
    });
  const readings = () => [there('Hall', 3600, '2026-05-05T19:00'), there('Ship', 7200, '2026-05-05T20:00')];
  assert.equal(mergeReadings(readings(), findZoneIn).calendar.events.length, 1);
});
