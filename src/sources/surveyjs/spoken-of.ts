/** Looks through all expressions of a survey, before it is read, for what rules speak of. */

const RULE_KEY = /(?:if|expression)$/i;

/** All texts of a source that are expressions. */
function* expressionsIn(source: unknown): Generator<string> {
  const open: unknown[] = [source];
  for (let value = open.pop(); value !== undefined || open.length; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
      if (typeof inner === 'string' && RULE_KEY.test(key)) yield inner.slice(0, 10_000);
      else if (typeof inner === 'object') open.push(inner);
    }
  }
}

/** Names, in lower case, of whose parts a rule speaks: `matrix` for `{matrix.row}`. */
export function findSplit(source: unknown): Set<string> {
  const split = new Set<string>();
  for (const text of expressionsIn(source))
    for (const [, name, part] of text.matchAll(/\{([^{}.[]+)\.([^{}]+)\}/g))
      if (part !== 'length' && !/^(?:panel|row|parentpanel|item)$/i.test(name!)) split.add(name!.trim().toLowerCase());
  return split;
}

/** Names, in lower case, that some rule compares with a number by size. */
export function findComparedNumbers(source: unknown): Set<string> {
  const numbers = new Set<string>();
  for (const text of expressionsIn(source))
    for (const [, name] of text.matchAll(/\{([^{}]+)\}\s*(?:[<>]=?|\b(?:less|greater)\w*)\s*-?\d/g))
      numbers.add(
        name!
          .replace(/^(?:panel|row)\./i, '')
          .trim()
          .toLowerCase(),
      );
  return numbers;
}
