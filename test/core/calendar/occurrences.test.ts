import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Calendar, CalendarEvent} from '../../../src/contract/calendar.ts';
import {formatCivil, parseWritten} from '../../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents, type EventIndex} from '../../../src/core/calendar/event-index.ts';
import type {Occurrence} from '../../../src/core/calendar/occurrences.ts';

const instant = (text: string): number => parseWritten(text)?.civil ?? NaN;

const event = (fields: Partial<CalendarEvent>): CalendarEvent => ({
  id: 'e',
  title: 'Choir',
  start: '2026-05-05',
  ...fields,
});

function look(
  events: Partial<CalendarEvent>[],
  from: string,
  to: string,
  reader = 'Europe/Berlin',
  calendar: Partial<Calendar> = {},
): {found: Occurrence[]; index: EventIndex} {
  const index = indexEvents({...calendar, events: events.map(event)}, reader);
  return {found: findOccurrences(index, instant(from), instant(to)), index};
}

const starts = ({found}: {found: Occurrence[]}): string[] => found.map(({start}) => formatCivil(start).slice(0, 16));
const problems = ({index}: {index: EventIndex}): string[] => [...index.problems.values()].map(({message}) => message);

const weekly = {start: '2026-05-05T19:00', duration: 'PT2H', timeZone: 'Europe/Berlin', rrule: 'FREQ=WEEKLY'};

test('an event is shown at the reader’s own time, and keeps its own zone', () => {
  const {found} = look(
    [{start: '2026-05-05T19:00', end: '2026-05-05T21:00', timeZone: 'Europe/Berlin'}],
    '2026-05-01',
    '2026-06-01',
    'America/New_York',
  );
  const [only] = found;
  assert.ok(only);
  assert.equal(formatCivil(only.start), '2026-05-05T13:00:00');
  assert.equal(formatCivil(only.end), '2026-05-05T15:00:00');
  assert.equal(new Date(only.startsAt).toISOString(), '2026-05-05T17:00:00.000Z');
  assert.equal(only.timeZone, 'Europe/Berlin');
});

test('whole days and times without a zone are the same on every clock', () => {
  for (const reader of ['Pacific/Auckland', 'America/Los_Angeles']) {
    const {found} = look(
      [{start: '2026-05-05'}, {id: 'f', start: '2026-05-06T10:00'}],
      '2026-05-01',
      '2026-06-01',
      reader,
    );
    assert.deepEqual(
      found.map(({start, end, timeZone}) => [formatCivil(start), end - start, timeZone]),
      [
        ['2026-05-05T00:00:00', 86_400, undefined],
        ['2026-05-06T10:00:00', 0, undefined],
      ],
    );
  }
});

test('a calendar’s zone holds for events that name none', () => {
  const {found} = look([{start: '2026-05-05T12:00'}], '2026-05-01', '2026-06-01', 'UTC', {timeZone: 'Asia/Tokyo'});
  assert.equal(formatCivil(found[0]?.start ?? 0), '2026-05-05T03:00:00');
});

test('an event is in a window when any of it is; an event without length when its start is', () => {
  const lasting = {start: '2026-05-01T10:00:00Z', end: '2026-05-03T10:00:00Z'};
  const cases: [Partial<CalendarEvent>, string, string, number][] = [
    [lasting, '2026-05-02', '2026-05-03', 1],
    [lasting, '2026-05-03T10:00', '2026-05-04', 0],
    [lasting, '2026-04-01', '2026-05-01T10:00', 0],
    [{start: '2026-05-01T10:00:00Z'}, '2026-05-01T10:00', '2026-05-02', 1],
    [{start: '2026-05-01T10:00:00Z'}, '2026-04-30', '2026-05-01T10:00', 0],
    [lasting, '2026-05-02', '2026-05-02', 1],
  ];
  for (const [fields, from, to, count] of cases)
    assert.equal(look([fields], from, to, 'UTC').found.length, count, from);
});

test('a weekly evening stays at seven when clocks change', () => {
  const seen = look([{...weekly, start: '2026-03-24T19:00'}], '2026-03-20', '2026-04-05');
  assert.deepEqual(
    seen.found.map(({startsAt}) => new Date(startsAt).toISOString().slice(0, 16)),
    ['2026-03-24T18:00', '2026-03-31T17:00'],
  );
});

test('a night shift over a clock change ends at its clock time; an exact duration does not bend', () => {
  const night = {start: '2026-03-27T22:00', timeZone: 'Europe/Berlin', rrule: 'FREQ=DAILY;COUNT=3'};
  const hours = (fields: Partial<CalendarEvent>): number[] =>
    look([{...night, ...fields}], '2026-03-20', '2026-04-05').found.map(
      ({startsAt, endsAt}) => (endsAt - startsAt) / 3_600_000,
    );
  assert.deepEqual(hours({end: '2026-03-28T06:00'}), [8, 7, 8]);
  assert.deepEqual(hours({duration: 'PT8H'}), [8, 8, 8]);
  assert.deepEqual(hours({duration: 'P1D'}), [24, 23, 24]);
});

test('an occurrence in the hour that clocks skip moves forward and keeps its length', () => {
  const {found} = look(
    [{start: '2026-03-28T02:30', end: '2026-03-28T03:00', timeZone: 'Europe/Berlin', rrule: 'FREQ=DAILY;COUNT=3'}],
    '2026-03-20',
    '2026-04-05',
  );
  assert.deepEqual(
    found.map(({start}) => formatCivil(start).slice(5, 16)),
    ['03-28T02:30', '03-29T03:30', '03-30T02:30'],
  );
  assert.deepEqual(
    found.map(({startsAt, endsAt}) => (endsAt - startsAt) / 60_000),
    [30, 30, 30],
  );
  const hourly = look(
    [{start: '2026-03-29T00:30', timeZone: 'Europe/Berlin', rrule: 'FREQ=HOURLY;COUNT=5'}],
    '2026-03-20',
    '2026-04-05',
  );
  assert.deepEqual(
    starts(hourly).map((text) => text.slice(11)),
    ['00:30', '01:30', '03:30', '04:30'],
  );
});

test('dates can be added, left out, and given as periods', () => {
  const seen = look(
    [
      {
        ...weekly,
        rrule: 'FREQ=WEEKLY;COUNT=4',
        exdate: ['2026-05-12T19:00', '2026-05-19'],
        rdate: ['2026-05-14T20:00', '2026-05-15', '2026-05-16T10:00/2026-05-16T18:00', '2026-05-17T10:00/PT1H'],
      },
    ],
    '2026-05-01',
    '2026-06-01',
  );
  assert.deepEqual(starts(seen), [
    '2026-05-05T19:00',
    '2026-05-14T20:00',
    '2026-05-15T19:00',
    '2026-05-16T10:00',
    '2026-05-17T10:00',
    '2026-05-26T19:00',
  ]);
  assert.deepEqual(
    seen.found.map(({startsAt, endsAt}) => (endsAt - startsAt) / 3_600_000),
    [2, 2, 2, 8, 1, 2],
  );
});

test('a left-out date counts as one of the COUNT, and may be written in UTC', () => {
  const seen = look(
    [{...weekly, rrule: 'FREQ=WEEKLY;COUNT=2', exdate: ['2026-05-05T17:00:00Z']}],
    '2026-05-01',
    '2026-06-01',
  );
  assert.deepEqual(starts(seen), ['2026-05-12T19:00']);
});

test('the last day of a rule is part of it, in the event’s own zone', () => {
  const until = (rrule: string): string[] => starts(look([{...weekly, rrule}], '2026-05-01', '2026-07-01'));
  assert.equal(until('FREQ=WEEKLY;UNTIL=20260519').at(-1), '2026-05-19T19:00');
  assert.equal(until('FREQ=WEEKLY;UNTIL=20260519T170000Z').at(-1), '2026-05-19T19:00');
  assert.equal(until('FREQ=WEEKLY;UNTIL=20260519T165959Z').at(-1), '2026-05-12T19:00');
  assert.equal(until('FREQ=WEEKLY;UNTIL=20260519T190000').at(-1), '2026-05-19T19:00');
});

test('several rules are joined, and a rule of exceptions takes dates away', () => {
  const seen = look(
    [
      {
        start: '2026-05-04',
        rrule: ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=MO,WE'],
        exrule: ['FREQ=MONTHLY;BYMONTHDAY=13'],
      },
    ],
    '2026-05-01',
    '2026-05-21',
  );
  assert.deepEqual(
    starts(seen).map((text) => text.slice(5, 10)),
    ['05-04', '05-06', '05-11', '05-18', '05-20'],
  );
});

test('a changed occurrence moves out of the month it was in, and into the one it goes to', () => {
  const moved = {
    ...weekly,
    overrides: [{recurrenceId: '2026-05-26T19:00', start: '2026-06-03T18:00', title: 'Choir, moved'}],
  };
  const [may, june] = [look([moved], '2026-05-01', '2026-06-01'), look([moved], '2026-06-01', '2026-07-01')];
  assert.equal(starts(may).at(-1), '2026-05-19T19:00');
  const there = june.found.find(({start}) => formatCivil(start) === '2026-06-03T18:00:00');
  assert.equal(there?.event.title, 'Choir, moved');
  assert.equal(there?.recurrenceId, '2026-05-26T19:00:00');
  assert.equal((there?.endsAt ?? 0) - (there?.startsAt ?? 0), 2 * 3_600_000);
});

test('a cancelled occurrence stays in its place, marked', () => {
  const {found} = look(
    [{...weekly, overrides: [{recurrenceId: '2026-05-12T17:00:00Z', status: 'cancelled'}]}],
    '2026-05-01',
    '2026-05-20',
  );
  assert.deepEqual(
    found.map(({start, cancelled}) => [formatCivil(start).slice(5, 16), cancelled]),
    [
      ['05-05T19:00', false],
      ['05-12T19:00', true],
      ['05-19T19:00', false],
    ],
  );
});

test('a change that holds from then on moves everything after it, until the next such change', () => {
  const seen = look(
    [
      {
        ...weekly,
        overrides: [
          {
            recurrenceId: '2026-05-19T19:00',
            start: '2026-05-20T18:00',
            duration: 'PT1H',
            title: 'Later choir',
            thisAndFuture: true,
          },
          {recurrenceId: '2026-05-26T19:00', title: 'Guest'},
          {recurrenceId: '2026-06-09T19:00', start: '2026-06-09T19:00', thisAndFuture: true},
        ],
      },
    ],
    '2026-05-10',
    '2026-06-18',
  );
  assert.deepEqual(
    seen.found.map(({start, event: {title}}) => `${formatCivil(start).slice(5, 16)} ${String(title)}`),
    [
      '05-12T19:00 Choir',
      '05-20T18:00 Later choir',
      '05-26T19:00 Guest',
      '06-03T18:00 Later choir',
      '06-09T19:00 Choir',
      '06-16T19:00 Choir',
    ],
  );
  const later = seen.found.find(({event: {title}}) => title === 'Later choir');
  assert.equal((later?.endsAt ?? 0) - (later?.startsAt ?? 0), 3_600_000);
});

test('each occurrence has a key of its own', () => {
  const {found} = look(
    [{...weekly, overrides: [{recurrenceId: '2026-05-12T19:00', start: '2026-05-12T20:00'}]}, {id: 'single'}],
    '2026-05-01',
    '2026-07-01',
  );
  assert.equal(new Set(found.map(({key}) => key)).size, found.length);
  assert.ok(found.some(({key, recurrenceId}) => key === 'single' && recurrenceId === undefined));
});

test('one bad event never hides the rest, and is named in a sentence', () => {
  const seen = look(
    [
      {id: 'a', start: '2026-02-30'},
      {id: 'b', start: '2026-05-05', rrule: 'FREQ=NEVER'},
      {id: 'c', start: '2026-05-06', exdate: ['someday'], rrule: 'FREQ=DAILY;COUNT=1'},
      {id: 'd', start: '2026-05-07T10:00', end: 'late'},
      {id: 'e', start: '2026-05-08T10:00', timeZone: 'Middle/Earth'},
      {id: 'f', start: '2026-05-09', rrule: 'FREQ=HOURLY'},
      {id: 'g', start: '2026-05-10T10:00', end: '2026-05-09T10:00'},
      {id: 'h', start: '2026-05-11T10:00', duration: 'PT1W'},
      {id: 'i', start: '2026-05-12', overrides: [{recurrenceId: '2026-05-12', start: 'nowhen'}]},
    ],
    '2026-05-01',
    '2026-06-01',
  );
  assert.deepEqual(
    seen.found.map(({event: {id}}) => id),
    ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  );
  assert.equal(problems(seen).length, 8);
  for (const message of problems(seen)) assert.match(message, /^[A-Z][^]*\.$/);
});

test('B3 names such as __proto__ change nothing', () => {
  const seen = look(
    [
      JSON.parse(
        '{"id": "__proto__", "title": "x", "timeZone": "__proto__", "start": "2026-05-05T10:00"}',
      ) as CalendarEvent,
    ],
    '2026-05-01',
    '2026-06-01',
    'UTC',
    {
      timeZones: JSON.parse('{"__proto__": [{"at": "2026-01-01T00:00:00Z", "offset": 60}]}') as NonNullable<
        Calendar['timeZones']
      >,
    },
  );
  assert.equal(seen.found.length, 1);
  assert.equal(({} as Record<string, unknown>)['offset'], undefined);
});

test('B5 a rule that repeats every second shows what it can and says that there is more', () => {
  const seen = look(
    [
      {start: '2020-01-01T00:00:00Z', rrule: 'FREQ=SECONDLY'},
      {id: 'other', start: '2026-05-05'},
    ],
    '2026-05-01',
    '2026-06-01',
  );
  assert.ok(seen.found.some(({event: {id}}) => id === 'other'));
  assert.deepEqual(problems(seen), ['It repeats too often to show every date.']);
});

test('B5 ten thousand events and fifty series: the first month within 50 ms, the next within 16 ms', () => {
  const events = Array.from({length: 10_000}, (_, n) => {
    const day = `${2024 + (n % 4)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    return event({
      id: `e${n}`,
      start: `${day}T1${n % 10}:00:00`,
      end: `${day}T20:00:00`,
      timeZone: n % 2 ? 'Europe/Berlin' : 'America/New_York',
    });
  });
  const rules = [
    'FREQ=WEEKLY;BYDAY=MO,WE',
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=DAILY',
    'FREQ=WEEKLY;COUNT=900',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
  ];
  const series = Array.from({length: 50}, (_, n) =>
    event({...weekly, id: `s${n}`, start: `20${10 + (n % 15)}-05-05T19:00`, rrule: rules[n % rules.length] ?? ''}),
  );
  const rounds = Array.from({length: 5}, () => {
    const begun = performance.now();
    const index = indexEvents({events: [...events, ...series]}, 'Europe/Berlin');
    findOccurrences(index, instant('2026-05-01'), instant('2026-06-12'));
    const first = performance.now();
    const found = findOccurrences(index, instant('2026-06-01'), instant('2026-07-12'));
    assert.ok(found.length > 300);
    return [first - begun, performance.now() - first];
  });
  const best = (at: number): number => Math.min(...rounds.map((round) => round[at] ?? Infinity));
  assert.ok(best(0) < 50, `first month ${best(0)} ms`);
  assert.ok(best(1) < 16, `next month ${best(1)} ms`);
});
