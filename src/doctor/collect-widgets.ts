import {contrastOf, over} from '../core/colour/contrast.ts';
import type {Triple} from '../core/colour/convert.ts';
import {parseColour} from '../core/colour/parse.ts';
import {backdropOf} from '../ui/backdrop.ts';
import {closestAcross} from '../ui/host-page.ts';
import type {WidgetFacts} from './facts.ts';
import {TAGS} from './known.ts';

/** What elements of Kith tell about themselves. */
export interface Widget extends Element {
  state?: string;
  definition?: unknown;
  action?: string;
  enctype?: string;
}

/** Attributes that are read without being properties. */
const BESIDE = ['action', 'enctype', 'format', 'mode', 'shared-device', 'redirect-origins'];

/** Every `kith-…` tag of the page, also in open shadow roots, in order. */
export function findTags(root: Document | ShadowRoot = document): Widget[] {
  return [...root.querySelectorAll('*')].flatMap((element): Widget[] => {
    const {localName, shadowRoot} = element;
    if (localName.startsWith('kith-')) return [element];
    return shadowRoot ? findTags(shadowRoot) : [];
  });
}

export const isOurs = ({localName}: Element): boolean => TAGS.includes(localName);

/** What the page does to a widget. */
export function collectWidget(widget: Widget, place: number): WidgetFacts {
  const constructor = customElements.get(widget.localName) as {observedAttributes?: readonly string[]} | undefined;
  const {width, height} = widget.getBoundingClientRect();
  const base = widget.shadowRoot?.querySelector('.kith');
  const style = base && getComputedStyle(base);
  const form = closestAcross(widget, 'form');
  const isSite = widget.localName === 'kith-site';
  return {
    place,
    tag: widget.localName,
    id: widget.id,
    isDefined: constructor !== undefined,
    state: widget.state,
    trouble: widget.shadowRoot?.querySelector('[part~=error] [lang=en]')?.textContent?.trim() ?? '',
    attributes: widget.getAttributeNames(),
    known: constructor && [...new Set([...(constructor.observedAttributes ?? []), ...(isSite ? [] : BESIDE)])],
    sources: sourcesOf(widget),
    hasFallback: hasFallback(widget),
    width,
    height,
    hiddenBy: findHiding(widget),
    clippedBy: findClip(widget),
    form: form ? nameOf(form) : undefined,
    textSize: style ? parseFloat(style.fontSize) : undefined,
    contrast: base && style ? measureContrast(base, style.color) : undefined,
    mode: widget.getAttribute('mode') ?? 'cors',
  };
}

/** A tag as people write it: `<div class="tabs">`. */
export function nameOf(element: Element): string {
  const {localName, id} = element;
  const [first] = element.classList;
  return `<${localName}${id ? ` id="${id}"` : first ? ` class="${first}"` : ''}>`;
}

/** The addresses in `src`, absolute; none that are to be filled in. */
function sourcesOf(widget: Element): string[] {
  const all = (widget.getAttribute('src') ?? '').split(/\s+/).filter((url) => url && !url.includes('{'));
  return all.flatMap((url) => toUrl(url, baseOf(widget)) ?? []);
}

/** What a widget's relative addresses are relative to: the nearest `<kith-site endpoint>`, else the page. */
export function baseOf(widget: Element): string {
  const endpoint = closestAcross(widget, 'kith-site')?.getAttribute('endpoint') ?? '';
  return toUrl(endpoint.replace(/[^/]$/, '$&/'), document.baseURI) ?? document.baseURI;
}

export const toUrl = (url: string, base: string): string | undefined =>
  URL.canParse(url, base) ? new URL(url, base).href : undefined;

const hasFallback = (widget: Element): boolean =>
  [...widget.childNodes].some((node) =>
    node instanceof HTMLScriptElement
      ? node.type === 'application/json' && !widget.hasAttribute('src')
      : Boolean(node.textContent?.trim()),
  );

/** The elements around one, as they are drawn: through slots and shadow roots. */
function* around(element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = above(node)) yield node;
}
function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : element.parentElement;
}

/** How CSS and HTML take something away from people. */
const HIDING: readonly [how: string, test: (element: Element, style: CSSStyleDeclaration) => boolean][] = [
  ['display: none', (_, {display}) => display === 'none'],
  ['opacity: 0', (_, {opacity}) => Number(opacity) < 0.05],
  ['inert', (element) => element.hasAttribute('inert')],
  ['aria-hidden="true"', (element) => element.getAttribute('aria-hidden') === 'true'],
  ['pointer-events: none', (_, {pointerEvents}) => pointerEvents === 'none'],
  ['visibility: hidden', (_, {visibility}) => visibility === 'hidden'],
];

function findHiding(widget: Element): WidgetFacts['hiddenBy'] {
  const all = [...around(widget)].map((element) => ({element, style: getComputedStyle(element)}));
  for (const [how, test] of HIDING) {
    // of what inherits, the outermost began it
    const found = all.findLast(({element, style}) => test(element, style));
    const own = all[0]!;
    if (!found || (/visibility|pointer/.test(how) && !test(own.element, own.style))) continue;
    const isHidden = how === 'display: none' && found.element.hasAttribute('hidden');
    return {how: isHidden ? 'hidden' : how, where: nameOf(found.element)};
  }
  return undefined;
}

/** The nearest box that hides a part of the widget, which nobody can scroll to. */
function findClip(widget: Element): WidgetFacts['clippedBy'] {
  const inner = widget.getBoundingClientRect();
  if (!inner.height) return undefined;
  for (const element of around(widget)) {
    // what the page itself cuts off, it scrolls
    if (element === widget || element === document.body || element === document.documentElement) continue;
    const style = getComputedStyle(element);
    const outer = element.getBoundingClientRect();
    const below = /hidden|clip/.test(style.overflowY) ? inner.bottom - outer.bottom : 0;
    const beside = /hidden|clip/.test(style.overflowX)
      ? Math.max(inner.right - outer.right, outer.left - inner.left)
      : 0;
    const pixels = Math.round(Math.max(below, beside));
    if (pixels > 2) return {where: nameOf(element), pixels};
    // a box that scrolls shows what is beyond
    if (/auto|scroll/.test(style.overflowY)) return undefined;
  }
  return undefined;
}

const WHITE: Triple = [1, 1, 1];
const NIGHT: Triple = [0.07, 0.07, 0.07];

function measureContrast(base: Element, color: string): number | undefined {
  const isDark =
    matchMedia('(prefers-color-scheme: dark)').matches &&
    /\bdark\b/.test(getComputedStyle(document.documentElement).colorScheme);
  const ink = parseColour(color);
  if (!ink) return undefined;
  const ground = backdropOf(base, isDark ? NIGHT : WHITE);
  return contrastOf(over(ink, ground), ground);
}
