import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answers} from '../../../src/contract/submission.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import {scoreSurvey} from '../../../src/core/survey/scores.ts';
import {startSession} from '../../../src/core/survey/session.ts';
import {buildSubmission} from '../../../src/core/survey/submission.ts';
import {compiled} from '../../support/compiled.ts';

const scale = (id: string, more: object = {}) => ({id, type: 'scale', label: id, ...more});
const QUESTIONS = [
  scale('s1'),
  scale('s2'),
  scale('s3', {visibleIf: {question: 's1', atLeast: 3}}),
  scale('wide', {min: 0, max: 10}),
  {id: 'stars', type: 'rating', label: 'Stars', max: 10},
  {id: 'yes', type: 'yes-no', label: 'Yes?'},
  {id: 'pick', type: 'single-choice', label: 'Pick', choices: ['1', '3', {value: 'none', label: 'None'}]},
  {id: 'picks', type: 'multiple-choice', label: 'Picks', choices: ['1', '2', '4']},
  {id: 'grid', type: 'matrix', label: 'Grid', rows: ['a', 'b'], choices: ['1', '2', '3']},
  {id: 'any', type: 'number', label: 'Any'},
];
const BANDS = [
  {from: 4, id: 'high'},
  {from: 0, id: 'low'},
  {from: 2.5, id: 'middle'},
];

type Row = [of: string[], more: object, answers: Answers, value: number | undefined, band?: string];
const TABLE: Record<string, Row> = {
  'a mean': [['s1', 's2'], {}, {s1: 2, s2: 5}, 3.5],
  'a sum': [['s1', 's2'], {method: 'sum'}, {s1: 2, s2: 5}, 7],
  'one of two is enough': [['s1', 's2'], {}, {s1: 2}, 2],
  'one of three is not': [['s1', 's2', 'wide'], {}, {s1: 2}, undefined],
  'nothing was answered': [['s1', 's2'], {}, {}, undefined],
  'a question that is hidden does not count': [['s1', 's3'], {}, {s1: 2, s3: 5}, 2],
  'a question that is shown does': [['s1', 's3'], {}, {s1: 3, s3: 5}, 4],
  'does not apply is no number': [['s1', 's2'], {}, {s1: 4, s2: null}, 4],
  'a turned scale': [['s1', 's2'], {reverse: ['s2']}, {s1: 2, s2: 5}, 1.5],
  'a turned scale from 0 to 10': [['wide'], {reverse: ['wide']}, {wide: 3}, 7],
  'a turned rating': [['stars'], {reverse: ['stars']}, {stars: 9}, 2],
  'a turned yes': [['yes'], {reverse: ['yes']}, {yes: true}, 0],
  'a turned choice': [['pick'], {reverse: ['pick']}, {pick: '1'}, 3],
  'a turned number without ends stays': [['any'], {reverse: ['any']}, {any: 7}, 7],
  'yes is one': [['yes'], {method: 'sum'}, {yes: true}, 1],
  'a choice is the number that its value is': [['pick'], {}, {pick: '3'}, 3],
  'a choice that is no number': [['pick'], {}, {pick: 'none'}, undefined],
  'picks add up': [['picks'], {method: 'sum'}, {picks: ['1', '4']}, 5],
  'rows of a grid count by themselves': [['grid'], {}, {grid: {a: '1', b: '2'}}, 1.5],
  'no noise of binary fractions': [['any', 's1'], {method: 'sum'}, {any: 0.2, s1: 0.1}, 0.3],
  'below the lowest band there is none': [['any'], {bands: BANDS}, {any: -1}, -1],
  'the first value of a band': [['any'], {bands: BANDS}, {any: 2.5}, 2.5, 'middle'],
  'bands in any order': [['any'], {bands: BANDS}, {any: 9}, 9, 'high'],
};

describe('scores', () => {
  for (const [name, [of, more, answers, value, band]] of Object.entries(TABLE))
    test(name, () => {
      const survey = compiled(QUESTIONS, {scores: [{id: 'score', of, method: 'mean', ...more}]});
      const {shown} = startSession(survey, answers);
      const found = scoreSurvey(survey, answers, shown)['score'];
      assert.deepEqual(found, value === undefined ? undefined : {value, ...(band && {band})});
    });

  test('are sent beside the answers, and are not there where there are none', () => {
    const survey = compiled(QUESTIONS, {scores: [{id: 'score', of: ['s1'], method: 'mean', bands: BANDS}]});
    const send = (answers: Answers) =>
      buildSubmission(startSession(survey, answers), {id: 'x', kind: 'survey', submittedAt: ''});
    assert.deepEqual(send({s1: 4}).scores, {score: {value: 4, band: 'high'}});
    assert.ok(!('scores' in send({})));
  });

  const WRONG: [more: object, path: string, message: RegExp][] = [
    [{scores: [{id: 's1', of: ['s2'], method: 'sum'}]}, 'scores[0].id', /used twice/],
    [{scores: [{id: 'score', of: ['s9'], method: 'sum'}]}, 'scores[0].of[0]', /no question/],
    [{endings: [{visibleIf: {question: 'score', above: 1}}]}, 'endings[0].visibleIf.question', /no question/],
  ];
  for (const [more, path, message] of WRONG)
    test(`B11 ${path} ${message.source}`, () => {
      const result = compileSurvey({id: 'test', questions: QUESTIONS, ...more});
      assert.ok('findings' in result);
      assert.equal(result.findings[0]!.path, path);
      assert.match(result.findings[0]!.message, message);
    });

  test('endings may have rules about them, questions may not', () => {
    const scores = [{id: 'score', of: ['s1'], method: 'mean'}];
    const rule = {visibleIf: {question: 'score', atLeast: 2}};
    assert.ok(compiled(QUESTIONS, {scores, endings: [{...rule, title: 'High'}]}));
    const result = compileSurvey({
      id: 't',
      scores,
      questions: [...QUESTIONS, {id: 'x', type: 'text', label: 'X', ...rule}],
    });
    assert.ok('findings' in result);
  });
});
