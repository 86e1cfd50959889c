import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Question} from '../../../src/contract/question.ts';
import type {Answers} from '../../../src/contract/submission.ts';
import {estimateMinutes} from '../../../src/core/survey/minutes.ts';
import {findShut} from '../../../src/core/survey/opening.ts';
import {orderOf} from '../../../src/core/survey/order.ts';
import {prefillAnswers, withoutConsents} from '../../../src/core/survey/prefill.ts';
import {allowedRedirect} from '../../../src/core/survey/redirect.ts';
import {reduce, type Action} from '../../../src/core/survey/reduce.ts';
import {isSending, startSession} from '../../../src/core/survey/session.ts';
import {compiled, compiledPages} from '../../support/compiled.ts';

const text = (id: string, more: object = {}) => ({id, type: 'text', label: id, ...more});

describe('review', () => {
  const survey = compiledPages([{questions: [text('a')]}, {questions: [text('b')]}], {review: true});
  const walk = (...actions: Action[]) => actions.reduce(reduce, startSession(survey));
  const next: Action = {type: 'next', issues: []};
  const review: Action = {type: 'review'};
  const change: Action = {type: 'change', step: 0};
  const back: Action = {type: 'back'};
  const wrong: Action = {type: 'show', issues: [{id: 'a', code: 'required'}]};

  const TABLE: [name: string, actions: Action[], step: number, at: string | undefined, sends: boolean][] = [
    ['on the last page nothing is sent yet', [next], 1, undefined, false],
    ['then all answers are looked at, and sent', [next, review], 1, 'review', true],
    ['Back leads to the last page', [next, review, back], 1, undefined, false],
    ['Change leads to the page of the answer', [next, review, change], 0, 'change', false],
    ['and goes on to the review', [next, review, change, review], 0, 'review', true],
    ['Back from a change leads to the review, too', [next, review, change, back], 0, 'review', true],
    ['Back from that review leads to the last page', [next, review, change, back, back], 1, undefined, false],
    ['what is found wrong is shown on its page, and leads back', [next, review, wrong], 0, 'change', false],
  ];
  for (const [name, actions, step, at, sends] of TABLE)
    test(name, () => {
      const session = walk(...actions);
      assert.deepEqual([session.step, session.at, isSending(session)], [step, at, sends]);
    });

  test('without it the last page sends', () => {
    const short = startSession(compiled([text('a')]));
    assert.equal(isSending(short), true);
  });
});

describe('when a survey is shut', () => {
  const at = (now: string) => Date.parse(now);
  const TABLE: [definition: Parameters<typeof findShut>[0], now: string, why: string | undefined][] = [
    [{}, '2026-03-01T00:00Z', undefined],
    [{opensAt: '2026-03-02'}, '2026-03-01T23:59Z', 'early'],
    [{opensAt: '2026-03-02'}, '2026-03-02T00:00Z', undefined],
    [{closesAt: '2026-03-02'}, '2026-03-02T23:59Z', undefined],
    [{closesAt: '2026-03-02'}, '2026-03-03T00:00Z', 'over'],
    [{closesAt: '2026-03-02T18:00Z'}, '2026-03-02T17:59Z', undefined],
    [{closesAt: '2026-03-02T18:00Z'}, '2026-03-02T18:00Z', 'over'],
    [{limit: 2, received: 1}, '2026-03-01T00:00Z', undefined],
    [{limit: 2, received: 2}, '2026-03-01T00:00Z', 'full'],
    [{limit: 2}, '2026-03-01T00:00Z', undefined],
  ];
  for (const [definition, now, why] of TABLE)
    test(`${JSON.stringify(definition)} at ${now}: ${why ?? 'open'}`, () =>
      assert.equal(findShut(definition, at(now))?.why, why));
});

describe('shuffled choices', () => {
  const list = Array.from({length: 12}, (_, i) => `c${i}`);
  const question = (choices: unknown[] = list, id = 'q') =>
    ({id, type: 'single-choice', label: '', shuffle: true, choices}) as unknown as Question;

  test('stand in the same order for the same person, and in another for others and for other questions', () => {
    const order = orderOf(question(), 'ada')!;
    assert.deepEqual(orderOf(question(), 'ada'), order);
    assert.notDeepEqual(orderOf(question(), 'bo'), order);
    assert.notDeepEqual(orderOf(question(list, 'other'), 'ada'), order);
    assert.deepEqual(
      order.toSorted((a, b) => a - b),
      [...list.keys()],
    );
  });

  test('every choice comes first for about as many people', () => {
    const first = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) first[orderOf(question(['a', 'b', 'c', 'd']), `person ${i}`)![0]!]!++;
    for (const times of first) assert.ok(times > 850 && times < 1150, String(first));
  });

  test('one that stands alone keeps its place', () => {
    const choices = [...list, {value: 'none', none: true}];
    for (const seed of ['a', 'b', 'c', 'd']) assert.equal(orderOf(question(choices), seed)!.at(-1), 12);
  });

  test('without `shuffle` the order is the definition’s', () =>
    assert.equal(orderOf({...question(), shuffle: false} as Question, 'ada'), undefined));
});

describe('prefill from the page’s address', () => {
  const survey = compiled([
    text('name', {parameter: 'n'}),
    {id: 'mail', type: 'email', label: 'E', parameter: 'e'},
    {id: 'age', type: 'number', label: 'Age', max: 120, parameter: 'age'},
    {id: 'like', type: 'scale', label: 'Like', parameter: 'like'},
    {id: 'member', type: 'yes-no', label: 'Member', parameter: 'm'},
    {id: 'area', type: 'single-choice', label: 'Area', choices: ['North', 'South'], parameter: 'area'},
    {id: 'days', type: 'multiple-choice', label: 'Days', choices: ['Mo', 'Tu'], parameter: 'd'},
    {id: 'on', type: 'date', label: 'On', parameter: 'on'},
    {id: 'agree', type: 'consent', label: 'I agree', parameter: 'agree'},
    {id: 'sign', type: 'signature', label: 'Sign', parameter: 'sign'},
    {id: 'from', type: 'hidden', parameter: 'utm'},
    {id: 'year', type: 'hidden', value: '2026', parameter: 'y'},
    text('closed'),
  ]);
  const TABLE: [search: string, answers: Answers][] = [
    ['', {}],
    ['?n=Ada&closed=x&name=y', {name: 'Ada'}],
    ['?e=ada@example.org', {mail: 'ada@example.org'}],
    ['?e=nobody', {}],
    ['?age=41', {age: 41}],
    ['?age=', {}],
    ['?age=410', {}],
    ['?age=x', {}],
    ['?like=6', {}],
    ['?m=yes', {member: true}],
    ['?m=0', {member: false}],
    ['?m=perhaps', {}],
    ['?area=South', {area: 'South'}],
    ['?area=East', {}],
    ['?d=Mo,Tu', {days: ['Mo', 'Tu']}],
    ['?d=Mo&d=Tu', {days: ['Mo', 'Tu']}],
    ['?d=Mo,We', {}],
    ['?on=2026-02-30', {}],
    ['?agree=true&agree=yes&sign=Ada', {}],
    ['?utm=flyer&y=1999', {from: 'flyer'}],
    [`?n=${'x'.repeat(3000)}`, {}],
  ];
  for (const [search, answers] of TABLE)
    test(`P11 ${search.slice(0, 40) || 'nothing'} → ${JSON.stringify(answers)}`, () => {
      const parameters = new URLSearchParams(search);
      assert.deepEqual(
        prefillAnswers(survey, (name) => parameters.getAll(name)),
        {...answers, year: '2026'},
      );
    });

  test('P11 answers that a page gives beforehand tick no consent, also inside a group', () => {
    const inner = [text('who'), {id: 'ok', type: 'consent', label: 'OK'}];
    const both = compiled([
      {id: 'agree', type: 'consent', label: 'I agree'},
      {id: 'one', type: 'group', label: 'One', questions: inner},
      {id: 'many', type: 'group', label: 'Many', repeat: {}, questions: inner},
    ]);
    const member = {who: 'Ada', ok: true};
    assert.deepEqual(withoutConsents(both, {agree: true, one: member, many: [member], x: 1}), {
      one: {who: 'Ada'},
      many: [{who: 'Ada'}],
      x: 1,
    });
  });
});

describe('B2 where an ending may lead', () => {
  const PAGE = 'https://example.org/needs/?a=1';
  const TABLE: [redirect: string, origins: string, expected: string | undefined][] = [
    ['/thanks', '', 'https://example.org/thanks'],
    ['thanks?x=1', '', 'https://example.org/needs/thanks?x=1'],
    ['https://example.org/thanks', '', 'https://example.org/thanks'],
    ['http://example.org/thanks', '', undefined],
    ['https://shop.example.org/', '', undefined],
    ['https://shop.example.org/', 'https://shop.example.org', 'https://shop.example.org/'],
    ['https://shop.example.org/', 'https://a.example https://shop.example.org/anything', 'https://shop.example.org/'],
    ['https://shop.example.org.evil.example/', 'https://shop.example.org', undefined],
    ['https://shop.example.org@evil.example/', 'https://shop.example.org', undefined],
    ['//evil.example/', '', undefined],
    ['\\\\evil.example', '', undefined],
    ['javascript:alert(1)', '', undefined],
    ['JaVa\tscript:alert(1)', 'null', undefined],
    ['data:text/html,x', 'null', undefined],
    ['blob:https://example.org/x', '', undefined],
    ['mailto:a@example.org', '', undefined],
    ['https://', '*', undefined],
  ];
  for (const [redirect, origins, expected] of TABLE)
    test(`${redirect} ${origins && `allowed ${origins}`}: ${expected ?? 'nowhere'}`, () =>
      assert.equal(allowedRedirect(redirect, PAGE, origins), expected));
});

describe('estimated minutes', () => {
  const texts = (n: number, more: object = {}) => Array.from({length: n}, (_, i) => text(`q${i}`, more));
  const TABLE: [name: string, questions: unknown[], more: object, minutes: number][] = [
    ['one question', texts(1), {}, 1],
    ['twelve short questions', texts(12), {}, 2],
    ['half of them for some people only', texts(12, {visibleIf: {question: 'x', is: 'x'}}).concat([text('x')]), {}, 1],
    ['much to write', Array.from({length: 8}, (_, i) => ({id: `q${i}`, type: 'long-text', label: 'Q'})), {}, 6],
    [
      'a grid of ten rows',
      [{id: 'g', type: 'matrix', label: 'G', rows: [...'abcdefghij'], choices: ['1', '2']}],
      {},
      1,
    ],
    ['500 words to read', texts(1), {description: 'word '.repeat(500)}, 2],
    ['the author knows better', texts(1), {minutes: 7}, 7],
  ];
  for (const [name, questions, more, minutes] of TABLE)
    test(`${name}: ${minutes}`, () => assert.equal(estimateMinutes(compiled(questions, more)), minutes));
});
