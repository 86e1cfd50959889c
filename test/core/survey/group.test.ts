import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Answers} from '../../../src/contract/submission.ts';
import {validateAnswers} from '../../../src/core/survey/check.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import type {CompiledSurvey} from '../../../src/core/survey/compile.ts';
import {reduce} from '../../../src/core/survey/reduce.ts';
import {startSession} from '../../../src/core/survey/session.ts';
import {buildSubmission} from '../../../src/core/survey/submission.ts';

const MEMBERS = {
  id: 'household',
  type: 'group',
  label: 'Who lives with you?',
  repeat: {min: 1, max: 3},
  questions: [
    {id: 'first', type: 'text', label: 'First name', required: true},
    {id: 'age', type: 'number', label: 'Age', min: 0, max: 120},
    {id: 'school', type: 'text', label: 'School', visibleIf: {question: 'age', below: 18}, required: true},
    {id: 'diet', type: 'single-choice', label: 'Diet', choices: ['Any', 'Vegan'], other: true},
    {id: 'lunch', type: 'yes-no', label: 'Lunch', visibleIf: {question: 'meals', is: true}},
  ],
};

function compile(group: object, ...more: object[]): CompiledSurvey {
  const compiled = compileSurvey({id: 's', questions: [group, {id: 'meals', type: 'yes-no', label: 'Meals'}, ...more]});
  assert.ok('survey' in compiled, JSON.stringify(compiled));
  return compiled.survey;
}

const wrong = (survey: CompiledSurvey, answers: unknown) =>
  validateAnswers(survey, answers as Answers).map(({id, path = [], code}) => [[id, ...path].join('/'), code].join(' '));

/** What is sent, and what is found. */
const TABLE: [what: string, household: unknown, ...found: string[]][] = [
  ['a right member', [{first: 'Ana', age: 40}]],
  ['a member without a name', [{first: 'Ana'}, {age: 40}], 'household/1/first required'],
  ['a child without a school', [{first: 'Leo', age: 7}], 'household/0/school required'],
  ['an age that cannot be', [{first: 'Leo', age: 400}], 'household/0/age max'],
  ['nobody, where one is needed', undefined, 'household/0/first required'],
  ['a blank second member', [{first: 'Ana'}, {}]],
  ['a blank first member', [{}, {first: 'Ana'}], 'household/0/first required'],
  ['too many', [{first: 'A'}, {first: 'B'}, {first: 'C'}, {first: 'D'}], 'household maxMembers'],
  ['something that nobody asks for', [{first: 'Ana', shoe: 40}], 'household/0/shoe type'],
  ['words beside "other"', [{first: 'Ana', diet: 'other', 'diet.other': 'Halal'}]],
  ['no words beside "other"', [{first: 'Ana', diet: 'other'}], 'household/0/diet requiredOther'],
  ['one member that is not in a list', {first: 'Ana'}, 'household type'],
  ['a list of texts', ['Ana'], 'household type'],
  ['a text', 'Ana', 'household type'],
  ['null', null, 'household type'],
];

for (const [what, household, ...found] of TABLE) {
  test(`a group that repeats, ${what}: ${found.join(', ') || 'taken'}`, () => {
    assert.deepEqual(wrong(compile(MEMBERS), household === undefined ? {} : {household}), found);
  });
}

test('a rule inside a group looks at the group first, then at the survey', () => {
  const survey = compile({...MEMBERS, questions: MEMBERS.questions.map((q) => ({...q, required: q.id === 'lunch'}))});
  assert.deepEqual(wrong(survey, {household: [{first: 'Ana'}]}), []);
  assert.deepEqual(wrong(survey, {household: [{first: 'Ana'}], meals: true}), ['household/0/lunch requiredChoice']);
});

test('a question of the survey with the same id does not stand in for the one in the group', () => {
  const survey = compile(MEMBERS, {id: 'age', type: 'number', label: 'Your age'});
  assert.deepEqual(wrong(survey, {household: [{first: 'Ana'}], age: 7}), []);
});

test('a group that does not repeat asks for what it requires, and a required one for anything at all', () => {
  const {repeat: _, ...once} = MEMBERS;
  assert.deepEqual(wrong(compile(once), {}), ['household/first required']);
  assert.deepEqual(wrong(compile(once), {household: {first: 'Ana'}}), []);
  const optional = {...once, required: true, questions: [{id: 'note', type: 'text', label: 'Note'}]};
  assert.deepEqual(wrong(compile(optional), {}), ['household required']);
  assert.deepEqual(wrong(compile(optional), {household: {note: 'x'}}), []);
});

test('groups in groups say where', () => {
  const pets = {id: 'pets', type: 'group', label: 'Pets', repeat: {}, questions: [MEMBERS.questions[0]!]};
  const survey = compile({...MEMBERS, questions: [MEMBERS.questions[0]!, pets]});
  const sub = {first: 'Ana', pets: [{first: 'Rex'}, {first: 5}]};
  assert.deepEqual(wrong(survey, {household: [sub]}), ['household/0/pets/1/first type']);
});

test('what travels: no blank members, no hidden answers, no words of an "other" that was not chosen', () => {
  const survey = compile(MEMBERS);
  const household = [{first: ' Ana ', age: 40, school: 'Oak', diet: 'Any', 'diet.other': 'Halal'}, {}, {first: ''}];
  const session = startSession(survey, {household});
  const {answers} = buildSubmission(session, {id: 'x', kind: 'survey', locale: 'en', submittedAt: ''});
  assert.deepEqual(answers, {household: [{first: 'Ana', age: 40, diet: 'Any'}]});
});

test('mending one part of an answer leaves the errors of the others', () => {
  const session = startSession(compile(MEMBERS), {});
  const issues = [
    {id: 'household', path: [0, 'first'], code: 'required' as const},
    {id: 'household', path: [1, 'age'], code: 'max' as const},
  ];
  const shown = reduce(session, {type: 'show', issues});
  const mended = reduce(shown, {type: 'answer', answers: {household: [{first: 'Ana'}]}, path: '0.first'});
  assert.deepEqual(mended.issues, [issues[1]]);
  assert.deepEqual(reduce(shown, {type: 'answer', answers: {household: []}}).issues, []);
});

const nested = (questions: object[]) => ({id: 's', questions: [{id: 'g', type: 'group', label: 'G', questions}]});
const text = (id: string, visibleIf?: object) => ({id, type: 'text', label: id, ...(visibleIf && {visibleIf})});

for (const [what, definition, path, message] of [
  ['an id twice', nested([text('a'), text('a')]), 'questions[0].questions[1].id', /used twice/],
  [
    'an unknown question',
    nested([text('a', {question: 'z', is: 1})]),
    'questions[0].questions[0].visibleIf.question',
    /no question/,
  ],
  [
    'a rule that waits for itself',
    nested([text('a', {question: 'b', answered: true}), text('b', {question: 'a', answered: true})]),
    'questions[0].questions[0].visibleIf',
    /waits for itself/,
  ],
  [
    'a row twice',
    {id: 's', questions: [{id: 'm', type: 'matrix', label: 'M', rows: ['a', 'a'], choices: ['x']}]},
    'questions[0].rows[1]',
    /there twice/,
  ],
  ['a nested reserved id', nested([text('constructor')]), 'questions[0].questions[0].id', /reserved/],
  ['too many nested questions', nested(Array.from({length: 1001}, (_, i) => text(`a${i}`))), 'pages', /at most 1000/],
] as const) {
  test(`B11 ${what}: the author is told where inside the group`, () => {
    const compiled = compileSurvey(definition);
    assert.ok('findings' in compiled);
    assert.equal(compiled.findings[0]!.path, path);
    assert.match(compiled.findings[0]!.message, message);
  });
}

test('a type of a developer is taken where it is made known, with its options and its rule', () => {
  const definition = {id: 's', questions: [{id: 'mood', type: 'emoji', label: 'Mood', faces: ['a', 'b']}]};
  assert.ok('findings' in compileSurvey(definition));
  const kinds = {
    emoji: {
      options: {'faces!': {l: 's'}},
      check: (question: never, answer: unknown) =>
        (question as {faces: unknown[]}).faces.includes(answer) ? undefined : {code: 'choice' as const},
    },
  };
  const compiled = compileSurvey(definition, kinds);
  assert.ok('survey' in compiled);
  assert.deepEqual(wrong(compiled.survey, {mood: 'a'}), []);
  assert.deepEqual(wrong(compiled.survey, {mood: 'z'}), ['mood choice']);
  const bad = compileSurvey({id: 's', questions: [{id: 'mood', type: 'emoji', label: 'Mood'}]}, kinds);
  assert.deepEqual('findings' in bad && bad.findings[0]!.path, 'questions[0].faces');
});
