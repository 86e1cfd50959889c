import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildInstrument, findInstrument, validateInstrument} from '../../../src/core/belonging/instrument.ts';
import {readMeasure} from '../../../src/core/belonging/measure.ts';
import {planPulse} from '../../../src/core/belonging/plan-pulse.ts';
import {
  cronbachAlpha,
  reverseAnswer,
  scoreFacet,
  scoreIndex,
  shareFavourable,
  toBarometerBand,
  toPomp,
} from '../../../src/core/belonging/scoring.ts';
import {bordaPoints, firstChoiceShares, medianAllocations} from '../../../src/core/belonging/votes.ts';

const matrix = [
  [4, 5, 4, 5, 3, 3, 4, 4],
  [2, 2, 3, 2, 1, 2, 2, 3],
  [5, 5, 5, 5, 4, 4, 5, 5],
  [3, 4, 4, 4, 2, 3, 3, 4],
  [4, 4, 5, 5, 3, 4, 4, 5],
  [1, 2, 2, 1, 1, 1, 2, 1],
];

/** Facet scores of one person, by the instrument's plan. */
function score(id: string, answers: Record<string, number | null>): Record<string, number | null> {
  const items = Object.keys(answers).map((item) => ({id: item, label: item}));
  const plan = planPulse({id: 'x', wave: '1', group: 'Us', instrument: {id, items}});
  return Object.fromEntries(
    (plan?.measures ?? []).map((measure) => {
      const [key] = Object.keys(readMeasure(measure, answers) ?? {});
      return [measure.id, key === undefined ? null : Number(key)];
    }),
  );
}

function numbered(values: readonly (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(values.map((value, index) => [`own-${index + 1}`, value]));
}

test('the eight items of the brief sense of community scale give the published facet means', () => {
  assert.deepEqual(
    matrix.map((row) => scoreFacet(row)),
    [4, 2.125, 4.75, 3.375, 4.25, 1.375],
  );
  const facets = matrix.map((row) => score('bscs', numbered(row)));
  const meanOf = (facet: string) => facets.reduce((sum, one) => sum + (one[facet] ?? NaN), 0) / facets.length;
  assert.deepEqual(
    ['needs', 'membership', 'influence', 'connection'].map((facet) => meanOf(facet).toFixed(4)),
    ['3.4167', '3.7500', '2.5833', '3.5000'],
  );
});

test("Cronbach's alpha of the same answers is .9865", () => assert.equal(cronbachAlpha(matrix).toFixed(4), '0.9865'));

test('the 24 items of the sense of community index, all 3, add up to 18 a facet and 72', () => {
  const facets = Object.values(score('sci-2', numbered(Array(24).fill(3))));
  assert.deepEqual(facets, [18, 18, 18, 18]);
});

for (const [mean, band] of [
  [1, 'exclusion'],
  [2.3, 'exclusion'],
  [7 / 3, 'exclusion'],
  [2.4, 'ambiguity'],
  [3.6, 'ambiguity'],
  [11 / 3, 'belonging'],
  [3.7, 'belonging'],
] as const) {
  test(`a belonging barometer of ${mean.toFixed(2)} means ${band}`, () => assert.equal(toBarometerBand(mean), band));
}

const facets: [string, (number | null)[], 'mean' | 'sum', number | null][] = [
  ['all items count', [3, 4, 5], 'mean', 4],
  ['"does not apply" is left out', [null, 4, 5], 'mean', 4.5],
  ['fewer than half the items are no score', [null, null, 5], 'mean', null],
  ['half of two items is enough', [null, 5], 'mean', 5],
  ['a sum with a gap is filled by the mean', [2, null, 1, 3], 'sum', 8],
  ['no items, no score', [], 'mean', null],
];
for (const [name, items, method, expected] of facets) {
  test(`a facet's score: ${name}`, () => assert.equal(scoreFacet(items, method), expected));
}

test('reversed items, percent of maximum, favourable share and index', () => {
  assert.equal(reverseAnswer(2, {min: 1, max: 5}), 4);
  assert.equal(toPomp(4, {min: 1, max: 5}), 75);
  assert.equal(toPomp(54, {min: 0, max: 72}), 75);
  assert.equal(shareFavourable([3.9, 4, 4.5, 5]), 0.75);
  assert.equal(scoreIndex([4, null, 5]), 4.5);
  assert.equal(scoreIndex([null]), null);
});

test('an organisation can bring its own reversed item, and answers off the scale count as none', () => {
  const instrument = {
    id: 'own',
    items: [
      {id: 'good', label: 'Good'},
      {id: 'bad', label: 'Bad', reverse: true},
    ],
    scale: {min: 0, max: 10},
  };
  const [measure] = planPulse({id: 'x', wave: '1', group: 'Us', instrument})?.measures ?? [];
  assert.ok(measure);
  assert.deepEqual(readMeasure(measure, {good: 8, bad: 2}), {8: 1});
  assert.deepEqual(readMeasure(measure, {good: 8, bad: 11}), {8: 1});
  assert.equal(readMeasure(measure, {good: NaN, bad: '3'}), null);
});

test('the long form has thirteen items in facets of 3, 3, 2, 3 and 2, and contains the short one', () => {
  const long = findInstrument('kith-13');
  const short = findInstrument('kith-5');
  assert.deepEqual(
    long?.facets.map((facet) => facet.items.length),
    [3, 3, 2, 3, 2],
  );
  assert.deepEqual(
    short?.facets.map((facet) => facet.items.length),
    [1, 1, 1, 1, 1],
  );
  assert.equal(long?.items.length, 13);
  assert.ok(short?.items.every((item) => long?.items.includes(item)));
  assert.deepEqual(short?.index, ['membership', 'influence', 'needs', 'reward']);
});

test('instruments whose wording belongs to others ship no item', () => {
  for (const id of ['bscs', 'sci-2', 'belonging-barometer']) assert.deepEqual(findInstrument(id)?.items, []);
});

test('B11 a wrong instrument is named by its path', () => {
  const items = [
    {id: 'a', label: 'A'},
    {id: 'a', label: 'B'},
  ];
  const problems = validateInstrument({id: 'own', items, facets: [{id: 'f', items: ['a', 'z']}], index: ['g']});
  assert.deepEqual(
    problems.map(({path}) => path),
    ['items[1].id', 'facets[0].items[1]', 'index[0]'],
  );
  assert.deepEqual(
    validateInstrument({id: 'bscs', items}).map(({path}) => path),
    ['items', 'items[1].id'],
  );
  assert.equal(buildInstrument('no-such'), undefined);
});

test('two facets that share an item: the second is not published', () => {
  const items = ['a', 'b'].map((id) => ({id, label: id}));
  const instrument = {
    id: 'own',
    items,
    facets: [
      {id: 'one', items: ['a', 'b']},
      {id: 'two', items: ['b']},
    ],
  };
  const plan = planPulse({id: 'x', wave: '1', group: 'Us', instrument});
  assert.deepEqual(
    plan?.measures.map((measure) => measure.id),
    ['one'],
  );
});

test('rankings: Borda points, also of partial orders, and first choices', () => {
  const orders = [['park', 'bus', 'bins'], ['bus', 'park', 'bins'], ['park']];
  assert.deepEqual(bordaPoints(orders, ['park', 'bus', 'bins']), [5 / 3, 3.5 / 3, 0.5 / 3]);
  assert.deepEqual(firstChoiceShares(orders, ['park', 'bus', 'bins']), [2 / 3, 1 / 3, 0]);
});

test('allocations: medians, nothing for what is not named', () => {
  assert.deepEqual(medianAllocations([{a: 10}, {a: 4, b: 6}, {a: 5, b: 5}], ['a', 'b']), [5, 5]);
  assert.deepEqual(medianAllocations([{a: 10}, {b: 10}], ['a', 'b']), [5, 5]);
});
