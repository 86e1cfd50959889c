import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatNumber} from '../../src/i18n/format-number.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const codes = LETTERS.flatMap((a) => LETTERS.flatMap((b) => [a + b, ...LETTERS.map((c) => a + b + c)]));
const PARTS = ['', '-AF', '-AE', '-EG', '-IN', '-IR', '-MA', '-PK', '-SA', '-Adlm', '-Arab', '-Deva', '-Latn'];
const tags = Intl.NumberFormat.supportedLocalesOf(
  codes.filter((code) => Intl.getCanonicalLocales(code)[0] === code),
).flatMap((code) => PARTS.map((part) => code + part));

test('every language that Intl knows has its own digits, in small numbers and in large ones', () => {
  assert.ok(tags.length > 2000);
  for (const tag of [...tags, 'de-u-nu-deva', 'en-US-u-nu-arab'])
    for (const n of [0, 7, 31, 312, -3, -31, -312])
      assert.equal(formatNumber(n, tag), new Intl.NumberFormat(tag).format(n), tag);
});

test('grouping, fractions and signs are those of the language', () => {
  assert.equal(formatNumber(1200, 'en'), '1,200');
  assert.equal(formatNumber(1200, 'de'), '1.200');
  assert.equal(formatNumber(2.5, 'fr'), '2,5');
  assert.equal(formatNumber(-3, 'en'), '-3');
});
