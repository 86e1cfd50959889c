import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkDefinition} from '../../../src/core/check/check-definition.ts';
import type {Definition} from '../../../demo/builder/model/definition.ts';
import {
  addLanguage,
  nameOfText,
  progressOf,
  removeLanguage,
  textsToTranslate,
  translate,
} from '../../../demo/builder/model/languages.ts';
import {readText, showText, writeOptional, writeText} from '../../../demo/builder/model/texts.ts';

const BOTH = ['en', 'es'];
const WRITTEN: readonly [before: unknown, tag: string, words: string, languages: string[], after: unknown][] = [
  ['Hello', 'en', 'Hi', ['en'], 'Hi'],
  ['Hello', 'en', 'Hi', BOTH, 'Hi'],
  ['Hello', 'es', 'Hola', BOTH, {en: 'Hello', es: 'Hola'}],
  [{en: 'Hello', es: 'Hola'}, 'es', '', BOTH, 'Hello'],
  [{en: 'Hello', es: 'Hola'}, 'en', '', BOTH, {en: '', es: 'Hola'}],
  [{en: 'Hello', 'es-MX': 'Hola'}, 'es', 'Buenas', BOTH, {en: 'Hello', 'es-MX': 'Buenas'}],
  [undefined, 'es', 'Hola', BOTH, {es: 'Hola'}],
];
for (const [before, tag, words, languages, after] of WRITTEN)
  test(`${JSON.stringify(before)} with "${words}" in ${tag} is ${JSON.stringify(after)}`, () =>
    assert.deepEqual(writeText(before, tag, words, languages), after));

test('a text without words in any language is none', () => {
  assert.equal(writeOptional({en: 'x'}, 'en', '', ['en']), undefined);
  assert.equal(writeOptional('', 'es', '', BOTH), undefined);
  assert.deepEqual(writeOptional({en: 'x', es: 'y'}, 'en', '', BOTH), {en: '', es: 'y'});
});

test('a plain text is in the first language alone, and is shown in any', () => {
  assert.deepEqual([readText('x', 'en', BOTH), readText('x', 'es', BOTH)], ['x', '']);
  assert.equal(showText({es: 'Hola'}, BOTH), 'Hola');
});

const SURVEY: Definition = {
  id: 'x',
  title: 'Title',
  questions: [
    {
      id: 'q',
      type: 'single-choice',
      label: 'Which?',
      choices: [
        {value: 'a', label: 'A tree'},
        {value: '1', label: '1'},
      ],
    },
  ],
};

test('a second language is added, filled, counted, found complete by the check, and taken away again', () => {
  const added = addLanguage('survey', SURVEY, 'es');
  assert.deepEqual(progressOf('survey', added, 'es'), {done: 0, all: 3});
  const filled = textsToTranslate('survey', added).reduce(
    (d, text) => translate(d, text, 'es', `es ${text.path}`),
    added,
  );
  assert.deepEqual(progressOf('survey', filled, 'es'), {done: 3, all: 3});
  assert.deepEqual(
    checkDefinition(filled).filter(({rule}) => rule === 'not-translated'),
    [],
  );
  assert.deepEqual(removeLanguage(filled, 'es'), {...SURVEY, languages: ['en']});
  assert.equal(addLanguage('survey', filled, 'es-MX'), filled);
  assert.equal(removeLanguage(filled, 'en'), filled);
});

test('a pulse has no list of languages, and gets one by its texts', () => {
  const added = addLanguage('pulse', {id: 'p', wave: 'w', group: 'Us', title: 'How is it?'}, 'es');
  assert.deepEqual(added['title'], {en: 'How is it?', es: ''});
  assert.deepEqual(progressOf('pulse', added, 'es'), {done: 0, all: 1});
});

const NAMES: readonly [path: string, name: string][] = [
  ['title', 'Title'],
  ['questions[2].label', 'Words'],
  ['questions[2].hint', 'Hint'],
  ['questions[2].choices[1].label', 'Choice 2'],
  ['questions[2].choices[1].hint', 'Hint of choice 2'],
  ['questions[2].rows[0].label', 'Row 1'],
  ['questions[2].stepLabels.5', 'Step 5'],
  ['pages[1].title', 'Page 2: title'],
  ['pages[1].questions[0].label', 'Words'],
  ['endings[0].text', 'Thank you: text'],
  ['shifts[0].title', 'Shift 1: title'],
];
for (const [path, name] of NAMES) test(`${path} is called "${name}"`, () => assert.equal(nameOfText(path), name));
