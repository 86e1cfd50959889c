import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {GroupResults, Results, Statistic} from '../../../src/contract/results.ts';
import {censorResults} from '../../../src/core/belonging/censor.ts';

const facet: Statistic = {
  id: 'needs',
  type: 'score',
  n: 20,
  min: 1,
  max: 5,
  mean: 3.5,
  low: 3.1,
  high: 3.9,
  favourable: 0.55,
};

function document(change: Partial<Results>): Results {
  const thresholds = {item: 5, distribution: 8, headline: 10, comments: 10};
  return {
    kith: 1,
    kind: 'pulse',
    of: 'spring',
    wave: '1',
    status: 'closed',
    asOf: '2026-03-31',
    n: 20,
    thresholds,
    ...change,
  };
}

function censorFacet(change: Partial<Statistic>): Statistic | undefined {
  return censorResults(document({facets: [{...facet, ...change}]})).facets?.[0];
}

test('B9 a document that keeps its rules passes unchanged', () => {
  const fine = document({facets: [facet], index: {...facet, id: 'index'}, comments: ['Benches']});
  assert.deepEqual(censorResults(fine), fine);
});

test('B9 a figure of fewer than five people loses every number', () => {
  assert.deepEqual(censorFacet({n: 4}), {id: 'needs', type: 'score', suppressed: 'small'});
  const {n: _, ...unnumbered} = facet;
  assert.equal(censorResults(document({facets: [unnumbered]})).facets?.[0]?.suppressed, 'small');
});

test('B9 thresholds below five are not believed', () => {
  const thresholds = {item: 1, distribution: 1, headline: 1, comments: 1};
  const results = censorResults(document({n: 4, thresholds, facets: [{...facet, n: 4}], comments: ['x']}));
  assert.equal(results.facets?.[0]?.mean, undefined);
  assert.equal(results.comments, undefined);
  assert.equal(results.thresholds.item, 5);
});

test('B9 a suppressed figure that carries numbers loses them', () => {
  assert.deepEqual(censorFacet({suppressed: 'complement'}), {id: 'needs', type: 'score', suppressed: 'complement'});
});

test('B9 a distribution of seven people is dropped, the mean stays', () => {
  const counts = [1, 2, 3, 1, 0].map((count, step) => ({value: step + 1, count}));
  const shown = censorFacet({n: 7, counts});
  assert.equal(shown?.counts, undefined);
  assert.equal(shown?.mean, 3.5);
});

test('B9 unanimity is hidden: shares become words, a mean at the end of the scale goes, a full bar goes', () => {
  assert.equal(censorFacet({favourable: 1})?.favourable, 'nearly-all');
  assert.equal(censorFacet({favourable: 0})?.favourable, 'hardly-any');
  assert.equal(censorFacet({n: 10, favourable: 0.95})?.favourable, 'nearly-all');
  const extreme = censorFacet({n: 6, mean: 5, low: 5, high: 5});
  assert.deepEqual([extreme?.mean, extreme?.low, extreme?.high], [undefined, undefined, undefined]);
  assert.equal(censorFacet({n: 400, mean: 5})?.mean, 5);
  assert.equal(censorFacet({counts: [{value: 5, count: 20}]})?.counts, undefined);
});

test('B9 a headline of nine people is dropped', () => {
  assert.equal(censorResults(document({index: {...facet, id: 'index', n: 9}})).index?.mean, undefined);
});

function group(id: string, n: number): GroupResults {
  return {id, n, facets: [{...facet, n}]};
}

test('B9 a group is hidden when the rest of the whole is fewer than five', () => {
  const results = censorResults(document({n: 20, facets: [facet], groups: [group('a', 10), group('b', 7)]}));
  assert.deepEqual(
    results.groups?.map(({id, suppressed}) => [id, suppressed]),
    [
      ['a', undefined],
      ['b', 'complement'],
    ],
  );
});

test('B9 a single cell is hidden when the rest of its facet is fewer than five', () => {
  const groups = [group('a', 10), {...group('b', 10), facets: [{...facet, n: 7}]}];
  const results = censorResults(document({n: 20, facets: [facet], groups}));
  assert.equal(results.groups?.[0]?.facets?.[0]?.suppressed, undefined);
  assert.equal(results.groups?.[1]?.facets?.[0]?.suppressed, 'complement');
});

test('B9 a group without answers keeps that state, one of three people loses its figures', () => {
  const results = censorResults(document({n: 23, groups: [{id: 'a', n: 0}, group('b', 3), group('c', 20)]}));
  assert.deepEqual(results.groups?.[0], {id: 'a', n: 0});
  assert.deepEqual(results.groups?.[1], {id: 'b', suppressed: 'small'});
});

test('B9 a document that differs from the last by fewer than five people is not shown', () => {
  const last = document({n: 20, facets: [facet]});
  const next = document({n: 23, facets: [{...facet, n: 23, mean: 3.6}]});
  assert.deepEqual(censorResults(next, last), last);
  const onlyFacet = document({n: 25, facets: [{...facet, n: 21}]});
  assert.deepEqual(censorResults(onlyFacet, last), last);
  const enough = document({n: 25, facets: [{...facet, n: 25}]});
  assert.deepEqual(censorResults(enough, last), enough);
  const otherWave = document({wave: '2', n: 21, facets: [{...facet, n: 21}]});
  assert.deepEqual(censorResults(otherWave, last), otherWave);
});

test('B9 earlier waves keep the same rules, and comments of an open wave are dropped', () => {
  const results = censorResults(
    document({status: 'open', comments: ['x'], previous: [{wave: '0', n: 3, facets: [{...facet, n: 3}]}]}),
  );
  assert.equal(results.previous?.[0]?.facets?.[0]?.mean, undefined);
  assert.equal(results.comments, undefined);
});
