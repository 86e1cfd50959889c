import type {Mistake, Shape, ShapeSet} from './check-shape.ts';
import {toJson} from './json.ts';

/** One thing wrong with a document, in words that a volunteer understands: "pages[1].questions[0].choices: expected a list". */
export interface Finding {
  path: string;
  message: string;
}

const LETTERS: Record<string, string> = {
  s: 'a text',
  n: 'a number',
  i: 'a whole number',
  b: 'true or false',
  0: 'null',
};
const NAMED: Record<string, string> = {
  LocalizedText: 'a text, or texts by language',
  Id: 'a short name of letters, digits, - and _',
};

/** Patterns in words, by how they begin. */
const EXAMPLES: [start: string, words: string][] = [
  ['^\\d{4}-\\d{2}-\\d{2}$', 'a date like 2026-12-13'],
  ['^\\d{4}-\\d{2}-\\d{2}(T', 'a date like 2026-12-13, or a moment like 2026-12-13T18:00Z'],
  ['^\\d{4}-\\d{2}-\\d{2}T', 'a day and time like 2026-12-13T18:00'],
  ['^\\d{2}:\\d{2}', 'a time like 18:00'],
  ['^[A-Za-z]{2,3}', 'a language like en or pt-BR'],
];

/** Findings as lines of text: where, and what is wrong there. */
export const formatFindings = (findings: readonly Finding[]): string[] =>
  findings.map(({path, message}) => `${path || 'the document'}: ${message}`);

/** Words for mistakes. Fetched by a page only when there is something to say. */
export const toFindings = (mistakes: readonly Mistake[]): Finding[] =>
  mistakes.map(({path, code, about}) => ({path, message: WORDS[code](about as never)}));

const WORDS: Record<Mistake['code'], (about: never) => string> = {
  expected: ({shape, defs}: Expected) => `expected ${describe(shape, defs)}`,
  missing: ({shape, defs}: Expected) => `is missing: expected ${describe(shape, defs)}`,
  empty: () => 'is empty: expected at least one entry',
  deep: () => 'is nested too deeply',
  key: () => 'is not a name that can stand here',
  type: ({type, types}: {type: unknown; types: string[]}) =>
    `${type === undefined ? 'is missing' : `does not know ${short(type)}`}: expected one of ${types.join(', ')}`,
  pages: () => 'is missing: expected a list of pages, or of questions',
  count: ({n, max}: {n: number; max: number}) => `has ${n} questions: at most ${max} are possible`,
  reserved: (id: string) => `"${id}" is a reserved word: choose another`,
  twice: ({id, first}: {id: string; first: string}) => `"${id}" is used twice (first at ${first})`,
  unknown: (id: string) => `no question has the id "${id}"`,
  operator: () => 'compares with nothing: add "is", "includes", "above" or another',
  choice: ({value, id}: {value: unknown; id: string}) => `${short(value)} is not a choice of "${id}"`,
  again: (value: string) => `"${value}" is there twice`,
  cycle: (trail: string[]) => `waits for itself: ${trail.join(' → ')}`,
};

interface Expected {
  shape: Shape;
  defs: ShapeSet['defs'];
}

const short = (value: unknown): string => toJson(value).slice(0, 40);

function describe(shape: Shape, defs: ShapeSet['defs']): string {
  if (typeof shape === 'string') {
    if (shape[0] === '#') return NAMED[shape.slice(1)] ?? describe(defs[shape.slice(1)]!, defs);
    if (shape[0] !== '^') return LETTERS[shape] ?? 'a value';
    return EXAMPLES.find(([start]) => shape.startsWith(start))?.[1] ?? `a text of the form ${shape}`;
  }
  if ('n' in shape) return `${LETTERS[shape.n]}${bounds(shape)}`;
  if ('e' in shape) return shape.e.length > 1 ? `one of ${shape.e.join(', ')}` : String(shape.e[0]);
  if ('l' in shape) return 'a list';
  if ('u' in shape) return [...new Set(shape.u.map((s) => describe(s, defs)))].join(' or ');
  return 'an object';
}

const bounds = ({min, max, above}: {min?: number; max?: number; above?: number}): string => {
  if (above) return ` above ${min}`;
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  return min !== undefined ? ` of at least ${min}` : ` of at most ${max}`;
};
