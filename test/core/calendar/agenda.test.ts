import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildAgenda, findUpcoming, isOn} from '../../../src/core/calendar/agenda.ts';
import {daysFromCivil, formatCivil, formatDay, parseWritten} from '../../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../../../src/core/calendar/event-index.ts';

const instant = (text: string): number => parseWritten(text)?.civil ?? NaN;
const index = indexEvents(
  {
    events: [
      {id: 'fair', title: 'Fair', start: '2026-05-01', end: '2026-05-05'},
      {
        id: 'choir',
        title: 'Choir',
        start: '2026-05-04T19:00',
        duration: 'PT2H',
        timeZone: 'UTC',
        rrule: 'FREQ=WEEKLY;COUNT=3',
      },
      {id: 'far', title: 'Anniversary', start: '2027-09-01'},
      {id: 'beyond', title: 'Centenary', start: '2040-01-01'},
    ],
  },
  'UTC',
);

test('an agenda lists every event once; what is already on stands on the first day', () => {
  const firstDay = daysFromCivil(2026, 5, 3);
  const days = buildAgenda(findOccurrences(index, instant('2026-05-03'), instant('2026-05-20')), firstDay);
  assert.deepEqual(
    days.map(({day, occurrences}) => `${formatDay(day)} ${occurrences.map(({event: {id}}) => id).join()}`),
    ['2026-05-03 fair', '2026-05-04 choir', '2026-05-11 choir', '2026-05-18 choir'],
  );
});

test('the next events are found however far ahead, up to the horizon', () => {
  const names = (now: string, count: number, horizon?: number): string[] =>
    findUpcoming(index, instant(now), count, horizon).map(
      ({event: {id}, start}) => `${id} ${formatCivil(start).slice(0, 10)}`,
    );
  assert.deepEqual(names('2026-05-11T20:00', 2), ['choir 2026-05-11', 'choir 2026-05-18']);
  assert.deepEqual(names('2026-05-19', 3), ['far 2027-09-01']);
  assert.deepEqual(names('2026-05-19', 3, 100), []);
});

test('an event is on from its start until before its end', () => {
  const [choir] = findUpcoming(index, instant('2026-05-11'), 1);
  assert.ok(choir);
  assert.deepEqual(
    ['18:59:59', '19:00', '20:59:59', '21:00'].map((time) => isOn(choir, instant(`2026-05-11T${time}`))),
    [false, true, true, false],
  );
});
