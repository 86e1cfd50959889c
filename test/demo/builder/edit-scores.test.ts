import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Score} from '../../../src/contract/survey.ts';
import {findNotices} from '../../../demo/builder/check.ts';
import type {Definition} from '../../../demo/builder/model/definition.ts';
import {writeChoice} from '../../../demo/builder/model/edit-choices.ts';
import {
  addBand,
  addScore,
  endInWords,
  removeBand,
  removeScore,
  scoresOf,
  setCounted,
  setTurned,
  writeBand,
  writeScoreLabel,
} from '../../../demo/builder/model/edit-scores.ts';
import {mend} from '../../../demo/builder/model/findings.ts';
import {getIn} from '../../../demo/builder/model/json-path.ts';
import {pointsOf, reachOf, setPoints} from '../../../demo/builder/model/points.ts';

const choices = (...values: string[]) => values.map((value) => ({value, label: value}));
const BASE: Definition = {
  id: 'x',
  questions: [
    {id: 'often', type: 'single-choice', label: 'How often?', choices: choices('never', 'sometimes', 'often')},
    {id: 'calm', type: 'scale', label: 'I feel calm', min: 1, max: 5},
    {id: 'which', type: 'multiple-choice', label: 'Which?', choices: choices('a', 'b', 'c')},
    {id: 'more', type: 'text', label: 'More?', visibleIf: {question: 'often', is: 'often'}},
  ],
};
const count = (definition: Definition, n: number, isOn = true, isPublished = false): Definition =>
  setCounted('survey', definition, 0, `questions[${n}]`, isOn, isPublished);
const started = addScore(BASE);
const full = count(count(count(started, 1), 0), 2);
const valuesAt = (definition: Definition, n: number): string[] =>
  (getIn(definition, `questions[${n}].choices`) as {value: string}[]).map(({value}) => value);

test('what counts stands in the order it is asked, and its choices have points to begin with', () => {
  assert.deepEqual(scoresOf(full), [{id: 'points', of: ['often', 'calm', 'which'], method: 'sum'}]);
  assert.deepEqual(valuesAt(full, 0), ['0', '1', '2']);
  // one point each: the same number, written so that each value is one of a kind
  assert.deepEqual(valuesAt(full, 2), ['1', '1.0', '1.00']);
  assert.deepEqual(getIn(full, 'questions[3].visibleIf'), {question: 'often', is: '2'});
  const wrong = findNotices({kind: 'survey', definition: full, look: {}}).filter(({severity}) => severity === 'error');
  assert.deepEqual(wrong, []);
});

test('once published, values stay: counting gives no points, and points that were given stay', () => {
  assert.deepEqual(valuesAt(count(started, 0, true, true), 0), ['never', 'sometimes', 'often']);
  assert.deepEqual(valuesAt(count(full, 0, false), 0), ['0', '1', '2']);
});

test('points are changed and taken away, and rules about the choice go along', () => {
  const ten = setPoints(full, 'questions[0]', 2, 10);
  assert.deepEqual(valuesAt(ten, 0), ['0', '1', '10']);
  assert.deepEqual(getIn(ten, 'questions[3].visibleIf'), {question: 'often', is: '10'});
  const none = setPoints(ten, 'questions[0]', 2);
  assert.deepEqual(valuesAt(none, 0), ['0', '1', 'often']);
  assert.deepEqual(getIn(none, 'questions[3].visibleIf'), {question: 'often', is: 'often'});
});

test('the words of a choice change, and its points do not, even where its words are a number', () => {
  const write = (definition: Definition, words: string): Definition =>
    writeChoice(definition, 'questions[0].choices', 1, words, {language: 'en', question: 'often', isPublished: false});
  assert.deepEqual(valuesAt(write(write(full, '1'), 'Now and then'), 0), ['0', '1', '2']);
});

const REACHES: readonly [what: string, of: string[], method: Score['method'], reach: [number, number] | undefined][] = [
  ['a choice and a scale', ['often', 'calm'], 'sum', [1, 7]],
  ['several picks', ['which'], 'sum', [1, 3]],
  ['an average', ['often', 'calm', 'which'], 'mean', [0, 5]],
  ['words', ['more'], 'sum', undefined],
  ['nothing', [], 'sum', undefined],
];
for (const [what, of, method, reach] of REACHES)
  test(`the least and the most that ${what} can come to`, () => {
    assert.deepEqual(reachOf('survey', full, {id: 's', of, method}), reach);
  });

test('names of a score and its ranges follow their words until they are published', () => {
  const named = writeScoreLabel(full, 0, 'Well-being', false);
  assert.equal(scoresOf(named)[0]!.id, 'well-being');
  assert.equal(scoresOf(writeScoreLabel(named, 0, 'Health', true))[0]!.id, 'well-being');
  const ruled = {
    ...named,
    endings: [{visibleIf: {question: 'well-being', above: 3}, text: 'You have {{well-being}}.'}],
  };
  const again = writeScoreLabel(ruled, 0, 'Health', false);
  assert.deepEqual(again['endings'], [{visibleIf: {question: 'health', above: 3}, text: 'You have {{health}}.'}]);
  const banded = writeBand(addBand('survey', named, 0), 0, 0, 'All is well', false);
  assert.deepEqual(scoresOf(banded)[0]!.bands, [{from: 2, id: 'all-is-well', label: 'All is well'}]);
});

test('ranges begin where the score does, and are taken away one by one', () => {
  const two = addBand('survey', addBand('survey', full, 0), 0);
  assert.deepEqual(
    scoresOf(two)[0]!.bands!.map(({from}) => from),
    [2, 6],
  );
  assert.equal(scoresOf(removeBand(removeBand(two, 0, 0), 0, 0))[0]!.bands, undefined);
  assert.equal(removeScore(two, 0)['scores'], undefined);
});

test('a question is turned round and back, and that goes when it no longer counts', () => {
  const turned = setTurned(full, 0, 'calm', true);
  assert.deepEqual(scoresOf(turned)[0]!.reverse, ['calm']);
  assert.equal(scoresOf(setTurned(turned, 0, 'calm', false))[0]!.reverse, undefined);
  assert.equal(scoresOf(count(turned, 1, false))[0]!.reverse, undefined);
});

const ENDS: readonly [froms: number[], method: Score['method'], words: string[]][] = [
  [[0, 4], 'sum', ['to 3 points', 'points and more']],
  [[0, 1, 2], 'sum', ['points', 'point', 'points and more']],
  [[1, 2.5], 'mean', ['to below 2.5 points', 'points and more']],
  [[4, 0], 'sum', ['points and more', 'to 3 points']],
];
for (const [froms, method, words] of ENDS)
  test(`ranges from ${froms.join(', ')} of a ${method} are said as they count`, () => {
    const bands = froms.map((from, i) => ({from, id: `b${i}`}));
    assert.deepEqual(
      bands.map((_, i) => endInWords({id: 's', of: ['a'], method, bands}, i)),
      words,
    );
  });

test('a question that counts and is gone is taken out of the points by a button', () => {
  const gone = {...full, questions: (full['questions'] as unknown[]).slice(1, 3)};
  const find = (definition: Definition) =>
    findNotices({kind: 'survey', definition, look: {}}).find(({path}) => path.startsWith('scores[0].of'));
  const notice = find(gone);
  assert.equal(notice?.fix, 'Take it out of the points');
  const mended = mend(gone, notice);
  assert.deepEqual(scoresOf(mended)[0]!.of, ['calm', 'which']);
  assert.equal(find(mended), undefined);
});

test('what is no number is no points', () => {
  assert.deepEqual(
    ['1', '2.50', '-1', '', ' ', 'often'].map((value) => pointsOf({value})),
    [1, 2.5, -1, undefined, undefined, undefined],
  );
});
