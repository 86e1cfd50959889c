// One question of every type and display, with an answer that is right and one that is not: stories, tests and the pages
// of docs/question-types.md show the same ones.
import type {Question} from '../src/contract/question.ts';
import type {Answers} from '../src/contract/submission.ts';

export interface Sample {
  /** The question; its id is `q`. */
  question: Question;
  /** Answers that are right, `q.other` included where there is one. */
  filled?: Answers;
  /** Answers that are not. Default: none, where the question is required. */
  wrong?: Answers;
}

/** Served by Storybook and by the test runner. */
const picture = (name: string): string => `/stories/pictures/${name}.svg`;

const STREETS =
  'Acacia Road,Alder Walk,Birch Lane,Canal Street,Castle Hill,Chestnut Avenue,Church Street,Elm Street,Ferry Lane,Green Lane,High Street,Juniper Close,King’s Road,Long Acre,Maple Street,Mill Lane,Oak Hill,Orchard Way,Park Road,River View,Rosé Gardens,School Lane,Station Road,Willow Bank'.split(
    ',',
  );
const CARE = ['Never', 'Now and then', 'Most weeks', 'Every day'];
const PLACES = [
  {value: 'park', label: 'The park'},
  {value: 'hall', label: 'The community hall'},
  {value: 'path', label: 'The path along the canal, from the lock to the old mill'},
];

export const SAMPLES: Readonly<Record<string, Sample>> = {
  text: {
    question: {
      id: 'q', type: 'text', label: 'Which street do you live in?', hint: 'Without the number.', required: true,
      autocomplete: 'address-line1',
    },
    filled: {q: 'Elm Street'},
  },
  'long-text': {
    question: {id: 'q', type: 'long-text', label: 'What would you change first?', hint: 'A sentence or two.', maxLength: 60},
    filled: {q: 'More benches along the canal.'},
    wrong: {q: 'More benches along the canal, and lamps, and somebody who waters the trees in summer.'},
  },
  email: {
    question: {id: 'q', type: 'email', label: 'Your e-mail', required: true},
    filled: {q: 'ada@example.org'},
    wrong: {q: 'ada@example'},
  },
  tel: {
    question: {id: 'q', type: 'tel', label: 'Your phone number', hint: 'Only if we have to cancel.'},
    filled: {q: '+44 20 7946 0018'},
    wrong: {q: 'ask me'},
  },
  url: {
    question: {id: 'q', type: 'url', label: 'Your group’s website', placeholder: 'https://'},
    filled: {q: 'https://example.org/allotments'},
    wrong: {q: 'our page'},
  },
  number: {
    question: {id: 'q', type: 'number', label: 'How many people live with you?', min: 0, max: 30, unit: 'people'},
    filled: {q: 3},
    wrong: {q: 300},
  },
  slider: {
    question: {
      id: 'q', type: 'slider', label: 'How long does the walk to the bus take?', max: 40, unit: 'minutes',
      minLabel: 'Next door', maxLabel: 'A long way',
    },
    filled: {q: 12},
    wrong: {q: 90},
  },
  date: {
    question: {id: 'q', type: 'date', label: 'Which day would suit you?', min: '2026-03-01', max: '2026-12-31'},
    filled: {q: '2026-05-16'},
    wrong: {q: '2025-05-16'},
  },
  time: {
    question: {id: 'q', type: 'time', label: 'When can we call you?', min: '09:00', max: '20:00'},
    filled: {q: '18:30'},
    wrong: {q: '07:00'},
  },
  'date-time': {
    question: {id: 'q', type: 'date-time', label: 'When did you see it?', required: true},
    filled: {q: '2026-05-16T18:30'},
  },
  'yes-no': {
    question: {id: 'q', type: 'yes-no', label: 'Is this your first time here?', required: true},
    filled: {q: true},
  },
  'yes-no, own words': {
    question: {
      id: 'q', type: 'yes-no', label: 'Shall the fence stay?', yesLabel: 'Keep it where it is',
      noLabel: 'Take it down and plant a hedge', required: true,
    },
    filled: {q: false},
  },
  'single-choice': {
    question: {
      id: 'q', type: 'single-choice', label: 'How long have you lived here?', required: true, other: true,
      choices: ['Less than a year', {value: '1-5', label: '1 to 5 years', hint: 'Since the library opened'}, 'Longer'],
    },
    filled: {q: 'other', 'q.other': 'I am moving here in May'},
  },
  'single-choice as buttons': {
    question: {
      id: 'q', type: 'single-choice', display: 'buttons', label: 'How did you come?', required: true,
      choices: ['On foot', 'By bus', 'By bicycle', 'By car'],
    },
    filled: {q: 'By bus'},
  },
  'single-choice as a drop-down': {
    question: {
      id: 'q', type: 'single-choice', display: 'dropdown', label: 'Which part of town?', required: true, other: true,
      choices: ['North', 'East', 'South', 'West'],
    },
    filled: {q: 'other', 'q.other': 'Across the river'},
  },
  'single-choice as images': {
    question: {
      id: 'q', type: 'single-choice', display: 'images', label: 'Which poster shall we print?', required: true,
      choices: [
        {value: 'a', label: 'Morning', image: picture('morning'), imageAlt: 'Hills in yellow'},
        {value: 'b', label: 'Noon', image: picture('noon'), imageAlt: 'Hills in blue', hint: 'Costs a little more'},
        {value: 'c', label: 'Evening', image: picture('evening'), imageAlt: 'Hills in pink'},
      ],
    },
    filled: {q: 'b'},
  },
  'single-choice of many': {
    question: {id: 'q', type: 'single-choice', label: 'Your street', required: true, choices: STREETS, other: true},
    filled: {q: 'Elm Street'},
  },
  'drop-down of many': {
    question: {
      id: 'q', type: 'single-choice', display: 'dropdown', label: 'Your street', hint: 'As on your letters.',
      choices: STREETS, other: true,
    },
    filled: {q: 'Rosé Gardens'},
    wrong: {q: 'Elf Street'},
  },
  'multiple-choice': {
    question: {
      id: 'q', type: 'multiple-choice', label: 'What matters to you?', max: 2, other: 'Something else',
      choices: ['Food', 'Safe streets', 'Company', {value: 'none', label: 'None of these', none: true}],
    },
    filled: {q: ['Food', 'other'], 'q.other': 'Quiet nights'},
    wrong: {q: ['Food', 'Safe streets', 'Company']},
  },
  'multiple-choice as buttons': {
    question: {
      id: 'q', type: 'multiple-choice', display: 'buttons', label: 'When could you help?', required: true, min: 1,
      choices: ['Mornings', 'Afternoons', 'Evenings', 'Weekends'],
    },
    filled: {q: ['Evenings', 'Weekends']},
  },
  'multiple-choice as images': {
    question: {
      id: 'q', type: 'multiple-choice', display: 'images', label: 'Which of these places do you know?', max: 1,
      choices: [
        {value: 'a', label: 'The meadow', image: picture('meadow')},
        {value: 'b', label: 'The lake', image: picture('noon')},
        'Somewhere else',
      ],
    },
    filled: {q: ['a']},
    wrong: {q: ['a', 'b']},
  },
  'multiple-choice of many': {
    question: {id: 'q', type: 'multiple-choice', label: 'Streets that need lamps', choices: STREETS, max: 3, required: true},
    filled: {q: ['Ferry Lane', 'Willow Bank']},
  },
  rating: {
    question: {
      id: 'q', type: 'rating', label: 'How was the evening?', minLabel: 'Not for me', maxLabel: 'Just right', required: true,
    },
    filled: {q: 4},
  },
  'rating in numbers': {
    question: {id: 'q', type: 'rating', display: 'numbers', max: 10, label: 'How was the food?', required: true},
    filled: {q: 9},
  },
  'rating in faces': {
    question: {id: 'q', type: 'rating', display: 'faces', label: 'How do you feel about the plan?', required: true},
    filled: {q: 2},
  },
  scale: {
    question: {
      id: 'q', type: 'scale', label: 'I feel that I belong here', minLabel: 'Not at all', maxLabel: 'Completely',
      notApplicable: true, required: true,
    },
    filled: {q: 4},
  },
  'scale from 0 to 10': {
    question: {
      id: 'q', type: 'scale', min: 0, max: 10, label: 'Would you tell a friend to come?', minLabel: 'Surely not',
      maxLabel: 'Certainly', required: true,
    },
    filled: {q: 8},
  },
  'scale in words': {
    question: {
      id: 'q', type: 'scale', min: 1, max: 3, label: 'Most people here can be trusted', required: true,
      stepLabels: {1: 'Disagree', 2: 'Neither agree nor disagree', 3: 'Agree'}, notApplicable: 'I do not know',
    },
    filled: {q: null},
  },
  matrix: {
    question: {
      id: 'q', type: 'matrix', label: 'How often do you use these places?', rows: PLACES, choices: CARE, required: true,
    },
    filled: {q: {park: 'Every day', hall: 'Never', path: 'Most weeks'}},
    wrong: {q: {park: 'Every day'}},
  },
  'matrix of boxes': {
    question: {
      id: 'q', type: 'matrix', multiple: true, label: 'Whom do you meet where?', rows: PLACES, required: true,
      choices: ['Friends', 'Neighbours', 'Nobody'],
    },
    filled: {q: {park: ['Friends', 'Neighbours'], hall: ['Nobody'], path: ['Friends']}},
  },
  ranking: {
    question: {id: 'q', type: 'ranking', label: 'What should come first?', choices: PLACES, required: true, min: 2},
    filled: {q: ['hall', 'park']},
    wrong: {q: ['hall']},
  },
  'allocation of dots': {
    question: {id: 'q', type: 'allocation', label: 'You have ten dots', total: 10, choices: PLACES, unit: 'dots', required: true},
    filled: {q: {park: 6, hall: 3}},
    wrong: {q: {park: 6, hall: 9}},
  },
  'allocation of a budget': {
    question: {
      id: 'q', type: 'allocation', display: 'budget', label: 'Spend next year’s money', total: 9000, unit: 'euros',
      choices: [{value: 'bench', label: 'Benches'}, {value: 'lamp', label: 'Lamps'}, {value: 'tree', label: 'Trees'}],
      costs: {bench: 800, lamp: 1500, tree: 250},
    },
    filled: {q: {bench: 2, lamp: 3}},
    wrong: {q: {bench: 12}},
  },
  name: {
    question: {id: 'q', type: 'name', label: 'Your name', required: true},
    filled: {q: {given: 'Ada', family: 'Okafor'}},
  },
  address: {
    question: {id: 'q', type: 'address', label: 'Your address', hint: 'Where letters reach you.', required: true},
    filled: {q: {line1: '8 Elm Street', city: 'Oak Hill', postalCode: 'OH1 2AB'}},
  },
  file: {
    question: {
      id: 'q', type: 'file', label: 'Photographs of the place', accept: 'image/*,.pdf', maxSize: 2_000_000, maxFiles: 3,
      required: true,
    },
    filled: {q: [{name: 'the corner of Elm Street and Mill Lane in winter.jpg', type: 'image/jpeg', size: 1_400_000}]},
    wrong: {q: [{name: 'plan.exe', type: 'application/octet-stream', size: 3_400_000}]},
  },
  signature: {
    question: {id: 'q', type: 'signature', label: 'Your signature', required: true},
    filled: {q: 'M60 150Q120 40 150 120Q200 200 240 110Q300 30 330 130Q420 90 520 140L540 130'},
  },
  'signature, typed': {
    question: {id: 'q', type: 'signature', label: 'Your signature', hint: 'Your name counts as one.', required: true},
    filled: {q: 'Ada Okafor'},
  },
  consent: {
    question: {
      id: 'q', type: 'consent', required: true, version: '2026-03',
      label: 'You may write to me about the garden. I have read [how you keep my address](https://example.org/privacy).',
    },
    filled: {q: true},
  },
  group: {
    question: {
      id: 'q', type: 'group', label: 'Somebody we may call if you are unwell', required: true,
      questions: [
        {id: 'who', type: 'name', label: 'Their name', required: true},
        {id: 'phone', type: 'tel', label: 'Their phone number'},
      ],
    },
    filled: {q: {who: {given: 'Bo', family: 'Lind'}, phone: '555 0100'}},
  },
  'group that repeats': {
    question: {
      id: 'q', type: 'group', label: 'Who lives with you?', required: true,
      repeat: {max: 3, itemLabel: 'Person', addLabel: 'Add a person'},
      questions: [
        {id: 'first', type: 'text', label: 'First name', required: true},
        {id: 'age', type: 'number', label: 'Age', min: 0, max: 120},
      ],
    },
    filled: {q: [{first: 'Bo', age: 41}, {first: 'Cy', age: 7}]},
    wrong: {q: [{first: 'Bo', age: 410}]},
  },
  statement: {
    question: {
      id: 'q', type: 'statement', label: 'Before we go on', image: picture('meadow'), imageAlt: 'The garden in spring',
      text: 'The next questions are about **money**.\n\n- Skip whatever you like.\n- Nobody sees your single answers.',
    },
  },
  hidden: {question: {id: 'q', type: 'hidden', value: 'flyer'}},
}; // prettier-ignore
