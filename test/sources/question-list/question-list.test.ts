import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseSurvey} from '../../../src/core/survey/parse-survey.ts';
import {importQuestionList} from '../../../src/sources/question-list/question-list.ts';
import {fillSurvey} from '../../support/fill-survey.ts';

const LIST = `Section,Question,Question type,Options,Required,Help text,Colour,Min,Max,Low label,Rows
About you,What is your name?,Short answer,,Yes,As you like,red,,,,
About you,Tell us more,Paragraph,,,,,,,,
About you,Your mail,Email,,x,,,,,,
Views,Which topics?,Checkboxes,"Food; Rides
Other",no,,,,2,,
Views,One of them,Multiple choice,"a|b|Other...",TRUE,,,,,,
Views,A menu,Drop-down,"a, b",,,,,,,
Views,How likely?,Linear scale,0-10,,,,,,never,
Views,Stars,Rating,,,,,,5,,
Views,Words,Likert scale,"Bad, Fine, Good",,,,,,,
Views,The grid,Multiple choice grid,"Yes, No",,,,,,,"Beds; Paths"
Views,How many?,Number,,,,,1,9,,
Views,Fine?,Yes/No,,,,,,,,
Views,Odd,Hologram,,,,,,,,
Views,Untyped,,"x, y",,,,,,,
Views,Empty,Checkboxes,,,,,,,,
`;
const {definition, notes} = importQuestionList(LIST, 'my list');
const questions = definition.pages!.flatMap((page) => page.questions);

const EXPECTED: Record<string, unknown>[] = [
  {type: 'text', id: 'What-is-your-name', label: 'What is your name?', hint: 'As you like', required: true},
  {type: 'long-text', id: 'Tell-us-more', label: 'Tell us more'},
  {type: 'email', id: 'Your-mail', label: 'Your mail', required: true},
  {type: 'multiple-choice', id: 'Which-topics', label: 'Which topics?', choices: ['Food; Rides'], other: true, max: 2},
  {type: 'single-choice', id: 'One-of-them', label: 'One of them', required: true, choices: ['a', 'b'], other: true},
  {type: 'single-choice', id: 'A-menu', label: 'A menu', choices: ['a', 'b'], display: 'dropdown'},
  {type: 'scale', id: 'How-likely', label: 'How likely?', min: 0, max: 10, minLabel: 'never'},
  {type: 'rating', id: 'Stars', label: 'Stars', max: 5},
  {type: 'single-choice', id: 'Words', label: 'Words', choices: ['Bad', 'Fine', 'Good'], display: 'buttons'},
  {type: 'matrix', id: 'The-grid', label: 'The grid', rows: ['Beds', 'Paths'], choices: ['Yes', 'No']},
  {type: 'number', id: 'How-many', label: 'How many?', min: 1, max: 9},
  {type: 'yes-no', id: 'Fine', label: 'Fine?'},
  {type: 'text', id: 'Odd', label: 'Odd'},
  {type: 'single-choice', id: 'Untyped', label: 'Untyped', choices: ['x', 'y']},
  {type: 'text', id: 'Empty', label: 'Empty'},
];
for (const [i, expected] of EXPECTED.entries())
  test(`the row ${String(expected['label'])} is asked as it was meant`, () => assert.deepEqual(questions[i], expected));

test('sections are pages, the survey can be filled in, and columns that nobody knows are reported', () => {
  assert.deepEqual(
    definition.pages!.map(({title}) => title),
    ['About you', 'Views'],
  );
  const parsed = parseSurvey(definition);
  assert.ok('survey' in parsed && !fillSurvey(parsed.survey, 3, 1).stuck.length);
  const said = (path: string) => notes.find((note) => note.path === path)?.outcome;
  assert.deepEqual(
    [said('row 2.Colour'), said('row 14.type'), said('row 16.type')],
    ['dropped', 'approximated', 'approximated'],
  );
});

test('a table of answers gives its heads as text questions, and no answer', () => {
  const made = importQuestionList('Timestamp\tYour email\tHow was it?\n2026-01-01\tann@example.org\tFine\n');
  assert.deepEqual(
    made.definition.pages![0]!.questions.map(({type, label}) => [type, label]),
    [
      ['email', 'Your email'],
      ['text', 'How was it?'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(made), /ann@example/);
  assert.match(made.notes.at(-1)!.message, /1 rows of answers/);
});

test('B11 an empty table is refused in one sentence', () => {
  assert.throws(() => importQuestionList('\n\n'), /^ImportError|There is no question|The table is empty/);
});
