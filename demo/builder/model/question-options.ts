/** One option of a type of question, as a control. */
export interface OptionField {
  key: string;
  label: string;
  /** `words` are translated, `number` and `check` are what they say, `pick` is one of `values`. */
  control: 'words' | 'text' | 'number' | 'check' | 'pick' | 'date' | 'time';
  hint?: string;
  values?: readonly {value: string; words: string}[];
  /** What holds where nothing is set. */
  standard?: string;
  min?: number;
  max?: number;
}

const number = (key: string, label: string, more: Partial<OptionField> = {}): OptionField => ({
  key,
  label,
  control: 'number',
  ...more,
});
const words = (key: string, label: string, hint?: string): OptionField => ({
  key,
  label,
  control: 'words',
  ...(hint !== undefined && {hint}),
});
const pick = (key: string, label: string, standard: string, values: Record<string, string>): OptionField => ({
  key,
  label,
  control: 'pick',
  standard,
  values: Object.entries(values).map(([value, name]) => ({value, words: name})),
});
const check = (key: string, label: string, hint?: string): OptionField => ({
  key,
  label,
  control: 'check',
  ...(hint !== undefined && {hint}),
});

const LENGTH = number('maxLength', 'At most … characters', {min: 1});
const EXAMPLE = words(
  'placeholder',
  'Example in the field',
  'Goes away when somebody writes. Never the only instruction.',
);
const BOUNDS = [number('min', 'Lowest'), number('max', 'Highest'), number('step', 'In steps of')];
const ENDS = [words('minLabel', 'Words at the lowest end'), words('maxLabel', 'Words at the highest end')];
const DISPLAY = pick('display', 'Shown as', 'list', {
  list: 'A list',
  buttons: 'Buttons side by side',
  dropdown: 'A drop-down',
});
const SHUFFLE = check('shuffle', 'In another order for everybody', 'So that the first one is not picked more often.');

const OPTIONS: Readonly<Record<string, readonly OptionField[]>> = {
  text: [EXAMPLE, LENGTH],
  'long-text': [EXAMPLE, LENGTH, number('rows', 'Height in lines', {min: 1, max: 20})],
  number: [...BOUNDS, words('unit', 'Unit', 'Such as km or years')],
  slider: [...BOUNDS, words('unit', 'Unit'), ...ENDS],
  date: [
    {key: 'min', label: 'Not before', control: 'date'},
    {key: 'max', label: 'Not after', control: 'date'},
  ],
  time: [
    {key: 'min', label: 'Not before', control: 'time'},
    {key: 'max', label: 'Not after', control: 'time'},
  ],
  'yes-no': [words('yesLabel', 'Instead of “Yes”'), words('noLabel', 'Instead of “No”')],
  'single-choice': [DISPLAY, check('other', 'Offer “Other”, with a field to write in'), SHUFFLE],
  'multiple-choice': [
    DISPLAY,
    check('other', 'Offer “Other”, with a field to write in'),
    SHUFFLE,
    number('min', 'At least … choices', {min: 0}),
    number('max', 'At most … choices', {min: 1}),
  ],
  rating: [
    pick('display', 'Shown as', 'stars', {stars: 'Stars', numbers: 'Numbers', faces: 'Faces'}),
    number('max', 'How many', {min: 2, max: 10}),
    ...ENDS,
  ],
  scale: [number('min', 'From'), number('max', 'To'), ...ENDS, check('notApplicable', 'Offer “Does not apply”')],
  matrix: [check('multiple', 'Several answers in a row')],
  ranking: [SHUFFLE, number('max', 'Rank at most', {min: 1})],
  allocation: [
    pick('display', 'Shown as', 'dots', {dots: 'Dots', budget: 'A budget'}),
    number('total', 'How much there is to share out', {min: 1}),
    number('step', 'In steps of', {min: 1}),
    words('unit', 'Unit'),
  ],
  file: [
    {
      key: 'accept',
      label: 'Which files',
      control: 'pick',
      standard: '',
      values: [
        {value: '', words: 'Any'},
        {value: 'image/*', words: 'Pictures'},
        {value: '.pdf', words: 'PDF'},
        {value: 'image/*,.pdf', words: 'Pictures and PDF'},
      ],
    },
    number('maxFiles', 'How many', {min: 1, max: 20}),
  ],
  statement: [
    words('text', 'Text'),
    {key: 'image', label: 'Address of a picture', control: 'text'},
    words('imageAlt', 'What the picture shows'),
  ],
  consent: [
    {
      key: 'version',
      label: 'Version of this text',
      control: 'text',
      hint: 'Kept with each answer. Change it when you change the words.',
    },
  ],
};

/** What can be set for a type of question, besides what all have. */
export const optionsFor = (type: string): readonly OptionField[] => OPTIONS[type] ?? [];

/** Lists of a type that one writes into, and what each is called. */
export const listsFor = (type: string): readonly {key: string; label: string; one: string}[] => {
  if (type === 'matrix')
    return [
      {key: 'rows', label: 'Rows', one: 'Row'},
      {key: 'choices', label: 'Columns', one: 'Column'},
    ];
  return ['single-choice', 'multiple-choice', 'ranking', 'allocation'].includes(type)
    ? [{key: 'choices', label: 'Choices', one: 'Choice'}]
    : [];
};

/** Types that people answer, so that an answer can be asked for. */
export const canBeRequired = (type: string): boolean => type !== 'statement' && type !== 'hidden';
