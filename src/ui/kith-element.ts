import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from './decorators.ts';
import type {LocalizedText} from '../contract/text.ts';
import type {Mistake} from '../core/check-shape.ts';
import {localizeText, toLocale} from '../core/text/localize.ts';
import {formatMessage, type Catalog, type Values, type Wording} from '../i18n/catalog.ts';
import {loadCatalog} from '../i18n/locale.ts';
import {closestAcross, hasLightText} from './host-page.ts';
import {KithErrorEvent, KithReadyEvent} from './events.ts';
import {failToLoad, LoadError, loadJson} from './load-json.ts';
import type {Prefetching} from './prefetch.ts';
import type {Site} from './site-context.ts';
import type {RenderTrouble} from './trouble.ts';

/** What gives a page's widgets an accent, besides its styles. */
const TINTS = '[accent],[name=theme-color]';

export type WidgetState = 'loading' | 'ready' | 'sending' | 'waiting' | 'sent' | 'refused' | 'closed' | 'broken';

/**
 * What every widget stands on: its document (from `src`, a property or inline JSON), language, theme and the states in
 * which it shows the page's own fallback content.
 */
export abstract class KithElement extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** URL of the document. Relative to the nearest `<kith-site endpoint>`, else to the page. */
  @property() src?: string;
  /** `auto` (follows the page's text colour), `light` or `dark`. Default: `auto`. */
  @property() theme?: string;
  /** Colour of what a person acts on, where the page's styles set no `--kith-accent`. Default: the page's `theme-color`. */
  @property() accent?: string;
  /** Level of the widget's first heading, 1 to 6. Default: 2. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Wording of this page over the widget's own: key → text, or language → key → text. */
  @property({attribute: false}) messages?: Wording;

  /** Where the widget is: `loading ready sending waiting sent refused closed broken`. */
  get state(): WidgetState {
    return this.phase;
  }

  @state() protected site?: Site;
  @state() protected phase: WidgetState = 'loading';
  @state() protected catalog: Catalog | undefined;
  /** One sentence for people, in the state `broken`. */
  @state() protected trouble: RenderTrouble | undefined;
  /** The reader's language: of the element, the nearest `<kith-site>`, the page; English if none says. */
  protected locale = 'en';
  /** The widget's own English words. */
  protected abstract english: Catalog;
  #joined: Promise<void> | undefined;
  #speech: Promise<void> | undefined;
  #given: unknown;
  #loads = 0;

  /** The document as an object, instead of `src`. Setting it starts the widget anew. */
  protected get given(): unknown {
    return this.#given;
  }
  protected set given(document: unknown) {
    this.#given = document;
    if (this.hasUpdated) void this.reload();
  }

  /** Fetches the document again and starts anew. What the person has typed is kept where the questions are the same. */
  async reload(): Promise<void> {
    const load = ++this.#loads;
    this.phase = 'loading';
    try {
      await this.#joined;
      await this.updateComplete;
      const document = await this.readDocument();
      // nobody is spoken to in one language first and in their own a moment later
      await this.#speech;
      if (load === this.#loads && this.isConnected) await this.accept(document);
    } catch (error) {
      if (load === this.#loads) this.fail(error instanceof LoadError ? error.message : String(error));
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.shadowRoot) void import('./take-over.ts').then(({takeOver}) => takeOver(this));
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // oxlint-disable-next-line wc/require-listener-teardown -- it listens to itself, once
    this.addEventListener('focusin', this.warmUp, {once: true});
    this.#joined ??= this.#join();
    this.#followPage();
    if (this.hasUpdated && this.phase === 'loading') void this.reload();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if ((name === 'lang' || name === 'dir') && old !== value) this.#followPage();
  }

  protected override firstUpdated(): void {
    for (const type of ['keydown', 'keypress', 'keyup']) this.renderRoot.addEventListener(type, keepFromPage);
    if (getComputedStyle(this).getPropertyValue('--kith-accent') || document.querySelector(TINTS))
      void import('./tint.ts').then(({tint}) => tint(this)).catch(() => {});
    void this.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // another wording is fetched as another language is
    if (changed.has('messages') || (changed.has('site' as never) && this.site?.messages)) this.locale = '';
    if (changed.has('site' as never) || !this.locale) this.#followPage();
    if (this.hasUpdated && changed.has('src')) void this.reload();
  }

  protected override render(): TemplateResult {
    const theme = this.theme ?? this.site?.theme ?? 'auto';
    const tone = theme === 'dark' || (theme !== 'light' && hasLightText(this)) ? 'dark' : 'light';
    const own = theme === 'auto' ? '' : 'own';
    // who asks for a language gets its direction, too
    const dir = (this.dir || this.catalog?.['dir'] || nothing) as 'rtl' | typeof nothing;
    return html`<div
      class="kith ${tone} ${own}"
      part="base"
      lang=${this.ownLanguage ?? nothing}
      dir=${dir}
      @transitionend=${this.#followPage}
    >
      ${this.renderPhase()}
    </div>`;
  }

  protected renderPhase(): unknown {
    if (this.phase === 'loading') return html`<slot><div class="skeleton"></div></slot>`;
    if (this.phase !== 'broken') return this.renderContent();
    return html`${this.trouble?.(this.t)}<slot></slot>`;
  }

  /** What the widget shows once it has its document. */
  protected abstract renderContent(): unknown;

  /** Takes the document in, or calls `fail`, or throws a `LoadError`. */
  protected abstract accept(document: unknown): void | Promise<void>;

  /** Fetches code that a person who starts to act will need soon. */
  protected warmUp = (): void => {};

  /** Words in the reader's language. */
  protected readonly t = (key: string, values?: Values): string => {
    const own = this.catalog?.[key];
    return formatMessage(own ?? this.english[key] ?? key, values, own === undefined ? 'en' : this.locale);
  };

  /** A text of the document in the reader's language, as a string. */
  protected textOf(text: LocalizedText | undefined): string {
    return localizeText(text, this.locale, this.documentLanguage).text;
  }

  /** The language the document was written in. */
  protected get documentLanguage(): string {
    return 'en';
  }

  /** The language of the widget's own words, where that is to be marked because it is not the reader's. */
  protected get ownLanguage(): string | undefined {
    return undefined;
  }

  protected ready(phase: WidgetState = 'ready'): void {
    this.phase = phase;
    void this.updateComplete.then(() => this.dispatchEvent(new KithReadyEvent()));
  }

  /** Shows the fallback and one plain sentence; the author finds all that is wrong in the console. */
  protected fail(trouble: string | readonly Mistake[]): void {
    const told: Promise<{words: string; render?: RenderTrouble}> = import('./trouble.ts').then(({tellAuthor}) =>
      tellAuthor(this.localName, trouble),
    );
    void told
      .catch(() => ({words: 'the document cannot be read'}))
      .then(({words, render}: Awaited<typeof told>) => {
        this.trouble = render;
        this.phase = 'broken';
        this.dispatchEvent(new KithErrorEvent(words));
      });
  }

  /** An absolute URL, relative ones against the nearest `<kith-site endpoint>`, else the page. */
  protected resolveUrl(url: string): string {
    return toUrl(url, toUrl(slashed(this.site?.endpoint ?? ''), document.baseURI));
  }

  /** What is at the URL of `src`. Widgets whose documents are not only JSON read it themselves. */
  protected readBody(url: string): Promise<unknown> {
    return loadJson(url, this as Prefetching);
  }

  /** The document: property, `src`, or a child `<script type="application/json">`. */
  protected async readDocument(): Promise<unknown> {
    if (this.#given !== undefined) return this.#given;
    if (this.src) return this.readBody(this.resolveUrl(this.src));
    const find = () => this.querySelector(':scope > script[type="application/json"]');
    // where the script runs while the page is still being read, an element comes before its children
    if (!find() && document.readyState === 'loading')
      await new Promise((done) => document.addEventListener('DOMContentLoaded', done, {once: true}));
    const inline = find();
    if (!inline) return failToLoad('nothing');
    try {
      return JSON.parse(inline.textContent ?? '');
    } catch {
      return failToLoad('inline');
    }
  }

  /** Listens to the `<kith-site>` around the widget, if there is one; its code may come later than ours. */
  #join(): Promise<void> | undefined {
    if (!closestAcross(this, 'kith-site')) return undefined;
    return Promise.all([import('./join-site.ts'), customElements.whenDefined('kith-site')]).then(([{joinSite}]) =>
      joinSite(this, (site) => (this.site = site)),
    );
  }

  /**
   * Takes language and, by drawing anew, tone from the page as it is now. The wrapper's ink changes in a transition of no
   * time: its end is how a page is heard to turn dark.
   */
  #followPage(): void {
    const locale = toLocale(
      this.lang || this.site?.lang || closestAcross(this, '[lang]:not([lang=""])')?.getAttribute('lang') || '',
    );
    if (locale !== this.locale) {
      this.locale = locale;
      const speech = loadCatalog(locale, this.site?.messages, this.messages).then((catalog) => {
        if (speech === this.#speech) this.catalog = catalog;
      });
      this.#speech = speech;
    }
    this.requestUpdate();
  }
}

const slashed = (url: string): string => url.replace(/[^/]$/, '$&/');
const toUrl = (url: string, base: string): string => (URL.canParse(url, base) ? new URL(url, base).href : url);

/** The page's own shortcuts must not eat what a person types; its dialogs still hear how they are left. */
function keepFromPage(event: Event): void {
  const {target, key} = event as KeyboardEvent;
  if (!/^(Tab|Escape)$/.test(key) && (target as HTMLElement).matches('input,textarea,select,button'))
    event.stopPropagation();
}
