import type {Results} from '../../contract/results.ts';

type Part = Record<string, unknown>;
type Test = (value: unknown) => boolean;

const isString: Test = (x) => typeof x === 'string';
const isNumber: Test = (x) => Number.isFinite(x);
const isObject = (x: unknown): x is Part => Object(x) === x && !Array.isArray(x);
const isListOf = (x: unknown, test: Test): boolean => Array.isArray(x) && x.every((one) => test(one));
const isFigure: Test = (x) => isNumber(x) || x === 'nearly-all' || x === 'hardly-any';
const isPart: Test = (part) =>
  isObject(part) &&
  RULES.every(([test, keys]) => keys.split(' ').every((key) => part[key] === undefined || test(part[key])));

const isPartWith =
  (key: string): Test =>
  (part) =>
    isPart(part) && (part as Part)[key] !== undefined;

/** In a results document a name means the same wherever it stands. */
const RULES: readonly [test: Test, keys: string][] = [
  [isString, 'id of heard group wave instrument asOf kind status type suppressed verdict'],
  [
    isNumber,
    'n uncounted invited goal item distribution headline min max mean low high favourableLow favourableHigh points median',
  ],
  [isFigure, 'favourable first count'],
  [(x) => isString(x) || (isObject(x) && Object.values(x).every(isString)), 'label title'],
  [(x) => Object(x) !== x, 'value'],
  [(x) => isNumber(x) || isListOf(x, isString), 'comments'],
  [isPart, 'index dimension thresholds'],
  [(x) => isListOf(x, isPartWith('id')), 'facets questions groups'],
  [(x) => isListOf(x, isPartWith('value')), 'counts priorities'],
  [(x) => isListOf(x, isPartWith('wave')), 'previous'],
];

/**
 * Whether a document can be drawn: a few hundred bytes in place of the schema. It takes whatever the schema takes; what
 * it takes beyond that (a number out of bounds, a missing name) does no harm.
 */
export function isResults(document: unknown): document is Results {
  if (!isPart(document)) return false;
  const {kith, kind, of, status, n, asOf, comments = [], thresholds} = document as Part;
  const limits = Object(thresholds) as Part;
  return (
    kith === 1 &&
    [kind, of, status, asOf].every(isString) &&
    [n, limits['item'], limits['distribution'], limits['headline'], limits['comments']].every(isNumber) &&
    Array.isArray(comments)
  );
}
