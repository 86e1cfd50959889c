import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answers} from '../../../src/contract/submission.ts';
import {checkStep, validateAnswers} from '../../../src/core/survey/check.ts';
import {isRequired, startSession} from '../../../src/core/survey/session.ts';
import {buildSubmission} from '../../../src/core/survey/submission.ts';
import {compiled, compiledPages} from '../../support/compiled.ts';

const sentOf = (survey: ReturnType<typeof compiled>, answers: Answers): Answers =>
  buildSubmission(startSession(survey, answers), {id: 'x', kind: 'survey', submittedAt: ''}).answers;

const CASCADE = compiled([
  {id: 'country', type: 'single-choice', label: 'Country', choices: ['NL', 'ES']},
  {
    id: 'region',
    type: 'single-choice',
    label: 'Region',
    required: true,
    choices: [
      {value: 'Drenthe', visibleIf: {question: 'country', is: 'NL'}},
      {value: 'Aragón', visibleIf: {question: 'country', is: 'ES'}},
    ],
  },
  {
    id: 'towns',
    type: 'multiple-choice',
    label: 'Towns',
    choices: [
      {value: 'Assen', visibleIf: {question: 'region', is: 'Drenthe'}},
      {value: 'Huesca', visibleIf: {question: 'region', is: 'Aragón'}},
      'Elsewhere',
    ],
  },
  {id: 'dutch', type: 'text', label: 'In Dutch', visibleIf: {question: 'region', is: 'Drenthe'}},
]);

describe('a choice that a rule has hidden counts as not picked', () => {
  const given: Answers = {country: 'NL', region: 'Drenthe', towns: ['Assen', 'Elsewhere'], dutch: 'ja'};

  test('while it is shown all is sent', () => assert.deepEqual(sentOf(CASCADE, given), given));

  test('is not sent, nor what waits for it, however long the chain', () => {
    assert.deepEqual(sentOf(CASCADE, {...given, country: 'ES'}), {country: 'ES', towns: ['Elsewhere']});
  });

  test('is missing where an answer is required', () => {
    const issues = checkStep(startSession(CASCADE, {...given, country: 'ES'}));
    assert.deepEqual(
      issues.map(({id, code}) => [id, code]),
      [['region', 'requiredChoice']],
    );
  });

  test('an endpoint takes what is then sent, once the question is answered', () => {
    assert.deepEqual(validateAnswers(CASCADE, sentOf(CASCADE, {...given, country: 'ES', region: 'Aragón'})), []);
  });
});

describe('rules', () => {
  test('a page’s rule holds for all its questions, and their answers are not sent', () => {
    const survey = compiledPages([
      {questions: [{id: 'more', type: 'yes-no', label: 'More?'}]},
      {visibleIf: {question: 'more', is: true}, questions: [{id: 'what', type: 'text', label: 'What?'}]},
    ]);
    assert.deepEqual(sentOf(survey, {more: true, what: 'tea'}), {more: true, what: 'tea'});
    assert.deepEqual(sentOf(survey, {more: false, what: 'tea'}), {more: false});
  });

  test('a rule that looks ahead, and one that waits for a question that is hidden', () => {
    const survey = compiled([
      {id: 'c', type: 'text', label: 'C', visibleIf: {question: 'b', answered: true}},
      {id: 'b', type: 'text', label: 'B', visibleIf: {question: 'a', is: 'yes'}},
      {id: 'a', type: 'text', label: 'A'},
    ]);
    assert.deepEqual([...startSession(survey, {a: 'yes', b: 'x'}).shown], ['c', 'b', 'a']);
    assert.deepEqual([...startSession(survey, {a: 'no', b: 'x'}).shown], ['a']);
  });

  const REQUIRED: [what: object, answer: string, expected: boolean][] = [
    [{}, 'x', false],
    [{required: true}, 'x', true],
    [{requiredIf: {question: 'a', is: 'x'}}, 'x', true],
    [{requiredIf: {question: 'a', is: 'x'}}, 'y', false],
    [{required: false, requiredIf: {question: 'a', is: 'x'}}, 'x', true],
  ];
  for (const [what, answer, expected] of REQUIRED)
    test(`${JSON.stringify(what)} after "${answer}": ${expected ? 'required' : 'not required'}`, () => {
      const survey = compiled([
        {id: 'a', type: 'text', label: 'A'},
        {id: 'b', type: 'text', label: 'B', ...what},
      ]);
      assert.equal(isRequired(survey.questions.get('b')!, startSession(survey, {a: answer})), expected);
    });
});
