/** A place in a document: `pages[0].questions[2].label`; '' is the document itself. */
export type Path = string;

const toSteps = (path: Path): string[] => [...path.matchAll(/[^.[\]"]+/g)].map(([step]) => step);

/** What stands at a path; undefined where nothing does. */
export function getIn(document: unknown, path: Path): unknown {
  let found = document;
  for (const step of toSteps(path)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

/** The list at a path; an empty one where there is none. */
export function listIn<T>(document: unknown, path: Path): readonly T[] {
  const found = getIn(document, path);
  return Array.isArray(found) ? (found as T[]) : [];
}

/** A copy of the document with another value at the path; undefined takes the field away. What is not touched stays the same. */
export function setIn<T>(document: T, path: Path, value: unknown): T {
  return change(document, toSteps(path), () => value) as T;
}

/** The same, with a value that is made of the one before. */
export function updateIn<T>(document: T, path: Path, update: (before: unknown) => unknown): T {
  return change(document, toSteps(path), update) as T;
}

function change(value: unknown, [step, ...rest]: readonly string[], update: (before: unknown) => unknown): unknown {
  if (step === undefined) return update(value);
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])];
    list[Number(step)] = change(list[Number(step)], rest, update);
    return list;
  }
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const next = change(Object.hasOwn(fields, step) ? fields[step] : undefined, rest, update);
  if (next !== undefined) return {...fields, [step]: next};
  const {[step]: _, ...others} = fields;
  return others;
}

/** A list with one entry put in at an index. */
export const insertAt = <T>(list: readonly T[], index: number, entry: T): T[] => [
  ...list.slice(0, index),
  entry,
  ...list.slice(index),
];

/** A list without the entry at an index. */
export const removeAt = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

/** A list with one entry at another index. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  return entry === undefined ? [...list] : insertAt(removeAt(list, from), to, entry);
}

/** A copy in which every part went through `change`, the innermost first. `key` is the name it has in what holds it. */
export function mapParts(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  if (Array.isArray(value))
    return change(
      value.map((part) => mapParts(part, change, key)),
      key,
    );
  if (typeof value !== 'object' || value === null) return change(value, key);
  const parts = Object.entries(value).map(([name, part]) => [name, mapParts(part, change, name)] as const);
  return change(Object.fromEntries(parts), key);
}
