import {html, nothing, type TemplateResult} from 'lit';
import {nameLanguage} from '../../core/text/language-name.ts';
import {pickLanguage} from '../../core/text/localize.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import type {KithFormElement} from '../../questions/kith-form-element.ts';
import {property, state} from '../../ui/decorators.ts';
import {closestAcross} from '../../ui/host-page.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import {KithLanguageEvent} from './language.events.ts';
import {languageMessages} from './language.messages.ts';
import {languageStyles} from './language.styles.ts';

type Widget = HTMLElement & Partial<Pick<KithFormElement, 'speaks'>>;

/** More names than these stand behind one word until they are asked for. */
const FEW = 6;
const KEY = 'kith-language';

/**
 * Lets people choose the language of the widgets around it: those of the nearest `<kith-site>`, else of the page. Each
 * language stands under its own name; nothing changes before one is pressed. What has been filled in stays.
 * Serves **membership**: nobody is left out for the language they speak.
 *
 * @summary A choice of languages for the widgets of a page.
 * @tag kith-language
 *
 * @slot - Fallback content: visible until the choice is drawn.
 *
 * @slot - Fallback content, until the choice is drawn.
 *
 * @fires {KithReadyEvent} kith-ready - The choice is drawn.
 * @fires {KithErrorEvent} kith-error - The choice cannot be shown.
 * @fires {KithErrorEvent} kith-error - It cannot be drawn.
 * @fires {KithLanguageEvent} kith-language - Somebody has chosen; cancelable. The page may turn the rest of itself.
 *
 * @csspart base - The wrapper of everything.
 * @csspart error - A sentence about something that did not work.
 * @csspart language - The name of one language.
 * @csspart error - A sentence about something that did not work.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of the mark below the current language.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between parts.
 */
export class KithLanguage extends KithElement {
  static override styles = [tokens, languageStyles];

  protected english: Catalog = languageMessages;

  /** Tags of the languages to choose from, with spaces between. Default: those in which the widgets' definitions are written. */
  @property() languages = '';
  /** Keeps the choice on this device for the next visit. */
  @property({type: Boolean}) remember = false;

  /** Languages of the definitions on the page. */
  @state() private found: readonly string[] = [];
  /** What has been chosen on this page, said aloud. */
  @state() private chosen = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('kith-ready', this.#collect, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('kith-ready', this.#collect, true);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const kept = this.remember && recall();
    if (kept) this.#speak(kept);
  }

  /** There is nothing to fetch. */
  protected override readDocument(): Promise<unknown> {
    return Promise.resolve();
  }

  protected override accept(): void {
    this.#collect();
    this.ready();
  }

  protected override renderContent(): unknown {
    const offered = this.#offered;
    if (offered.length < 2) return nothing;
    const current = pickLanguage(offered, this.locale, offered[0])!;
    const label = this.t('language');
    const list = html`<ul aria-label=${label}>
      ${offered.map((tag) => this.#renderLanguage(tag, tag === current))}
    </ul>`;
    return html`
      ${
        offered.length > FEW
          ? html`<details>
              <summary>${label}: ${named(current)}</summary>
              ${list}
            </details>`
          : html`<div class="row"><span class="muted" aria-hidden="true">${label}:</span> ${list}</div>`
      }
      <p role="status" class="visually-hidden">${this.chosen && named(this.chosen)}</p>
    `;
  }

  #renderLanguage(tag: string, isCurrent: boolean): TemplateResult {
    return html`<li>
      <button
        type="button"
        part="language"
        lang=${tag}
        aria-current=${isCurrent ? 'true' : nothing}
        @click=${() => this.#handleChoice(tag)}
      >
        ${nameLanguage(tag)}
      </button>
    </li>`;
  }

  #handleChoice(tag: string): void {
    if (!this.dispatchEvent(new KithLanguageEvent(tag))) return;
    this.chosen = tag;
    if (this.remember) keep(tag);
    this.#speak(tag);
  }

  get #offered(): readonly string[] {
    const given = this.languages.split(/[\s,]+/).filter(Boolean);
    return given.length ? given : this.found;
  }

  /** The widgets it speaks for. */
  get #widgets(): Widget[] {
    const scope = closestAcross(this, 'kith-site') ?? (this.getRootNode() as Document);
    return [...scope.querySelectorAll<Widget>('*')].filter(({localName}) => localName.startsWith('kith-'));
  }

  /** A widget that becomes ready may have languages of its own. */
  #collect = (): void => {
    const found = this.#widgets.flatMap((widget) => widget.speaks ?? []);
    this.found = [...new Set(found)];
  };

  /** A site passes its language on; without one, each widget is told. */
  #speak(tag: string): void {
    const site = closestAcross(this, 'kith-site');
    for (const element of site ? [site] : this.#widgets) element.setAttribute('lang', tag);
  }
}

/** A language's own name, marked as such. */
const named = (tag: string): TemplateResult => html`<span lang=${tag}>${nameLanguage(tag)}</span>`;

/** Where storage is refused, nothing is kept. */
function keep(tag: string): void {
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // the choice holds for this page
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-language': KithLanguage;
  }
}
