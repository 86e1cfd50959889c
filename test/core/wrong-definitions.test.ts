import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {compileSurvey} from '../../src/core/survey/compile-survey.ts';

const FOLDER = new URL('../support/wrong-definitions/', import.meta.url);
const TYPES =
  'text, long-text, email, tel, url, number, slider, date, time, date-time, yes-no, single-choice, multiple-choice, ' +
  'rating, scale, matrix, ranking, allocation, name, address, file, signature, consent, statement, hidden, group';

/** File, where the author must look, and what the author reads. */
const TABLE: [file: string, path: string, message: string][] = [
  ['unknown-type.json', 'pages[0].questions[0].type', `does not know "dropdown": expected one of ${TYPES}`],
  ['duplicate-ids.json', 'pages[1].questions[0].id', '"years" is used twice (first at pages[0].questions[0])'],
  ['unknown-question.json', 'questions[1].visibleIf.question', 'no question has the id "hasplot"'],
  ['cycle.json', 'questions[0].visibleIf', 'waits for itself: drive → seats → drive'],
  ['empty-choices.json', 'pages[0].questions[0].choices', 'is empty: expected at least one entry'],
  ['choices-as-text.json', 'pages[1].questions[0].choices', 'expected a list'],
  ['not-json.txt', '', 'expected an object'],
  ['choice-without-value.json', 'questions[0].choices[1].value', 'is missing: expected a text'],
  ['unknown-choice.json', 'questions[1].visibleIf.is', '"Yes" is not a choice of "children"'],
  ['missing-label.json', 'questions[1].label', 'is missing: expected a text, or texts by language'],
  ['page-without-questions.json', 'pages[1].questions', 'is missing: expected a list'],
];

/** What cannot be parsed stays text (and is kept as .txt, so that no formatter mends it). */
function readDefinition(file: string): unknown {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

for (const [file, path, message] of TABLE) {
  test(`B11 ${file.split('.')[0]}: the author is told where it is wrong and what was expected`, () => {
    assert.deepEqual(compileSurvey(readDefinition(file)), {findings: [{path, message}]});
  });
}

test('B11 every wrong definition that is kept has its sentence in the table', () => {
  assert.deepEqual(readdirSync(FOLDER).toSorted(), TABLE.map(([file]) => file).toSorted());
});

const question = {id: 'topics', type: 'multiple-choice', label: 'Topics', choices: ['Food']};

for (const [other, findings] of [
  [true, undefined],
  ['Something else', undefined],
  [{en: 'Something else', es: 'Otra cosa'}, undefined],
  [5, [{path: 'questions[0].other', message: 'expected true or false or a text, or texts by language'}]],
] as const) {
  test(`"other" may be true, a text or texts by language: ${JSON.stringify(other)}`, () => {
    const compiled = compileSurvey({id: 'topics', questions: [{...question, other}]});
    assert.deepEqual('findings' in compiled ? compiled.findings : undefined, findings);
  });
}
