import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Shown, Told} from '../preview.ts';
import type {Definition} from '../model/definition.ts';
import {endingsOf} from '../model/edit-endings.ts';
import {toProperties} from '../model/look.ts';
import type {Work} from '../model/work.ts';

/** How long one may type before the preview follows, in milliseconds. */
const PAUSE = 150;
/** The width of a desk's window, in CSS pixels; the frame is made smaller until it fits. */
const DESK = 1024;

/** The page with the real widget, in a frame of its own: as wide as it says, and safe from the builder's styles. */
export class PreviewFrame extends LitElement {
  @property({attribute: false}) work!: Work;
  @property({attribute: false}) isDark = false;
  @property({attribute: false}) language = 'en';
  /** All pages at once, as long as questions are written. */
  @property({attribute: false}) isWhole = false;
  /** The id of the question that is being written. */
  @property({attribute: false}) marked: string | undefined;
  @property({attribute: false}) device: 'phone' | 'desktop' = 'phone';
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #size = new ResizeObserver(() => this.#fit());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#hear);
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
    this.#size.disconnect();
    this.#isReady = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.dataset['device'] = this.device;
    this.#fit();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), changed.has('work') ? PAUSE : 0);
  }

  protected override render(): TemplateResult {
    return html`<iframe class="frame" src="preview.html" title="Preview of the widget"></iframe>`;
  }

  get #frame(): Window | null | undefined {
    return this.querySelector('iframe')?.contentWindow;
  }

  #send(): void {
    if (this.#isReady) this.#frame?.postMessage(this.#toShown(), location.origin);
  }

  #toShown(): Shown {
    const {kind, definition, look} = this.work;
    const base = {tag: `kith-${kind}`, lang: this.language, isDark: this.isDark, properties: toProperties(look)};
    if (kind !== 'calendar')
      return {
        ...base,
        definition: toSeen(definition, this.isWhole),
        attributes: {'shared-device': ''},
        marked: this.marked,
      };
    const src = typeof definition['src'] === 'string' ? definition['src'].trim() : '';
    const view = typeof definition['view'] === 'string' ? definition['view'] : 'month';
    return {...base, src: URL.canParse(src) ? src : 'templates/calendar.hall.json', attributes: {view}};
  }

  #fit(): void {
    const scale = this.device === 'desktop' ? Math.min(1, this.clientWidth / DESK) : 1;
    this.style.setProperty('--scale', String(scale));
  }

  #hear = ({data, source, origin}: MessageEvent<Told>): void => {
    if (source !== this.#frame || origin !== location.origin) return;
    if (data.kith === 'submission') this.dispatchEvent(new CustomEvent('kith-test', {detail: data.submission}));
    else {
      this.#isReady = true;
      this.#send();
    }
  };
}

/** While one builds no date closes anything, nothing leads away, and all pages may be seen at once. */
function toSeen(definition: Definition, isWhole: boolean): Definition {
  const {opensAt: _o, closesAt: _c, links: _l, ...open} = definition;
  const endings = endingsOf(definition).map(({redirect: _, ...ending}) => ending);
  const rest: Definition = endings.length ? {...open, endings} : open;
  return isWhole && (rest['pages'] || rest['display']) ? {...rest, display: 'all'} : rest;
}
