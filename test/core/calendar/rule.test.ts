import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatCivil, parseWritten} from '../../../src/core/calendar/civil.ts';
import {expandRule} from '../../../src/core/calendar/rule-times.ts';
import {parseRule} from '../../../src/core/calendar/rule.ts';

interface Given {
  from?: string;
  to?: string;
  limit?: number;
}

function times(rule: string, start: string, {from, to, limit = 50}: Given = {}): string[] {
  const written = parseWritten(start);
  assert.ok(written, start);
  const found = expandRule(parseRule(rule), {
    start: written.civil,
    dateOnly: written.dateOnly,
    from: parseWritten(from ?? '')?.civil ?? -Infinity,
    to: parseWritten(to ?? '')?.civil ?? Infinity,
    limit,
  });
  return found.times.map((time) =>
    written.dateOnly ? formatCivil(time).slice(0, 10) : formatCivil(time).slice(0, 16),
  );
}

test('rules give the dates that a person would write down', () => {
  const cases: [string, string, string[]][] = [
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2026-01-01', ['2026-01-01', '2026-01-11', '2026-01-21']],
    ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', '2026-01-06', ['2026-01-06', '2026-01-08', '2026-01-13', '2026-01-15']],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '2026-01-13', ['2026-01-13', '2026-02-10', '2026-03-10']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-01-30', ['2026-01-30', '2026-02-27', '2026-03-27']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=YEARLY;COUNT=3', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3', '2026-11-26', ['2026-11-26', '2027-11-25', '2028-11-23']],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=2', '1997-05-19', ['1997-05-19', '1998-05-18']],
    ['FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=3', '2026-01-01', ['2026-01-01', '2026-12-31', '2027-01-01']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '2026-02-13', ['2026-02-13', '2026-03-13', '2026-11-13']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-01-30', ['2026-01-30', '2026-02-27', '2026-03-31']],
    [
      'FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=1,3;COUNT=4',
      '2026-01-01',
      ['2026-01-01', '2026-01-07', '2026-02-03', '2026-02-05'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=DAILY;UNTIL=20260103', '2026-01-01', ['2026-01-01', '2026-01-02', '2026-01-03']],
    ['FREQ=DAILY;BYMONTH=1;BYDAY=SU;COUNT=2', '2026-01-01', ['2026-01-04', '2026-01-11']],
    ['FREQ=DAILY;BYHOUR=9;COUNT=2', '2026-01-01', ['2026-01-01', '2026-01-02']],
  ];
  for (const [rule, start, expected] of cases) assert.deepEqual(times(rule, start), expected, rule);
});

test('rules faster than a day are found, and jump over what they exclude', () => {
  const at = '2026-01-01T09:00';
  assert.deepEqual(times('FREQ=HOURLY;INTERVAL=3;COUNT=3', at), [
    '2026-01-01T09:00',
    '2026-01-01T12:00',
    '2026-01-01T15:00',
  ]);
  assert.deepEqual(times('FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,10;COUNT=3', at), [
    '2026-01-01T09:00',
    '2026-01-01T10:30',
    '2026-01-02T09:00',
  ]);
  assert.deepEqual(times('FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;BYSETPOS=2,-1;COUNT=3', at), [
    '2026-01-01T09:30',
    '2026-01-01T17:30',
    '2026-01-02T09:30',
  ]);
  assert.deepEqual(times('FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=24;BYHOUR=18;BYMINUTE=0;BYSECOND=0;COUNT=2', at), [
    '2026-12-24T18:00',
    '2027-12-24T18:00',
  ]);
});

test('looking at one month gives the same dates as walking there from the start', () => {
  const rules = [
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU',
    'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-2',
    'FREQ=YEARLY;INTERVAL=3;BYDAY=-1MO',
    'FREQ=HOURLY;INTERVAL=7;BYDAY=WE',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=900',
    'FREQ=DAILY;COUNT=2000',
    'FREQ=MINUTELY;INTERVAL=45;COUNT=30000',
    'FREQ=MONTHLY;BYDAY=1MO;COUNT=60',
  ];
  for (const rule of rules) {
    const all = times(rule, '2020-01-01T10:00', {to: '2024-01-01', limit: Infinity});
    for (const month of ['2020-01', '2021-06', '2022-12', '2023-09']) {
      const next =
        month === '2022-12' ? '2023-01' : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`;
      const seen = times(rule, '2020-01-01T10:00', {from: `${month}-01`, to: `${next}-01`, limit: Infinity});
      assert.deepEqual(
        seen,
        all.filter((time) => time.startsWith(month)),
        `${rule} in ${month}`,
      );
    }
  }
});

test('a rule that cannot be understood is refused in a sentence', () => {
  const cases = [
    'FREQ=SOMETIMES',
    '',
    'INTERVAL=2',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=x',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;BYMONTH=',
    'FREQ=YEARLY;BYWEEKNO=54',
    'FREQ=YEARLY;BYYEARDAY=0',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=someday',
    'FREQ=MONTHLY;RSCALE=CHINESE',
    'FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD',
    'FREQ=DAILY;BYHOUR',
  ];
  for (const rule of cases) assert.throws(() => parseRule(rule), {name: 'RangeError', message: /^[A-Z].*\.$/}, rule);
  assert.equal(parseRule('rrule:freq=weekly;byday=mo;x-note=hi;').freq, 2);
});

test('B5 impossible and absurd rules end quickly', () => {
  const rules = [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=4;BYSECOND=5;BYDAY=MO;BYMONTH=2',
    'FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,15,30,45;BYDAY=MO,TU;BYSETPOS=-366',
    'FREQ=SECONDLY;COUNT=1000000000',
    'FREQ=DAILY;INTERVAL=1000000000',
    `FREQ=YEARLY;BYSECOND=${Array.from({length: 60}, (_, n) => n).join()};BYMINUTE=${Array.from({length: 60}, (_, n) => n).join()};BYDAY=MO`,
  ];
  times('FREQ=DAILY;COUNT=3', '2026-01-01T00:00');
  for (const rule of rules) {
    const before = performance.now();
    times(rule, '1970-01-01T00:00', {limit: 3000});
    assert.ok(performance.now() - before < 250, rule);
  }
});

test('a search that is cut short says so', () => {
  const search = {start: 0, dateOnly: false, from: 0, to: Infinity};
  assert.equal(expandRule(parseRule('FREQ=DAILY'), {...search, limit: 5}).isCut, true);
  assert.equal(expandRule(parseRule('FREQ=DAILY;COUNT=3'), {...search, limit: 5}).isCut, false);
  assert.equal(expandRule(parseRule('FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'), search).isCut, true);
});
