import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {checkDefinition, inspectDefinition} from '../../../src/core/check/check-definition.ts';
import {RULES} from '../../../src/core/check/finding.ts';
import {brokenDefinitions} from '../../support/broken-definitions.ts';

const NOW = Date.parse('2026-06-15T12:00Z');

for (const {what, document, finds} of brokenDefinitions)
  test(`an author is told: ${what}`, () => {
    const all = checkDefinition(document, {now: NOW});
    const said = all.map(({rule, path}) => `${rule} ${path}`.trim());
    assert.deepEqual(said.toSorted(), [...finds].toSorted(), JSON.stringify(all, null, 1));
    for (const {sentence, remedy, severity, rule} of all) {
      assert.match(sentence, /^\S.{10,}[.?!)]$/s, sentence);
      assert.match(remedy, /^\S.{4,}$/s, remedy);
      assert.equal(severity, RULES[rule]);
    }
  });

test('every rule is shown by a definition that breaks it', () => {
  const shown = new Set(brokenDefinitions.flatMap(({finds}) => finds.map((find) => find.split(' ')[0])));
  assert.deepEqual(
    Object.keys(RULES).filter((rule) => !shown.has(rule)),
    [],
  );
});

test('docs/check.md explains every rule, with its severity, and no other', () => {
  const docs = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8');
  const explained = [...docs.matchAll(/^### (\S+)\n\n(\w+)\. /gm)].map(([, rule, severity]) => [rule, severity]);
  assert.deepEqual(explained.toSorted(), Object.entries(RULES).toSorted());
});

const consent = {id: 'ok', type: 'consent', label: 'I agree that you keep this to answer me.'};
const area = {id: 'area', type: 'single-choice', label: 'Where do you live?', choices: ['North', 'South']};
const member = (required = false) => ({id: 'member', type: 'yes-no', label: 'Are you a member?', required});
const picks = (more: object) => ({id: 'picks', type: 'multiple-choice', label: 'Which?', required: true, ...more});
const onlyIf = (is: boolean, value: string) => ({value, visibleIf: {question: 'member', is}});
const CLEAN: [what: string, document: unknown][] = [
  [
    'rules of every operator',
    {
      id: 'clean',
      pages: [
        {
          questions: [
            area,
            {id: 'age', type: 'number', label: 'How old are you?', min: 0, max: 120},
            {
              id: 'topics',
              type: 'multiple-choice',
              label: 'What matters?',
              choices: ['Food', 'Rides', 'Rent'],
              other: true,
            },
            {id: 'rate', type: 'rating', label: 'How was it?'},
            {id: 'day', type: 'date', label: 'Which day?', min: '2026-01-01'},
            {id: 'yes', type: 'yes-no', label: 'Do you drive?'},
            {id: 'about', type: 'text', label: 'Which street?'},
            {id: 'nps', type: 'scale', label: 'Would you come again?', min: 0, max: 10, notApplicable: true},
          ],
        },
        {
          visibleIf: {question: 'yes', is: true},
          questions: [
            {id: 'a', type: 'text', label: 'One', visibleIf: {question: 'area', is: 'North'}},
            {id: 'b', type: 'text', label: 'Two', visibleIf: {question: 'topics', includes: 'other'}},
            {
              id: 'c',
              type: 'text',
              label: 'Three',
              visibleIf: {
                all: [
                  {question: 'rate', atMost: 2},
                  {question: 'rate', above: 1},
                ],
              },
            },
            {id: 'd', type: 'text', label: 'Four', visibleIf: {question: 'day', above: '2026-02-01'}},
            {id: 'e', type: 'text', label: 'Five', visibleIf: {not: {question: 'topics', in: ['Food', 'Rides']}}},
            {id: 'f', type: 'text', label: 'Six {{area|there}}', requiredIf: {question: 'about', answered: true}},
            {
              id: 'g',
              type: 'text',
              label: 'Seven',
              visibleIf: {
                all: [
                  {question: 'age', atLeast: 18},
                  {question: 'age', below: 18.5},
                ],
              },
            },
            {id: 'h', type: 'text', label: 'Eight', visibleIf: {question: 'nps', atMost: 6}},
          ],
        },
      ],
      endings: [
        {
          visibleIf: {
            all: [
              {question: 'topics', includes: 'Food'},
              {question: 'topics', includes: 'Rent'},
            ],
          },
          text: 'Both',
        },
        {text: 'Thanks'},
      ],
    },
  ],
  [
    'a required question whose choices all go: then it is not asked, either',
    {id: 'c', questions: [member(), picks({choices: [onlyIf(true, 'a'), onlyIf(true, 'b')], type: 'single-choice'})]},
  ],
  [
    'enough choices whenever the question is asked',
    {
      id: 'c',
      questions: [
        member(),
        area,
        picks({
          visibleIf: {
            any: [
              {question: 'member', is: true},
              {question: 'area', is: 'North'},
            ],
          },
          choices: ['a', onlyIf(true, 'b'), {value: 'c', visibleIf: {question: 'area', is: 'North'}}],
          min: 2,
        }),
      ],
    },
  ],
  [
    'one choice or the other, by what must be answered',
    {id: 'c', questions: [member(true), picks({choices: ['a', onlyIf(true, 'b'), onlyIf(false, 'c')], min: 2})]},
  ],
  [
    'few choices, one of which stands alone',
    {id: 'c', questions: [member(), picks({choices: [onlyIf(true, 'b'), {value: 'n', none: true}], min: 2})]},
  ],
  [
    'few choices where nobody has to answer',
    {id: 'c', questions: [member(), picks({choices: ['a', onlyIf(true, 'b')], min: 2, required: false})]},
  ],
  [
    'a choice that goes only by a pick that goes as well',
    {
      id: 'c',
      questions: [
        member(true),
        {...area, required: true, choices: ['North', onlyIf(true, 'South')]},
        picks({
          choices: [
            'a',
            {
              value: 'b',
              visibleIf: {
                any: [
                  {question: 'member', is: true},
                  {question: 'area', isNot: 'South'},
                ],
              },
            },
          ],
          min: 2,
        }),
      ],
    },
  ],
  [
    'texts in groups in groups that name each other',
    {
      id: 'g',
      questions: [
        {
          id: 'home',
          type: 'group',
          label: 'Home',
          questions: [
            {
              id: 'pets',
              type: 'group',
              label: 'Pets',
              repeat: {},
              questions: [
                {id: 'called', type: 'text', label: 'Called?'},
                {id: 'old', type: 'number', label: 'How old is {{called}}?'},
              ],
            },
          ],
        },
      ],
    },
  ],
  ['a shop-worn sign-up', {preset: 'volunteer', fields: [area]}],
  ['a sign-up with consent', {id: 's', fields: [{id: 'mail', type: 'email', label: 'E-mail'}], consents: [consent]}],
  ['a pulse', {id: 'p', wave: '1', group: 'Library Friends'}],
  [
    'a calendar with replies',
    {
      events: [
        {
          id: 'e',
          title: 'Tea',
          start: '2026-07-01T15:00',
          rsvp: {questions: [{id: 'cake', type: 'yes-no', label: 'Do you bring cake?'}]},
        },
      ],
    },
  ],
  [
    'words that are the same in both languages',
    {id: 't', questions: [{id: 'q', type: 'scale', label: {en: 'Hall', es: 'Sala'}, minLabel: '1', maxLabel: '10 %'}]},
  ],
];
for (const [what, document] of CLEAN)
  test(`nothing is said about what is right: ${what}`, () => {
    assert.deepEqual(checkDefinition(document, {now: NOW}), []);
  });

test('it says what it measured', () => {
  const label = 'How often do you come to the hall, and what would make you come more often than you do now? ';
  const {kind, questions, minutes, languages, readings} = inspectDefinition({
    id: 'm',
    description: {en: label.repeat(10), es: '¿Con qué frecuencia viene usted a la sala de la comunidad? '.repeat(12)},
    questions: [area, {id: 'g', type: 'group', label: 'Group', questions: [area, {...area, id: 'other'}]}],
  });
  assert.deepEqual([kind, questions, minutes, languages], ['survey', 3, 1, ['en', 'es']]);
  assert.deepEqual(
    readings.map(({language, formula}) => [language, formula]),
    [
      ['en', 'Flesch–Kincaid grade'],
      ['es', 'Fernández Huerta'],
    ],
  );
});

test('B5 whatever is given, it answers', () => {
  const loop: Record<string, unknown> = {id: 'loop'};
  loop['questions'] = [loop];
  for (const odd of [undefined, null, 1, 'x', [], {}, NaN, loop, {events: [null]}, {fields: {}}, {wave: 1}])
    assert.ok(
      checkDefinition(odd).some(({severity}) => severity === 'error'),
      String(odd),
    );
});
