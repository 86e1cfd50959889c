import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {foldText, searchTexts} from '../../../src/core/text/search.ts';

const TEXTS = [
  'United Kingdom',
  'Côte d’Ivoire',
  'Guinea',
  'Papua New Guinea',
  'New Zealand',
  '日本',
  'İzmir',
  'مصر',
  'St. John',
];
const found = (typed: string): string[] => searchTexts(TEXTS.map(foldText), typed).map((i) => TEXTS[i]!);

const TABLE: [typed: string, found: string[]][] = [
  ['', TEXTS],
  ['  ', TEXTS],
  ['guinea', ['Guinea', 'Papua New Guinea']],
  ['GUI', ['Guinea', 'Papua New Guinea']],
  ['new', ['New Zealand', 'Papua New Guinea']],
  ['gui pap', ['Papua New Guinea']],
  ['cote divoire', ['Côte d’Ivoire']],
  ["Cote d'ivoire", ['Côte d’Ivoire']],
  ['king', ['United Kingdom']],
  ['dom', ['United Kingdom']],
  ['本', ['日本']],
  ['izmir', ['İzmir']],
  ['مص', ['مصر']],
  ['john', ['St. John']],
  ['(', []],
  ['zz', []],
];

describe('a long list is searched', () => {
  for (const [typed, expected] of TABLE) test(`by "${typed}"`, () => assert.deepEqual(found(typed), expected));

  test('ten thousand answers in a few milliseconds', () => {
    const many = Array.from({length: 10_000}, (_, i) => `street number ${i} of a town`);
    const start = performance.now();
    assert.equal(searchTexts(many, 'town 99').length, 280);
    assert.ok(performance.now() - start < 200);
  });
});
