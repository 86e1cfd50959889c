import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Condition} from '../../../src/contract/condition.ts';
import {importSurveyJs} from '../../../src/sources/surveyjs/survey.ts';

const QUESTIONS = [
  {type: 'radiogroup', name: 'Know it', choices: ['Yes', 'No', 3, 10]},
  {type: 'checkbox', name: 'list', choices: ['a', 'b', 'c']},
  {type: 'text', name: 'n', inputType: 'number'},
  {type: 'text', name: 'words'},
  {type: 'boolean', name: 'b'},
  {type: 'text', name: 'day', inputType: 'date'},
  {type: 'signaturepad', name: 'sign'},
];

/** What an expression becomes, and how the report calls it. */
function read(visibleIf: string): [rule: Condition | undefined, outcome: string] {
  const source = {elements: [...QUESTIONS, {type: 'comment', name: 'asked', visibleIf}]};
  const {definition, notes} = importSurveyJs(source);
  const question = definition.pages![0]!.questions.find(({id}) => id === 'asked')!;
  return [question.visibleIf, notes.find(({path}) => path === `elements[${QUESTIONS.length}].visibleIf`)!.outcome];
}

const RULES: [expression: string, rule: Condition | undefined, outcome?: string][] = [
  ["{Know it} = 'Yes'", {question: 'Know-it', is: 'Yes'}],
  ["{know it} == 'yes'", {question: 'Know-it', is: 'Yes'}],
  ["{Know it} <> 'Yes'", {question: 'Know-it', isNot: 'Yes'}],
  ["'Yes' = {Know it}", {question: 'Know-it', is: 'Yes'}],
  ['{Know it} > 3', {question: 'Know-it', in: ['10']}],
  ['{Know it} anyof ["Yes", "Perhaps"]', {question: 'Know-it', in: ['Yes']}],
  ["{Know it} = 'Yes' or {Know it} = 'No'", {question: 'Know-it', in: ['Yes', 'No']}],
  ["{Know it} = 'Yes' or {Know it} = 'Perhaps'", {question: 'Know-it', is: 'Yes'}],
  ["{Know it} != 'Perhaps'", undefined, 'kept'],
  ["{list} contains 'a'", {question: 'list', includes: 'a'}],
  ["{list} notcontains 'a'", {question: 'list', excludes: 'a'}],
  [
    "{list} allof ['a', 'b']",
    {
      all: [
        {question: 'list', includes: 'a'},
        {question: 'list', includes: 'b'},
      ],
    },
  ],
  ["{list} noneof ['a', 'b']", {question: 'list', notIn: ['a', 'b']}],
  [
    "{list} = ['a']",
    {
      all: [
        {question: 'list', includes: 'a'},
        {question: 'list', notIn: ['b', 'c']},
      ],
    },
  ],
  ['{list.length} > 0', {question: 'list', answered: true}],
  ['{list.length} = 0', {question: 'list', answered: false}],
  ['{list.length} > 1', undefined, 'dropped'],
  [
    '{n} >= 18 and {n} < 65',
    {
      all: [
        {question: 'n', atLeast: 18},
        {question: 'n', below: 65},
      ],
    },
  ],
  ['{n} =< -2.5', {question: 'n', atMost: -2.5}],
  ["{n} = '5'", {question: 'n', is: 5}],
  ["{words} = 'x'", {question: 'words', is: 'x'}],
  ["{words} = ''", {question: 'words', answered: false}],
  ["{words} contains 'x'", undefined, 'dropped'],
  ['{words} empty', {question: 'words', answered: false}],
  ['!{words} empty', {question: 'words', answered: true}],
  [
    'not ({n} > 3 and {words} notempty)',
    {
      not: {
        all: [
          {question: 'n', above: 3},
          {question: 'words', answered: true},
        ],
      },
    },
  ],
  ['{b}', {question: 'b', is: true}],
  ['{b} = false', {question: 'b', is: false}],
  ["{b} != 'true'", {question: 'b', isNot: true}],
  ["{day} > '2026-01-01'", {question: 'day', above: '2026-01-01'}],
  ['{day} > today()', undefined, 'dropped'],
  ['{sign} notempty', {question: 'sign', answered: true}],
  ['{n} > 3 and age({day}) >= 18', {question: 'n', above: 3}, 'approximated'],
  ['{n} > 3 or age({day}) >= 18', undefined, 'dropped'],
  ['not ({n} > 3 and age({day}) >= 18)', undefined, 'dropped'],
  ['({n} > 3) = true', {question: 'n', above: 3}],
  ['{nobody} = 1', undefined, 'dropped'],
  ['{n} + 1 > 3', undefined, 'dropped'],
  ['{n} > 3 and', undefined, 'dropped'],
  ['{n} > {words}', undefined, 'dropped'],
  ['constructor.constructor("boom()")()', undefined, 'dropped'],
];
for (const [expression, rule, outcome = 'kept'] of RULES)
  test(`${expression} is ${outcome}`, () => assert.deepEqual(read(expression), [rule, outcome]));
