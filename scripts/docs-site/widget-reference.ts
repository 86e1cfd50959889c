import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import type {ElementFacts, Member} from './manifest.ts';
import {renderHeading, type Heading} from './markdown.ts';
import {formatSentence} from './sentence.ts';
import {renderTable} from './table.ts';

/** What HTML gives to every element and the manifest therefore says nothing of. */
const KNOWN: Readonly<Record<string, string>> = {
  lang: 'The language, as in HTML. Default: the page’s.',
  dir: 'The direction, as in HTML. Default: that of the language.',
};

interface Part {
  title: string;
  id: string;
  heads: readonly string[];
  rows: string[][];
}

/** The tables of a widget's page, from the manifest, with their headings. */
export function renderWidgetReference(facts: ElementFacts): {html: string; headings: Heading[]} {
  const parts = [
    attributes(facts),
    properties(facts),
    methods(facts),
    listed('Events', 'events', 'Event', facts.events),
    listed('Slots', 'slots', 'Slot', facts.slots, (name) => name || 'what stands inside'),
    listed('Parts', 'parts', 'Part', facts.cssParts, (name) => `::part(${name})`),
    customProperties(facts),
  ].filter(({rows}) => rows.length);
  const headings = parts.map(({title, id}) => ({level: 2, text: title, id}));
  return {headings, html: parts.map((part, i) => renderHeading(headings[i]!) + toTable(part)).join('')};
}

const toTable = ({title, heads, rows}: Part): string =>
  renderTable(
    heads.map((html) => ({html, isHead: true})),
    rows.map((row) => row.map((html) => ({html}))),
    title,
  );

const attributes = ({attributes: all}: ElementFacts): Part => ({
  title: 'Attributes',
  id: 'attributes',
  heads: ['Attribute', 'Type', 'What it does'],
  rows: all.map((one) => [code(one.name), type(one), words(one.description ?? KNOWN[one.name])]),
});

/** Those that no attribute sets; of the others the attribute says all there is. */
const properties = ({members}: ElementFacts): Part => ({
  title: 'Properties',
  id: 'properties',
  heads: ['Property', 'Type', 'What it is'],
  rows: members
    .filter(({kind, attribute, description}) => kind === 'field' && !attribute && description)
    .map((one) => [code(one.name), type(one), words(one.description)]),
});

const methods = ({members}: ElementFacts): Part => ({
  title: 'Methods',
  id: 'methods',
  heads: ['Method', 'What it does'],
  rows: members
    .filter(({kind, description}) => kind === 'method' && description)
    .map((one) => [
      code(`${one.name}(${(one.parameters ?? []).map(({name}) => name).join(', ')})`),
      words(one.description),
    ]),
});

const customProperties = ({cssProperties}: ElementFacts): Part => ({
  title: 'Custom properties',
  id: 'custom-properties',
  heads: ['Property', 'What it sets', 'Default'],
  rows: cssProperties.map((one) => [code(one.name), words(one.description), one.default ? code(one.default) : '–']),
});

const listed = (
  title: string,
  id: string,
  head: string,
  members: readonly Member[],
  toName = (name: string) => name,
): Part => ({
  title,
  id,
  heads: [head, 'What it is'],
  rows: members.map((one) => [code(toName(one.name)), words(one.description)]),
});

const code = (text: string): string => `<code>${escapeMarkup(text)}</code>`;

const type = ({type: given, default: value}: Member): string =>
  (given ? code(given.text.replace(' | undefined', '')) : 'text') +
  (value && !/^(?:''|false|undefined)$/.test(value) ? `, ${code(value)}` : '');

const words = (text = ''): string => formatSentence(text);
