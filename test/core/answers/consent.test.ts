import assert from 'node:assert/strict';
import {test} from 'node:test';
import {recordConsents} from '../../../src/core/answers/consent.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import {startSession} from '../../../src/core/survey/session.ts';
import {buildSubmission} from '../../../src/core/survey/submission.ts';
import type {Answers} from '../../../src/contract/submission.ts';

const PHOTOS = {id: 'photos', type: 'consent', label: {en: 'You may take photos', es: 'Pueden hacer fotos'}};
const FIRST = {id: 'first', type: 'text', label: 'First name'};

const sessionOf = (questions: object[], answers: Answers) => {
  const compiled = compileSurvey({id: 's', questions});
  assert.ok('survey' in compiled, JSON.stringify(compiled));
  return startSession(compiled.survey, answers);
};
const recordsOf = (questions: object[], answers: Answers) =>
  recordConsents(sessionOf(questions, answers), {
    locale: 'es',
    time: '2026-03-01T10:00:00.000Z',
    text: (label) => (typeof label === 'string' ? label : label['es']!),
    digest: async (text) => `#${text.length}`,
  });
const givenIn = async (questions: object[], answers: Answers) =>
  (await recordsOf(questions, answers)).map(({id, given}) => [id, given]);

test('P11 a record has the words as they stood, their hash, version, language and time', async () => {
  assert.deepEqual(await recordsOf([{...PHOTOS, version: '2'}], {photos: true}), [
    {
      id: 'photos',
      given: true,
      text: 'Pueden hacer fotos',
      hash: '#18',
      version: '2',
      locale: 'es',
      time: '2026-03-01T10:00:00.000Z',
    },
  ]);
});

const household = (more: object = {repeat: {max: 4}}) => ({
  id: 'household',
  type: 'group',
  label: 'Household',
  questions: [FIRST, PHOTOS],
  ...more,
});

const TABLE: [what: string, questions: object[], answers: Answers, found: [string, boolean][]][] = [
  ['a consent that was not ticked', [PHOTOS], {}, [['photos', false]]],
  [
    'a consent that a rule hides',
    [FIRST, {...PHOTOS, visibleIf: {question: 'first', is: 'Ada'}}],
    {first: 'Bo', photos: true},
    [],
  ],
  [
    'members of a household, each their own',
    [household()],
    {household: [{first: 'Ada', photos: true}, {first: 'Bo'}]},
    [
      ['household.0.photos', true],
      ['household.1.photos', false],
    ],
  ],
  [
    'a member about whom nothing was said is not counted, as in the answer',
    [household()],
    {household: [{}, {first: 'Bo', photos: true}]},
    [['household.0.photos', true]],
  ],
  ['a group that does not repeat', [household({})], {household: {photos: true}}, [['household.photos', true]]],
  ['a group that a rule hides', [household({visibleIf: {question: 'first', is: 'x'}}), FIRST], {household: []}, []],
  [
    'a consent that a rule inside the group hides',
    [household({questions: [FIRST, {...PHOTOS, visibleIf: {question: 'first', is: 'Ada'}}], repeat: {max: 2}})],
    {household: [{first: 'Ada', photos: true}, {first: 'Bo'}]},
    [['household.0.photos', true]],
  ],
];
for (const [what, questions, answers, found] of TABLE)
  test(`P11 ${what}: ${found.map(([id, given]) => `${id} ${given}`).join(', ') || 'no record'}`, async () =>
    assert.deepEqual(await givenIn(questions, answers), found));

test('P11 the path of a record leads to the answer that is sent', async () => {
  const session = sessionOf([household()], {household: [{}, {first: 'Bo', photos: true}]});
  const {answers} = buildSubmission(session, {id: 'x', kind: 'signup', submittedAt: ''});
  assert.deepEqual(answers, {household: [{first: 'Bo', photos: true}]});
});
