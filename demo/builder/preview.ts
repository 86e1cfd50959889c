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
  if (shown.json === json || wanted.definition === undefined) return;
  shown.json = json;
  const at = scrollY;
  shown.widget.addEventListener('kith-ready', () => scrollTo(0, at), {once: true});
  shown.widget.definition = wanted.definition;
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
