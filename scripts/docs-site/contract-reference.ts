import type {Comments} from './contract-comments.ts';
import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import {formatSentence} from './sentence.ts';
import {renderHeading, type Heading} from './markdown.ts';
import {renderTable} from './table.ts';

/** A JSON Schema, as far as the contract's use it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  not?: object;
}

export interface Named {
  name: string;
  schema: Schema;
  comments: Comments;
}

/** A section for each named schema: what it is, and a table of its keys. */
export function renderContract(all: readonly Named[]): {html: string; headings: Heading[]} {
  const headings = all.map(({name}) => ({level: 2, text: name, id: name.toLowerCase()}));
  const html = all.map((named, i) => renderHeading(headings[i]!) + renderNamed(named)).join('');
  return {headings, html};
}

function renderNamed({name, schema, comments}: Named): string {
  const about = comments.about(name);
  const intro = about ? `<p>${formatSentence(about)}</p>` : '';
  if (schema.oneOf) return intro + renderVariants(name, schema.oneOf, comments);
  const rows = toRows(merge(schema), name, comments);
  const isText = schema.anyOf?.some(({type}) => type === 'string');
  const kinds = rows.length && !isText ? '' : `<p>${capitalize(formatType(schema))}.</p>`;
  return intro + kinds + (rows.length ? renderKeys(rows, name) : '');
}

/** Of forms that a thing may take, the keys of all: `not` stands where a key may not be. */
function merge(schema: Schema): Schema {
  const objects = (schema.anyOf ?? []).filter(({properties}) => properties);
  if (!objects.length) return schema;
  const needed = objects.length > 1 ? [] : objects[0]!.required;
  const properties = objects.flatMap((one) => Object.entries(one.properties ?? {}).filter(([, value]) => !value.not));
  return {properties: Object.fromEntries(properties), ...(needed && {required: needed})};
}

interface Row {
  path: string;
  type: string;
  isNeeded: boolean;
  meaning: string;
}

const HEADS = ['Key', 'Value', 'Meaning'].map((html) => ({html, isHead: true}));

const renderKeys = (rows: readonly Row[], name: string): string =>
  renderTable(
    HEADS,
    rows.map(({path, type, isNeeded, meaning}) => [
      {html: `<code>${escapeMarkup(path)}</code>${isNeeded ? ' <strong class="needed">needed</strong>' : ''}`},
      {html: type},
      {html: formatSentence(meaning)},
    ]),
    name,
  );

/** Keys of an object, with those of the objects in it below, as `pages[].title`. */
function toRows(schema: Schema, name: string, comments: Comments, prefix = ''): Row[] {
  const needed = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    const meaning = (prefix ? comments.inside(name, key) : comments.of(name, key)) ?? '';
    const row = {path, type: formatType(value), isNeeded: needed.has(key), meaning};
    const inner = value.items?.properties ? value.items : value;
    if (kindOf(inner)) return [row];
    return [row, ...toRows(inner, name, comments, `${path}${inner === value ? '.' : '[].'}`)];
  });
}

/** Of a choice between kinds of one thing: what all have, then what each has besides. */
function renderVariants(name: string, variants: readonly Schema[], comments: Comments): string {
  const [first, ...rest] = variants;
  const shared = Object.keys(first?.properties ?? {}).filter((key) => rest.every(({properties}) => properties?.[key]));
  const pick = (schema: Schema, isShared: boolean): Schema => ({
    ...schema,
    properties: Object.fromEntries(
      Object.entries(schema.properties ?? {}).filter(([key]) => key !== 'type' && shared.includes(key) === isShared),
    ),
  });
  const own = variants.map((variant) => {
    const kind = String(variant.properties?.['type']?.const);
    const rows = toRows(pick(variant, false), name, comments);
    const keys = rows.filter(({path}) => !/[.[]/.test(path)).map(({path, type}) => `<code>${path}</code> ${type}`);
    return [{html: `<code>${escapeMarkup(kind)}</code>`}, {html: keys.join('; ') || 'nothing more'}];
  });
  const heads = ['Type', 'What it has besides'].map((html) => ({html, isHead: true}));
  return (
    renderKeys(toRows(pick(first ?? {}, true), 'base', comments), name) + renderTable(heads, own, `${name} by type`)
  );
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

/** The type of question that a schema is; undefined for everything else. */
const kindOf = ({properties}: Schema): string | undefined =>
  properties?.['id'] && properties['type']?.const !== undefined ? String(properties['type'].const) : undefined;

/** A schema in few words; named ones are links to their section. */
function formatType(schema: Schema): string {
  if (schema.$ref) return formatReference(schema.$ref);
  if (schema.const !== undefined) return quote(schema.const);
  if (kindOf(schema)) return `<a href="#question">Question</a> of the type ${quote(kindOf(schema))}`;
  if (schema.enum) return schema.enum.map(quote).join(' ');
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return [...new Set(some.map(formatType))].join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? formatType(schema.items) : 'anything'}`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `object by key, of ${formatType(schema.additionalProperties)}`;
  const types = [schema.type ?? []].flat().map((type) => WORDS[type] ?? type);
  return (types.join(' or ') || 'anything') + formatBounds(schema);
}

function formatReference(reference: string): string {
  const name = reference.split('/').at(-1)!;
  return /^[A-Z]/.test(name) ? `<a href="#${name.toLowerCase()}">${name}</a>` : 'any JSON';
}

/** Bounds that say something: not those of every whole number that a computer can hold. */
function formatBounds({minimum, maximum}: Schema): string {
  const [low, high] = [minimum, maximum].map((bound) =>
    bound !== undefined && Number.isSafeInteger(bound) && Math.abs(bound) === Number.MAX_SAFE_INTEGER
      ? undefined
      : bound,
  );
  if (low !== undefined && high !== undefined) return `, ${low} to ${high}`;
  return low === undefined ? '' : `, ${low} or more`;
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const quote = (value: unknown): string => `<code>${escapeMarkup(JSON.stringify(value))}</code>`;
