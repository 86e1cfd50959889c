import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dayOf, formatDay, parseWritten} from '../../../src/core/calendar/civil.ts';
import {gregorianMonths} from '../../../src/core/calendar/months.ts';
import {readerMonths} from '../../../src/core/calendar/reader-months.ts';
import {yearOf} from '../../../src/core/calendar/year-of.ts';
import {otherCalendarOf, writeDay} from '../../../src/core/calendar/wording.ts';

const day = (date: string): number => dayOf(parseWritten(date)!.civil);
const words = ([first, end]: [number, number]): [string, string] => [formatDay(first), formatDay(end)];

test('which readers count in other months', () => {
  const cases: [string, string | undefined][] = [
    ['en-GB', undefined],
    ['he', undefined],
    ['fa', 'persian'],
    ['ar-SA-u-ca-islamic-umalqura', 'islamic-umalqura'],
    ['th', 'buddhist'],
    ['he-u-ca-hebrew', 'hebrew'],
    ['fa-u-ca-gregory', undefined],
  ];
  for (const [locale, calendar] of cases) assert.equal(otherCalendarOf(locale), calendar, locale);
});

test('months of other calendars begin and end on the days that the browser writes', () => {
  const cases: [string, string, string, string][] = [
    // Nowruz 1410 falls on 21 March 2031; Esfand 1409 has 29 days
    ['fa', '2031-03-21', '2031-03-21', '2031-04-21'],
    ['fa', '2031-03-12', '2031-02-20', '2031-03-21'],
    // 1 Ramadan 1447
    ['ar-SA-u-ca-islamic-umalqura', '2026-03-01', '2026-02-18', '2026-03-20'],
    ['th', '2026-03-12', '2026-03-01', '2026-04-01'],
    // Nisan 5786 has 30 days
    ['he-u-ca-hebrew', '2026-03-25', '2026-03-19', '2026-04-18'],
  ];
  for (const [locale, date, first, end] of cases)
    assert.deepEqual(words(readerMonths(locale).around(day(date))), [first, end], `${locale} ${date}`);
});

for (const locale of ['fa', 'ar-SA-u-ca-islamic-umalqura', 'th', 'he-u-ca-hebrew', 'am-u-ca-ethiopic']) {
  test(`${locale}: months follow each other without a gap, and turning back leads where one came from`, () => {
    const months = readerMonths(locale);
    let [first, end] = months.around(day('2026-01-15'));
    for (let turn = 0; turn < 40; turn++) {
      const next = months.around(end);
      assert.equal(next[0], end);
      assert.equal(months.dateOf(end), 1);
      assert.deepEqual(months.around(end - 1), [first, end]);
      assert.equal(months.add(end, -1), first);
      assert.equal(months.add(first, 1), end);
      [first, end] = next;
    }
  });

  test(`${locale}: a year has all of its months`, () => {
    const months = readerMonths(locale);
    const {firsts, end} = yearOf(months, day('2026-06-15'));
    assert.ok(firsts.length === 12 || firsts.length === 13, `${firsts.length} months`);
    const year = (at: number) => writeDay(at, locale, {year: 'numeric'});
    assert.equal(year(firsts[0]!), year(end - 1));
    assert.notEqual(year(firsts[0]! - 1), year(firsts[0]!));
    assert.notEqual(year(end), year(end - 1));
  });
}

test('a day that the next month lacks becomes its last', () => {
  const months = readerMonths('fa');
  // 31 Farvardin to Aban has 30 days at most from Mehr on
  const last = months.around(day('2026-09-20'))[1] - 1;
  assert.equal(months.dateOf(last), 31);
  assert.equal(months.dateOf(months.add(last, 1)), 30);
  assert.equal(formatDay(gregorianMonths.add(day('2026-01-31'), 1)), '2026-02-28');
});

test('the Gregorian date stands beside: its day, and at the start of a month that too', () => {
  const months = readerMonths('fa');
  assert.equal(months.otherDate!(day('2031-03-25')), '۲۵');
  assert.match(months.otherDate!(day('2031-04-01')), /۱ .*آوریل|آوریل/);
  assert.match(months.otherTitle!(...months.around(day('2031-03-25'))), /مارس.*آوریل.*۲۰۳۱/);
  // where days are the same there is nothing to say
  assert.equal(readerMonths('th').otherDate!(day('2031-03-25')), '');
});
