import type {Results} from '../../contract/results.ts';

type Part = Record<string, unknown>;
type Test = (value: unknown) => boolean;

const isString: Test = (x) => typeof x === 'string';
const isNumber: Test = (x) => Number.isFinite(x);
const isObject = (x: unknown): x is Part => typeof x === 'object' && x !== null && !Array.isArray(x);
const isListOf =
  (test: Test): Test =>
  (x) =>
    Array.isArray(x) && x.every(test);
const WORDS =
  /^(pulse|survey|signup|open|closed|score|choices?|ranking|allocation|small|complement|agreement|up|down|no-clear-change|too-few-to-say)$/;
const isWord: Test = (x) => isString(x) && WORDS.test(x as string);
const isFigure: Test = (x) => isNumber(x) || x === 'nearly-all' || x === 'hardly-any';

/** In a results document a name means the same wherever it stands. */
const RULES: readonly [keys: string, test: Test][] = [
  ['id of group wave instrument asOf', isString],
  ['n uncounted invited goal item distribution headline', isNumber],
  ['min max mean low high favourableLow favourableHigh points median', isNumber],
  ['favourable first count', isFigure],
  ['kind status type suppressed verdict', isWord],
  ['label title', (x) => isString(x) || (isObject(x) && Object.values(x).every(isString))],
  ['value', (x) => isString(x) || isNumber(x) || typeof x === 'boolean'],
  ['comments', (x) => isNumber(x) || isListOf(isString)(x)],
  ['index dimension thresholds', (x) => isPart(x)],
  ['facets questions groups previous counts priorities', (x) => isListOf(isPart)(x)],
];

const isPart = (part: unknown): boolean =>
  isObject(part) &&
  RULES.every(([keys, test]) => keys.split(' ').every((key) => part[key] === undefined || test(part[key])));

const has = (part: Part, keys: string, test: Test): boolean => keys.split(' ').every((key) => test(part[key]));

/**
 * Whether a document can be drawn: a few hundred bytes in place of the schema. It takes whatever the schema takes; what
 * it takes beyond that (a number out of bounds, a missing name) does no harm.
 */
export const isResults = (document: unknown): document is Results =>
  isPart(document) &&
  has(document as Part, 'kind of status', isString) &&
  has(document as Part, 'n', isNumber) &&
  (document as Part)['kith'] === 1 &&
  /^\d{4}-\d\d-\d\d$/.test(String((document as Part)['asOf'])) &&
  !isNumber((document as Part)['comments']) &&
  isObject((document as Part)['thresholds']) &&
  has((document as Part)['thresholds'] as Part, 'item distribution headline comments', isNumber);
