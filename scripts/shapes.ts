// Writes src/contract/shapes/*.ts: the schemas as small data, so that a visitor's page can check a definition without
// downloading a schema library. `node scripts/shapes.ts --check` only says whether they are up to date.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, type FormatConfig} from 'oxfmt';
import * as z from 'zod/mini';
import {ROOTS} from '../src/contract/roots.ts';
import {ROOT} from './source-files.ts';

const FOLDER = 'src/contract/shapes';

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  const?: string | number;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  not?: JsonSchema;
  $defs?: Record<string, JsonSchema>;
}
type Json = string | number | null | Json[] | {[key: string]: Json};

const LETTER: Record<string, string> = {string: 's', number: 'n', integer: 'i', boolean: 'b', null: '0'};
const bounded = (n: number | undefined) => (n === undefined || Math.abs(n) === Number.MAX_SAFE_INTEGER ? null : n);

function toNumber(s: JsonSchema): Json {
  const low = bounded(s.exclusiveMinimum ?? s.minimum);
  const high = bounded(s.maximum);
  const letter = LETTER[s.type as string]!;
  if (low === null && high === null) return letter;
  return {
    n: letter,
    ...(low !== null && {min: low}),
    ...(high !== null && {max: high}),
    ...(s.exclusiveMinimum !== undefined && {above: 1}),
  };
}

function toObject(s: JsonSchema): Json {
  if (s.additionalProperties) {
    return {r: toShape(s.additionalProperties), ...(s.propertyNames?.pattern && {k: s.propertyNames.pattern})};
  }
  const required = new Set(s.required);
  return {
    o: Object.fromEntries(
      Object.entries(s.properties ?? {})
        // what must be absent need not be told: the first possibility whose required keys are there is taken
        .filter(([, v]) => !v.not)
        .map(([k, v]) => [required.has(k) ? `${k}!` : k, toShape(v)]),
    ),
  };
}

function toUnion(branches: JsonSchema[]): Json {
  const types = branches.map((b) => b.properties?.['type']?.const);
  if (branches.length > 2 && types.every(Boolean)) {
    return toKinds(
      Object.fromEntries(branches.map((b, i) => [String(types[i]), toObject(withoutType(b)) as {o: Keys}])),
    );
  }
  return {u: branches.map(toShape)};
}

type Keys = Record<string, Json>;

/** Objects told apart by `type`, with what all of them share written once. */
function toKinds(kinds: Record<string, {o: Keys}>): Json {
  const all = Object.values(kinds).map(({o}) => o);
  const isShared = ([key, shape]: [string, Json]) => all.every((o) => JSON.stringify(o[key]) === JSON.stringify(shape));
  const shared = Object.fromEntries(Object.entries(all[0]!).filter(isShared));
  const own = (o: Keys) => Object.fromEntries(Object.entries(o).filter(([key]) => !(key in shared)));
  return {d: Object.fromEntries(Object.entries(kinds).map(([type, {o}]) => [type, own(o)])), c: shared};
}

const withoutType = (s: JsonSchema): JsonSchema => {
  const {type: _, ...properties} = s.properties!;
  return {...s, properties, required: (s.required ?? []).filter((k) => k !== 'type')};
};

function toShape(s: JsonSchema): Json {
  if (s.$ref) return '#' + s.$ref.split('/').at(-1)!;
  const branches = s.anyOf ?? s.oneOf;
  if (branches) return toUnion(branches);
  if (s.const !== undefined) return {e: [s.const]};
  if (s.enum) return {e: s.enum};
  if (Array.isArray(s.type)) return {u: s.type.map((type) => toShape({type}))};
  if (s.type === 'array') return {l: toShape(s.items ?? {}), ...(s.minItems && {m: s.minItems})};
  if (s.type === 'object') return toObject(s);
  if (s.type === 'number' || s.type === 'integer') return toNumber(s);
  if (s.pattern) return s.pattern;
  return s.type ? LETTER[s.type as string]! : '*';
}

async function render(name: string, schema: z.core.$ZodType): Promise<string> {
  const json = z.toJSONSchema(schema, {io: 'input'}) as JsonSchema;
  const defs = Object.entries(json.$defs ?? {}).map(([k, v]) => [k, toShape(v)]);
  const shape = {root: toShape(json.$ref ? {$ref: json.$ref} : json), defs: Object.fromEntries(defs)};
  const text =
    '// Written by scripts/shapes.ts from the schemas; do not edit.\n' +
    "import type {ShapeSet} from '../../core/check-shape.ts';\n\n" +
    `export const ${name}Shape: ShapeSet = ${JSON.stringify(shape)};\n`;
  return (await format(`${name}.ts`, text, readJson('.oxfmtrc.json') as FormatConfig)).code;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** A shape file as it should be. */
type ShapeFile = [path: string, text: string];

export const renderShapes = (roots: Record<string, z.core.$ZodType>): Promise<ShapeFile[]> =>
  Promise.all(
    Object.entries(roots).map(async ([name, schema]): Promise<ShapeFile> => [
      `${FOLDER}/${name}.ts`,
      await render(name, schema),
    ]),
  );

/** Which of the files differ from what is on disk. */
export const staleShapes = (files: readonly ShapeFile[]): ShapeFile[] =>
  files.filter(([path, text]) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });

if (import.meta.main) {
  mkdirSync(join(ROOT, FOLDER), {recursive: true});
  const stale = staleShapes(await renderShapes(ROOTS as Record<string, z.core.$ZodType>));
  if (!process.argv.includes('--check')) for (const [path, text] of stale) writeFileSync(join(ROOT, path), text);
  else {
    for (const [path] of stale) console.error(`${path} is out of date: run npm run shapes`);
    process.exitCode = stale.length ? 1 : 0;
  }
}
