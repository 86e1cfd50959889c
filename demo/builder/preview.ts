/** What the builder wants to be seen. */
export interface Shown {
  tag: string;
  definition?: unknown;
  /** URL, where there is no definition. */
  src?: string;
  attributes: Record<string, string>;
  properties: [name: string, value: string][];
  lang: string;
  isDark: boolean;
  /** The id of the question that is being written; it is brought into view. */
  marked?: string | undefined;
}

/** What the preview tells the builder. */
export type Told = {kith: 'ready'} | {kith: 'submission'; submission: unknown};

const tell = (told: Told): void => parent.postMessage(told, location.origin);
let shown: {widget: HTMLElement & {definition?: unknown}; key: string; json: string} | undefined;

/** What makes it another widget, rather than a change of the same. */
const keyOf = ({tag, src, attributes, lang}: Shown): string => JSON.stringify([tag, src, attributes, lang]);

function show(wanted: Shown): void {
  document.documentElement.lang = wanted.lang;
  document.documentElement.classList.toggle('dark', wanted.isDark);
  for (const name of ['--kith-accent', '--kith-font', '--kith-radius', '--kith-density'])
    document.documentElement.style.setProperty(name, new Map(wanted.properties).get(name) ?? null);
  const key = keyOf(wanted);
  const json = JSON.stringify(wanted.definition ?? null);
  if (shown?.key !== key) shown = {widget: place(wanted), key, json: ''};
  const {widget} = shown;
  if (shown.json === json || wanted.definition === undefined) return mark(widget, wanted.marked);
  shown.json = json;
  const at = scrollY;
  const settle = (): void => {
    scrollTo(0, at);
    mark(widget, wanted.marked);
  };
  widget.addEventListener('kith-ready', settle, {once: true});
  widget.definition = wanted.definition;
}

let marked: string | undefined;

/** Brings a question into view once, where it is shown. */
function mark(widget: HTMLElement, id: string | undefined): void {
  if (id === marked) return;
  const name = CSS.escape(`q-${id}`);
  const found = widget.shadowRoot?.querySelector(`[id="${name}"],[name="${name}"],[id^="${name}-"]`);
  if (id !== undefined && !found) return;
  marked = id;
  if (!found) return;
  const {top, bottom} = found.getBoundingClientRect();
  if (top < 60 || bottom > innerHeight - 20) scrollTo({top: scrollY + top - innerHeight / 3, behavior: 'smooth'});
}

function place({tag, src, attributes, definition}: Shown): HTMLElement {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  if (src !== undefined) widget.setAttribute('src', src);
  if (definition !== undefined) Object.assign(widget, {definition});
  // what is sent here goes to whoever is building, and nowhere else
  widget.addEventListener('kith-submit', (event: Event) => {
    const {detail} = event as CustomEvent<{submission: unknown; respondWith(sending: Promise<unknown>): void}>;
    detail.respondWith(Promise.resolve({}));
    tell({kith: 'submission', submission: detail.submission});
  });
  document.querySelector('main')!.replaceChildren(widget);
  return widget;
}

addEventListener('message', ({data, source, origin}: MessageEvent<Shown>) => {
  if (source === parent && origin === location.origin) show(data);
});
tell({kith: 'ready'});
