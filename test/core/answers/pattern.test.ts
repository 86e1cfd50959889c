import assert from 'node:assert/strict';
import {test} from 'node:test';
import {matchesPattern} from '../../../src/core/answers/pattern/matches-pattern.ts';
import {providePatterns} from '../../../src/core/answers/pattern/provide-patterns.ts';
import {validateAnswer} from '../../../src/core/answers/validate.ts';
import {judgePattern} from '../../../src/core/check/judge-pattern.ts';
import {everydayPatterns, evilPatterns} from '../../support/patterns.ts';
import {oneOf, seeded, type Random} from '../../support/mutate.ts';

providePatterns();

/** Milliseconds of a run; on a busy machine one that took long is tried again. */
function timeOf(run: () => void, tries = 4): number {
  const start = performance.now();
  run();
  const time = performance.now() - start;
  return time < 50 || tries <= 1 ? time : timeOf(run, tries - 1);
}

test('B4 a pattern that backtracks for ever elsewhere holds a page up for less than 50 ms, whatever is typed', () => {
  for (const pattern of evilPatterns)
    for (const text of ['a', '1', 'x', ' ', 'a@', 'a.', '-', 'aA1 ']) {
      const value = `${text.repeat(20_000 / text.length)}!`.slice(0, 20_000);
      const time = timeOf(() => void matchesPattern(pattern, value));
      assert.ok(time < 50, `${pattern} took ${time.toFixed()} ms for ${text}…`);
    }
});

test('B4 short texts are judged rightly by such patterns', () => {
  const table: [pattern: string, value: string, fits: boolean][] = [
    ['^(a+)+$', 'aaaa', true],
    ['^(a+)+$', 'a'.repeat(5000) + 'b', false],
    ['(a|a)*', 'aaaa', true],
    ['(a|a)*', 'aab', false],
    ['(.*a){20}', 'a'.repeat(20), true],
    ['(.*a){20}', 'a'.repeat(19), false],
    ['(x+x+)+y', 'xxxxy', true],
    ['(x+x+)+y', 'x'.repeat(200), false],
    ['([a-z]+)+@([a-z]+\\.)+[a-z]+', 'anna@mail.example.org', true],
    ['([a-z]+)+@([a-z]+\\.)+[a-z]+', 'a'.repeat(300), false],
  ];
  for (const [pattern, value, fits] of table) assert.equal(matchesPattern(pattern, value), fits, `${pattern} ${value}`);
});

test('everyday patterns mean exactly what they mean in HTML', () => {
  for (const {pattern, values} of everydayPatterns) {
    const native = new RegExp(`^(?:${pattern})$`, 'v');
    for (const value of [...values, ...values.map((v) => `${v}x`), ...values.map((v) => v.slice(1)), '', ' '])
      assert.equal(matchesPattern(pattern, value), native.test(value), `${pattern} ${JSON.stringify(value)}`);
    assert.ok(
      values.some((value) => native.test(value)),
      `${pattern} fits none of its samples`,
    );
  }
});

const ATOMS = ['a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\b', '\\B', '\\1', '^', '$', '\\d', 'é', '\\p{L}'];
const COUNTS = ['', '*', '+', '?', '{2}', '{1,2}', '{0,3}?', '*?', '{2,}'];

function somePattern(random: Random, depth: number): string {
  if (depth <= 0) return oneOf(random, [...ATOMS, '[\\p{L}--[a]]', '[\\q{ab|c}]']);
  const part = (): string => somePattern(random, depth - 1);
  const kinds = [
    () => `(${part()})${oneOf(random, COUNTS)}`,
    () => `(?:${part()}|${part()})${oneOf(random, COUNTS)}`,
    () => `(?${oneOf(random, ['=', '!', '<=', '<!'])}${part()})`,
    () => `${part()}|${part()}`,
    () => `(${part()})${part()}\\1`,
    () => part() + part(),
    () => part() + part(),
  ];
  return oneOf(random, kinds)();
}

function toNative(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v');
  } catch {
    return undefined;
  }
}

test('whatever pattern there is, it means what RegExp makes of it', () => {
  const random = seeded(11);
  let compared = 0;
  for (let n = 0; n < 6000; n++) {
    const pattern = somePattern(random, 1 + Math.floor(random() * 4));
    const native = toNative(pattern);
    if (!native) continue;
    const value = Array.from({length: Math.floor(random() * 6)}, () => oneOf(random, [...'abc 1é', '\u{1f600}'])).join(
      '',
    );
    const found = matchesPattern(pattern, value);
    if (found === undefined) continue;
    assert.equal(found, native.test(value), `${pattern} ${JSON.stringify(value)}`);
    compared++;
  }
  assert.ok(compared > 3000, `only ${compared} were compared`);
});

test('a pattern that is none, or too large to be judged, stops nobody', () => {
  const question = (pattern: string) => ({type: 'text', id: 'a', label: 'A', pattern}) as const;
  for (const pattern of [
    '(',
    '[',
    'a{2,1}',
    '(?:'.repeat(80) + 'a' + ')'.repeat(80),
    '((a{99}){99}){99}',
    'a'.repeat(6000),
  ])
    assert.equal(validateAnswer(question(pattern), 'x', true), undefined, pattern.slice(0, 40));
  assert.equal(validateAnswer(question('[A-Z]{2}'), 'x', true)?.code, 'pattern');
});

test('B4 patterns that hang elsewhere are told from those that do not', () => {
  for (const pattern of evilPatterns) assert.equal(judgePattern(pattern), 'hangs', pattern);
  for (const {pattern} of everydayPatterns) assert.equal(judgePattern(pattern), 'fine', pattern);
  assert.equal(judgePattern('('), 'wrong');
  assert.equal(judgePattern('(?i:a)'), 'large');
});
