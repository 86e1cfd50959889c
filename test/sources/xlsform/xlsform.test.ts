import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strToU8, zipSync} from 'fflate';
import type {Question} from '../../../src/contract/question.ts';
import {parseSurvey} from '../../../src/core/survey/parse-survey.ts';
import {importDefinition} from '../../../src/sources/importing/import-definition.ts';
import {ImportError} from '../../../src/sources/importing/report.ts';
import {importXlsForm} from '../../../src/sources/xlsform/xlsform.ts';
import {fillSurvey} from '../../support/fill-survey.ts';
import {toWorkbook} from '../../support/workbook.ts';

const SURVEY = [
  [
    'type',
    'name',
    'label::English (en)',
    'label::Español (es)',
    'hint',
    'required',
    'relevant',
    'constraint',
    'appearance',
    'choice_filter',
    'calculation',
    'parameters',
    'colour',
  ],
  ['start', 'start', '', '', '', '', '', '', '', '', '', '', ''],
  ['note', 'hello', 'Hello **you**', 'Hola', '', '', '', '', '', '', '', '', ''],
  ['text', 'name', 'Your name', 'Tu nombre', 'As you like', 'yes', '', 'string-length(.) <= 40', '', '', '', '', 'red'],
  ['integer', 'age', 'Age of ${name}', '', '', 'true()', '', '. > 0 and . < 120', '', '', '', '', ''],
  ['decimal', 'weight', 'Weight', '', '', '', '${age} >= 18', '. >= 0.5', '', '', '', '', ''],
  ['range', 'mood', 'Mood', '', '', '', '', '', '', '', '', 'start=0 end=10 step=2', ''],
  ['text', 'zip', 'Postal code', '', '', '${age} > 60', '', "regex(., '^[0-9]{5}$')", '', '', '', '', ''],
  ['text', 'story', 'Story', '', '', '', "${name} != ''", '', 'multiline', '', '', '', ''],
  ['begin_group', 'place', 'Where you live', 'Donde vives', '', '', '${age} > 17', '', 'field-list', '', '', '', ''],
  ['select_one state', 'state', 'State', '', '', 'yes', '', '', 'minimal', '', '', '', ''],
  ['select_one city', 'city', 'City', '', '', '', '', '', '', 'state=${state}', '', '', ''],
  ['begin group', 'inner', 'Inside', '', '', '', "selected(${state}, 'tx')", '', '', '', '', '', ''],
  [
    'select_multiple food or_other',
    'food',
    'Food',
    '',
    '',
    '',
    '',
    "not(selected(., 'none') and count-selected(.) > 1)",
    '',
    '',
    '',
    '',
    '',
  ],
  ['rank food', 'best', 'Best food', '', '', '', 'count-selected(${food}) >= 1', '', '', '', '', '', ''],
  ['end group', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['end_group', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['begin_repeat', 'child', 'Child', '', '', '', '', '', '', '', '', '', ''],
  ['text', 'first', 'First name', '', '', 'yes', '', '', '', '', '', '', ''],
  ['date', 'born', 'Born', '', '', '', "${first} != ''", '. <= today()', '', '', '', '', ''],
  ['end_repeat', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['calculate', 'double', '', '', '', '', '', '', '', '', '${age} * 2', '', ''],
  ['image', 'sign', 'Sign', '', '', '', '${double} > 40 and ${age} > 5', '', 'signature', '', '', '', ''],
  ['geopoint', 'spot', 'Where?', '', '', '', '', '', '', '', '', '', ''],
  ['acknowledge', 'ok', 'All right?', '', '', 'yes', '', '', '', '', '', '', ''],
  ['hologram', 'odd', 'Odd', '', '', '', '', '', '', '', '', '', ''],
];
const CHOICES = [
  ['list_name', 'name', 'label::English (en)', 'state'],
  ['state', 'tx', 'Texas', ''],
  ['state', 'wa', 'Washington', ''],
  ['city', 'austin', 'Austin', 'tx'],
  ['city', 'seattle', 'Seattle', 'wa'],
  ['food', 'rice', 'Rice', ''],
  ['food', 'none', 'Nothing', ''],
  ['food', 1, 'One', ''],
  ['unused', 'x', 'X', ''],
];
const SETTINGS = [
  ['form_title', 'form_id', 'version', 'default_language', 'style'],
  ['Our form', 'our_form', 20260101, 'English (en)', 'pages'],
];
const FORM = toWorkbook({survey: SURVEY, choices: CHOICES, settings: SETTINGS});
const {definition, notes} = importXlsForm(FORM, 'file');
const pages = definition.pages!;
const find = (id: string) => {
  const open = (list: readonly Question[]): Question[] =>
    list.flatMap((q) => [q, ...('questions' in q ? open(q.questions) : [])]);
  return open(pages.flatMap(({questions}) => questions)).find((q) => q.id === id) as unknown as Record<string, unknown>;
};
const noteAt = (path: string) => notes.find((note) => note.path === path);

test('a workbook becomes a survey that the parser takes and that can be filled in to the end', () => {
  const parsed = parseSurvey(definition);
  assert.ok('survey' in parsed);
  for (let seed = 0; seed < 30; seed++) assert.deepEqual(fillSurvey(parsed.survey, seed, seed / 30).stuck, []);
  assert.deepEqual(
    [definition.id, definition.title, definition.version, definition.languages],
    ['our_form', 'Our form', '20260101', ['en', 'es']],
  );
});

test('groups are pages with their rules, and what stands between them too', () => {
  assert.deepEqual(
    pages.map(({title}) => title),
    [undefined, {en: 'Where you live', es: 'Donde vives'}, undefined],
  );
  assert.deepEqual(pages[1]!.visibleIf, {question: 'age', above: 17});
});

const EXPECTED: [id: string, expected: Record<string, unknown>][] = [
  ['hello', {type: 'statement', label: {en: 'Hello you', es: 'Hola'}}],
  [
    'name',
    {type: 'text', label: {en: 'Your name', es: 'Tu nombre'}, hint: 'As you like', required: true, maxLength: 40},
  ],
  ['age', {type: 'number', label: 'Age of {{name}}', min: 1, max: 119, step: 1}],
  ['weight', {type: 'number', min: 0.5, visibleIf: {question: 'age', atLeast: 18}}],
  ['mood', {type: 'slider', min: 0, max: 10, step: 2}],
  ['zip', {type: 'text', pattern: '[0-9]{5}', requiredIf: {question: 'age', above: 60}}],
  ['story', {type: 'long-text', visibleIf: {question: 'name', answered: true}}],
  ['state', {type: 'single-choice', display: 'dropdown', required: true}],
  [
    'city',
    {
      choices: [
        {value: 'austin', label: 'Austin', visibleIf: {question: 'state', is: 'tx'}},
        {value: 'seattle', label: 'Seattle', visibleIf: {question: 'state', is: 'wa'}},
      ],
    },
  ],
  ['inner', {type: 'statement', visibleIf: {question: 'state', in: ['tx']}}],
  [
    'food',
    {
      type: 'multiple-choice',
      other: true,
      choices: [
        {value: 'rice', label: 'Rice'},
        {value: 'none', label: 'Nothing', none: true},
        {value: '1', label: 'One'},
      ],
    },
  ],
  [
    'best',
    {
      type: 'ranking',
      visibleIf: {
        all: [
          {question: 'state', in: ['tx']},
          {question: 'food', answered: true},
        ],
      },
    },
  ],
  ['child', {type: 'group', repeat: {}}],
  ['born', {type: 'date', visibleIf: {question: 'first', answered: true}}],
  ['sign', {type: 'signature', visibleIf: {question: 'age', above: 5}}],
  ['spot', {type: 'text', label: 'Where?'}],
  ['ok', {type: 'single-choice', choices: ['OK']}],
  ['odd', {type: 'text'}],
];
for (const [id, expected] of EXPECTED)
  test(`the row ${id} is asked as it was meant`, () => {
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, find(id)[key]])), expected);
  });

const SAID: [path: string, outcome: string, words: RegExp][] = [
  ['survey.row 2', 'dropped', /not recorded/],
  ['survey.row 3.label::English (en)', 'approximated', /without formatting/],
  ['survey.row 4.colour', 'dropped', /no counterpart in Kith: "red"/],
  ['survey.row 4.constraint', 'kept', /limit/],
  ['survey.row 20.constraint', 'dropped', /check is not made/],
  ['survey.row 22', 'dropped', /nothing is computed/],
  ['survey.row 23.relevant', 'approximated', /“double” is computed/],
  ['survey.row 24.type', 'approximated', /no “geopoint” in Kith/],
  ['choices.row 9', 'dropped', /no question uses this list/],
  ['settings.row 2.style', 'dropped', /looks/],
];
for (const [path, outcome, words] of SAID)
  test(`the report says what became of ${path}`, () => {
    assert.equal(noteAt(path)?.outcome, outcome);
    assert.match(noteAt(path)!.message, words);
  });

test('every cell of the workbook is spoken of', () => {
  for (const [i, row] of SURVEY.entries())
    for (const [j, cell] of row.entries())
      if (i && cell !== '')
        assert.ok(
          noteAt(`survey.row ${i + 1}`) ?? noteAt(`survey.row ${i + 1}.${SURVEY[0]![j]}`),
          `row ${i + 1}, ${SURVEY[0]![j]}`,
        );
});

test('the same form as CSV: sheets below each other, or the sheet survey alone', async () => {
  const csv =
    '\uFEFF"survey",,,\n,"type","name","label"\n,"select_one yn","a","A?"\n"choices",,,\n,"list name","name","label"\n,"yn","y","Yes"\n';
  const made = await importDefinition(strToU8(csv), {name: 'x'});
  assert.deepEqual(made.definition.pages![0]!.questions[0], {
    type: 'single-choice',
    id: 'a',
    label: 'A?',
    choices: [{value: 'y', label: 'Yes'}],
  });
  const alone = await importDefinition(strToU8('type;name;label\r\ninteger;n;How many?\r\n'), {name: 'x'});
  assert.deepEqual(alone.definition.pages![0]!.questions[0], {type: 'number', id: 'n', label: 'How many?', step: 1});
});

const WRONG: [what: string, bytes: Uint8Array, sentence: RegExp][] = [
  ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11), /old kind \(\.xls\): save it as \.xlsx/],
  ['a zip that is no workbook', zipSync({'a.txt': strToU8('x')}), /no workbook/],
  ['a damaged workbook', FORM.slice(0, 300), /damaged/],
  ['no sheet "survey"', toWorkbook({Sheet1: [['a', 'b']]}), /^survey: there is no sheet of this name, only Sheet1/],
  [
    'a group that never ends',
    toWorkbook({
      survey: [
        ['type', 'name'],
        ['begin_group', 'g'],
        ['text', 'a'],
      ],
    }),
    /^survey\.row 2: “begin_group” is never ended/,
  ],
  [
    'an end without a beginning',
    toWorkbook({
      survey: [
        ['type', 'name'],
        ['text', 'a'],
        ['end_repeat', ''],
      ],
    }),
    /^survey\.row 3: .* never begun/,
  ],
];
for (const [what, bytes, sentence] of WRONG)
  test(`B11 one sentence names what is wrong: ${what}`, () => {
    assert.throws(
      () => importXlsForm(bytes),
      (error) => error instanceof ImportError && sentence.test(error.message),
    );
  });

test('B5 a small file that unpacks into a very large one is refused before it is unpacked', () => {
  const bomb = zipSync({'xl/workbook.xml': strToU8('<workbook/>'), 'xl/sharedStrings.xml': new Uint8Array(40_000_000)});
  assert.throws(() => importXlsForm(bomb), /sharedStrings\.xml: is too large/);
});
