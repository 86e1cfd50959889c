import type {Shape, ShapeSet} from '../check-shape.ts';
import {isJsonObject} from '../json-object.ts';

/** What is told while a document is walked through beside its shape. */
export interface Visit {
  /** An object, with the keys that are known there. `type`: that of a question. */
  object?: (value: Readonly<Record<string, unknown>>, known: readonly string[], path: string, type?: string) => void;
  /** Something whose shape has a name, such as `LocalizedText`. */
  named?: (name: string, value: unknown, path: string) => void;
}

const MAX_DEPTH = 40;

/** Walks through a document as far as it fits its shape. Takes any JSON and never throws. */
export function walkShape(document: unknown, {root, defs}: ShapeSet, visit: Visit): void {
  const walk = (value: unknown, shape: Shape, path: string, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (typeof shape === 'string') {
      if (shape[0] !== '#') return;
      visit.named?.(shape.slice(1), value, path);
      return walk(value, defs[shape.slice(1)]!, path, depth);
    }
    if ('u' in shape && (typeof value !== 'object' || value === null)) {
      const text = shape.u.find((one) => typeof one === 'string' && isText(one));
      return text === undefined ? undefined : walk(value, text, path, depth + 1);
    }
    if ('u' in shape) return walk(value, choose(value, shape.u, defs), path, depth + 1);
    if ('l' in shape) {
      if (Array.isArray(value)) value.forEach((entry, i) => walk(entry, shape.l, `${path}[${i}]`, depth + 1));
      return;
    }
    if (!isJsonObject(value)) return;
    if ('r' in shape) for (const key of Object.keys(value)) walk(value[key], shape.r, joinPath(path, key), depth + 1);
    if ('o' in shape) walkObject(value, shape.o, path, depth);
    if ('d' in shape) {
      const type = value['type'];
      // of what is of no known type, nobody can say what belongs to it
      if (typeof type === 'string' && Object.hasOwn(shape.d, type))
        walkObject(value, {type: 's', ...shape.c, ...shape.d[type]}, path, depth, type);
    }
  };
  const walkObject = (
    value: Readonly<Record<string, unknown>>,
    keys: Readonly<Record<string, Shape>>,
    path: string,
    depth: number,
    type?: string,
  ): void => {
    const shapes = new Map(Object.entries(keys).map(([key, shape]) => [key.replace(/!$/, ''), shape]));
    visit.object?.(value, [...shapes.keys()], path, type);
    for (const key of Object.keys(value)) {
      const shape = shapes.get(key);
      if (shape !== undefined) walk(value[key], shape, joinPath(path, key), depth + 1);
    }
  };
  walk(document, root, '', 0);
}

/** Of several shapes the one that the value looks most like. */
function choose(value: unknown, shapes: readonly Shape[], defs: ShapeSet['defs']): Shape {
  const resolve = (shape: Shape): Shape[] => {
    if (typeof shape === 'string') return shape[0] === '#' && !isText(shape) ? resolve(defs[shape.slice(1)]!) : [shape];
    return 'u' in shape ? shape.u.flatMap(resolve) : [shape];
  };
  const open = shapes.flatMap(resolve);
  const score = (shape: Shape): number => {
    if (typeof shape === 'string')
      return isText(shape) ? (typeof value === 'string' || isJsonObject(value) ? 1 : 0) : 0;
    if ('l' in shape) return Array.isArray(value) ? 2 : -1;
    if (!isJsonObject(value)) return -1;
    if (!('o' in shape)) return 'r' in shape || 'd' in shape ? 1 : -1;
    const keys = Object.keys(shape.o);
    const isThere = (key: string): boolean => Object.hasOwn(value, key.replace(/!$/, ''));
    return keys.reduce((sum, key) => sum + (isThere(key) ? (key.endsWith('!') ? 3 : 2) : 0), 1);
  };
  return open.reduce((best, shape) => (score(shape) > score(best) ? shape : best));
}

/** Texts by language are told of by their name. */
const isText = (shape: string): boolean => shape === '#LocalizedText';

/** `a` and `b` as `a.b`, `a` and `[0].b` as `a[0].b`. */
export const joinPath = (path: string, rest: string): string =>
  path && rest && rest[0] !== '[' ? `${path}.${rest}` : path + rest;
