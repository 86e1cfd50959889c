import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../../src/contract/question.ts';
import {checkDefinition} from '../../../src/core/check/check-definition.ts';
import {spotsOf, type Definition} from '../../../demo/builder/model/definition.ts';
import {
  addPage,
  addQuestion,
  duplicateQuestion,
  idsOf,
  moveQuestion,
  neighbour,
  removePage,
  removeQuestion,
  renameQuestion,
  retypeQuestion,
  writeLabel,
} from '../../../demo/builder/model/edit-questions.ts';
import {setIn} from '../../../demo/builder/model/json-path.ts';
import {QUESTION_KINDS} from '../../../demo/builder/model/question-kinds.ts';

const text = (id: string): Question => ({id, type: 'text', label: id});
const ONE: Definition = {id: 'x', questions: [text('a'), text('b'), text('c')]};
const PAGES: Definition = {id: 'x', pages: [{questions: [text('a'), text('b')]}, {questions: [text('c')]}]};
const order = (definition: Definition) => spotsOf('survey', definition).map(({question}) => question.id);
const spot = (definition: Definition, i: number) => spotsOf('survey', definition)[i]!;

for (const {type} of QUESTION_KINDS)
  test(`a ${type} that was just added and given words can be answered as it is`, () => {
    const {definition, path} = addQuestion(ONE, 'questions', type);
    const worded = setIn(definition, `${path}.label`, 'Some words');
    const wrong = checkDefinition(worded).filter(({severity}) => severity === 'error');
    assert.deepEqual(wrong, []);
    assert.equal(path, 'questions[3]');
    assert.equal(new Set(idsOf(worded)).size, 4);
  });

test('questions move within a page and on to the next, and stop at the ends', () => {
  const lists = ['pages[0].questions', 'pages[1].questions'];
  const go = (i: number, step: -1 | 1) => {
    const place = neighbour('survey', PAGES, lists, spot(PAGES, i), step);
    return place && order(moveQuestion(PAGES, spot(PAGES, i), place.list, place.index).definition).join('');
  };
  assert.equal(go(0, 1), 'bac');
  assert.equal(go(0, -1), undefined);
  assert.equal(go(1, 1), 'abc');
  assert.equal(go(2, -1), 'abc');
  assert.equal(go(2, 1), undefined);
  const {definition, path} = moveQuestion(PAGES, spot(PAGES, 1), 'pages[1].questions', 1);
  assert.deepEqual([order(definition).join(''), path], ['acb', 'pages[1].questions[1]']);
});

test('a copy stands behind its question, with an id of its own', () => {
  const {definition, path} = duplicateQuestion(ONE, spot(ONE, 1));
  assert.deepEqual([order(definition), path], [['a', 'b', 'b-2', 'c'], 'questions[2]']);
  assert.deepEqual(order(removeQuestion(ONE, spot(ONE, 1))), ['a', 'c']);
});

test('the name in the data follows the words until the survey is published, and rules and texts go along', () => {
  const {definition} = addQuestion({id: 'x', questions: []}, 'questions', 'yes-no');
  const ruled: Definition = {
    ...definition,
    questions: [
      ...(definition['questions'] as Question[]),
      {id: 'why', type: 'text', label: 'You said {{question-1}}', visibleIf: {question: 'question-1', is: true}},
    ],
  };
  const named = writeLabel(ruled, 'questions[0]', 'Do you live here?', 'en', false);
  assert.deepEqual(idsOf(named), ['do-you-live-here', 'why']);
  assert.deepEqual(spot(named, 1).question.visibleIf, {question: 'do-you-live-here', is: true});
  assert.equal(spot(named, 1).question.label, 'You said {{do-you-live-here}}');
  assert.equal(idsOf(writeLabel(named, 'questions[0]', 'Do you live near?', 'en', false))[0], 'do-you-live-near');
  assert.equal(idsOf(writeLabel(named, 'questions[0]', 'Do you live near?', 'en', true))[0], 'do-you-live-here');
  assert.equal(
    idsOf(writeLabel({...named, languages: ['en', 'es']}, 'questions[0]', '¿Aquí?', 'es', false))[0],
    'do-you-live-here',
  );
});

test('a name that its author chose stays whatever the words become', () => {
  const named = renameQuestion(ONE, 'questions[0]', 'chosen');
  assert.equal(idsOf(writeLabel(named, 'questions[0]', 'Other words', 'en', false))[0], 'chosen');
});

test('two questions with the same words have two names', () => {
  const {definition} = addQuestion(
    {id: 'x', questions: [{id: 'name', type: 'text', label: 'Name'}]},
    'questions',
    'text',
  );
  assert.deepEqual(idsOf(writeLabel(definition, 'questions[1]', 'Name', 'en', false)), ['name', 'name-2']);
});

test('a question that becomes one of another kind keeps its words, its rule and its choices', () => {
  const rule = {question: 'a', answered: true};
  const choices = [{value: 'x', label: 'X'}];
  const list: Definition = {
    questions: [
      text('a'),
      {id: 'b', type: 'single-choice', label: 'B', hint: 'H', visibleIf: rule, choices, other: true},
    ],
  };
  assert.deepEqual(spot(retypeQuestion(list, 'questions[1]', 'ranking'), 1).question, {
    id: 'b',
    type: 'ranking',
    label: 'B',
    hint: 'H',
    visibleIf: rule,
    choices,
  });
});

test('a survey gets pages and loses them again without losing a question', () => {
  const paged = addPage(ONE);
  assert.deepEqual(order(paged), ['a', 'b', 'c', 'question-1']);
  assert.equal(paged['questions'], undefined);
  const single = removePage(paged, 1);
  assert.deepEqual(order(single), ['a', 'b', 'c', 'question-1']);
  assert.equal(single['pages'], undefined);
  assert.deepEqual(order(removePage(PAGES, 0)), ['a', 'b', 'c']);
});
