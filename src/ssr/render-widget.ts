import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {renderValue} from '@lit-labs/ssr/lib/render-value.js';
import type {CSSResult} from 'lit';
import {escapeMarkup, escapeScript} from '../core/text/escape-markup.ts';
import type {Catalog} from '../i18n/catalog.ts';
import {loadCatalog} from '../i18n/locale.ts';
import type {KithElement, WidgetState} from '../ui/kith-element.ts';
import {setStage} from './stage.ts';
import {WIDGETS, type ServedTag} from './widgets.ts';

/** What is drawn. */
export interface ServedWidget {
  /** What `src` would bring: a definition, results, events. Without a `src` it goes into the page, for the script. */
  document?: unknown;
  /** The tag's attributes. `lang` is the language of the widget's own words (default: English). */
  attributes?: Readonly<Record<string, string>>;
  /** Address of the page. Default: `https://example.org/`; a pulse tells people where their answers go. */
  page?: string;
  /** For a page whose policy names the styles it allows. */
  nonce?: string;
}

/**
 * A widget's first state as HTML with a declarative shadow root, to be sent with the page: what people see, and can begin to fill in
 * before any script has come. The script takes over what was typed by then. Every text is escaped.
 *
 * Needs the package `@lit-labs/ssr`. As Lit's own shim does, it gives the process the few names of a browser that drawing needs.
 *
 * @param tag - `kith-survey`, `kith-signup`, `kith-pulse`, `kith-priorities`, `kith-results`, `kith-loop` or `kith-calendar`.
 * @returns The element. It has no shadow root where its document has mistakes: the script says which.
 */
export function renderWidget(tag: ServedTag, widget: ServedWidget): Promise<string> {
  const html = turn.then(() => draw(tag, widget));
  turn = html.catch(() => {});
  return html;
}
/** One after the other: they share the page's address. */
let turn: Promise<unknown> = Promise.resolve();

async function draw(tag: ServedTag, {document, attributes = {}, page, nonce}: ServedWidget): Promise<string> {
  setStage(page ?? 'https://example.org/');
  const drawn = await prepare(tag, document, attributes);
  const inner = drawn.phase === 'loading' || drawn.phase === 'broken' ? '' : await renderShadow(drawn, nonce);
  const isInline = document !== undefined && !attributes['src'];
  const inline = isInline ? `<script type="application/json">${escapeScript(JSON.stringify(document))}</script>` : '';
  return `<${tag}${Object.entries(attributes).map(toAttribute).join('')}>${inner}${inline}</${tag}>`;
}

/** Those parts of a widget that drawing needs. */
interface Drawn {
  given: unknown;
  locale: string;
  catalog: Catalog | undefined;
  phase: WidgetState;
  /** What the order of shuffled choices comes from. */
  seed?: string;
  renderRoot: Sheets;
  readDocument(): Promise<unknown>;
  accept(document: unknown): Promise<void>;
  willUpdate(changed: Map<string, unknown>): void;
  render(): unknown;
}

async function prepare(
  tag: ServedTag,
  document: unknown,
  attributes: Readonly<Record<string, string>>,
): Promise<Drawn> {
  const Widget: typeof KithElement & CustomElementConstructor = await WIDGETS[tag]();
  if (!customElements.get(tag)) customElements.define(tag, Widget);
  // reading them makes the class ready, as a browser does at its definition
  const known = Widget.observedAttributes;
  const element = Reflect.construct(Widget, []) as KithElement;
  // nobody knows yet how wide it will be; it has no children that could say more than the document
  Object.assign(element, {getBoundingClientRect: () => ({width: 0}), querySelector: () => null});
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
    if (known.includes(name) && name !== 'lang' && name !== 'dir') element.attributeChangedCallback(name, null, value);
  }
  const drawn = element as unknown as Drawn;
  drawn.renderRoot = new Sheets(Widget.elementStyles);
  drawn.locale = attributes['lang'] ?? 'en';
  drawn.catalog = await loadCatalog(drawn.locale);
  drawn.given = document;
  await Promise.resolve(drawn.readDocument())
    .then((read) => drawn.accept(read))
    .catch(() => (drawn.phase = 'broken'));
  return drawn;
}

/** Draws until nothing changes any more: some code comes only when it is seen to be needed. */
async function renderShadow(drawn: Drawn, nonce: string | undefined): Promise<string> {
  let html = '';
  for (let before; html !== before || !before;) {
    before = html;
    drawn.willUpdate(new Map());
    html = (await collectResult(renderValue(drawn.render(), RENDERING()))).replaceAll(MARKS, '');
    await new Promise((done) => setTimeout(done));
  }
  const style = `<style${nonce ? toAttribute(['nonce', nonce]) : ''}>${drawn.renderRoot.text}.kith:has(~#served){display:none}</style>`;
  // without script, pressing the button must not put answers into the page's address
  const form = html.replaceAll('<form ', '<form method="dialog" ');
  const seed = /"shuffle":true/.test(JSON.stringify(drawn.given) ?? '') ? toAttribute(['data-seed', drawn.seed!]) : '';
  return `<template shadowrootmode="open"><div id="served"${seed}>${style}${form}</div></template>`;
}

/** Where Lit would go on; a widget draws anew instead. No text can look like one: its `<` are escaped. */
const MARKS = /<!--\/?lit-.*?-->|<\?>/g;

const RENDERING = () => ({
  elementRenderers: [LitElementRenderer],
  customElementInstanceStack: [],
  customElementHostStack: [],
  eventTargetStack: [],
  slotStack: [],
  deferHydration: false,
});

/** In place of a shadow root: takes the style sheets that come late. */
class Sheets {
  #sheets: readonly CSSResult[];
  constructor(sheets: readonly unknown[]) {
    this.#sheets = sheets as CSSResult[];
  }
  /** As `adoptStyles` hands them over where style sheets cannot be adopted, all again each time. */
  appendChild(style: {textContent: string}): void {
    this.#late.add(style.textContent);
  }
  #late = new Set<string>();
  querySelector(): null {
    return null;
  }
  get text(): string {
    return [...new Set([...this.#sheets.map(({cssText}) => cssText), ...this.#late])].join('');
  }
}

const toAttribute = ([name, value]: [string, string]): string => ` ${name}="${escapeMarkup(value)}"`;
