import type {Choice, Question} from '../../src/contract/question.ts';
import {randomFrom} from './random.ts';

/** Everything that a form can ask, with names of its own, rules, and groups in groups. */
export const everything = {
  id: 'everything',
  title: 'Everything',
  pages: [
    {
      title: 'You',
      questions: [
        {id: 'who', type: 'name', label: 'Your name', required: true, names: {given: 'FNAME', family: 'LNAME'}},
        {id: 'home', type: 'address', label: 'Your address', names: {postalCode: 'ZIP'}},
        {id: 'mail', type: 'email', name: 'EMAIL', label: 'E-mail', required: true},
        {id: 'phone', type: 'tel', label: 'Phone'},
        {id: 'site', type: 'url', label: 'Web site'},
        {id: 'story', type: 'long-text', label: 'Your story', minLength: 2, maxLength: 200},
        {id: 'age', type: 'number', label: 'Age', min: 16, max: 120, step: 1, unit: 'years'},
        {id: 'share', type: 'number', label: 'Share'},
        {id: 'effort', type: 'slider', label: 'Effort', minLabel: 'little', maxLabel: 'a lot'},
        {id: 'day', type: 'date', label: 'Day', min: '2026-01-01'},
        {id: 'hour', type: 'time', label: 'Hour'},
        {id: 'moment', type: 'date-time', label: 'Moment'},
        {id: 'garden', type: 'yes-no', label: 'Do you garden?', required: true},
        {id: 'plot', type: 'text', label: 'Which plot?', required: true, visibleIf: {question: 'garden', is: true}},
      ],
    },
    {
      title: 'Your views, {{who}}',
      questions: [
        {
          id: 'years',
          type: 'single-choice',
          label: 'How long have you lived here?',
          required: true,
          other: true,
          choices: ['Under a year', {value: '1-5', label: '1 to 5 years', hint: 'Counting from your first night'}],
        },
        {
          id: 'area',
          type: 'single-choice',
          label: 'Area',
          display: 'dropdown',
          choices: ['North', 'South'],
          other: 'Elsewhere',
        },
        {
          id: 'topics',
          name: 'topics[]',
          type: 'multiple-choice',
          label: 'What matters?',
          other: 'Something else',
          min: 1,
          max: 2,
          choices: ['Food', 'Rides', {value: 'none', label: 'None of these', none: true}],
        },
        {id: 'hall', type: 'rating', label: 'The hall', minLabel: 'Not at all', maxLabel: 'A lot'},
        {id: 'belong', type: 'scale', label: 'I feel at home', notApplicable: true},
        {id: 'trust', type: 'scale', label: 'Trust', min: 0, max: 2, stepLabels: {0: 'No', 1: 'So so', 2: 'Yes'}},
        {
          id: 'services',
          type: 'matrix',
          label: 'Services',
          required: true,
          rows: ['Parks', 'Buses'],
          choices: ['Good', 'Fair'],
        },
        {
          id: 'uses',
          type: 'matrix',
          label: 'Uses',
          multiple: true,
          rows: ['Hall', 'Park'],
          choices: ['Week', 'Weekend'],
        },
        {
          id: 'order',
          type: 'ranking',
          label: 'In which order?',
          required: true,
          choices: ['Roof', 'Garden', 'Kitchen'],
        },
        {
          id: 'money',
          type: 'allocation',
          label: 'Spend',
          total: 10,
          choices: ['Roof', 'Trees'],
          costs: {Roof: 2},
          unit: 'coins',
        },
        {id: 'sign', type: 'signature', label: 'Your signature'},
        {
          id: 'members',
          type: 'group',
          label: 'Your household',
          repeat: {min: 1, max: 3, itemLabel: 'Member'},
          questions: [
            {id: 'first', type: 'text', label: 'First name', required: true},
            {id: 'days', type: 'multiple-choice', label: 'Days', choices: ['Mon', 'Tue'], other: true},
            {id: 'where', type: 'address', label: 'Where', names: {city: 'NOT-INSIDE'}},
            {
              id: 'pets',
              type: 'group',
              label: 'Pets',
              repeat: {max: 2},
              questions: [{id: 'kind', type: 'text', label: 'Kind'}],
            },
          ],
        },
        {id: 'flat', type: 'group', label: 'Your flat', questions: [{id: 'rooms', type: 'number', label: 'Rooms'}]},
        {id: 'note', type: 'statement', label: 'A word in between', text: 'See [our page](https://example.org/).'},
        {
          id: 'agree',
          type: 'consent',
          label: 'I agree to [the rules](https://example.org/rules)',
          required: true,
          value: 'accepted',
        },
        {id: 'news', type: 'consent', label: 'Send me news'},
        {id: 'source', type: 'hidden', name: 'SOURCE', value: 'flyer'},
      ],
    },
  ],
};

/** One valid answer to each of its questions. */
export const everyAnswer = {
  who: {given: 'Ada', family: 'Byron'},
  home: {line1: 'High St 1', city: 'Town', postalCode: 'T1'},
  mail: 'ada@example.org',
  phone: '555 0100',
  site: 'https://example.org',
  story: 'Long & <short>,\n"two" lines',
  age: 36,
  share: 0.5,
  effort: 70,
  day: '2026-05-01',
  hour: '09:30',
  moment: '2026-05-01T09:30',
  garden: true,
  plot: '7b',
  years: 'other',
  'years.other': 'Ten',
  area: 'South',
  topics: ['Food', 'other'],
  'topics.other': 'Parking',
  hall: 4,
  belong: null,
  trust: 2,
  services: {Parks: 'Good', Buses: 'Fair'},
  uses: {Hall: ['Week'], Park: ['Week', 'Weekend']},
  order: ['Garden', 'Roof'],
  money: {Roof: 3, Trees: 4},
  sign: 'Ada Byron',
  members: [
    {
      first: 'Ada',
      days: ['Mon', 'other'],
      'days.other': 'Sun',
      where: {city: 'Town'},
      pets: [{kind: 'cat'}, {kind: 'dog'}],
    },
    {first: 'Ben', days: ['Tue']},
  ],
  flat: {rooms: 3},
  agree: true,
};

const WORDS = [
  'Roof',
  'A & B',
  '<b>bold</b>',
  'say "yes"',
  "it's",
  'naïve',
  '日本',
  '*stars*',
  'a > b',
  'Tea',
  'x'.repeat(40),
];
const TYPES = [
  'text',
  'long-text',
  'email',
  'tel',
  'number',
  'date',
  'yes-no',
  'single-choice',
  'dropdown',
  'multiple-choice',
  'rating',
  'scale',
  'consent',
  'hidden',
  'name',
  'file',
] as const;

/** A survey of ten questions, the same for the same seed. */
export function randomSurvey(seed: number): {id: string; questions: Question[]} {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = (chance: number): boolean => random() < chance;
  const choices = (): Choice[] =>
    Array.from({length: 2 + Math.floor(random() * 3)}, (_, i) =>
      some(0.5)
        ? `${pick(WORDS)} ${i}`
        : {value: `v"${i}`, label: `${pick(WORDS)} ${i}`, ...(some(0.3) && {hint: pick(WORDS)})},
    );
  const question = (_: unknown, i: number): Question => {
    const kind = pick(TYPES);
    const type = kind === 'dropdown' ? 'single-choice' : kind;
    return {
      id: `q${i}`,
      type,
      label: `${pick(WORDS)} ${i}`,
      ...(some(0.3) && {name: `N[${i}]`}),
      ...(some(0.4) && type !== 'hidden' && {required: true}),
      ...(some(0.3) && {hint: pick(WORDS)}),
      ...(type.endsWith('choice') && {choices: choices(), ...(some(0.3) && {other: true})}),
      ...(kind === 'dropdown' && {display: 'dropdown'}),
      ...(type === 'hidden' && {value: pick(WORDS)}),
      ...(type === 'consent' && some(0.5) && {value: pick(WORDS)}),
      ...(type === 'text' && some(0.5) && {maxLength: 50, autocomplete: 'given-name'}),
    } as Question;
  };
  return {id: `random-${seed}`, questions: Array.from({length: 10}, question)};
}
