import assert from 'node:assert/strict';
import {test} from 'node:test';
import {daysFromCivil, parseWritten} from '../../../src/core/calendar/civil.ts';
import type {Occurrence} from '../../../src/core/calendar/occurrences.ts';
import {layoutDay, layoutWeek} from '../../../src/core/calendar/week-layout.ts';

const on = (key: string, from: string, to: string, allDay = false): Occurrence => {
  const [start, end] = [parseWritten(from)?.civil ?? NaN, parseWritten(to)?.civil ?? NaN];
  const times = {start, end, startsAt: start * 1000, endsAt: end * 1000};
  return {
    key,
    event: {id: key, title: key, start: from},
    ...times,
    allDay,
    cancelled: false,
    recurrenceId: undefined,
    timeZone: undefined,
  };
};
const day = daysFromCivil(2026, 5, 5);

test('events at the same time stand side by side, others have the whole width', () => {
  const boxes = layoutDay(
    [
      on('a', '2026-05-05T09:00', '2026-05-05T11:00'),
      on('b', '2026-05-05T10:00', '2026-05-05T12:00'),
      on('c', '2026-05-05T11:00', '2026-05-05T12:00'),
      on('d', '2026-05-05T14:00', '2026-05-05T15:00'),
    ],
    day,
  );
  assert.deepEqual(
    boxes.map(({occurrence: {key}, top, bottom, column, columns}) => [key, top, bottom, column, columns]),
    [
      ['a', 540, 660, 0, 2],
      ['b', 600, 720, 1, 2],
      ['c', 660, 720, 0, 2],
      ['d', 840, 900, 0, 1],
    ],
  );
});

test('no two boxes overlap, however many events there are', () => {
  const many = Array.from({length: 60}, (_, n) => {
    const from = (n * 37) % 1300;
    const clock = (minutes: number): string =>
      `2026-05-05T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return on(`e${n}`, clock(from), clock(from + 20 + ((n * 13) % 100)));
  });
  const boxes = layoutDay(many, day);
  assert.equal(boxes.length, 60);
  for (const a of boxes) {
    assert.ok(a.column < a.columns);
    for (const b of boxes) assert.ok(a === b || a.column !== b.column || a.bottom <= b.top || b.bottom <= a.top);
  }
});

test('an event without length can still be seen, also just before midnight', () => {
  const boxes = layoutDay(
    [on('a', '2026-05-05T09:00', '2026-05-05T09:00'), on('b', '2026-05-05T23:55', '2026-05-05T23:55')],
    day,
  );
  assert.deepEqual(
    boxes.map(({top, bottom}) => [top, bottom]),
    [
      [540, 570],
      [1410, 1440],
    ],
  );
});

test('an event over midnight has a box on both days; whole days and longer are bars', () => {
  const {bars, days} = layoutWeek(
    [
      on('night', '2026-05-05T22:00', '2026-05-06T02:00'),
      on('day', '2026-05-05', '2026-05-06', true),
      on('camp', '2026-05-08T10:00', '2026-05-10T10:00'),
    ],
    daysFromCivil(2026, 5, 4),
  );
  assert.deepEqual(
    bars.map(({occurrence: {key}}) => key),
    ['day', 'camp'],
  );
  assert.deepEqual(
    days.map((boxes) => boxes.map(({top, bottom}) => `${top}-${bottom}`).join()),
    ['', '1320-1440', '0-120', '', '', '', ''],
  );
});
