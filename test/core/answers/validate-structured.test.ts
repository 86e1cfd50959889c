import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../../src/contract/question.ts';
import type {Answer} from '../../../src/contract/submission.ts';
import {findWrong} from '../../../src/core/answers/validate.ts';

const found = (question: object, answer: unknown, required = false) =>
  findWrong({id: 'q', label: 'Q', ...question} as Question, answer as Answer, required, {}).map(({path, code}) =>
    [code, ...(path ?? [])].join(' '),
  );
const file = (name: string, type = '', size = 1000) => ({name, type, size});
const REPORT = {type: 'file', accept: 'image/*,.pdf', maxSize: 5_000_000, maxFiles: 2};
const MATRIX = {type: 'matrix', rows: ['parks', 'buses'], choices: ['good', 'bad']};
const BUDGET = {type: 'allocation', choices: ['trees', 'bench'], total: 100, costs: {trees: 30}, step: 1};

/** What is asked, the answer, whether it must be given, and what is found (code and place); nothing means that it is right. */
const TABLE: [what: string, question: object, answer: unknown, required: boolean, ...found: string[]][] = [
  ['a name', {type: 'name'}, {given: 'Ana', family: 'Ruiz'}, true],
  ['one name is enough for a name', {type: 'name'}, {given: 'Sukarno'}, true],
  ['a family name alone', {type: 'name'}, {family: 'Ruiz'}, true, 'requiredPart given'],
  ['no name where one is required', {type: 'name'}, undefined, true, 'requiredPart given'],
  ['no name where none is required', {type: 'name'}, undefined, false],
  ['a name as a text', {type: 'name'}, 'Ana Ruiz', false, 'type'],
  ['a name with a part that nobody asks for', {type: 'name'}, {given: 'Ana', title: 'Dr'}, false, 'type'],
  ['a name that is a number', {type: 'name'}, {given: 5}, false, 'type given'],
  ['a name of 201 letters', {type: 'name'}, {given: 'a'.repeat(201)}, false, 'tooLong given'],
  ['an address without street and city', {type: 'address'}, {}, true, 'requiredPart line1', 'requiredPart city'],
  ['an address of blanks', {type: 'address'}, {line1: ' ', city: 'X'}, true, 'requiredPart line1'],
  ['half an address where none is required', {type: 'address'}, {city: 'Oak Hill'}, false],
  ['a time', {type: 'time'}, '14:30', true],
  ['a time that does not exist', {type: 'time'}, '24:00', true, 'time'],
  ['a time before the first', {type: 'time', min: '09:00'}, '08:59', true, 'minDate'],
  ['a date and time', {type: 'date-time'}, '2026-03-27T14:30', true],
  ['a day without a time', {type: 'date-time'}, '2026-03-27', true, 'dateTime'],
  ['a day that does not exist', {type: 'date-time'}, '2026-02-30T10:00', true, 'dateTime'],
  ['more than a date and time', {type: 'date-time'}, '2026-03-27T14:30T1', true, 'dateTime'],
  ['a date and time after the last', {type: 'date-time', max: '2026-03-27T12:00'}, '2026-03-27T12:01', true, 'maxDate'],
  ['a slider between two steps', {type: 'slider', min: 0, max: 10, step: 2}, 3, true, 'step'],
  ['a slider at zero is answered', {type: 'slider', min: 0, max: 10}, 0, true],
  ['every row of a matrix', MATRIX, {parks: 'good', buses: 'bad'}, true],
  ['a matrix with a row left out', MATRIX, {parks: 'good'}, true, 'requiredRows buses'],
  ['a matrix with a row left out, not required', MATRIX, {parks: 'good'}, false],
  ['a matrix with a choice that is not there', MATRIX, {parks: 'fine'}, false, 'choice parks'],
  ['a matrix with a row that is not there', MATRIX, {trains: 'good'}, false, 'choice'],
  ['several in a row of a matrix that takes one', MATRIX, {parks: ['good']}, false, 'choice parks'],
  ['several in a row', {...MATRIX, multiple: true}, {parks: ['good', 'bad'], buses: ['bad']}, true],
  ['the same twice in a row', {...MATRIX, multiple: true}, {parks: ['good', 'good']}, false, 'choice parks'],
  ['an empty row', {...MATRIX, multiple: true}, {parks: ['good'], buses: []}, true, 'requiredRows buses'],
  ['a matrix as a list', MATRIX, ['good'], false, 'type'],
  ['part of a ranking', {type: 'ranking', choices: ['a', 'b', 'c']}, ['c', 'a'], true],
  ['a ranking with one twice', {type: 'ranking', choices: ['a', 'b']}, ['a', 'a'], true, 'choice'],
  ['a ranking of something else', {type: 'ranking', choices: ['a', 'b']}, ['z'], true, 'choice'],
  ['too short a ranking', {type: 'ranking', choices: ['a', 'b', 'c'], min: 2}, ['a'], true, 'minRanked'],
  ['too long a ranking', {type: 'ranking', choices: ['a', 'b', 'c'], max: 1}, ['a', 'b'], true, 'maxRanked'],
  ['a ranking as a text', {type: 'ranking', choices: ['a', 'b']}, 'a', true, 'type'],
  ['a budget that is used up', BUDGET, {trees: 3, bench: 10}, true],
  ['a budget with something left', BUDGET, {trees: 1}, true],
  ['a budget that is exceeded', BUDGET, {trees: 3, bench: 11}, true, 'overTotal'],
  ['less than nothing', BUDGET, {trees: -1}, true, 'min trees'],
  ['half a tree', BUDGET, {trees: 0.5}, true, 'step trees'],
  ['tenths that add up to one', {type: 'allocation', choices: ['a', 'b'], total: 1, step: 0.1}, {a: 0.7, b: 0.3}, true],
  ['money for something else', BUDGET, {pool: 1}, true, 'choice'],
  ['an amount as a text', BUDGET, {trees: '3'}, true, 'number trees'],
  ['a file', REPORT, [file('plan.pdf', 'application/pdf')], true],
  ['a photo whose kind the browser does not know', REPORT, [file('plan.PDF')], true],
  ['a program', REPORT, [file('a.jpg', 'image/jpeg'), file('b.exe', 'application/x-msdownload')], true, 'accept 1'],
  ['a file that is too large', REPORT, [file('a.jpg', 'image/jpeg', 5_000_001)], true, 'maxSize 0'],
  ['too many files', REPORT, [file('a.pdf'), file('b.pdf'), file('c.pdf')], true, 'maxFiles'],
  ['one file where nothing is said', {type: 'file'}, [file('a.txt'), file('b.txt')], true, 'maxFiles'],
  ['a file without a name', {type: 'file'}, [file('')], true, 'type'],
  ['a file that is a text', {type: 'file'}, ['a.txt'], true, 'type'],
  ['a file of no size', {type: 'file'}, [{name: 'a', type: '', size: null}], true, 'type'],
  ['a typed signature', {type: 'signature'}, 'Ana Ruiz', true],
  ['a drawn signature', {type: 'signature'}, 'M10 20L30 40Q1 2 3 4', true],
  ['a drawing with something else in it', {type: 'signature'}, 'M10 20L30<script>', true, 'type'],
  ['a typed signature of 201 letters', {type: 'signature'}, 'a'.repeat(201), true, 'tooLong'],
  ['no signature', {type: 'signature'}, '', true, 'required'],
];

for (const [what, question, answer, required, ...expected] of TABLE) {
  test(`${what}: ${expected.join(', ') || 'taken'}`, () => {
    assert.deepEqual(found(question, answer, required), expected);
  });
}

const deep = JSON.parse('{"a":'.repeat(3000) + '1' + '}'.repeat(3000)) as unknown;
const ANYTHING = [null, true, 0, -1, 1e308, '', 'x', [], [null], [[]], [{}], {}, {a: null}, {a: {b: []}}, deep];
const TYPES = [
  ...TABLE.map(([, question]) => question),
  ...['text', 'email', 'number', 'date', 'yes-no', 'rating', 'scale', 'consent', 'hidden'].map((type) => ({type})),
];

test('B5 no answer of any form makes a check throw', () => {
  for (const question of TYPES) {
    for (const answer of ANYTHING) {
      for (const required of [true, false]) assert.doesNotThrow(() => found(question, answer, required));
    }
  }
});
