import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Definition} from '../../../demo/builder/model/definition.ts';
import {
  addChoice,
  choicesOf,
  markNone,
  moveChoice,
  parseChoices,
  pasteChoices,
  removeChoice,
  writeChoice,
} from '../../../demo/builder/model/edit-choices.ts';
import {getIn} from '../../../demo/builder/model/json-path.ts';

const PASTED: readonly [what: string, pasted: string, choices: string[]][] = [
  ['lines', 'Red\nGreen\n\nBlue', ['Red', 'Green', 'Blue']],
  ['lines of Windows', 'Red\r\nGreen', ['Red', 'Green']],
  ['a list of a document', '• Red\n- Green\n– Blue', ['Red', 'Green', 'Blue']],
  ['a numbered list', '1. Red\n2) Green\n(c) Blue', ['Red', 'Green', 'Blue']],
  ['cells of a row', 'Red\tGreen\tBlue', ['Red', 'Green', 'Blue']],
  ['a sentence of commas', 'Red, Green, Blue', ['Red', 'Green', 'Blue']],
  ['numbers with a comma inside', 'Up to 1,000; more than 1,000', ['Up to 1,000', 'more than 1,000']],
  ['lines that have commas', 'Yes, often\nNo, never', ['Yes, often', 'No, never']],
  ['ages, which are no numbering', '18 to 30\n31 to 60', ['18 to 30', '31 to 60']],
  ['doubles', 'Red\nRed\n Red ', ['Red']],
  ['nothing', ' \n ', []],
];
for (const [what, pasted, choices] of PASTED)
  test(`${what} are pasted as choices`, () => assert.deepEqual(parseChoices(pasted), choices));

const LIST = 'questions[0].choices';
const make = (...labels: string[]): Definition => ({
  questions: [
    {
      id: 'q',
      type: 'multiple-choice',
      label: 'Q',
      choices: labels.map((label, i) => ({value: `option-${i + 1}`, label})),
    },
    {id: 'r', type: 'text', label: 'R', visibleIf: {question: 'q', includes: 'option-1'}},
  ],
});
const shown = (definition: Definition) =>
  choicesOf(definition, LIST).map(({value, label}) => `${value}=${String(label)}`);

test('a pasted list takes the place of what nobody wrote, and adds to what somebody did', () => {
  assert.deepEqual(shown(pasteChoices(make('Option 1', 'Option 2'), LIST, 'Red\nDeep blue')), [
    'red=Red',
    'deep-blue=Deep blue',
  ]);
  const added = pasteChoices(pasteChoices(make('Option 1'), LIST, 'Red\nBlue'), LIST, 'Blue\nGreen');
  assert.deepEqual(shown(added), ['red=Red', 'blue=Blue', 'green=Green']);
});

test('values follow the words, rules follow the values, and nothing follows once it is published', () => {
  const options = {language: 'en', question: 'q', isPublished: false};
  const written = writeChoice(make('Option 1', 'Option 2'), LIST, 0, 'Here', options);
  assert.deepEqual(shown(written), ['here=Here', 'option-2=Option 2']);
  assert.deepEqual(getIn(written, 'questions[1].visibleIf'), {question: 'q', includes: 'here'});
  assert.deepEqual(shown(writeChoice(written, LIST, 0, 'There', options))[0], 'there=There');
  assert.deepEqual(shown(writeChoice(written, LIST, 0, 'There', {...options, isPublished: true}))[0], 'here=There');
  assert.deepEqual(shown(writeChoice(written, LIST, 1, 'Here', options))[1], 'here-2=Here');
});

test('choices are added, moved, taken away and made to stand alone', () => {
  const three = make('A', 'B', 'C');
  assert.deepEqual(shown(addChoice(three, LIST, 0))[1], 'option-4=');
  assert.deepEqual(shown(moveChoice(three, LIST, 2, 0)), ['option-3=C', 'option-1=A', 'option-2=B']);
  assert.deepEqual(shown(removeChoice(three, LIST, 1)), ['option-1=A', 'option-3=C']);
  const none = markNone(markNone(three, LIST, 0, true), LIST, 2, true);
  assert.deepEqual(
    choicesOf(none, LIST).map((choice) => choice.none),
    [undefined, undefined, true],
  );
});
