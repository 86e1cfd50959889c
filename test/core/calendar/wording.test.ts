import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DAY} from '../../../src/core/calendar/civil.ts';
import {
  CLOCK,
  firstWeekdayOf,
  FULL,
  MONTH,
  SHORT_WEEKDAY,
  WEEKDAY,
  writeCivil,
} from '../../../src/core/calendar/wording.ts';

test('dates in English are those that Intl writes, at any time of two centuries', () => {
  for (const locale of ['en', 'en-US', 'en-GB', 'de'])
    for (const parts of [FULL, MONTH, WEEKDAY, SHORT_WEEKDAY, CLOCK]) {
      const format = new Intl.DateTimeFormat(locale, {...parts, timeZone: 'UTC'});
      for (let civil = -70 * 365 * DAY; civil < 130 * 365 * DAY; civil += 654_321)
        assert.equal(writeCivil(civil, locale, parts), format.format(civil * 1000), `${locale} ${civil}`);
    }
});

test('weeks start as the readers of a language know them', () => {
  for (const [locale, day] of [
    ['en', 7],
    ['en-US', 7],
    ['en-GB', 1],
    ['de', 1],
    ['ar-EG', 6],
  ] as const)
    assert.equal(firstWeekdayOf(locale), day, locale);
});
