import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toPattern} from '../../../src/sources/importing/patterns.ts';

/** A pattern of elsewhere, what it takes, and what it refuses, as HTML reads it. */
const PATTERNS: [source: string, fits: string[], not: string[]][] = [
  ['^\\d{5}$', ['12345'], ['1234', '123456']],
  ['\\d{3}', ['123', 'x123y'], ['12']],
  ['^[A-Z]', ['Ann', 'A'], ['ann']],
  ['x$', ['ax', 'x'], ['xa']],
  ['^a|b$', ['ax', 'xb'], ['xax']],
  ['^(a|b)$', ['a', 'b'], ['c', 'ab']],
  ['^[\\w.-]+@[\\w-]+\\.[a-z]+$', ['a.b-c@ex-ample.org'], ['a@b']],
  ['^[a-zA-Z0-9!@#$&()\\-`.+,/"]*$', ['a(1)/2', ''], ['ü']],
  ['^\\+?\\d[\\d\\- ]+$', ['+49 1-2'], ['x']],
  ['^[+]*[(]{0,1}[0-9]{1,4}[)]{0,1}$', ['+(12)', '12'], ['ab']],
];
for (const [source, fits, not] of PATTERNS)
  test(`${source} takes the same texts as before`, () => {
    const whole = new RegExp(`^(?:${toPattern(source)})$`, 'v');
    for (const text of fits) assert.match(text, whole);
    for (const text of not) assert.doesNotMatch(text, whole);
  });

for (const source of ['(a+)+$', '([a-z]*)*', '(', '[z-a]', '(?<=a', 'x'.repeat(600)])
  test(`B4 ${source.slice(0, 20)} is left out`, () => assert.equal(toPattern(source), undefined));
