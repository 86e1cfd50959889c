import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Shift} from '../../../src/contract/signup.ts';
import {findClashes, placesOf, timeShifts, toInstant} from '../../../src/core/signup/shifts.ts';

const TIMES: [time: string, zone: string | undefined, utc: string | undefined][] = [
  ['2027-06-05T09:00', 'Europe/London', '2027-06-05T08:00:00.000Z'],
  ['2027-01-05T09:00', 'Europe/London', '2027-01-05T09:00:00.000Z'],
  ['2027-06-05T09:00', 'America/St_Johns', '2027-06-05T11:30:00.000Z'],
  ['2027-06-05T09:00+02:00', 'Europe/London', '2027-06-05T07:00:00.000Z'],
  ['2027-06-05T09:00Z', undefined, '2027-06-05T09:00:00.000Z'],
  // clocks go forward: half past one is not there, and moves by the gap
  ['2027-03-28T01:30', 'Europe/London', '2027-03-28T01:30:00.000Z'],
  // clocks go back: half past one is there twice, and the first counts
  ['2027-10-31T01:30', 'Europe/London', '2027-10-31T00:30:00.000Z'],
  ['2027-13-05T09:00', 'Europe/London', undefined],
  ['soon', 'Europe/London', undefined],
  ['2027-06-05T09:00', 'Moon/Tranquility', undefined],
];
for (const [time, zone, utc] of TIMES)
  test(`${time} in ${zone ?? 'no zone'} is ${utc ?? 'no time'}`, () => {
    const instant = toInstant(time, zone);
    assert.equal(Number.isNaN(instant) ? undefined : new Date(instant).toISOString(), utc);
  });

const shift = (id: string, start: string, end: string, timeZone = 'Europe/London'): Shift => ({
  id,
  title: id,
  start: `2027-06-05T${start}`,
  end: `2027-06-05T${end}`,
  timeZone,
  spots: 2,
});

test('shifts stand in the order of their start, whatever their zone; what cannot be read is left out', () => {
  const shifts = [
    shift('late', '14:00', '15:00'),
    shift('lisbon', '09:30', '10:00', 'Europe/Lisbon'),
    shift('paris', '09:30', '10:00', 'Europe/Paris'),
    shift('nowhere', '09:00', '10:00', 'Moon/Tranquility'),
  ];
  assert.deepEqual(
    timeShifts(shifts).map((timed) => timed.shift.id),
    ['paris', 'lisbon', 'late'],
  );
});

test('chosen shifts that overlap clash, also across zones; those that only touch do not', () => {
  const shifts = timeShifts([
    shift('a', '09:00', '12:00'),
    shift('b', '11:00', '13:00'),
    shift('c', '12:00', '14:00'),
    shift('paris', '10:00', '11:00', 'Europe/Paris'),
  ]);
  assert.deepEqual(findClashes(shifts, ['a', 'b', 'c']), [
    ['a', 'b'],
    ['b', 'c'],
  ]);
  assert.deepEqual(findClashes(shifts, ['a', 'c']), []);
  assert.deepEqual(findClashes(shifts, ['a', 'paris']), [['paris', 'a']]);
});

const PLACES: [shift: Partial<Shift>, whenFull: 'waitlist' | 'none' | undefined, places: object][] = [
  [{spots: 4}, undefined, {kind: 'free', left: 4}],
  [{spots: 4, spotsLeft: 1}, 'none', {kind: 'free', left: 1}],
  [{spots: 4, spotsLeft: 0, waiting: 3}, undefined, {kind: 'waitlist', waiting: 3}],
  [{spots: 4, spotsLeft: 0}, 'waitlist', {kind: 'waitlist', waiting: 0}],
  [{spots: 4, spotsLeft: 0}, 'none', {kind: 'full'}],
];
for (const [facts, whenFull, places] of PLACES)
  test(`${JSON.stringify(facts)}, ${whenFull ?? 'as usual'}: ${JSON.stringify(places)}`, () =>
    assert.deepEqual(placesOf({...shift('a', '09:00', '10:00'), ...facts}, whenFull), places));
