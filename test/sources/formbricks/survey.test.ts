import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseSurvey} from '../../../src/core/survey/parse-survey.ts';
import {importFormbricks} from '../../../src/sources/formbricks/survey.ts';
import {ImportError} from '../../../src/sources/importing/report.ts';
import {fillSurvey} from '../../support/fill-survey.ts';
import {mutate, seeded} from '../../support/mutate.ts';
import {findSilentLosses} from '../../support/silent-losses.ts';

const text = (words: string) => ({default: words});
const compared = (id: string, operator: string, value?: unknown) => ({
  id: 'g',
  connector: 'and',
  conditions: [
    {
      id: 'c',
      leftOperand: {type: 'element', value: id},
      operator,
      ...(value !== undefined && {rightOperand: {type: 'static', value}}),
    },
  ],
});

const BLOCKS = {
  id: 'clx1',
  name: 'Garden days',
  status: 'inProgress',
  welcomeCard: {
    enabled: true,
    headline: text('Welcome'),
    subheader: text('<p>It is <b>short</b></p>'),
    timeToFinish: true,
  },
  hiddenFields: {enabled: true, fieldIds: ['source']},
  languages: [
    {default: true, enabled: true, language: {code: 'en-US'}},
    {default: false, language: {code: 'de-DE'}},
  ],
  variables: [{id: 'v1', name: 'points', type: 'number', value: 0}],
  blocks: [
    {
      id: 'b1',
      name: 'One',
      elements: [
        {
          id: 'come',
          type: 'multipleChoiceSingle',
          headline: {default: 'Will you come?', 'de-DE': 'Kommst du?'},
          required: true,
          shuffleOption: 'none',
          choices: [
            {id: 'c1', label: text('Yes')},
            {id: 'c2', label: text('No')},
            {id: 'other', label: text('Perhaps')},
          ],
        },
      ],
      logic: [
        {
          id: 'l1',
          conditions: compared('come', 'equals', 'c2'),
          actions: [{id: 'a1', objective: 'jumpToBlock', target: 'b4'}],
        },
        {
          id: 'l2',
          conditions: compared('come', 'isSubmitted'),
          actions: [
            {id: 'a2', objective: 'calculate', variableId: 'v1', operator: 'add', value: {type: 'static', value: 1}},
          ],
        },
      ],
    },
    {
      id: 'b2',
      name: 'Two',
      elements: [
        {
          id: 'tools',
          type: 'multipleChoiceMulti',
          headline: text('Which tools do you bring, #recall:come/fallback:friend#?'),
          required: false,
          choices: [
            {id: 't1', label: text('Spade')},
            {id: 'none', label: text('None')},
          ],
        },
        {
          id: 'hours',
          type: 'openText',
          inputType: 'number',
          headline: text('How many hours?'),
          required: true,
          charLimit: {enabled: false},
        },
        {
          id: 'who',
          type: 'contactInfo',
          headline: text('Who are you?'),
          required: true,
          firstName: {show: true, required: true, placeholder: text('Your first name')},
          lastName: {show: false, required: false, placeholder: text('')},
          email: {show: true, required: false, placeholder: text('Email')},
        },
      ],
      logicFallback: 'b3',
    },
    {
      id: 'b3',
      name: 'Three',
      elements: [
        {
          id: 'nps',
          type: 'nps',
          headline: text('How likely?'),
          required: true,
          lowerLabel: text('not'),
          upperLabel: text('very'),
        },
        {id: 'star', type: 'rating', scale: 'star', range: 7, headline: text('Stars'), required: false},
      ],
    },
    {
      id: 'b4',
      name: 'Four',
      elements: [
        {
          id: 'ok',
          type: 'consent',
          headline: text('One more thing'),
          label: text('I agree to be written to'),
          required: true,
        },
        {
          id: 'pics',
          type: 'pictureSelection',
          allowMulti: true,
          headline: text('Which?'),
          required: false,
          choices: [
            {id: 'p1', imageUrl: 'https://example.org/1.png'},
            {id: 'p2', imageUrl: 'https://example.org/2.png'},
          ],
        },
        {
          id: 'grid',
          type: 'matrix',
          headline: text('Grid'),
          required: true,
          rows: [{id: 'r1', label: text('Beds')}],
          columns: [
            {id: 'k1', label: text('Fine')},
            {id: 'k2', label: text('Poor')},
          ],
        },
        {
          id: 'up',
          type: 'fileUpload',
          headline: text('A file'),
          required: false,
          allowMultipleFiles: false,
          maxSizeInMB: 2,
          allowedFileExtensions: ['pdf', 'png'],
        },
        {
          id: 'go',
          type: 'cta',
          headline: text('Look'),
          buttonExternal: true,
          buttonUrl: 'https://example.org/x',
          ctaButtonLabel: text('Open'),
          required: false,
        },
        {
          id: 'rank',
          type: 'ranking',
          headline: text('Rank'),
          required: false,
          choices: [
            {id: 'x', label: text('X')},
            {id: 'y', label: text('Y')},
          ],
        },
        {id: 'cal', type: 'cal', headline: text('A talk?'), calUserName: 'ann/15min', required: false},
        {id: 'new', type: 'telepathy', headline: text('Think of it'), required: false},
      ],
      logic: [
        {
          id: 'l3',
          conditions: compared('ok', 'isAccepted'),
          actions: [{id: 'a3', objective: 'jumpToBlock', target: 'e2'}],
        },
      ],
    },
  ],
  endings: [
    {
      id: 'e1',
      type: 'endScreen',
      headline: text('Thank you'),
      buttonLabel: text('Home'),
      buttonLink: 'https://example.org',
    },
    {id: 'e2', type: 'redirectToUrl', url: 'https://example.org/next', label: 'Next'},
    {id: 'e3', type: 'endScreen', headline: text('Nobody comes here')},
  ],
};

const {definition, notes} = importFormbricks(BLOCKS, 'file');
const questions = definition.pages!.flatMap((page) => page.questions);
const find = (id: string) => questions.find((question) => question.id === id) as unknown as Record<string, unknown>;

test('a survey of Formbricks is taken by the parser, filled in to the end, and reported whole', () => {
  const parsed = parseSurvey(definition);
  assert.ok('survey' in parsed);
  for (let seed = 0; seed < 20; seed++) assert.deepEqual(fillSurvey(parsed.survey, seed, seed / 20).stuck, []);
  assert.deepEqual(findSilentLosses(BLOCKS, notes), []);
});

test('jumps become rules: what they pass over is shown only where they do not lead over it', () => {
  assert.deepEqual(find('tools')['visibleIf'], {not: {question: 'come', is: 'c2'}});
  assert.deepEqual(find('nps')['visibleIf'], {not: {question: 'come', is: 'c2'}});
  assert.equal(find('ok')['visibleIf'], undefined);
  assert.deepEqual(definition.endings, [
    {visibleIf: {question: 'ok', is: true}, redirect: 'https://example.org/next'},
    {title: 'Thank you', text: '[Home](https://example.org)'},
  ]);
});

const EXPECTED: [id: string, expected: Record<string, unknown>][] = [
  ['source', {type: 'hidden', parameter: 'source'}],
  [
    'come',
    {
      type: 'single-choice',
      other: 'Perhaps',
      required: true,
      label: {'en-US': 'Will you come?', 'de-DE': 'Kommst du?'},
    },
  ],
  [
    'tools',
    {
      type: 'multiple-choice',
      label: 'Which tools do you bring, {{come}}?',
      choices: [
        {value: 't1', label: 'Spade'},
        {value: 'none', label: 'None', none: true},
      ],
    },
  ],
  ['hours', {type: 'number'}],
  ['who', {type: 'group'}],
  ['nps', {type: 'scale', min: 0, max: 10, minLabel: 'not', maxLabel: 'very'}],
  ['star', {type: 'rating', display: 'stars', max: 7}],
  ['ok', {type: 'consent', label: 'I agree to be written to', required: true}],
  ['pics', {type: 'multiple-choice', display: 'images'}],
  ['grid', {type: 'matrix', rows: [{value: 'r1', label: 'Beds'}]}],
  ['up', {type: 'file', accept: '.pdf,.png', maxSize: 2_000_000}],
  ['go', {type: 'statement', text: '[Open](https://example.org/x)'}],
  ['rank', {type: 'ranking'}],
  ['cal', {type: 'text', hint: 'https://cal.com/ann/15min'}],
  ['new', {type: 'text', label: 'Think of it'}],
];
for (const [id, expected] of EXPECTED)
  test(`the element ${id} is asked as it was meant`, () => {
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, find(id)[key]])), expected);
  });

test('older surveys have questions instead of blocks, and plainer logic', () => {
  const old = {
    name: 'Old',
    questions: [
      {
        id: 'a',
        type: 'multipleChoiceSingle',
        headline: 'A?',
        required: true,
        choices: [
          {id: 'x', label: 'Yes'},
          {id: 'y', label: 'No'},
        ],
        logic: [{condition: 'equals', value: 'No', destination: 'end'}],
      },
      {id: 'b', type: 'openText', headline: 'B?', longAnswer: true, required: true},
    ],
    thankYouCard: {enabled: true, headline: 'Thanks', html: 'Bye'},
  };
  const made = importFormbricks(old);
  assert.deepEqual(made.definition.pages![1]!.questions[0], {
    type: 'long-text',
    id: 'b',
    label: 'B?',
    required: true,
    visibleIf: {not: {question: 'a', is: 'y'}},
  });
  assert.deepEqual(made.definition.endings, [{title: 'Thanks', text: 'Bye'}]);
  assert.deepEqual(findSilentLosses(old, made.notes), []);
});

test('B11 what is no survey of Formbricks is refused in one sentence', () => {
  assert.throws(() => importFormbricks({data: {name: 'x'}}), /^ImportError|questions: is missing/);
  assert.throws(() => importFormbricks({questions: []}), /no question/);
});

test('B6 damaged surveys become surveys or one sentence, and nothing is silent', () => {
  const random = seeded(3);
  for (let i = 0; i < 300; i++) {
    const source = JSON.parse(
      JSON.stringify(
        mutate(BLOCKS, random, ['type', 'id', 'logic', 'elements', 'b1', 'e1', '__proto__', 'openText']),
      ) ?? 'null',
    ) as unknown;
    try {
      const made = importFormbricks(source);
      assert.ok('survey' in parseSurvey(made.definition));
    } catch (error) {
      assert.ok(error instanceof ImportError, String((error as Error).stack));
    }
  }
});
