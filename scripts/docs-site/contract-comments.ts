/** What the sources of the contract say of a key: by the constant it stands in, and by its name alone where only one says so. */
export interface Comments {
  of: (schema: string, key: string) => string | undefined;
  /** What stands above a schema itself. */
  about: (schema: string) => string | undefined;
}

const CONSTANT = /^(?:\/\*\*([^]*?)\*\/\n)?(?:export )?const (\w+)\b/gm;
const KEY = /\/\*\*((?:(?!\*\/)[^])*?)\*\/\s*'?(\w+)'?:/g;

/** Reads the comments of one file of the contract. */
export function readComments(source: string): Comments {
  const own = new Map<string, string>();
  const about = new Map<string, string>();
  const all = new Map<string, Set<string>>();
  const starts = [...source.matchAll(CONSTANT)];
  for (const [i, start] of starts.entries()) {
    const name = start[2]!;
    if (start[1]) about.set(name, toSentence(start[1]));
    const body = source.slice(start.index + start[0].length, starts[i + 1]?.index);
    for (const [, comment = '', key = ''] of body.matchAll(KEY)) {
      own.set(`${name}.${key}`, toSentence(comment));
      all.set(key, (all.get(key) ?? new Set()).add(toSentence(comment)));
    }
  }
  const only = (key: string) => (all.get(key)?.size === 1 ? [...all.get(key)!][0] : undefined);
  return {of: (schema, key) => own.get(`${schema}.${key}`) ?? only(key), about: (schema) => about.get(schema)};
}

const toSentence = (comment: string): string =>
  comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
