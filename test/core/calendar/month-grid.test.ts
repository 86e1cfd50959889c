import assert from 'node:assert/strict';
import {test} from 'node:test';
import {daysFromCivil, formatDay, parseWritten} from '../../../src/core/calendar/civil.ts';
import {groupByDay} from '../../../src/core/calendar/group-by-day.ts';
import {buildMonthGrid, layoutWeekBars} from '../../../src/core/calendar/month-grid.ts';
import type {Occurrence} from '../../../src/core/calendar/occurrences.ts';

const occurrence = (key: string, from: string, to: string, allDay = false): Occurrence => {
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

test('a month has whole weeks that start where the reader’s weeks start', () => {
  const cases: [number, number, number, number, string, string][] = [
    [2026, 2, 7, 4, '2026-02-01', '2026-02-28'],
    [2026, 2, 1, 5, '2026-01-26', '2026-03-01'],
    [2026, 8, 1, 6, '2026-07-27', '2026-09-06'],
    [2026, 8, 6, 5, '2026-08-01', '2026-09-04'],
    [2025, 12, 7, 5, '2025-11-30', '2026-01-03'],
  ];
  for (const [year, month, weekday, weeks, first, last] of cases) {
    const grid = buildMonthGrid(daysFromCivil(year, month), daysFromCivil(year, month + 1), weekday);
    assert.deepEqual(
      [grid.length, formatDay(grid[0]?.[0] ?? 0), formatDay(grid.at(-1)?.[6] ?? 0)],
      [weeks, first, last],
    );
  }
});

test('an event stands on every day it touches; one that ends at midnight not on the next', () => {
  const days = groupByDay(
    [
      occurrence('trip', '2026-05-01T20:00', '2026-05-03T10:00'),
      occurrence('party', '2026-05-02T20:00', '2026-05-03T00:00'),
      occurrence('day', '2026-05-02', '2026-05-02', true),
    ],
    daysFromCivil(2026, 5, 2),
    daysFromCivil(2026, 5, 5),
  );
  assert.deepEqual(
    [...days].map(([day, found]) => [formatDay(day), found.map(({key}) => key).join()]),
    [
      ['2026-05-02', 'trip,party,day'],
      ['2026-05-03', 'trip'],
    ],
  );
});

test('bars of one week do not cover each other, and show where they go on', () => {
  const monday = daysFromCivil(2026, 5, 4);
  const bars = layoutWeekBars(
    [
      occurrence('short', '2026-05-05', '2026-05-06', true),
      occurrence('festival', '2026-05-01', '2026-05-07', true),
      occurrence('late', '2026-05-09', '2026-05-20', true),
      occurrence('over', '2026-04-01', '2026-04-02', true),
      occurrence('next', '2026-05-11', '2026-05-12', true),
    ],
    monday,
  );
  assert.deepEqual(
    bars.map(({occurrence: {key}, column, span, lane, continuesBefore, continuesAfter}) => [
      key,
      column,
      span,
      lane,
      continuesBefore,
      continuesAfter,
    ]),
    [
      ['festival', 0, 3, 0, true, false],
      ['short', 1, 1, 1, false, false],
      ['late', 5, 2, 0, false, true],
    ],
  );
});
