/** Damages JSON the way people, editors and attackers do: reproducibly, from a seed. */

export type Random = () => number;

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32, by Tommy Ettinger). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

type Holder = Record<string, unknown> | unknown[];
/** A place in a document: `holder[key]`. */
interface Place {
  holder: Holder;
  key: string | number;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function placesIn(value: unknown): Place[] {
  if (!isHolder(value)) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [{holder: value, key}, ...placesIn((value as Record<string | number, unknown>)[key])]);
}

const read = ({holder, key}: Place): unknown => (holder as Record<string | number, unknown>)[key];

/** Also keys that a plain assignment would take for something else. */
function write({holder, key}: Place, value: unknown): void {
  Object.defineProperty(holder, key, {value, enumerable: true, configurable: true, writable: true});
}

/** A copy of the document with one to three kinds of damage; `words` are keys and values worth trying. */
export function mutate(document: unknown, random: Random, words: readonly string[]): unknown {
  const frame = {document: structuredClone(document)};
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const places = placesIn(frame);
    if (!places.length) break;
    oneOf(random, ACTS)(oneOf(random, places), places, random, words);
  }
  return frame.document;
}

type Act = (place: Place, places: readonly Place[], random: Random, words: readonly string[]) => void;

const ACTS: readonly Act[] = [
  // gone
  ({holder, key}) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  // something odd instead
  (place, _, random, words) => write(place, odd(random, words)),
  // what stands elsewhere instead
  (place, places, random) => write(place, structuredClone(read(oneOf(random, places)))),
  // a further key, with what stands elsewhere or something odd
  (place, places, random, words) => {
    const target = read(place);
    if (!isHolder(target)) return write(place, odd(random, words));
    const value = random() < 0.5 ? odd(random, words) : structuredClone(read(oneOf(random, places)));
    if (Array.isArray(target)) target.push(value);
    else write({holder: target, key: oneOf(random, words)}, value);
  },
  // in a list or an object of its own
  (place, _, random, words) => {
    const value = structuredClone(read(place));
    write(place, random() < 0.5 ? [value] : {[oneOf(random, words)]: value});
  },
  // its first part alone
  (place) => {
    const value = read(place);
    if (isHolder(value)) write(place, Object.values(value)[0]);
  },
  // another word of the same kind
  (place, _, random, words) => {
    if (typeof read(place) === 'string') write(place, oneOf(random, words));
  },
];

const NUMBERS = [0, -0, -1, 1, 1.5, 2, 10, 11, 1e21, 2 ** 53, -(2 ** 53), 1e308, 5e-324, NaN, Infinity, -Infinity];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'é',
  'x'.repeat(65),
  '2026-03-01',
  '2026-3-1',
  '10:30',
  '2026-03-01T10:30',
  '^',
];

function odd(random: Random, words: readonly string[]): unknown {
  const kinds = [
    () => null,
    () => random() < 0.5,
    () => oneOf(random, NUMBERS),
    () => oneOf(random, TEXTS),
    () => oneOf(random, words),
    () => [],
    () => ({}),
    () => [oneOf(random, words)],
    () => Object.fromEntries([[oneOf(random, words), oneOf(random, TEXTS)]]),
    () => JSON.parse('{"__proto__": {"id": 1}}') as unknown,
    () => JSON.parse('{"__proto__": "x"}') as unknown,
  ];
  return oneOf(random, kinds)();
}
