import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {checkDefinition} from '../../../src/core/check/check-definition.ts';
import {addQuestion} from '../../../demo/builder/model/edit-questions.ts';
import {QUESTION_KINDS} from '../../../demo/builder/model/question-kinds.ts';
import {canDecide, describeRule, newLine, toCondition, toSimpleRule} from '../../../demo/builder/model/rules.ts';

const QUESTIONS: Question[] = [
  {id: 'lives', type: 'yes-no', label: {en: 'Do you live here?', es: '¿Vive aquí?'}},
  {
    id: 'where',
    type: 'single-choice',
    label: 'Where do you live?',
    choices: [{value: 'here', label: 'Here'}, 'Elsewhere'],
    other: true,
  },
  {id: 'age', type: 'number', label: 'How old are you?'},
];

const RULES: readonly [rule: Condition, words: string, isSimple: boolean][] = [
  [{question: 'lives', is: true}, '“Do you live here?” is “Yes”', true],
  [{question: 'where', is: 'here'}, '“Where do you live?” is “Here”', true],
  [{question: 'where', isNot: 'other'}, '“Where do you live?” is not “Other”', true],
  [{question: 'age', atLeast: 60}, '“How old are you?” is at least 60', true],
  [{question: 'age', answered: false}, '“How old are you?” has no answer', true],
  [{question: 'gone', is: 'x'}, '“gone” is “x”', true],
  [{question: 'where', in: ['here', 'Elsewhere']}, '“Where do you live?” is “Here” or “Elsewhere”', false],
  [
    {
      all: [
        {question: 'lives', is: true},
        {question: 'age', below: 18},
      ],
    },
    '“Do you live here?” is “Yes”, and “How old are you?” is less than 18',
    true,
  ],
  [
    {any: [{question: 'lives', is: false}, {not: {question: 'age', above: 18}}]},
    '“Do you live here?” is “No”, or (not (“How old are you?” is more than 18))',
    false,
  ],
];
for (const [rule, words, isSimple] of RULES)
  test(`a rule is read as: ${words}`, () => {
    assert.equal(describeRule(rule, QUESTIONS, ['en']), words);
    const simple = toSimpleRule(rule);
    assert.equal(simple !== undefined, isSimple);
    if (simple) assert.deepEqual(toCondition(simple), rule);
  });

test('a rule without lines is none', () => {
  assert.equal(toCondition({match: 'all', lines: []}), undefined);
});

for (const {type} of QUESTION_KINDS)
  test(`the first rule that is offered about a ${type} can hold`, () => {
    const {definition} = addQuestion({id: 'x', questions: []}, 'questions', type);
    const first = {...(definition['questions'] as Question[])[0]!, label: 'First'} as Question;
    if (!canDecide(first)) return assert.ok(['statement', 'hidden', 'group'].includes(type));
    const line = newLine(first, ['en']);
    // what is compared with is written by the author where nothing can be offered
    const value = line.value === '' ? (type === 'time' ? '12:00' : '2027-01-01') : line.value;
    const visibleIf = toCondition({match: 'all', lines: [{...line, value}]});
    const second = {id: 'second', type: 'text', label: 'Second', visibleIf};
    const wrong = checkDefinition({id: 'x', questions: [first, second]}).filter(({severity}) => severity === 'error');
    assert.deepEqual(wrong, []);
  });
