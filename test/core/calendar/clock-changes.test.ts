import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CalendarEvent} from '../../../src/contract/calendar.ts';
import {dayOf, parseWritten} from '../../../src/core/calendar/civil.ts';
import {findOccurrencesOnDays, indexEvents} from '../../../src/core/calendar/event-index.ts';
import {layoutDay, layoutWeek} from '../../../src/core/calendar/week-layout.ts';
import {onOtherClock, writeWhen} from '../../../src/core/calendar/when.ts';
import {findZone} from '../../../src/core/calendar/zones.ts';

// Clocks in London go forward at 1:00 on 29 March 2026 and back at 2:00 on 25 October.
const SPRING = dayOf(parseWritten('2026-03-29')!.civil);
const AUTUMN = dayOf(parseWritten('2026-10-25')!.civil);
const event = (id: string, start: string, end: string): CalendarEvent => ({id, title: id, start, end});
const on = (events: CalendarEvent[], day: number, clock = 'Europe/London') =>
  findOccurrencesOnDays(indexEvents({events, timeZone: 'Europe/London'}, clock), day, day + 1);
const times = (events: CalendarEvent[], day: number) =>
  on(events, day).map((one) => writeWhen(one, 'en-GB').time.replace(/\s*–\s*/, '–'));
const hours = (events: CalendarEvent[], day: number) =>
  on(events, day).map(({startsAt, endsAt}) => (endsAt - startsAt) / 3_600_000);

test('a day of 23 hours: a night is an hour shorter than its clock times say', () => {
  const night = [event('watch', '2026-03-28T22:00', '2026-03-29T06:00')];
  assert.deepEqual(hours(night, SPRING), [7]);
  assert.deepEqual(hours([event('day', '2026-03-29', '2026-03-30')], SPRING), [23]);
});

test('a day of 25 hours: a night is an hour longer', () => {
  const night = [event('watch', '2026-10-24T22:00', '2026-10-25T06:00')];
  assert.deepEqual(hours(night, AUTUMN), [9]);
  assert.deepEqual(hours([event('day', '2026-10-25', '2026-10-26')], AUTUMN), [25]);
});

test('a time that is skipped is told as the clock then shows it, and the event keeps its length', () => {
  assert.deepEqual(times([event('walk', '2026-03-29T01:30', '2026-03-29T03:30')], SPRING), ['02:30–04:30']);
});

test('boxes stand where the clock says, before and after the change', () => {
  const events = [
    event('early', '2026-03-29T00:15', '2026-03-29T00:45'),
    event('late', '2026-03-29T10:00', '2026-03-29T11:30'),
  ];
  assert.deepEqual(
    layoutDay(on(events, SPRING), SPRING).map(({top, bottom}) => [top, bottom]),
    [
      [15, 45],
      [600, 690],
    ],
  );
  assert.deepEqual(
    layoutDay(on([event('late', '2026-10-25T10:00', '2026-10-25T11:30')], AUTUMN), AUTUMN).map(({top}) => top),
    [600],
  );
});

test('an event within the hour that comes twice is still a box that can be hit', () => {
  // from 1:30 summer time to 1:15 winter time: 45 minutes, though the clock goes back meanwhile
  const events = [event('twice', '2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z')];
  const [box] = layoutDay(on(events, AUTUMN), AUTUMN);
  assert.equal(box!.top, 90);
  assert.ok(box!.bottom >= box!.top + 30);
  assert.deepEqual(hours(events, AUTUMN), [0.75]);
});

test('a week with a clock change has seven days, and each event once', () => {
  const events = Array.from({length: 7}, (_, at) => {
    const date = `2026-03-${23 + at}`;
    return event(date, `${date}T09:00`, `${date}T10:00`);
  });
  const all = findOccurrencesOnDays(
    indexEvents({events, timeZone: 'Europe/London'}, 'Europe/London'),
    SPRING - 6,
    SPRING + 1,
  );
  const {days} = layoutWeek(all, SPRING - 6);
  assert.deepEqual(
    days.map((boxes) => boxes.map(({top}) => top)),
    Array.from({length: 7}, () => [540]),
  );
});

test('the visitor’s time stands beside the venue’s only when it is another', () => {
  const [one] = on([event('choir', '2026-03-30T19:00', '2026-03-30T20:00')], SPRING + 1);
  assert.equal(onOtherClock(one!, findZone('Europe/London')), undefined);
  assert.equal(onOtherClock(one!, findZone('Europe/Lisbon')), undefined);
  assert.equal(writeWhen(onOtherClock(one!, findZone('Europe/Berlin'))!, 'en-GB').time, '20:00–21:00');
  assert.equal(writeWhen(onOtherClock(one!, findZone('Asia/Kolkata'))!, 'en-GB').time, '23:30 – 0:30');
});

test('whole days and times of no zone are the same on every clock', () => {
  const events: CalendarEvent[] = [
    {id: 'fair', title: 'Fair', start: '2026-03-29'},
    {id: 'bell', title: 'Bell', start: '2026-03-29T12:00', end: '2026-03-29T12:05'},
  ];
  for (const clock of ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata']) {
    const found = findOccurrencesOnDays(indexEvents({events}, clock), SPRING, SPRING + 1);
    assert.deepEqual(
      found.map(({key, start, allDay}) => [key, start % 86_400, allDay]).toSorted(),
      [
        ['bell', 43_200, false],
        ['fair', 0, true],
      ],
      clock,
    );
    for (const one of found) assert.equal(onOtherClock(one, findZone('Asia/Tokyo')), undefined);
  }
});
