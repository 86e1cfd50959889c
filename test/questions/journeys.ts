/** Pressed so often. */
const times = (key: string, n: number): string[] => Array.from({length: n}, () => key);

/**
 * How somebody without a mouse gives the answer that each sample of stories/question-samples.ts is filled with, from the first
 * control on: names of keys, or `'text` to type. `undefined`: what only a pointer or the system's own dialog can do.
 */
export const JOURNEYS: Readonly<Record<string, readonly string[] | undefined>> = {
  text: ["'Elm Street"],
  'long-text': ["'More benches along the canal."],
  email: ["'ada@example.org"],
  tel: ["'+44 20 7946 0018"],
  url: ["'https://example.org/allotments"],
  number: ["'3"],
  slider: times('ArrowLeft', 8),
  date: ["'05162026"],
  time: ["'0630PM"],
  'date-time': ["'05162026", 'Tab', "'0630PM"],
  'yes-no': ['Space'],
  'yes-no, own words': ['Space', 'ArrowDown'],
  'single-choice': ['Space', ...times('ArrowDown', 3), 'Tab', "'I am moving here in May"],
  'single-choice as buttons': ['Space', 'ArrowDown'],
  'single-choice as a drop-down': ["'Other", 'Tab', "'Across the river"],
  'single-choice as images': ['Space', 'ArrowDown'],
  'single-choice of many': ["'elm", 'Enter', 'Space'],
  'drop-down of many': ["'rose", 'Enter'],
  'multiple-choice': ['Space', ...times('Tab', 4), 'Space', 'Tab', "'Quiet nights"],
  'multiple-choice as buttons': ['Tab', 'Tab', 'Space', 'Tab', 'Space'],
  'multiple-choice as images': ['Space'],
  'multiple-choice of many': [
    "'lane",
    'ArrowDown',
    'Tab',
    'Space',
    'Shift+Tab',
    'Shift+Tab',
    'Escape',
    "'willow",
    'Enter',
    'Space',
  ],
  rating: ['Space', ...times('ArrowRight', 3)],
  'rating in numbers': ['Space', ...times('ArrowRight', 8)],
  'rating in faces': ['Space', 'ArrowRight'],
  scale: ['Space', ...times('ArrowRight', 3)],
  'scale from 0 to 10': ['Space', ...times('ArrowRight', 8)],
  'scale in words': ['Space', ...times('ArrowDown', 3)],
  matrix: ['Space', ...times('ArrowRight', 3), 'Tab', 'Space', 'Tab', 'Space', 'ArrowRight', 'ArrowRight'],
  'matrix of boxes': ['Space', 'Tab', 'Space', ...times('Tab', 4), 'Space', 'Tab', 'Space'],
  ranking: ['Tab', 'Enter', ...times('Tab', 3), 'Enter'],
  'allocation of dots': ['Tab', "'6", 'Tab', 'Tab', 'Tab', "'3"],
  'allocation of a budget': ['Tab', "'2", 'Tab', 'Tab', 'Tab', "'3"],
  name: ["'Ada", 'Tab', "'Okafor"],
  address: ["'8 Elm Street", 'Tab', 'Tab', "'Oak Hill", 'Tab', 'Tab', "'OH1 2AB"],
  file: undefined,
  signature: undefined,
  'signature, typed': ["'Ada Okafor"],
  consent: ['Space'],
  group: ["'Bo", 'Tab', "'Lind", 'Tab', "'555 0100"],
  'group that repeats': ["'Bo", 'Tab', "'41", 'Tab', 'Enter', "'Cy", 'Tab', "'7"],
  statement: [],
  hidden: [],
};

/** How somebody without a mouse takes back what only a pointer or the system's own dialog could give, and what comes of it. */
export interface TakingBack {
  /** Where `Tab` leads through the filled question, as its tree names it. */
  stops: readonly string[];
  /** The question filled in, as assistive technology is told. */
  tree: readonly string[];
  /** From the first control on. */
  keys: readonly string[];
  /** What is spoken then. */
  said: string;
  /** What is typed where the focus is then, and the answer in the end. */
  typed?: string;
  answer?: string;
}
export const TAKING_BACK: Readonly<Record<string, TakingBack>> = {
  file: {
    stops: ['Choose files', 'Remove the corner of Elm Street and Mill Lane in winter.jpg'],
    tree: [
      'group "Photographs of the place (required)"',
      'list "Chosen files"',
      'button "Photographs of the place (required) Choose files" (Takes images and PDF. Up to 2 MB each.) = No file chosen',
      'button "Remove the corner of Elm Street and Mill Lane in winter.jpg"',
    ],
    keys: ['Tab', 'Enter'],
    said: 'the corner of Elm Street and Mill Lane in winter.jpg removed',
  },
  signature: {
    stops: ['Type your full name', 'Clear the drawing'],
    tree: [
      'group "Your signature (required)"',
      'textbox "Type your full name" required',
      'image "Your signature, drawn"',
      'button "Clear the drawing"',
    ],
    keys: ['Tab', 'Space'],
    said: 'The drawing was cleared',
    typed: 'Ada Okafor',
    answer: 'Ada Okafor',
  },
};
