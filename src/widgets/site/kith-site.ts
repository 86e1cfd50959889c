import {ContextProvider} from '@lit/context';
import type {Wording} from '../../i18n/catalog.ts';
import {siteContext} from '../../ui/site-context.ts';
import {ReactiveElement} from 'lit';
import {property} from '../../ui/decorators.ts';

/**
 * Gives endpoint, language and theme to every Kith widget inside it. Optional: each widget also works alone.
 * Serves all four elements of community by keeping widgets consistent.
 *
 * @summary One place for what several widgets share.
 * @tag kith-site
 * @slot - The page's content with its widgets.
 */
export class KithSite extends ReactiveElement {
  /** Base URL that relative `src` and `action` of the widgets inside are resolved against. Default: the page. */
  @property() endpoint?: string;
  /** `auto`, `light` or `dark` for the widgets inside. Default: `auto`. */
  @property() theme?: string;
  /** Colour of what a person acts on, for the widgets inside, where the page's styles set no `--kith-accent`. */
  @property() accent?: string;

  /** Wording for the widgets inside over their own: key → text, or language → key → text. */
  @property({attribute: false}) messages?: Wording;

  #provider = new ContextProvider(this, {context: siteContext, initialValue: {}});

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.#share();
  }

  protected override updated(): void {
    this.#share();
  }

  #share(): void {
    const {endpoint, lang, theme, messages} = this;
    this.#provider.setValue({
      ...(endpoint && {endpoint}),
      ...(lang && {lang}),
      ...(theme && {theme}),
      ...(messages && {messages}),
    });
  }

  /** Content stays in the page: there is no shadow root. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-site': KithSite;
  }
}
