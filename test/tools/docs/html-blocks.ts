// HTML of the docs: it parses, and what it says of Kith's tags is what the manifest says.
import {parse, parseFragment, defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {ElementFacts} from '../../../scripts/docs-site/manifest.ts';
import {at, type Block} from './blocks.ts';

type Elements = ReadonlyMap<string, ElementFacts>;

/** What HTML, ARIA and page makers give to every element. */
const GLOBAL = /^(?:id|class|slot|hidden|style|title|lang|dir|tabindex|(?:data|aria|transition)[-:].*)$/;
/** Mistakes of the parser that are none here: a part of a page has no doctype. */
const FORGIVEN = new Set(['missing-doctype']);

/** Complaints about a piece of HTML, and the JSON in it. */
export function judgeHtml(block: Block, elements: Elements): {complaints: string[]; json: Block[]} {
  const complaints: string[] = [];
  const options = {
    sourceCodeLocationInfo: true,
    onParseError: ({code, startLine}: {code: string; startLine: number}) => {
      if (!FORGIVEN.has(code)) complaints.push(at({...block, line: block.line + startLine}, `HTML: ${code}`));
    },
  };
  const isPage = /^\s*<(?:!doctype|html)\b/i.test(block.text);
  const root: Tree.ParentNode = isPage ? parse(block.text, options) : parseFragment(block.text, options);
  const json: Block[] = [];
  for (const element of elementsOf(root)) {
    const place = {...block, line: block.line + (element.sourceCodeLocation?.startLine ?? 0)};
    complaints.push(...judgeElement(element, elements).map((message) => at(place, message)));
    if (element.tagName === 'script' && valueOf(element, 'type') === 'application/json')
      json.push({...place, language: 'json', text: textOf(element)});
  }
  return {complaints, json};
}

function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (defaultTreeAdapter.isElementNode(child)) {
      yield child;
      yield* elementsOf(child);
    }
  }
}

const valueOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const textOf = (element: Tree.Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

function judgeElement(element: Tree.Element, elements: Elements): string[] {
  const {tagName} = element;
  const names = element.attrs.map(({name}) => name);
  const kind = valueOf(element, 'data-kith');
  const complaints = kind ? judgeAttributes(`kith-${kind}`, names.flatMap(toElementName), elements) : [];
  if (tagName.startsWith('kith-')) complaints.push(...judgeAttributes(tagName, names, elements));
  return [...complaints, ...judgeSlot(element, elements)];
}

/** `data-kith-src` says what `src` says. */
const toElementName = (name: string): string[] =>
  name.startsWith('data-kith-') ? [name.slice('data-kith-'.length)] : [];

/** Complaints about names of attributes that an element does not have. */
export function judgeAttributes(tag: string, names: readonly string[], elements: Elements): string[] {
  const facts = elements.get(tag);
  if (!facts) return [`there is no <${tag}>`];
  const known = new Set(facts.attributes.map(({name}) => name));
  return names
    .filter((name) => !known.has(name) && !GLOBAL.test(name))
    .map((name) => `<${tag}> has no attribute ${name}`);
}

function judgeSlot(element: Tree.Element, elements: Elements): string[] {
  const slot = valueOf(element, 'slot');
  const parent = element.parentNode && 'tagName' in element.parentNode ? element.parentNode.tagName : '';
  if (slot === undefined || !parent.startsWith('kith-')) return [];
  const isThere = elements.get(parent)?.slots.some(({name}) => name === slot);
  return isThere ? [] : [`<${parent}> has no slot ${slot}`];
}

/** Complaints about parts and custom properties that style sheets, or sentences, name. */
export function judgeStyles(block: Block, elements: Elements): string[] {
  const all = [...elements.values()];
  const properties = new Set(all.flatMap(({cssProperties}) => cssProperties.map(({name}) => name)));
  const complaints: string[] = [];
  for (const [, tag = '', part] of block.text.matchAll(/\b(kith-[a-z]+)?::part\(([\w-]+)\)/g)) {
    const parts = (tag ? [elements.get(tag)] : all).flatMap((facts) => facts?.cssParts ?? []);
    if (!parts.some(({name}) => name === part)) complaints.push(at(block, `no part ${part} of ${tag || 'any widget'}`));
  }
  for (const [property] of block.text.matchAll(/--kith-[a-z]+(?:-[a-z]+)*/g))
    if (!properties.has(property)) complaints.push(at(block, `no widget takes ${property}`));
  return complaints;
}
