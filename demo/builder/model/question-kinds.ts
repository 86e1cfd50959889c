import type {Question, QuestionType} from '../../../src/contract/question.ts';

/** A type of question as somebody who has never heard of types would look for it. */
export interface QuestionKind {
  type: QuestionType;
  name: string;
  /** What it is good for. */
  about: string;
  group: 'Choose' | 'Write' | 'Rate' | 'About the person' | 'More';
}

const kind = (group: QuestionKind['group'], type: QuestionType, name: string, about: string): QuestionKind => ({
  type,
  name,
  about,
  group,
});

export const QUESTION_KINDS: readonly QuestionKind[] = [
  kind('Choose', 'single-choice', 'Choose one', 'One answer from a list'),
  kind('Choose', 'multiple-choice', 'Choose several', 'As many as fit'),
  kind('Choose', 'yes-no', 'Yes or no', 'Two buttons'),
  kind('Choose', 'ranking', 'Put in order', 'What comes first?'),
  kind('Choose', 'allocation', 'Share out', 'Ten dots, or a budget'),
  kind('Write', 'text', 'Short answer', 'A word or a line'),
  kind('Write', 'long-text', 'Long answer', 'A few sentences'),
  kind('Write', 'number', 'Number', 'How many, how old'),
  kind('Write', 'date', 'Date', 'A day'),
  kind('Write', 'time', 'Time', 'A time of day'),
  kind('Rate', 'rating', 'Stars or faces', 'How was it?'),
  kind('Rate', 'scale', 'Scale', 'From one end to the other'),
  kind('Rate', 'matrix', 'Table of choices', 'Several things, the same answers'),
  kind('Rate', 'slider', 'Slider', 'Somewhere between two ends'),
  kind('About the person', 'name', 'Name', 'Given and family name'),
  kind('About the person', 'email', 'E-mail', 'An address to write to'),
  kind('About the person', 'tel', 'Telephone', 'A number to call'),
  kind('About the person', 'address', 'Address', 'Street, town, postal code'),
  kind('About the person', 'consent', 'Consent', 'A box to tick: "I agree that …"'),
  kind('More', 'statement', 'Words in between', 'Text or a picture, nothing to answer'),
  kind('More', 'file', 'File', 'A photo or a document'),
  kind('More', 'signature', 'Signature', 'Drawn or typed'),
];

/** Types that come along with imports and templates; nobody adds them here. */
const OTHERS: Partial<Record<QuestionType, string>> = {
  group: 'Group of questions',
  hidden: 'Hidden field',
  url: 'Web address',
  'date-time': 'Day and time',
};

export const nameOfType = (type: string): string =>
  QUESTION_KINDS.find((known) => known.type === type)?.name ?? OTHERS[type as QuestionType] ?? type;

/** Types with a list to choose from. */
export const hasChoices = (type: string): boolean =>
  ['single-choice', 'multiple-choice', 'ranking', 'allocation', 'matrix'].includes(type);

const OPTIONS = [
  {value: 'option-1', label: 'Option 1'},
  {value: 'option-2', label: 'Option 2'},
  {value: 'option-3', label: 'Option 3'},
];

const FIRST: Partial<Record<QuestionType, object>> = {
  'single-choice': {choices: OPTIONS},
  'multiple-choice': {choices: OPTIONS},
  ranking: {choices: OPTIONS},
  allocation: {choices: OPTIONS, total: 10, display: 'dots'},
  matrix: {
    rows: [
      {value: 'row-1', label: 'Row 1'},
      {value: 'row-2', label: 'Row 2'},
    ],
    choices: OPTIONS,
  },
  'long-text': {rows: 3, maxLength: 1000},
  rating: {max: 5, display: 'stars'},
  scale: {min: 1, max: 5},
  slider: {min: 0, max: 100, step: 5},
  email: {autocomplete: 'email'},
  tel: {autocomplete: 'tel'},
  consent: {version: '1', required: true},
};

/** Words that need no thinking about; others start empty. */
const LABELS: Partial<Record<QuestionType, string>> = {
  name: 'Your name',
  email: 'Your e-mail',
  tel: 'Your telephone number',
  address: 'Your address',
};

/** A question that was just added. */
export const newQuestion = (type: QuestionType, id: string): Question =>
  ({id, type, label: LABELS[type] ?? '', ...FIRST[type]}) as Question;
