/**
 * Checks untrusted JSON against a compact form of a schema and says in plain words what is wrong and where.
 * The shapes are written from the zod schemas by scripts/shapes.ts, so that visitors download data instead of a library.
 */

/**
 * A string is a letter (`s` text, `n` number, `i` whole number, `b` true or false, `0` null, `*` anything), a reference
 * (`#Name`) or a pattern (`^…`). Objects: `n` bounded number, `e` one of, `l` list of, `o` object (`key!` is required),
 * `r` object by free keys, `d` object told apart by its `type`, all with the keys `c`, `u` any of.
 */
export type Shape =
  | string
  | {n: string; min?: number; max?: number; above?: number}
  | {e: (string | number)[]}
  | {l: Shape; m?: number}
  | {o: Record<string, Shape>}
  | {r: Shape; k?: string}
  | {d: Record<string, Record<string, Shape>>; c: Record<string, Shape>}
  | {u: Shape[]};
export interface ShapeSet {
  root: Shape;
  defs: Record<string, Shape>;
}

/** One thing wrong with a document: where (`pages[1].questions[0].choices`) and what, as a code; words are in findings.ts. */
export interface Mistake {
  path: string;
  code: MistakeCode;
  /** What the words need: the shape that was expected, or a name. */
  about?: unknown;
}
export type MistakeCode =
  | 'expected'
  | 'missing'
  | 'empty'
  | 'deep'
  | 'key'
  | 'type'
  | 'pages'
  | 'count'
  | 'reserved'
  | 'twice'
  | 'unknown'
  | 'operator'
  | 'choice'
  | 'again'
  | 'cycle';

/** Nested deeper than this is refused: no real definition comes near, and recursion stays bounded. */
const MAX_DEPTH = 40;
const MAX_MISTAKES = 20;

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);

function isLetter(value: unknown, letter: string): boolean {
  switch (letter) {
    case 's':
      return typeof value === 'string';
    case 'n':
      return Number.isFinite(value);
    case 'i':
      return Number.isSafeInteger(value);
    case 'b':
      return typeof value === 'boolean';
    case '0':
      return value === null;
    default:
      return value !== undefined;
  }
}

/** All that is wrong with `value`, at most 20 findings; an empty list means that it fits. */
export function checkShape(value: unknown, {root, defs}: ShapeSet): Mistake[] {
  const mistakes: Mistake[] = [];
  const report = (path: string, code: MistakeCode, about?: unknown) => {
    if (mistakes.length < MAX_MISTAKES) mistakes.push({path, code, about});
  };

  /** Of several possibilities, the one whose kind fits: for objects the one whose required keys are there. */
  const meant = (v: unknown, shapes: Shape[]): Shape | undefined => {
    const open = shapes.flatMap(options);
    if (Array.isArray(v)) return open.find((s) => typeof s === 'object' && 'l' in s);
    if (!isObject(v)) return open.find((s) => fitsScalar(v, s));
    const objects = open.filter((s) => typeof s === 'object' && ('o' in s || 'r' in s || 'd' in s));
    const required = (s: Shape) =>
      typeof s === 'object' && 'o' in s ? Object.keys(s.o).filter((k) => k.endsWith('!')) : [];
    const has = (k: string) => Object.hasOwn(v, k.slice(0, -1));
    return (
      objects.find((s) => required(s).length && required(s).every(has)) ??
      objects.find((s) => required(s).some(has)) ??
      objects.at(-1)
    );
  };

  const fitsScalar = (v: unknown, shape: Shape): boolean => {
    if (typeof shape === 'string')
      return shape[0] === '^' ? typeof v === 'string' && new RegExp(shape).test(v) : isLetter(v, shape);
    if ('n' in shape) return fitsBounds(v, shape);
    return 'e' in shape && shape.e.includes(v as string);
  };

  const resolve = (shape: Shape): Shape =>
    typeof shape === 'string' && shape[0] === '#' ? resolve(defs[shape.slice(1)]!) : shape;

  /** A shape, or the possibilities it stands for: "true, or a text by language" holds a choice within a choice. */
  const options = (shape: Shape): Shape[] => {
    const open = resolve(shape);
    return typeof open === 'object' && 'u' in open ? open.u.flatMap(options) : [open];
  };

  const walk = (v: unknown, named: Shape, path: string, depth: number): void => {
    if (depth > MAX_DEPTH) return report(path, 'deep');
    const shape = resolve(named);
    const wrong = () => report(path, 'expected', {shape: named, defs});
    if (typeof shape === 'string' || 'n' in shape || 'e' in shape) {
      if (!fitsScalar(v, shape)) wrong();
    } else if ('l' in shape) {
      if (!Array.isArray(v)) return wrong();
      if (v.length < (shape.m ?? 0)) return report(path, 'empty');
      for (let i = 0; i < v.length && mistakes.length < MAX_MISTAKES; i++)
        walk(v[i], shape.l, `${path}[${i}]`, depth + 1);
    } else if ('u' in shape) {
      const likely = meant(v, shape.u);
      if (likely) walk(v, likely, path, depth + 1);
      else wrong();
    } else if (!isObject(v)) wrong();
    else if ('r' in shape) {
      for (const key of Object.keys(v)) {
        if (shape.k && !new RegExp(shape.k).test(key)) report(at(path, key), 'key');
        else walk(v[key], shape.r, at(path, key), depth + 1);
      }
    } else if ('d' in shape) {
      const type = v['type'];
      if (typeof type === 'string' && Object.hasOwn(shape.d, type))
        walkObject(v, {...shape.c, ...shape.d[type]}, path, depth);
      else report(at(path, 'type'), 'type', {type, types: Object.keys(shape.d)});
    } else walkObject(v, shape.o, path, depth);
  };

  const walkObject = (v: Record<string, unknown>, keys: Record<string, Shape>, path: string, depth: number): void => {
    for (const [name, shape] of Object.entries(keys)) {
      const required = name.endsWith('!');
      const key = required ? name.slice(0, -1) : name;
      if (Object.hasOwn(v, key) && v[key] !== undefined) walk(v[key], shape, at(path, key), depth + 1);
      else if (required) report(at(path, key), 'missing', {shape, defs});
    }
  };

  walk(value, root, '', 0);
  return mistakes;
}

function fitsBounds(
  value: unknown,
  {n, min = -Infinity, max = Infinity, above}: {n: string; min?: number; max?: number; above?: number},
): boolean {
  return isLetter(value, n) && (value as number) >= min && (value as number) <= max && !(above && value === min);
}

const at = (path: string, key: string): string => (path ? `${path}.${key}` : key);
