import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  civilFromDays,
  dayOf,
  daysFromCivil,
  daysInMonth,
  formatCivil,
  formatDay,
  parseWritten,
  weekdayOf,
  weekStartOf,
} from '../../../src/core/calendar/civil.ts';

test('every day from 1600 to 2400 has the date that the platform gives it', () => {
  for (let day = daysFromCivil(1600, 1); day < daysFromCivil(2400, 1); day += 17) {
    const date = new Date(day * 86_400_000);
    const {year, month, day: dayOfMonth} = civilFromDays(day);
    assert.deepEqual([year, month, dayOfMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
    assert.equal(daysFromCivil(year, month, dayOfMonth), day);
    assert.equal(weekdayOf(day) % 7, date.getUTCDay());
  }
});

test('months outside 1 to 12 belong to the years around', () => {
  assert.equal(daysFromCivil(2026, 13), daysFromCivil(2027, 1));
  assert.equal(daysFromCivil(2026, 0), daysFromCivil(2025, 12));
  assert.deepEqual(
    [2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2)),
    [28, 29, 28, 29],
  );
});

test('a week starts where the reader expects it', () => {
  const thursday = daysFromCivil(2026, 1, 1);
  const starts = [1, 7, 6].map((weekday) => formatDay(weekStartOf(thursday, weekday)));
  assert.deepEqual(starts, ['2025-12-29', '2025-12-28', '2025-12-27']);
});

test('dates are read in every form that sources write', () => {
  const cases: [string, string, boolean, number?][] = [
    ['2026-05-01', '2026-05-01T00:00:00', true],
    ['20260501', '2026-05-01T00:00:00', true],
    ['20260501Z', '2026-05-01T00:00:00', true],
    ['2026-05-01T19:00', '2026-05-01T19:00:00', false],
    ['2026-05-01 19:00:30', '2026-05-01T19:00:30', false],
    ['20260501T190000Z', '2026-05-01T19:00:00', false, 0],
    ['2026-05-01T19:00:00.000+02:00', '2026-05-01T19:00:00', false, 7200],
    ['2026-05-01T19:00:00-0530', '2026-05-01T19:00:00', false, -19_800],
    ['20161231T235960Z', '2016-12-31T23:59:59', false, 0],
    ['2026-05-01T24:00', '2026-05-02T00:00:00', false],
  ];
  for (const [text, civil, dateOnly, offset] of cases) {
    const written = parseWritten(text);
    assert.ok(written, text);
    assert.deepEqual([formatCivil(written.civil), written.dateOnly, written.offset], [civil, dateOnly, offset], text);
  }
});

test('what is no date is not taken for one', () => {
  for (const text of [
    '',
    'soon',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-05-01T25:00',
    '2026-05-01T10:61',
    '26-05-01',
  ]) {
    assert.equal(parseWritten(text), undefined, text);
  }
});

test('times before 1970 count on the right day', () => {
  assert.equal(formatDay(dayOf(-1)), '1969-12-31');
  assert.equal(formatCivil(-1), '1969-12-31T23:59:59');
});
