import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {checkDefinition} from '../../../src/core/check/check-definition.ts';
import {addQuestion} from '../../../demo/builder/model/edit-questions.ts';
import {QUESTION_KINDS} from '../../../demo/builder/model/question-kinds.ts';
import {
  addPart,
  isGroup,
  isKept,
  newGroup,
  putPart,
  removePart,
  setMatch,
  toCondition,
  toGroup,
} from '../../../demo/builder/model/rule-groups.ts';
import {describeRule} from '../../../demo/builder/model/rule-words.ts';
import {canDecide, newLine, withOperator, type RuleLine} from '../../../demo/builder/model/rules.ts';

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

const here = {question: 'where', is: 'here'} as const;
const adult = {question: 'age', atLeast: 18} as const;
const lives = {question: 'lives', is: true} as const;
const HERE = '“Where do you live?” is “Here”';
const ADULT = '“How old are you?” is at least 18';
const LIVES = '“Do you live here?” is “Yes”';

/** How deep the groups go that can be pointed at, and how many parts are kept in words. */
const RULES: readonly [rule: Condition, words: string, kept: number][] = [
  [lives, LIVES, 0],
  [here, HERE, 0],
  [{question: 'where', isNot: 'other'}, '“Where do you live?” is not “Other”', 0],
  [{question: 'age', atLeast: 60}, '“How old are you?” is at least 60', 0],
  [{question: 'age', answered: false}, '“How old are you?” has no answer', 0],
  [{question: 'gone', is: 'x'}, '“gone” is “x”', 0],
  [{question: 'where', in: ['here', 'Elsewhere']}, '“Where do you live?” is “Here” or “Elsewhere”', 0],
  [{all: [lives, adult]}, `${LIVES}, and ${ADULT}`, 0],
  [{any: [here, {not: adult}]}, `${HERE}, or it is not so that ${ADULT}`, 0],
  [{all: [lives, {any: [here, adult]}]}, `${LIVES}, and one of these holds (${HERE}, or ${ADULT})`, 0],
  [{any: [{all: [lives, adult]}, here]}, `all of these hold (${LIVES}, and ${ADULT}), or ${HERE}`, 0],
  [{not: {any: [lives, here]}}, `none of these holds (${LIVES}, or ${HERE})`, 0],
  [{all: [adult, {not: {all: [lives, here]}}]}, `${ADULT}, and not all of these hold (${LIVES}, and ${HERE})`, 0],
  [{not: lives}, `it is not so that ${LIVES}`, 0],
  [{all: [lives, {any: [here]}]}, `${LIVES}, and one of these holds (${HERE})`, 0],
  [
    {all: [lives, {any: [here, {all: [adult, {not: lives}]}]}]},
    `${LIVES}, and one of these holds (${HERE}, or all of these hold (${ADULT}, and it is not so that ${LIVES}))`,
    1,
  ],
  [
    {not: {not: {not: {not: lives}}}},
    `it is not so that it is not so that it is not so that it is not so that ${LIVES}`,
    1,
  ],
];
const countKept = (group: ReturnType<typeof toGroup>): number =>
  group.parts.reduce((n, part) => n + (isKept(part) ? 1 : isGroup(part) ? countKept(part) : 0), 0);
for (const [rule, words, kept] of RULES)
  test(`a rule is read as: ${words}; nothing of it is lost`, () => {
    assert.equal(describeRule(rule, QUESTIONS, ['en']), words);
    const group = toGroup(rule);
    assert.equal(countKept(group), kept);
    assert.deepEqual(toCondition(group), rule);
  });

const toLineOf = (value: RuleLine['value'], operator: RuleLine['operator'] = 'is', question = 'where'): RuleLine => ({
  question,
  operator,
  value,
});
const nested = toGroup({all: [lives, {any: [here, adult]}]});
const EDITS: readonly [what: string, edited: ReturnType<typeof toGroup>, rule: Condition | undefined][] = [
  [
    'a line is added',
    addPart(nested, [], toLineOf('x')),
    {all: [lives, {any: [here, adult]}, {question: 'where', is: 'x'}]},
  ],
  [
    'a line is added to a group',
    addPart(nested, [1], toLineOf('x')),
    {all: [lives, {any: [here, adult, {question: 'where', is: 'x'}]}]},
  ],
  [
    'a line is put for another',
    putPart(nested, [1, 0], toLineOf('x')),
    {all: [lives, {any: [{question: 'where', is: 'x'}, adult]}]},
  ],
  ['a line is put for a group', putPart(nested, [1], toLineOf('x')), {all: [lives, {question: 'where', is: 'x'}]}],
  ['a line is taken out of a group', removePart(nested, [1, 1]), {all: [lives, {any: [here]}]}],
  ['a group goes with its last line', removePart(removePart(nested, [1, 0]), [1, 0]), lives],
  ['a line is taken away, and the group is the rule', removePart(nested, [0]), {any: [here, adult]}],
  ['a group holds otherwise', setMatch(nested, [1], 'none'), {all: [lives, {not: {any: [here, adult]}}]}],
  ['the whole holds otherwise', setMatch(nested, [], 'any'), {any: [lives, {any: [here, adult]}]}],
  [
    'a group joins a single line',
    addPart(toGroup(lives), [], newGroup(toGroup(lives), toLineOf('here'))),
    {all: [lives, {any: [here, here]}]},
  ],
  ['all is taken away', removePart(toGroup(lives), [0]), undefined],
];
for (const [what, edited, rule] of EDITS)
  test(`where ${what}, the rest stays as it was`, () => {
    assert.deepEqual(toCondition(edited), rule);
  });

const OPERATORS: readonly [from: RuleLine, to: RuleLine['operator'], value: RuleLine['value']][] = [
  [toLineOf('here'), 'in', ['here']],
  [toLineOf(['Elsewhere', 'here'], 'in'), 'isNot', 'Elsewhere'],
  [toLineOf([], 'in'), 'is', 'here'],
  [toLineOf('', 'answered'), 'is', 'here'],
  [toLineOf('', 'answered', 'age'), 'atLeast', 1],
];
for (const [from, to, value] of OPERATORS)
  test(`"${from.operator}" becomes "${to}" with a value that can be: ${JSON.stringify(from.value)}`, () => {
    const asked = QUESTIONS.find(({id}) => id === from.question);
    assert.deepEqual(withOperator(from, to, asked, ['en']), {...from, operator: to, value});
  });

for (const {type} of QUESTION_KINDS)
  test(`the first rule that is offered about a ${type} can hold`, () => {
    const {definition} = addQuestion({id: 'x', questions: []}, 'questions', type);
    const first = {...(definition['questions'] as Question[])[0]!, label: 'First'} as Question;
    if (!canDecide(first)) return assert.ok(['statement', 'hidden', 'group'].includes(type));
    const line = newLine(first, ['en']);
    // what is compared with is written by the author where nothing can be offered
    const value = line.value === '' ? (type === 'time' ? '12:00' : '2027-01-01') : line.value;
    const visibleIf = toCondition({match: 'all', parts: [{...line, value}]});
    const second = {id: 'second', type: 'text', label: 'Second', visibleIf};
    const wrong = checkDefinition({id: 'x', questions: [first, second]}).filter(({severity}) => severity === 'error');
    assert.deepEqual(wrong, []);
  });
