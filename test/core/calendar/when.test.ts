import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DAY} from '../../../src/core/calendar/civil.ts';
import {formatWhen} from '../../../src/core/calendar/when.ts';

const start = Date.UTC(2026, 11, 13, 18) / 1000;
const evening = {start, end: start + 7200, allDay: false};
const day = {start: start - 18 * 3600, end: start - 18 * 3600 + DAY, allDay: true};

test('date, time and a remark stand in one line, with the comma of the script', () => {
  for (const [locale, times, more, expected] of [
    ['en-GB', evening, '', /^Sunday,? 13 December 2026, 18:00.20:00$/],
    ['de', evening, '', /^Sonntag, 13\. Dezember 2026, 18:00.20:00 Uhr$/],
    ['zh-Hans', evening, '', /^2026年12月13日星期日，18:00.20:00$/],
    ['ja', day, '終日', /^2026年12月13日日曜日、終日$/],
    ['ar-EG', day, 'طوال اليوم', /^الأحد، ١٣ ديسمبر ٢٠٢٦، طوال اليوم$/],
    ['fa', day, 'تمام روز', /، تمام روز$/],
    ['en-GB', day, '', /^Sunday,? 13 December 2026$/],
  ] as const)
    assert.match(formatWhen(times, locale, more).replace(/\s*[–〜]\s*/, '–'), expected, locale);
});
