import assert from 'node:assert/strict';
import {test} from 'node:test';
import {judgeAccent, toProperties} from '../../../demo/builder/model/look.ts';
import {toName, freeName} from '../../../demo/builder/model/names.ts';
import {toRows} from '../../../demo/builder/model/arrived.ts';
import {reportForm} from '../../../demo/builder/model/form-report.ts';

const ACCENTS: readonly [accent: string, light: boolean, dark: boolean][] = [
  ['#12705d', true, false],
  ['#a3f04a', false, true],
  ['#000000', true, false],
  ['#ffffff', false, true],
];
for (const [accent, light, dark] of ACCENTS)
  test(`${accent} can be read on ${light ? 'a light' : 'no light'} page and on ${dark ? 'a dark' : 'no dark'} one`, () => {
    const verdicts = judgeAccent(accent)!;
    assert.deepEqual(
      verdicts.map(({isEnough}) => isEnough),
      [light, dark],
    );
    for (const {isEnough, shown} of verdicts) assert.equal(shown === accent, isEnough);
    // what is shown instead can be read
    for (const [i, {shown}] of verdicts.entries()) assert.ok(judgeAccent(shown)![i]!.ratio >= 4.45);
  });

test('what is no colour has no verdict, and what is as the page has it sets nothing', () => {
  assert.equal(judgeAccent('red;'), undefined);
  assert.deepEqual(toProperties({accent: '', density: 1}), []);
});

const NAMES: readonly [words: string, name: string][] = [
  ['¿Dónde vive usted?', 'donde-vive-usted'],
  ["What's your name?", 'whats-your-name'],
  ['A very long question that goes on and on for ever', 'a-very-long-question-that-goes'],
  ['Ärger & Größe', 'arger-gro-e'],
  ['何歳ですか', ''],
  ['You said {{where}}: why?', 'you-said-why'],
];
for (const [words, name] of NAMES) test(`"${words}" is "${name}" in the data`, () => assert.equal(toName(words), name));

test('a name that is taken, reserved or empty gets another', () => {
  assert.equal(freeName('a', ['a', 'a-2'], 'x'), 'a-3');
  assert.equal(freeName('constructor', [], 'x'), 'x');
  assert.equal(freeName('', ['x'], 'x'), 'x-2');
});

test('what arrives is read by the words of questions and choices, and what nobody asked comes last', () => {
  const definition = {
    id: 'x',
    questions: [
      {id: 'b', type: 'multiple-choice', label: 'Which?', other: true, choices: [{value: 'a', label: 'A tree'}]},
      {id: 'a', type: 'yes-no', label: {en: 'Here?', es: '¿Aquí?'}},
    ],
  };
  const answers = {extra: 3, a: true, b: ['a', 'other'], 'b.other': 'Two trees'};
  assert.deepEqual(toRows({kind: 'survey', definition, look: {}}, {answers}), [
    {label: 'Which?', answer: 'A tree and Two trees'},
    {label: 'Here?', answer: 'Yes'},
    {label: 'extra', answer: '3'},
  ]);
});

test('the report about a form counts what is kept and names what is left behind', () => {
  const facts = {forms: 2, scripts: 1, nameless: 1, disabled: 0, passages: 2, handlers: false};
  const notes = reportForm(facts, {fields: [{id: 'a', type: 'text', label: 'A'}]});
  assert.equal(notes.filter(({outcome}) => outcome === 'kept').length, 1);
  assert.deepEqual(
    notes.filter(({outcome}) => outcome === 'dropped').map(({message}) => message.split(' ').slice(0, 3).join(' ')),
    ['The page has', 'Scripts are not', '1 field has', '2 texts between'],
  );
});
