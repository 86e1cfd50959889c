import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../../src/contract/question.ts';
import {parseSurvey} from '../../../src/core/survey/parse-survey.ts';
import {importSurveyJs} from '../../../src/sources/surveyjs/survey.ts';
import {ImportError, type ImportNote} from '../../../src/sources/importing/report.ts';
import {fillSurvey} from '../../support/fill-survey.ts';
import {mutate, seeded} from '../../support/mutate.ts';
import {findSilentLosses} from '../../support/silent-losses.ts';
import {everyFeature} from './every-feature.ts';

const {definition, notes} = importSurveyJs(everyFeature, 'street');
const pages = definition.pages!;
const all = pages.flatMap(({questions}) => questions);
const find = (id: string): Question => all.find((question) => question.id === id) ?? assert.fail(`no question ${id}`);
const noteAt = (path: string): ImportNote | undefined => notes.find((note) => note.path === path);

test('a survey with everything is taken by Kith’s own parser and can be filled in to the end, whatever is answered', () => {
  const parsed = parseSurvey(definition);
  assert.ok('survey' in parsed);
  for (let seed = 0; seed < 40; seed++)
    assert.deepEqual(fillSurvey(parsed.survey, seed, seed / 40).stuck, [], `seed ${seed}`);
});

test('nothing is lost in silence: the report speaks of every property of the source', () => {
  assert.deepEqual(findSilentLosses(everyFeature, notes), []);
});

const TYPES: [id: string, expected: Partial<Question> & Record<string, unknown>][] = [
  ['name', {type: 'text', label: 'Your name', required: true, placeholder: 'Ann', maxLength: 60, autocomplete: 'name'}],
  ['age', {type: 'number', min: 5, max: 120}],
  ['years-here', {type: 'number', name: 'years here'}],
  ['mail', {type: 'email', label: 'mail'}],
  ['code', {type: 'text', pattern: '[A-Z]{2}-\\d+'}],
  ['week', {type: 'text'}],
  ['born', {type: 'date', min: '1900-01-01'}],
  ['when', {type: 'date-time'}],
  ['sum', {type: 'number', min: 0}],
  ['story', {type: 'long-text', rows: 6, maxLength: 500, visibleIf: {question: 'age', atLeast: 18}}],
  [
    'guardian',
    {
      visibleIf: {
        any: [
          {question: 'years-here', below: 3},
          {question: 'age', below: 18},
        ],
      },
    },
  ],
  ['home', {type: 'single-choice', label: 'Do you rent, {{name}}?', other: 'In another way'}],
  ['kids', {type: 'single-choice', display: 'dropdown', visibleIf: {question: 'home', in: ['1', '2']}}],
  ['likes', {type: 'multiple-choice', other: true, shuffle: true, min: 1, max: 3}],
  ['country', {type: 'text'}],
  ['tree', {type: 'multiple-choice', display: 'images'}],
  ['garden', {type: 'yes-no', yesLabel: 'I have one', noLabel: 'I have none'}],
  ['gardenSize', {visibleIf: {question: 'garden', is: true}, required: true, requiredIf: undefined}],
  ['order', {type: 'ranking', visibleIf: {question: 'likes', in: ['trees', 'shops']}}],
  ['topics-comment', {type: 'long-text', label: 'More?'}],
  ['hall', {type: 'rating', display: 'stars', max: 5, minLabel: 'bad', maxLabel: 'good'}],
  ['nps', {type: 'scale', min: 0, max: 10}],
  ['mood', {type: 'scale', stepLabels: {1: 'Sad', 2: 'Glad'}}],
  ['odd', {type: 'single-choice', display: 'buttons'}],
  [
    'why',
    {label: 'Why {{nps}} points?', visibleIf: {question: 'nps', atMost: 6}, requiredIf: {question: 'hall', below: 3}},
  ],
  ['noise', {type: 'slider', min: 0, max: 100, step: 5}],
  ['trust', {type: 'matrix', required: true}],
  ['whyPolice', {visibleIf: {question: 'services-bins', is: 'no'}}],
  ['services', {type: 'statement'}],
  ['services-bins', {type: 'single-choice', label: 'Bins', name: 'services.bins'}],
  ['use', {type: 'group'}],
  ['one', {type: 'matrix'}],
  ['pets', {type: 'group', repeat: {min: 1, max: 3, addLabel: 'One more'}}],
  ['contact', {type: 'group'}],
  ['house', {type: 'statement', label: 'Your household', visibleIf: {question: 'home', answered: true}}],
  ['size', {type: 'number', required: true, visibleIf: {question: 'home', answered: true}}],
  ['words', {type: 'statement', text: 'Read **this**', image: 'https://example.org/map.png', imageAlt: 'Map'}],
  ['people', {type: 'group', repeat: {min: 1, max: 5, addLabel: 'Add a person', itemLabel: 'Person'}}],
  ['picture', {type: 'statement', image: 'https://example.org/x.png', imageAlt: 'Our street'}],
  ['photo', {type: 'file', accept: 'image/*', maxSize: 100000, maxFiles: 20}],
  ['sign', {type: 'signature', required: true}],
  ['total', {type: 'statement', label: 'Together'}],
  ['future', {type: 'text', label: 'From the future'}],
  ['secret', {type: 'hidden', value: 'flyer'}],
  ['constructor-1', {type: 'text', name: 'constructor', label: 'A reserved name'}],
  ['rest', {visibleIf: {question: 'age', above: 60}}],
  ['heat', {type: 'slider', min: 5, max: 30, step: 5}],
  ['move', {type: 'date'}],
  ['pension', {type: 'text', visibleIf: {question: 'age', above: 60}}],
  ['lamp', {type: 'yes-no', required: true, visibleIf: {question: 'way', in: ['bike']}}],
  ['way-car', {type: 'text', label: 'Which car?', required: true, visibleIf: {question: 'way', in: ['car']}}],
  ['name-2', {type: 'text', label: 'The same name again'}],
];
for (const [id, expected] of TYPES)
  test(`the question ${id} is asked as it was meant`, () => {
    const question = find(id) as unknown as Record<string, unknown>;
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, question[key]])), expected);
  });

test('texts, pages, endings and languages of the survey are carried over', () => {
  assert.deepEqual(definition.title, {en: 'Our street', es: 'Nuestra calle'});
  assert.deepEqual(definition.languages, ['en', 'es']);
  assert.equal(definition.description, 'Please [read why](https://example.org/why) we ask.');
  assert.deepEqual(
    [definition.id, definition.review, definition.display, definition.submitLabel],
    ['street', true, 'pages', 'Send it'],
  );
  assert.deepEqual(pages[1]!.visibleIf, {question: 'name', answered: true});
  assert.deepEqual(definition.endings, [
    {redirect: 'https://example.org/young', visibleIf: {question: 'age', below: 18}},
    {text: 'Thank you for your own idea', visibleIf: {question: 'likes', includes: 'other'}},
    {text: 'Thank you, {{name}}!'},
  ]);
});

test('choices come with their words, the exclusive one, and rules of their own', () => {
  const choicesOf = (id: string) => (find(id) as {choices: unknown[]}).choices;
  assert.deepEqual(choicesOf('home'), [
    {value: '1', label: 'Rent'},
    {value: '2', label: {en: 'Own', es: 'Propio'}},
    'both',
  ]);
  assert.deepEqual(choicesOf('likes').at(-1), {value: 'none', label: 'Nothing', none: true});
  assert.deepEqual(choicesOf('best')[0], {value: 'trees', visibleIf: {question: 'likes', in: ['trees']}});
  assert.deepEqual(choicesOf('topics')[1], {value: 'y', visibleIf: {question: 'likes', includes: 'trees'}});
  assert.equal(choicesOf('kids').length, 5);
});

test('rules inside of repeated panels and rows look at their own member', () => {
  const inside = (id: string) => (find(id) as {questions: Question[]}).questions;
  assert.deepEqual(inside('people')[2]!.visibleIf, {question: 'role', is: 'child'});
  // the question "age" of the survey keeps its id, so that of the row has another
  assert.deepEqual([inside('pets')[1]!.id, inside('pets')[1]!.visibleIf], ['age-2', {question: 'kind', is: 'cat'}]);
  assert.deepEqual(
    inside('use').map(({type}) => type),
    ['group', 'group'],
  );
});

const SAID: [path: string, outcome: string, words: RegExp][] = [
  ['title.default', 'approximated', /without formatting/],
  ['somethingNew', 'dropped', /no counterpart in Kith: \{"deep":\[1,2\]\}/],
  ['triggers[0]', 'dropped', /only rules show|no counterpart/],
  ['maxTimeToFinish', 'dropped', /no timer/],
  ['pages[0].elements[0].title', 'kept', /is “label”/],
  ['pages[0].elements[2].type', 'approximated', /number question, because a rule compares/],
  ['pages[0].elements[4].validators[1]', 'dropped', /do not compute/],
  ['pages[0].elements[5].inputType', 'approximated', /no “week” in Kith/],
  ['pages[0].elements[5].defaultValue', 'dropped', /begin unanswered/],
  ['pages[1].elements[4].choicesByUrl', 'approximated', /not loaded from elsewhere/],
  ['pages[1].elements[8].enableIf', 'approximated', /shown, rather than enabled/],
  ['pages[2].elements[4].requiredIf', 'approximated', /a part of the rule is left out.*age\(\{born\}\)/],
  ['pages[3].elements[6].type', 'approximated', /no “hologram” in Kith: it is a text question/],
  ['pages[3].elements[6].rays', 'dropped', /no counterpart/],
  ['pages[3].elements[5].expression', 'dropped', /nothing is computed/],
  ['pages[3].elements[0].elements[1].html', 'approximated', /without .*scripts/],
  ['completedHtmlOnCondition[1].expression', 'dropped', /this ending is left out/],
  ['pages[5]', 'approximated', /no questions/],
];
for (const [path, outcome, words] of SAID)
  test(`the report says what became of ${path}`, () => {
    const note = noteAt(path);
    assert.equal(note?.outcome, outcome);
    assert.match(note.message, words);
  });

const WRONG: [what: string, source: unknown, sentence: RegExp][] = [
  ['a list', [], /^A survey of SurveyJS is an object/],
  ['an object of another kind', {a: 1}, /^pages: is missing/],
  ['no question at all', {pages: [{elements: []}]}, /^pages: there is no question/],
  [
    'B5 more questions than anybody answers',
    {elements: Array.from({length: 1200}, (_, i) => ({type: 'text', name: `q${i}`}))},
    /1200 questions: at most 1000/,
  ],
];
for (const [what, source, sentence] of WRONG)
  test(`B11 one sentence names what is wrong: ${what}`, () => {
    assert.throws(
      () => importSurveyJs(source),
      (error) => error instanceof ImportError && sentence.test(error.message),
    );
  });

test('B5 deep, large and cyclic sources end in bounded time, with a plain sentence or a survey', () => {
  let deep: unknown = {type: 'text', name: 'x'};
  for (let i = 0; i < 3000; i++) deep = {type: 'panel', name: `p${i}`, elements: [deep]};
  assert.throws(() => importSurveyJs({elements: [deep]}), /nested too deeply/);
  const long = `${'('.repeat(4000)}{a} = 1`;
  const cyclic = {
    elements: [
      {type: 'text', name: 'a', visibleIf: '{b} = 1'},
      {type: 'text', name: 'b', visibleIf: '{a} = 1'},
      {type: 'text', name: 'c', visibleIf: long},
    ],
  };
  const made = importSurveyJs(cyclic);
  assert.ok(made.notes.some(({outcome, message}) => outcome === 'dropped' && /waits for itself/.test(message)));
  assert.ok('survey' in parseSurvey(made.definition));
});

test('B3 keys such as __proto__ change nothing and are reported', () => {
  const source = JSON.parse(
    '{"__proto__": {"polluted": 1}, "elements": [{"type": "text", "name": "__proto__", "title": {"__proto__": "x", "en": "A"}, "constructor": 1}]}',
  ) as unknown;
  const made = importSurveyJs(source);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.ok('survey' in parseSurvey(made.definition));
  assert.ok(made.notes.some(({path, outcome}) => path === '__proto__' && outcome === 'dropped'));
});

test('B6 damaged surveys become surveys or one sentence, never anything else, and nothing is silent', () => {
  const random = seeded(8);
  const words = [
    'type',
    'name',
    'elements',
    'pages',
    'panel',
    'matrix',
    'visibleIf',
    '{name} = 1',
    '{a.b}',
    'choices',
    '__proto__',
    'constructor',
    'columns',
    '{{name}}',
  ];
  let refused = 0;
  for (let i = 0; i < 600; i++) {
    const source = JSON.parse(JSON.stringify(mutate(everyFeature, random, words)) ?? 'null') as unknown;
    try {
      const made = importSurveyJs(source);
      assert.ok('survey' in parseSurvey(made.definition));
      assert.deepEqual(findSilentLosses(source, made.notes), []);
    } catch (error) {
      assert.ok(error instanceof ImportError, String((error as Error).stack));
      refused++;
    }
  }
  assert.ok(refused < 200, `${refused} of 600 refused`);
});
