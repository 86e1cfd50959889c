import {isColourful} from '../core/colour/accent.ts';
import {correctColours, type Correction, type Part, type Worn} from '../core/colour/correct.ts';
import type {Colour} from '../core/colour/convert.ts';
import {parseColour} from '../core/colour/parse.ts';
import {backdropOf} from './backdrop.ts';
import {closestAcross} from './host-page.ts';
import type {KithElement} from './kith-element.ts';

/** Where the browser's computed value of each token is read: an element that is never drawn wears them all. */
const GAUGE = {
  action: ['background-color', '--action'],
  onAction: ['border-top-color', '--on-action'],
  muted: ['border-right-color', '--muted'],
  line: ['border-bottom-color', '--line'],
  error: ['border-left-color', '--error'],
  warning: ['outline-color', '--warning'],
  success: ['text-decoration-color', '--success'],
  paper: ['column-rule-color', '--paper'],
  tint: ['fill', '--tint'],
  canvas: ['caret-color', 'Canvas'],
} as const;
type Gauged = keyof typeof GAUGE;

const TOKENS: Readonly<Record<Part, string>> = {
  ink: 'color',
  action: '--action',
  onAction: '--on-action',
  muted: '--muted',
  line: '--line',
  error: '--error',
  warning: '--warning',
  success: '--success',
};
const gauge = Object.entries(GAUGE).map(
  ([, [property, token]]) => `${property}:${token.startsWith('--') ? `var(${token})` : token}`,
);
/** Without transitions, since a colour under way is not the one that comes of it. */
const GAUGE_RULE = `.gauge{display:none;${gauge.join(';')}}.kith.kith{transition:none}`;

const tinted = new WeakSet<KithElement>();
const told = new Set<string>();

/**
 * Gives a widget the accent of its page: `--kith-accent` of the page's styles, else the attribute `accent`, else that of the
 * `<kith-site>` around it, else the page's `theme-color`. And sees to it that whatever colours come of it can be read; where
 * some cannot, others are shown and the author is told, once.
 */
export function tint(widget: KithElement): void {
  const root = widget.shadowRoot;
  if (!root || tinted.has(widget)) return;
  tinted.add(widget);
  const sheet = new CSSStyleSheet();
  keepLast(root, sheet);
  const draw = (): void => void widget.updateComplete.then(() => dress(widget, root, sheet));
  const observer = new MutationObserver(draw);
  widget.addController({
    hostConnected() {
      draw();
      for (const element of [widget, closestAcross(widget, 'kith-site'), ...metas()])
        if (element) observer.observe(element, {attributes: true, attributeFilter: ['accent', 'content', 'theme']});
      const base = root.querySelector('.kith');
      if (base) observer.observe(base, {attributeFilter: ['class']});
    },
    // the page's own elements stay, and would keep the widget
    hostDisconnected: () => observer.disconnect(),
  });
}

/** Parts of a widget that come late put on all sheets anew: ours stays. */
function keepLast(root: ShadowRoot, sheet: CSSStyleSheet): void {
  const get = (): CSSStyleSheet[] => Reflect.get(ShadowRoot.prototype, 'adoptedStyleSheets', root) as CSSStyleSheet[];
  const set = (sheets: CSSStyleSheet[]): boolean =>
    Reflect.set(ShadowRoot.prototype, 'adoptedStyleSheets', [...sheets, sheet], root);
  set(get());
  Object.defineProperty(root, 'adoptedStyleSheets', {get, set, configurable: true});
}

function dress(widget: KithElement, root: ShadowRoot, sheet: CSSStyleSheet): void {
  const base = root.querySelector('.kith');
  if (!base || !widget.isConnected) return;
  const accent = findAccent(widget, (colour) => {
    sheet.replaceSync(`.gauge{color:${colour}}`);
    return measure(base, ({color}) => isColourful(color));
  });
  const rules = accent ? `.kith.kith{--accent:${accent}}` : '';
  sheet.replaceSync(GAUGE_RULE + rules);
  const worn = measure(base, (style) => readWorn(style, base));
  const found = worn ? correctColours(worn, Boolean(seed(widget, '--kith-ink'))) : [];
  const corrections = found.map(({part, to}) => `${TOKENS[part]}:${to}!important`).join(';');
  sheet.replaceSync(`${rules}@media screen and (forced-colors:none){.kith.kith.kith{${corrections}}}`);
  if (found.length) tellAuthor(widget, found);
}

const metas = (): HTMLMetaElement[] => [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
const seed = (element: Element, name: string): string => getComputedStyle(element).getPropertyValue(name).trim();
const isColour = (text: string): boolean => CSS.supports('color', text) && !/[;{}]/.test(text);

/** An accent that the page's styles do not give; undefined where they do, and where nobody says anything. */
function findAccent(widget: KithElement, isColourfulEnough: (colour: string) => boolean): string | undefined {
  const own = seed(widget, '--kith-accent');
  if (own) return isColour(own) ? undefined : refuse(own);
  const said = [widget, closestAcross(widget, 'kith-site')].map((element) => element?.getAttribute('accent') ?? '');
  const shown = metas().find(({media}) => !media || matchMedia(media).matches)?.content ?? '';
  return said.find(isColour) ?? (isColour(shown) && isColourfulEnough(shown) ? shown : undefined);
}

/** `--kith-accent` with something else than a colour in it would leave words without any. */
function refuse(value: string): string {
  say(`Kith: --kith-accent is "${value}", which is no colour. Kith's own accent is shown instead.`);
  return '#12705d';
}

/** Reads what the browser makes of the rules for `.gauge` inside the widget. */
function measure<T>(base: Element, read: (style: CSSStyleDeclaration) => T): T {
  const probe = document.createElement('i');
  probe.className = 'gauge';
  base.append(probe);
  const result = read(getComputedStyle(probe));
  probe.remove();
  return result;
}

/** Undefined where a colour is written in a way we do not know: nothing can be said about it. */
function readWorn(style: CSSStyleDeclaration, base: Element): Worn | undefined {
  const ink = parseColour(style.color);
  const colours: Partial<Record<Gauged, Colour>> = {};
  for (const [name, [property]] of Object.entries(GAUGE)) {
    const colour = parseColour(style.getPropertyValue(property));
    if (!colour) return undefined;
    colours[name as Gauged] = colour;
  }
  const {canvas, tint, ...rest} = colours as Record<Gauged, Colour>;
  return ink && {...rest, ink, ground: backdropOf(base, canvas.rgb), tint: tint.alpha};
}

function tellAuthor(widget: KithElement, found: readonly Correction[]): void {
  const lines = found.map(
    ({part, from, to, had, has, needs}) =>
      `  ${TOKENS[part]}: ${from} has ${had.toFixed(1)}:1 (WCAG 2.2 asks for ${needs}:1), shown as ${to} with ${has.toFixed(1)}:1`,
  );
  say(
    `Kith: some colours of <${widget.localName}> are hard to read where it stands, so others are shown:\n${lines.join('\n')}`,
  );
}

function say(words: string): void {
  if (told.has(words)) return;
  told.add(words);
  console.warn(words);
}
