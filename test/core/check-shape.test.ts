import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import type {Question} from '../../src/contract/question.ts';
import {surveyShape} from '../../src/contract/shapes/survey.ts';
import {Survey} from '../../src/contract/survey.ts';
import {checkShape} from '../../src/core/check-shape.ts';
import {mutate, oneOf, seeded, type Random} from '../support/mutate.ts';

const RUNS = 20_000;
/** checkShape refuses what is nested deeper; the schemas have no such limit. */
const MAX_DEPTH = 40;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const choices = ['Food', {value: 'none', label: {en: 'None', es: 'Nada'}, none: true}];
const label = 'A label';
const condition = {
  all: [{question: 'a', is: 'x'}, {any: [{question: 'b', above: 2}, {not: {question: 'c', in: [1, true]}}]}],
};

/** Questions of every type, between them with every option. */
const QUESTIONS: Question[] = [
  {id: 'a', type: 'text', label, hint: {en: 'Hint'}, minLength: 1, maxLength: 9, pattern: '^x', required: true},
  {id: 'b', type: 'number', label, min: 0, max: 10, step: 0.5, unit: 'km', visibleIf: condition},
  {id: 'c', type: 'slider', label, min: 0, max: 10, minLabel: 'Low', maxLabel: {en: 'High'}},
  {id: 'd', type: 'date', label, min: '2026-03-01', max: '2026-12-31'},
  {id: 'e', type: 'time', label, min: '08:00'},
  {id: 'f', type: 'date-time', label, max: '2026-03-01T10:30'},
  {id: 'g', type: 'single-choice', label, choices, other: true, display: 'buttons', shuffle: true},
  {id: 'h', type: 'multiple-choice', label, choices, other: {en: 'Other'}, min: 1, max: 2, requiredIf: condition},
  {id: 'i', type: 'rating', label, max: 5, display: 'faces'},
  {id: 'j', type: 'scale', label, min: 0, max: 10, stepLabels: {'0': 'None', '10': {en: 'All'}}, notApplicable: 'N/A'},
  {id: 'k', type: 'matrix', label, rows: ['One'], choices, multiple: true},
  {id: 'l', type: 'allocation', label, choices, total: 10, step: 1, display: 'budget', costs: {Food: 2.5}},
  {id: 'm', type: 'file', label, accept: 'image/*', maxSize: 1000, maxFiles: 2},
  {id: 'n', type: 'consent', label, version: '1'},
  {id: 'o', type: 'statement', text: 'Words', image: '/a.png', imageAlt: 'A'},
  {id: 'p', type: 'hidden', value: 'x', parameter: 'utm_source'},
  {id: 'q', type: 'group', label, repeat: {min: 1, max: 3}, questions: [{id: 'r', type: 'yes-no', label}]},
];
const REST = {
  title: {en: 'Title', es: 'Título'},
  languages: ['en', 'es'],
  endings: [{visibleIf: condition, title: 'Done', text: 'Words', redirect: '/thanks'}, {}],
  scores: [{id: 's', of: ['a', 'b'], method: 'mean', reverse: ['b'], bands: [{from: 0, id: 'low', label}]}],
  display: 'pages',
  draft: true,
  opensAt: '2026-03-01',
  closesAt: '2026-03-01T10:00:00.5+01:00',
  limit: 10,
  received: 2,
  action: '/x',
};
const WORDS = [
  ...'id type label hint required visibleIf requiredIf choices other min max step all any not question is in above answered'.split(
    ' ',
  ),
  ...'pages questions title en es pt-BR x! value none display list stars total repeat rows text email scale group hidden'.split(
    ' ',
  ),
  ...'__proto__ constructor toString length'.split(' '),
];

/** A right definition of one to three questions, on pages or not. */
function compose(random: Random): unknown {
  const questions = Array.from({length: 1 + Math.floor(random() * 3)}, () => oneOf(random, QUESTIONS));
  const rest = Object.entries(REST).filter(() => random() < 0.3);
  const body = random() < 0.5 ? {questions} : {pages: [{title: 'Page', visibleIf: condition, questions}]};
  return {id: 'fuzz', ...Object.fromEntries(rest), ...body};
}

/** The library passes over a free key `__proto__`, whatever it holds; for us it is a key like any other. */
const isAccepted = (document: unknown): boolean => Survey.safeParse(renamePrototypeKeys(document)).success;

function renamePrototypeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamePrototypeKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key === '__proto__' ? '!' : key, renamePrototypeKeys(inner)]),
  );
}

const deepest = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(deepest)) : 0;

describe('checking a definition without the schema library', () => {
  const random = seeded(20_261_122);
  const documents = Array.from({length: RUNS}, () => mutate(compose(random), random, WORDS));

  test('B6 finds nothing exactly where the schema accepts, in 20,000 damaged definitions', () => {
    let accepted = 0;
    const apart = documents.flatMap((document) => {
      const fits = checkShape(document, surveyShape).length === 0;
      if (fits) accepted++;
      return fits === isAccepted(document) ? [] : [JSON.stringify(document)];
    });
    assert.deepEqual(apart.slice(0, 5), [], `${apart.length} disagreements`);
    // neither all nor nothing: otherwise this would show little
    assert.ok(accepted > RUNS * 0.1 && accepted < RUNS * 0.9, `${accepted} accepted`);
  });

  test('B6 takes less than a millisecond a definition on average', () => {
    const start = performance.now();
    for (const document of documents) checkShape(document, surveyShape);
    assert.ok((performance.now() - start) / RUNS < 1);
  });

  test('B6 agrees on the demo site’s definitions, damaged, whole and emptied', () => {
    for (const name of ['needs-2026', 'event-feedback']) {
      const whole = readJson(`../../demo/site/definitions/survey.${name}.json`);
      for (const document of [
        whole,
        {},
        [],
        null,
        'x',
        ...Array.from({length: 200}, () => mutate(whole, random, WORDS)),
      ])
        assert.equal(checkShape(document, surveyShape).length === 0, isAccepted(document));
    }
  });
});

/** A condition, or a group of questions, inside itself `depth` times. */
function nest(depth: number, kind: 'not' | 'group'): unknown {
  let inner: unknown = kind === 'not' ? {question: 'a', is: 1} : {id: 'x', type: 'text', label};
  for (let i = 0; i < depth; i++)
    inner = kind === 'not' ? {not: inner} : {id: 'x', type: 'group', label, questions: [inner]};
  return {id: 'deep', questions: [kind === 'not' ? {id: 'a', type: 'text', label, visibleIf: inner} : inner]};
}

for (const [kind, depth, codes] of [
  ['not', 15, []],
  ['not', 1000, ['deep']],
  ['group', 15, []],
  ['group', 1000, ['deep']],
] as const) {
  test(`B5 ${depth} × ${kind} inside itself: ${codes.length ? 'refused as too deep' : 'accepted'}`, () => {
    const document = nest(depth, kind);
    assert.equal(deepest(document) > MAX_DEPTH, codes.length > 0);
    assert.deepEqual([...new Set(checkShape(document, surveyShape).map(({code}) => code))], codes);
  });
}

test('B5 a condition in which every branch holds every operator is checked once, not once a way through it', () => {
  let condition: unknown = {question: 5};
  for (let i = 0; i < 12; i++) condition = {all: [condition], any: [condition], not: condition, question: 5};
  const document = {id: 'wide', questions: [{id: 'a', type: 'text', label, visibleIf: condition}]};
  const start = performance.now();
  assert.notDeepEqual(checkShape(document, surveyShape), []);
  assert.ok(performance.now() - start < 50);
});

test('B3 keys of the prototype are no keys of a definition, and change nothing', () => {
  const hostile = JSON.parse(
    '{"id": "x", "__proto__": {"polluted": 1}, "questions": [{"id": "a", "type": "constructor", "label": "A"}]}',
  ) as unknown;
  assert.deepEqual(
    checkShape(hostile, surveyShape).map(({path, code}) => ({path, code})),
    [{path: 'questions[0].type', code: 'type'}],
  );
  assert.equal(({} as {polluted?: number}).polluted, undefined);
});
