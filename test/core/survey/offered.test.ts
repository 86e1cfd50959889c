import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answers} from '../../../src/contract/submission.ts';
import {validateAnswers} from '../../../src/core/survey/check.ts';
import {startSession} from '../../../src/core/survey/session.ts';
import {buildSubmission} from '../../../src/core/survey/submission.ts';
import {compiled} from '../../support/compiled.ts';

const if_ = (includes: string) => ({visibleIf: {question: 'know', includes}});
const PLACES = [
  {value: 'park', ...if_('park')},
  {value: 'hall', ...if_('hall')},
];
const know = {id: 'know', type: 'multiple-choice', label: 'Which do you know?', choices: ['park', 'hall', 'none']};

/** What is asked about places that were picked before, all that was ever answered, and what of it is sent. */
const TABLE: [name: string, question: object, answer: unknown, sent: unknown][] = [
  [
    'rows of a matrix',
    {type: 'matrix', rows: PLACES, choices: ['good', 'bad']},
    {park: 'good', hall: 'bad'},
    {park: 'good'},
  ],
  ['columns of a matrix', {type: 'matrix', rows: ['a', 'b'], choices: PLACES}, {a: 'park', b: 'hall'}, {a: 'park'}],
  [
    'boxes of a matrix',
    {type: 'matrix', rows: ['a', 'b'], choices: PLACES, multiple: true},
    {a: ['park', 'hall'], b: ['hall']},
    {a: ['park']},
  ],
  ['ranks', {type: 'ranking', choices: PLACES}, ['hall', 'park'], ['park']],
  ['shares', {type: 'allocation', choices: PLACES, total: 9}, {park: 3, hall: 6}, {park: 3}],
  ['a list of boxes', {type: 'multiple-choice', choices: PLACES, max: 1}, ['park', 'hall'], ['park']],
  ['one of a list', {type: 'single-choice', choices: PLACES}, 'hall', undefined],
];

describe('what was said of a choice that a rule hides', () => {
  for (const [name, question, answer, sent] of TABLE) {
    const survey = compiled([know, {id: 'q', label: 'Q', ...question}]);
    const sentOf = (answers: object) =>
      buildSubmission(startSession(survey, answers as Answers), {id: 'x', kind: 'survey', submittedAt: ''}).answers[
        'q'
      ];

    test(`${name}: stays here while it is hidden, and goes along when it is there again`, () => {
      assert.deepEqual(sentOf({know: ['park'], q: answer}), sent);
      assert.deepEqual(sentOf({know: ['park', 'hall'], q: answer}), answer);
    });

    test(`${name}: is no mistake`, () => {
      assert.deepEqual(validateAnswers(survey, {know: ['park'], q: answer} as never), []);
    });

    test(`${name}: with nothing left to choose from, the question is not asked`, () => {
      const {shown} = startSession(survey, {know: ['none'], q: answer} as never);
      // the columns of a matrix are choices, too
      assert.deepEqual([...shown], ['know']);
      assert.equal(sentOf({know: ['none'], q: answer}), undefined);
    });
  }

  test('a required matrix needs only the rows that are there', () => {
    const survey = compiled([
      know,
      {id: 'q', type: 'matrix', label: 'Q', required: true, rows: PLACES, choices: ['good', 'bad']},
    ]);
    assert.deepEqual(validateAnswers(survey, {know: ['park'], q: {park: 'good'}}), []);
    assert.deepEqual(
      validateAnswers(survey, {know: ['park', 'hall'], q: {park: 'good'}}).map(({path}) => path),
      [['hall']],
    );
  });

  test('with "other" there is always something to choose', () => {
    const survey = compiled([know, {id: 'q', type: 'single-choice', label: 'Q', choices: PLACES, other: true}]);
    assert.deepEqual([...startSession(survey, {}).shown], ['know', 'q']);
  });

  test('B11 a rule of a row about a question that is not there is named by its path', () => {
    assert.throws(
      () =>
        compiled([
          {
            id: 'q',
            type: 'matrix',
            label: 'Q',
            choices: ['a'],
            rows: [{value: 'r', visibleIf: {question: 'gone', is: 1}}],
          },
        ]),
      /rows\[0\]\.visibleIf/,
    );
  });
});
