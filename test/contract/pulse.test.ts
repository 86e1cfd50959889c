import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Pulse} from '../../src/contract/pulse.ts';
import {Results} from '../../src/contract/results.ts';

const pulse = {id: 'spring', wave: '2026-Q1', group: 'Library Friends'};

const good: [string, object][] = [
  ['the least there can be', {}],
  ['a named instrument', {instrument: 'uk-neighbourhood', cadence: 'quarterly', results: 'closed', invited: 40}],
  ['items for a scoring-only instrument', {instrument: {id: 'bscs', items: [{id: 'a', label: {en: 'A', es: 'A'}}]}}],
  ['raised thresholds', {thresholds: {item: 10}}],
];
for (const [name, extra] of good) {
  test(`a pulse definition is accepted: ${name}`, () => assert.ok(Pulse.safeParse({...pulse, ...extra}).success));
}

const bad: [string, object, string][] = [
  ['a threshold below five', {thresholds: {item: 4}}, 'thresholds.item'],
  ['no items', {instrument: {id: 'own', items: []}}, 'instrument.items'],
  ['an unknown instrument', {instrument: 'bscs'}, 'instrument'],
  ['no date', {closesAt: 'soon'}, 'closesAt'],
];
for (const [name, extra, path] of bad) {
  test(`B11 a pulse definition is refused at ${path}: ${name}`, () => {
    const {error} = Pulse.safeParse({...pulse, ...extra});
    assert.equal(error?.issues[0]?.path.join('.'), path);
  });
}

test('results without thresholds are refused: nobody could tell whether they are safe', () => {
  const results = {kith: 1, kind: 'pulse', of: 'spring', status: 'open', asOf: '2026-03-31', n: 12};
  assert.equal(Results.safeParse(results).success, false);
});
