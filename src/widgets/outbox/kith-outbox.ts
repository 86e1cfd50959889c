import {html, nothing, type TemplateResult} from 'lit';
import {state} from '../../ui/decorators.ts';
import {saveCopy, toCopy} from '../../delivery/copy.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import type {OutboxRecord} from '../../delivery/outbox-store.ts';
import {pageOutbox, told} from '../../delivery/page-outbox.ts';
import {formatRetry} from '../../delivery/retry-time.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import {findForm, putBack} from './put-back.ts';
import {outboxMessages} from './outbox.messages.ts';
import {outboxStyles} from './outbox.styles.ts';

/**
 * A note about submissions that this browser has not delivered yet, on any page of the site. The script puts one at the end
 * of a page on which something waits; a page may place its own. It shows nothing where nothing waits.
 * Serves **influence**: what people said is not lost on the way.
 *
 * @summary Says what waits to be sent, sends it, and shows what was refused.
 * @tag kith-outbox
 *
 * @slot - Nothing of the page is shown.
 *
 * @fires {KithReadyEvent} kith-ready - It knows what waits.
 * @fires {KithErrorEvent} kith-error - It cannot be shown.
 *
 * @csspart base - The wrapper of everything.
 * @csspart note - The strip with the words.
 * @csspart error - A sentence about something that did not work.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of what a person acts on.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-density=1] - Factor on spaces.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 */
export class KithOutbox extends KithElement {
  static override styles = [tokens, outboxStyles];
  protected english: Catalog = outboxMessages;
  @state() private records: readonly OutboxRecord[] = [];
  /** The last thing that happened, in words. */
  @state() private news = '';
  /** The id that was discarded once, and the one that was copied. */
  @state() private asked = '';
  @state() private copied = '';
  #leave = (): void => {};

  override connectedCallback(): void {
    super.connectedCallback();
    // the page has its own: the one that the script added goes
    if (this.parentElement === document.documentElement && document.body?.querySelector('kith-outbox')) this.remove();
    if (this.parentElement === document.documentElement) this.#dress();
    this.#leave = pageOutbox().watch((_, {kind}) => void this.#look(kind === 'accepted'));
  }

  /** Beside the body it does not inherit what the page looks like. */
  #dress(): void {
    const {color, fontFamily} = getComputedStyle(document.body ?? this);
    Object.assign(this.style, {color, fontFamily});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override async readDocument(): Promise<unknown> {
    return pageOutbox().records();
  }

  protected override accept(records: unknown): void {
    this.records = records as OutboxRecord[];
    this.ready();
  }

  /** What no widget on this page already tells. */
  get #untold(): OutboxRecord[] {
    return this.records.filter(({id}) => !told.get(id)?.isConnected);
  }

  async #look(wasSent: boolean): Promise<void> {
    const hadSome = this.#untold.length > 0;
    this.records = await pageOutbox().records();
    if (wasSent && hadSome && !this.records.length) this.news = this.t('outboxSent');
  }

  protected override renderContent(): unknown {
    const untold = this.#untold;
    const waiting = untold.filter(({state: s}) => s === 'waiting');
    const refused = untold.filter(({state: s}) => s === 'refused');
    if (!untold.length && !this.news) return nothing;
    return html`<aside class="note" part="note">
      <div class="row">
        <p role="status">${waiting.length ? this.t('outboxWaiting', {n: waiting.length}) : this.news}</p>
        ${waiting.length ? this.#renderWaiting(waiting) : nothing}
      </div>
      ${refused.map((record) => this.#renderRefused(record))}
    </aside>`;
  }

  #renderWaiting(waiting: readonly OutboxRecord[]): TemplateResult {
    const next = Math.min(...waiting.map((record) => record.next));
    const time = formatRetry(Math.max(next, Date.now()), Date.now(), this.locale);
    const retry = () => void pageOutbox().flush('asked');
    return html`<p>${this.t('outboxNext', {time})}</p>
      <div class="acts"><button type="button" @click=${retry}>${this.t('outboxTry')}</button></div>`;
  }

  #renderRefused(record: OutboxRecord): TemplateResult {
    const {id, parcel, problem, page, title} = record;
    const reason = problem?.detail ?? problem?.title ?? '';
    const details = problem?.errors?.map(({detail}) => detail).join(' ') ?? '';
    const copy = () => navigator.clipboard.writeText(toCopy(parcel)).then(() => (this.copied = id));
    return html`<details class="entry">
      <summary>${this.t('outboxRefused', {page: title || page || new URL(parcel.action).host})}</summary>
      ${reason ? html`<p>${this.t('outboxWhy', {reason: `${reason} ${details}`.trim()})}</p>` : nothing}
      <div class="acts">
        ${this.#renderCorrect(record)}
        <button type="button" @click=${() => void pageOutbox().sendNow(id)}>${this.t('outboxTry')}</button>
        <button type="button" @click=${() => saveCopy(parcel)}>${this.t('outboxSave')}</button>
        ${
          navigator.clipboard
            ? html`<button type="button" @click=${copy}>
                ${this.t(this.copied === id ? 'outboxCopied' : 'outboxCopy')}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.#discard(id)}>
          ${this.t(this.asked === id ? 'outboxReally' : 'outboxDiscard')}
        </button>
      </div>
    </details>`;
  }

  /** Where the form is here, a way to put the answers back into it; else the way to its page. */
  #renderCorrect(record: OutboxRecord): unknown {
    const {id, page, answers} = record;
    const form = findForm(record);
    if (!form)
      return page && safeUrl(page) && page !== location.origin + location.pathname
        ? html`<a href=${page}>${this.t('outboxOpen')}</a>`
        : nothing;
    const correct = () => putBack(form, answers!, () => void pageOutbox().discard(id));
    return html`<button type="button" @click=${correct}>${this.t('outboxCorrect')}</button>`;
  }

  /** The first press asks, the second one does it. */
  #discard(id: string): void {
    if (this.asked === id) void pageOutbox().discard(id);
    this.asked = id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-outbox': KithOutbox;
  }
}
