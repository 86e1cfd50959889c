// JSON of the docs: each is what it says it is, by the contract's schemas and by the check of definitions.
import type * as z from 'zod/mini';
import {buildOpenApi} from '../../../demo/endpoint/openapi.ts';
import {KINDS} from '../../../demo/endpoint/kinds/index.ts';
import {Loop, Pulse, Results, Signup, Survey, Calendar} from '../../../src/contract/index.ts';
import {inspectDefinition} from '../../../src/core/check/check-definition.ts';
import {at, type Block} from './blocks.ts';

type Fields = Record<string, unknown>;
interface Schema {
  safeParse: (value: unknown) => z.core.util.SafeParseResult<unknown>;
}

const DEFINITIONS: Readonly<Record<string, Schema>> = {
  survey: Survey,
  signup: Signup,
  pulse: Pulse,
  calendar: Calendar,
};
/** Question types that a file teaches to make are unknown to the schemas. */
const OWN_TYPE = /defineQuestionType(?:<\w+>)?\('([\w-]+)'/g;

/** Every name of a key in what the endpoint says of itself, and in what it calls others with. */
let endpointKeys: Set<string> | undefined;
const findEndpointKeys = (): Set<string> =>
  (endpointKeys ??= new Set([...JSON.stringify(buildOpenApi(KINDS)).matchAll(/"(\w+)":/g)].map(([, key]) => key!)));

/** What is wrong with a block of JSON. `markdown` is the file it stands in; `sources` is code that makes what no schema has. */
export function judgeJson(block: Block, markdown: string, sources: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(block.text);
  } catch (error) {
    return [at(block, `JSON: ${String(error)}`)];
  }
  return judgeValue(value, markdown, sources).map((message) => at(block, message));
}

function judgeValue(value: unknown, markdown: string, sources: string): string[] {
  if (Array.isArray(value)) return judgeDefinition({id: 'block', questions: value});
  const fields = value as Fields;
  const has = (...keys: string[]) => keys.some((key) => Object.hasOwn(fields, key));
  if (has('type') && has('id')) return judgeQuestion(fields, markdown);
  if (has('thresholds') && has('asOf')) return judgeBy(Results, fields);
  if (has('topics')) return judgeBy(Loop, fields);
  if (has('questions', 'pages', 'fields', 'preset', 'instrument', 'wave', 'events')) return judgeDefinition(fields);
  return judgeKeys(fields, sources);
}

function judgeQuestion(question: Fields, markdown: string): string[] {
  const own = [...markdown.matchAll(OWN_TYPE)].map(([, name]) => name);
  return own.includes(String(question['type'])) ? [] : judgeDefinition({id: 'block', questions: [question]});
}

/** Schema first, then all that `npx kith check` would call an error, or a slip of the pen. */
function judgeDefinition(definition: Fields): string[] {
  const {kind, findings} = inspectDefinition(definition);
  const wrong = findings.filter(
    ({severity, rule}) => severity === 'error' || rule === 'misspelt' || rule === 'unknown-field',
  );
  return [
    ...judgeBy(DEFINITIONS[kind]!, definition),
    ...wrong.map(({path, sentence, rule}) => `${path}: ${sentence} [${rule}]`),
  ];
}

function judgeBy(schema: Schema, value: unknown): string[] {
  const {error} = schema.safeParse(value);
  return (error?.issues ?? []).map(({path, message}) => `${path.join('.')}: ${message}`);
}

/** Of what no schema describes, every key is one that the endpoint has. */
function judgeKeys(value: unknown, sources: string): string[] {
  const keys = [...JSON.stringify(value).matchAll(/"(\w+)":/g)].map(([, key]) => key!);
  return keys
    .filter((key) => !findEndpointKeys().has(key) && !new RegExp(`\\b${key}\\b`).test(sources))
    .map((key) => `nothing in the endpoint knows the key ${key}`);
}
