/** What the sources of the contract say. */
export interface Comments {
  /** Of a schema's key; where the schema takes it from another constant of the file, what stands there. */
  of: (schema: string, key: string) => string | undefined;
  /** Of a key of an object within a schema: what only one other constant of the file says. */
  inside: (schema: string, key: string) => string | undefined;
  /** What stands above a schema itself. */
  about: (schema: string) => string | undefined;
}

const CONSTANT = /^(?:\/\*\*([^]*?)\*\/\n)?(?:export )?const (\w+)\b/gm;
const KEY = /\/\*\*((?:(?!\*\/)[^])*?)\*\/\s*'?(\w+)'?:/g;

interface Said {
  schema: string;
  key: string;
  text: string;
}

/** Reads the comments of one file of the contract. */
export function readComments(source: string): Comments {
  const starts = [...source.matchAll(CONSTANT)];
  const about = new Map(starts.flatMap(([, text, name]) => (text ? [[name!, toSentence(text)]] : [])));
  const said = starts.flatMap((start, i): Said[] => {
    const body = source.slice(start.index + start[0].length, starts[i + 1]?.index);
    return [...body.matchAll(KEY)].map(([, text = '', key = '']) => ({schema: start[2]!, key, text: toSentence(text)}));
  });
  const inside: Comments['inside'] = (schema, key) => {
    const texts = new Set(said.filter((one) => one.key === key && one.schema !== schema).map(({text}) => text));
    return texts.size === 1 ? [...texts][0] : undefined;
  };
  const of: Comments['of'] = (schema, key) =>
    said.find((one) => one.schema === schema && one.key === key)?.text ?? inside(schema, key);
  return {of, inside, about: (schema) => about.get(schema)};
}

const toSentence = (comment: string): string =>
  comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
