import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkDefinition} from '../../../src/core/check/check-definition.ts';

const text = (id: string, more: object = {}) => ({id, type: 'text', label: `What about ${id}?`, ...more});
const many = (n: number, make: (i: number) => unknown): unknown[] => Array.from({length: n}, (_, i) => make(i));
const deepRule = (depth: number): object =>
  depth
    ? {[depth % 2 ? 'not' : 'all']: depth % 2 ? deepRule(depth - 1) : [deepRule(depth - 1)]}
    : {question: 'a', is: 'x'};
const deepGroup = (depth: number): object => ({
  ...text(`g${depth}`, {type: 'group'}),
  questions: [depth ? deepGroup(depth - 1) : text('leaf')],
});

/** What is given, and the first that is said ('' for nothing that is wrong). */
const TABLE: [what: string, document: unknown, rule: string, path: RegExp][] = [
  [
    '10 MB of label',
    {id: 's', questions: [text('a', {label: 'How are you, and you? '.repeat(450_000)})]},
    'long-label',
    /label/,
  ],
  ['10,000 questions', {id: 's', questions: many(10_000, (i) => text(`q${i}`))}, 'definition', /^pages$/],
  [
    '10,000 questions in groups',
    {id: 's', questions: [{...text('g', {type: 'group'}), questions: many(10_000, (i) => text(`q${i}`))}]},
    'definition',
    /^pages$/,
  ],
  [
    'rules 1,000 deep',
    {id: 's', questions: [text('a'), text('b', {visibleIf: deepRule(1000)})]},
    'definition',
    /visibleIf/,
  ],
  ['groups 1,000 deep', {id: 's', questions: [deepGroup(1000)]}, 'definition', /questions/],
  [
    '1,000 questions, each waiting for all before',
    {
      id: 's',
      questions: many(1000, (i) => text(`q${i}`, i ? {visibleIf: {question: `q${i - 1}`, answered: true}} : {})),
    },
    'very-long',
    /^/,
  ],
  [
    '1,000 questions in a circle',
    {id: 's', questions: many(1000, (i) => text(`q${i}`, {visibleIf: {question: `q${(i + 1) % 1000}`, is: 'x'}}))},
    'cycle',
    /visibleIf/,
  ],
  [
    'a rule of 2,000 parts that can hardly hold',
    {
      id: 's',
      questions: [
        ...many(300, (i) => text(`q${i}`, {type: 'number'})),
        text('end', {
          visibleIf: {
            all: [
              ...many(300, (i) => ({
                any: [
                  {question: `q${i}`, above: i},
                  {question: `q${(i * 7) % 300}`, below: i},
                ],
              })),
              ...many(300, (i) => ({not: {question: `q${i}`, above: 150}})),
            ],
          },
        }),
      ],
    },
    'very-long',
    /^/,
  ],
  [
    '20,000 choices',
    {
      id: 's',
      questions: [
        text('a', {type: 'multiple-choice', choices: many(20_000, String)}),
        text('b', {visibleIf: {question: 'a', includes: '7'}}),
      ],
    },
    'very-long',
    /^/,
  ],
  [
    'NaN and infinity',
    {id: 's', questions: [text('a', {type: 'number', min: NaN, max: Infinity})]},
    'definition',
    /questions\[0\]\.m/,
  ],
  [
    'a scale without end',
    {
      id: 's',
      questions: [text('a', {type: 'scale', min: 0, max: 2 ** 50}), text('b', {visibleIf: {question: 'a', is: 7}})],
    },
    '',
    /^/,
  ],
  ['half a letter', {id: 's', questions: [text('a', {label: 'How \ud800 are you?'})]}, '', /^/],
  [
    '1,000 patterns that hang',
    {id: 's', questions: many(1000, (i) => text(`q${i}`, {pattern: '(a+)+(b|b)*(c*)*$'}))},
    'pattern-hangs',
    /pattern/,
  ],
];

for (const [what, document, rule, path] of TABLE)
  test(`B5 ${what}: checked in bounded time, in plain words`, () => {
    const begin = performance.now();
    const [first] = checkDefinition(document);
    const time = performance.now() - begin;
    assert.equal(first?.rule ?? '', rule, JSON.stringify(first)?.slice(0, 500));
    assert.match(first?.path ?? '', path);
    assert.ok(time < 3000, `took ${time.toFixed()} ms`);
  });
