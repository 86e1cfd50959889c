import type {PolicyWatch} from './collect-policy.ts';
import {h, icon, ICONS} from './draw.ts';
import {examine, type Examined} from './examine.ts';
import {ofSeverity, type Finding, type Severity} from './finding.ts';
import {judge} from './judge.ts';
import {PANEL_STYLES} from './panel.styles.ts';
import {Ring} from './ring.ts';
import {toSummary, toText} from './to-text.ts';

/**
 * The doctor's panel, in a shadow root of its own above the page. English, left to right: it speaks to whoever made the page.
 */
class Panel {
  readonly #host = h('div', {popover: 'manual', lang: 'en', dir: 'ltr', 'data-kith-panel': ''});
  readonly #title = h('h2', {id: 'title', tabindex: '-1'}, 'Kith doctor');
  readonly #summary = h('p', {class: 'summary', role: 'status'});
  readonly #list = h('div', {class: 'list', tabindex: '0', role: 'region', 'aria-label': 'What was found'});
  readonly #copy = h('button', {type: 'button', class: 'main', onclick: () => void this.#copyText()}, 'Copy as text');
  readonly #panel: HTMLElement;
  readonly #ring: Ring;
  readonly #watch: PolicyWatch;
  #text = '';

  constructor(watch: PolicyWatch) {
    this.#watch = watch;
    const mark = h('div', {class: 'ring', hidden: true});
    this.#ring = new Ring(mark);
    this.#panel = h(
      'section',
      {class: 'panel', role: 'dialog', 'aria-labelledby': 'title', onkeydown: this.#handleKey},
      h(
        'header',
        {},
        this.#title,
        h('button', {type: 'button', class: 'back', onclick: () => this.#comeBack()}, 'Back to the list'),
        h(
          'button',
          {type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => this.close()},
          icon(ICONS.close),
        ),
      ),
      this.#summary,
      this.#list,
      h('footer', {}, this.#copy, h('button', {type: 'button', onclick: () => void this.look()}, 'Look again')),
    );
    const root = this.#host.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLES);
    root.adoptedStyleSheets = [sheet];
    root.append(mark, this.#panel);
  }

  /** Beside the body, since sites put new bodies in place of old ones; above everything, where the browser can. */
  open(): void {
    document.documentElement.append(this.#host);
    if ('showPopover' in this.#host) this.#host.showPopover();
    this.#title.focus({preventScroll: true});
    void this.look();
  }

  close(): void {
    this.#ring.hide();
    this.#host.remove();
  }

  /** Looks at the page and says what was found; a person may ask for it again once they have mended something. */
  async look(): Promise<void> {
    this.#ring.hide();
    this.#copy.disabled = true;
    this.#summary.textContent = 'Looking at this page …';
    const examined = await examine(this.#watch).catch(() => undefined);
    if (!examined) return void (this.#summary.textContent = 'This page cannot be looked at.');
    const findings = judge(examined.facts);
    this.#text = toText(findings, location.origin + location.pathname, examined.facts.script.version);
    this.#list.replaceChildren(...drawFindings(findings, examined, (element, title) => this.#show(element, title)));
    this.#list.scrollTop = 0;
    this.#summary.textContent = toSummary(findings);
    this.#copy.disabled = false;
  }

  #show(element: Element, title: string): void {
    this.#ring.show(element);
    // on a phone the list would stand before what it shows
    this.#panel.classList.add('away');
    this.#summary.textContent = title;
    if (matchMedia('(max-width: 40em)').matches) this.#title.focus({preventScroll: true});
  }

  #comeBack(): void {
    this.#panel.classList.remove('away');
    this.#ring.hide();
    this.#list.focus();
  }

  async #copyText(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.#summary.textContent = 'Copied.';
    } catch {
      const field = h('textarea', {readonly: true, 'aria-label': 'What was found, as text'});
      field.value = this.#text;
      this.#list.querySelector('textarea')?.remove();
      this.#list.prepend(field);
      field.select();
      this.#summary.textContent = 'The browser does not let it be copied: here it is to take by hand.';
    }
  }

  #handleKey = (event: Event): void => {
    if ((event as KeyboardEvent).key === 'Escape') this.close();
    // the page's own shortcuts do not hear what is pressed here
    event.stopPropagation();
  };
}

const HEADS: Readonly<Record<Exclude<Severity, 'fine'>, string>> = {problem: 'Problems', advice: 'Worth a look'};

type Show = (element: Element, title: string) => void;

function drawFindings(findings: readonly Finding[], {places}: Examined, show: Show): HTMLElement[] {
  const draw = (severity: Severity) =>
    ofSeverity(findings, severity).map((finding) => drawFinding(finding, places, show));
  const parts = (['problem', 'advice'] as const).flatMap((severity) => {
    const items = draw(severity);
    return items.length ? [h('h3', {}, HEADS[severity]), h('ol', {}, ...items)] : [];
  });
  const fine = draw('fine');
  const summary = h('summary', {}, fine.length === 1 ? '1 thing is fine' : `${fine.length} things are fine`);
  return [...parts, ...(fine.length ? [h('details', {open: parts.length === 0}, summary, h('ul', {}, ...fine))] : [])];
}

function drawFinding(
  {rule, severity, title, cause, cure, line, place}: Finding,
  places: readonly Element[],
  show: Show,
): Element {
  const element = place === undefined ? undefined : places[place];
  const label = `Show me: ${title}`;
  return h(
    'li',
    {class: severity, 'data-rule': rule},
    icon(ICONS[severity]),
    h(
      'div',
      {},
      h('p', {class: 'title'}, title),
      cause ? h('p', {class: 'cause'}, cause) : undefined,
      cure ? h('p', {}, cure) : undefined,
      line ? h('pre', {}, h('code', {}, line)) : undefined,
      element && severity !== 'fine'
        ? h('button', {type: 'button', 'aria-label': label, onclick: () => show(element, title)}, 'Show me')
        : undefined,
    ),
  );
}

/** Opens the panel; one a page. */
export function openPanel(watch: PolicyWatch): void {
  if (document.querySelector('[data-kith-panel]')) return;
  new Panel(watch).open();
}
