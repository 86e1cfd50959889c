import type {Prefetched} from './ui/prefetch.ts';

/** How each widget's code is fetched, by the tag without `kith-`. */
export type WidgetTable = Readonly<Record<string, (tag: string) => Promise<unknown>>>;

const STAMP = 'kith-loader';
// As in ui/prefetch.ts, which the loader does not import: it would make the loader share a chunk with every widget.
const PREFETCHED = Symbol.for('kith.prefetched');
const REQUEST: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  headers: {accept: 'application/json'},
};

interface Prefetching extends Element {
  [PREFETCHED]?: Prefetched;
}

interface Stamp extends CustomElementConstructor {
  version: string;
  /** How many widgets it starts: the file of a single one starts no other. */
  count: number;
}

/**
 * Finds the widgets of the page, now and later, also in open shadow roots; starts fetching their documents at once and
 * imports only what is used. Where two copies of Kith are loaded, the first one stays and one warning names both; beside the file of a
 * single widget the others are started all the same.
 */
export function startLoader(widgets: WidgetTable, version: string): void {
  const first = customElements.get(STAMP) as Stamp | undefined;
  const count = Object.keys(widgets).length;
  if (first && first.count >= count)
    return console.warn(`Kith ${version} was loaded after Kith ${first.version}: the first one stays.`);
  if (!first) customElements.define(STAMP, Object.assign(class extends HTMLElement {}, {version, count}));
  const seen = new WeakSet<Node>();
  const asked = new Set<string>();

  const observer = new MutationObserver((records) => {
    for (const {target, addedNodes} of records) {
      // a page that is morphed takes the widget out of its div again
      upgradeDiv(target);
      for (const node of addedNodes) if (node instanceof Element) visit(node);
    }
  });

  const watch = (root: Node): void => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, {childList: true, subtree: true});
  };

  const visit = (root: Element | ShadowRoot): void => {
    if (root instanceof Element) meet(root);
    for (const element of root.querySelectorAll('*')) meet(element);
  };

  const meet = (element: Element): void => {
    const {localName, shadowRoot} = element;
    upgradeDiv(element);
    if (localName.startsWith('kith-')) use(element);
    else if (shadowRoot) {
      watch(shadowRoot);
      visit(shadowRoot);
    } else if (localName.includes('-') && !customElements.get(localName) && !asked.has(localName)) {
      asked.add(localName);
      void customElements.whenDefined(localName).then(() => visit(document.documentElement));
    }
  };

  const use = (element: Element): void => {
    const {localName} = element;
    const load = widgets[localName.slice(5)];
    if (!load || customElements.get(localName)) return;
    prefetch(element);
    if (asked.has(localName)) return;
    asked.add(localName);
    load(localName).catch((error: unknown) => {
      asked.delete(localName);
      console.warn(`Kith: <${localName}> could not be loaded, its fallback stays. ${String(error)}`);
    });
  };

  watch(document);
  // storage is slow to open, and nothing on screen waits for it
  if (!first) setTimeout(remind, 500);
  visit(document.documentElement);
}

/**
 * Where something waits to be sent, the page says so and sends it. The outbox (delivery/page-outbox.ts) sets the mark. Beside
 * the body, since sites put new bodies in place of old ones.
 */
function remind(): void {
  try {
    if (localStorage['kith-outbox']) document.documentElement.append(document.createElement('kith-outbox'));
  } catch {
    // storage is refused, so nothing waits in it
  }
}

function prefetch(element: Prefetching): void {
  const src = element.getAttribute('src');
  // several addresses, or one to be filled in, are the widget's to ask for
  if (!src || /[\s{]/.test(src) || element[PREFETCHED]) return;
  const endpoint = element.closest('kith-site')?.getAttribute('endpoint') ?? '';
  const url = resolve(src, resolve(endpoint.replace(/[^/]$/, '$&/'), document.baseURI));
  if (!url) return;
  const response = fetch(url, REQUEST);
  response.catch(() => {}); // the widget tells
  element[PREFETCHED] = {url, response};
}

/** Absolute; undefined where it cannot be. */
const resolve = (url: string, base: string | undefined): string | undefined =>
  base && URL.canParse(url, base) ? new URL(url, base).href : undefined;

/** `<div data-kith="survey" data-kith-src="…">` for content systems that strip unknown tags and mangle attributes. */
function upgradeDiv(div: Node): void {
  if (!(div instanceof HTMLElement && div.dataset['kith'])) return;
  const tag = `kith-${div.dataset['kith'].trim().toLowerCase()}`;
  if (!/^kith-[a-z]+$/.test(tag) || div.querySelector(`:scope > ${tag}`)) return;
  const widget = document.createElement(tag);
  for (const {name, value} of div.attributes) {
    // no handlers and no styles: who cleans a page of those may let data attributes pass
    const key = /^data-kith-(?!on|style)(.+)$/.exec(name)?.[1];
    if (key) widget.setAttribute(key, value.trim().replaceAll('&amp;', '&'));
  }
  for (const name of ['lang', 'dir']) if (div.hasAttribute(name)) widget.setAttribute(name, div.getAttribute(name)!);
  widget.append(...div.childNodes);
  div.append(widget);
}
