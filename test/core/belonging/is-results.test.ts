import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Results} from '../../../src/contract/results.ts';
import {resultsShape} from '../../../src/contract/shapes/results.ts';
import {censorResults} from '../../../src/core/belonging/censor.ts';
import {censorWhole} from '../../../src/core/belonging/censor-parts.ts';
import {isResults} from '../../../src/core/belonging/is-results.ts';
import {checkShape} from '../../../src/core/check-shape.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import type {Block, Words} from '../../../src/widgets/results/block.ts';
import {part as comparisons} from '../../../src/widgets/results/comparisons.ts';
import {buildScores} from '../../../src/widgets/results/score-blocks.ts';
import {toSentence} from '../../../src/widgets/results/sentence.ts';
import {buildSpread} from '../../../src/widgets/results/spread.ts';
import {stateOf} from '../../../src/widgets/results/state.ts';
import {part as votes} from '../../../src/widgets/results/votes.ts';
import {mutate, seeded} from '../../support/mutate.ts';
import {petition, pulseResults, surveyResults} from '../../support/results-samples.ts';

const DOCUMENTS = [
  pulseResults(60, {invited: 140, comments: ['A bench'], title: {en: 'Pulse', es: 'Pulso'}}),
  pulseResults(4),
  surveyResults(),
  petition,
];
/** None of them the name of something that results hold: a stray one would have to fit, too. */
const WORDS = 'en es note __proto__ toString small up score nearly-all 2026-09-30'.split(' ');

/** A document with one to three kinds of damage, as it would come over the wire. */
function* damaged(times: number): Generator<unknown> {
  const random = seeded(5);
  for (let i = 0; i < times; i++) {
    const broken = mutate(DOCUMENTS[i % DOCUMENTS.length], random, WORDS);
    yield JSON.parse(JSON.stringify(broken) ?? 'null');
  }
}

test('B6 a document that the schema takes is drawn', () => {
  for (const document of DOCUMENTS) assert.equal(isResults(document), true);
  let fine = 0;
  for (const document of damaged(5000)) {
    if (checkShape(document, resultsShape).length) continue;
    fine++;
    assert.equal(isResults(document), true, JSON.stringify(document));
  }
  assert.ok(fine > 200, `only ${fine} were left whole`);
});

const words: Words = {
  t: (key, values) => key + JSON.stringify(values ?? {}),
  text: (text) => localizeText(text, 'fr'),
  number: (x, decimals = 0) => x.toFixed(decimals),
  percent: (share) => `${Math.round(share * 100)}%`,
};
const draw = (results: Results): Block[] =>
  stateOf(results) === 'shown'
    ? [
        ...buildScores(results, words),
        ...comparisons.build!(results, words),
        ...votes.build!(results, words),
        ...buildSpread(results, words),
      ]
    : [];

test('B6 whatever is taken for results can be drawn, and says nothing but words and numbers', () => {
  let drawn = 0;
  for (const document of damaged(5000)) {
    if (!isResults(document)) continue;
    const shown = document.groups ? censorResults(document) : censorWhole(document);
    const sentence = toSentence(shown, words);
    for (const {rows, columns, title} of draw(shown)) {
      const phrases = [sentence, title, ...columns, ...rows.flatMap(({head, cells}) => [head, ...cells])];
      for (const one of phrases) assert.equal(typeof (typeof one === 'string' ? one : one.text), 'string');
      drawn++;
    }
  }
  assert.ok(drawn > 1000, `only ${drawn} tables`);
});

const fine = pulseResults(60);
const WRONG: [what: string, document: unknown][] = [
  ['nothing', null],
  ['a list', [fine]],
  ['no thresholds', {...fine, thresholds: undefined}],
  ['a threshold that is no number', {...fine, thresholds: {...fine.thresholds, item: 'none'}}],
  ['no number of people', {...fine, n: undefined}],
  ['a mean in words', {...fine, facets: [{...fine.facets![0], mean: 'high'}]}],
  [
    'a template in place of a text',
    {...fine, facets: [{...fine.facets![0], label: {_$litType$: 1, strings: ['<b>']}}]},
  ],
  [
    'an object in place of a value',
    {...fine, facets: [{...fine.facets![0], counts: [{value: {toString: 1}, count: 1}]}]},
  ],
  ['a number of comments', {...fine, comments: 3}],
];
for (const [what, document] of WRONG)
  test(`B6 no results: ${what}`, () => {
    assert.equal(isResults(document), false);
    assert.notDeepEqual(checkShape(document, resultsShape), [], 'and the schema says why');
  });
