import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answers} from '../../../src/contract/submission.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import {buildDraft, DRAFT_LIFE, parseDraft} from '../../../src/core/survey/draft.ts';
import {startSession} from '../../../src/core/survey/session.ts';

const PAGES = [
  {questions: [{id: 'name', type: 'text', label: 'Name'}]},
  {
    questions: [
      {id: 'area', type: 'single-choice', label: 'Area', choices: ['North', 'South'], other: true},
      {id: 'agree', type: 'consent', label: 'I agree'},
      {id: 'photo', type: 'file', label: 'Photo'},
      {id: 'from', type: 'hidden', value: 'flyer'},
      {
        id: 'home',
        type: 'group',
        label: 'At home',
        repeat: {max: 3},
        questions: [
          {id: 'age', type: 'number', label: 'Age'},
          {id: 'ok', type: 'consent', label: 'May be asked'},
        ],
      },
    ],
  },
];

function compile(pages: unknown) {
  const compiled = compileSurvey({id: 'needs', pages});
  assert.ok('survey' in compiled, JSON.stringify(compiled));
  return compiled.survey;
}
const survey = compile(PAGES);
const NOW = Date.parse('2026-11-22T18:00:00Z');

const write = (answers: Answers, step = 0): string =>
  JSON.stringify(buildDraft({...startSession(survey, answers), step}, NOW) ?? null);

describe('F22 drafts', () => {
  test('keep answers and the page, never a consent, a file or a hidden field, also inside a group', () => {
    const text = write(
      {
        name: 'Ada',
        area: 'other',
        'area.other': 'East',
        agree: true,
        photo: [{name: 'a.png', type: 'image/png', size: 3}],
        from: 'flyer',
        home: [{age: 7, ok: true}],
      },
      1,
    );
    assert.doesNotMatch(text, /true|png|flyer/);
    assert.deepEqual(parseDraft(text, survey, NOW + 1000), {
      at: NOW,
      step: 1,
      answers: {name: 'Ada', area: 'other', 'area.other': 'East', home: [{age: 7}]},
      changed: [],
    });
  });

  test('of nothing said there is none', () => {
    assert.equal(write({}), 'null');
    assert.equal(write({agree: true, from: 'flyer', name: ''}), 'null');
  });

  test('bring the order of shuffled choices along', () => {
    const draft = buildDraft(startSession(survey, {name: 'Ada'}), NOW, '0.5');
    assert.equal(parseDraft(JSON.stringify(draft), survey, NOW)!.seed, '0.5');
  });

  test('last a day', () => {
    const text = write({name: 'Ada'});
    assert.ok(parseDraft(text, survey, NOW + DRAFT_LIFE - 1));
    assert.equal(parseDraft(text, survey, NOW + DRAFT_LIFE), undefined);
    assert.equal(parseDraft(text, survey, NOW - 1), undefined, 'a clock that was put back');
  });

  test('survive a changed definition by id: what changed is named, what fits no more is left out', () => {
    const text = write({name: 'Ada', area: 'South', home: [{age: 7}]}, 1);
    const [first, {questions}] = PAGES as [unknown, {questions: Record<string, unknown>[]}];
    const reworded = questions.map((q) => (q['id'] === 'area' ? {...q, label: 'Which area?'} : q));
    const shorter = questions.map((q) => (q['id'] === 'area' ? {...q, choices: ['North']} : q));
    const gone = questions.filter((q) => q['id'] !== 'area' && q['id'] !== 'home');
    const parse = (pages: unknown) => {
      const {answers, changed} = parseDraft(text, compile(pages), NOW)!;
      return [Object.keys(answers), changed];
    };
    assert.deepEqual(parse([first, {questions: reworded}]), [['name', 'area', 'home'], ['area']]);
    assert.deepEqual(parse([first, {questions: shorter}]), [['name', 'home'], ['area']]);
    assert.deepEqual(parse([first, {questions: gone}]), [['name'], []]);
    assert.equal(parseDraft(text, compile([first]), NOW)!.step, 0, 'the page is no more');
  });

  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '{"at":1}',
    '{"at":"x","step":0,"answers":{},"asked":{}}',
    `{"at":${NOW},"step":0,"answers":{"__proto__":{"x":1}},"asked":{}}`,
  ])
    test(`B6 ${text || 'nothing'} is no draft`, () => assert.equal(parseDraft(text, survey, NOW), undefined));
});
