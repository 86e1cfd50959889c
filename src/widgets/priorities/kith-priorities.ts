import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from '../../ui/decorators.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {KithFormElement} from '../../questions/kith-form-element.ts';
import {offerResults} from '../../questions/offer-results.ts';
import {questionMessages} from '../../questions/questions.messages.ts';
import {prioritiesMessages} from './priorities.messages.ts';
import {readOptions, type Method} from './read-options.ts';

/**
 * What should come first: people rank options, or share out dots or a budget among them, after reading what they should
 * know. Its definition is a survey with a `ranking` or an `allocation`; a list inside the tag is enough, too.
 * Serves **influence**: members weigh in on what is done.
 *
 * @summary Lets a community say what comes first, and shows what came out.
 * @tag kith-priorities
 *
 * @slot - A `<ul>` of options, or fallback content: visible until the widget is ready, and again if it cannot be shown.
 * @slot learn - What one should know before choosing.
 * @slot thanks - Replaces the thank-you text.
 * @slot results - Replaces the results shown after answering.
 *
 * @fires {KithReadyEvent} kith-ready - It can be answered.
 * @fires {KithChangeEvent} kith-change - An answer changed; carries ids, never answers.
 * @fires {KithSubmitEvent} kith-submit - About to send; cancelable, with `respondWith(promise)`.
 * @fires {KithSentEvent} kith-sent - Accepted by the endpoint.
 * @fires {KithQueuedEvent} kith-queued - Not confirmed: kept on this device and tried again by itself.
 * @fires {KithRefusedEvent} kith-refused - The endpoint said no; the answers are still on screen.
 * @fires {KithErrorEvent} kith-error - It cannot be shown, or was not confirmed.
 *
 * @csspart base - The wrapper of everything.
 * @csspart form - The native form.
 * @csspart question - The question with its label, hint and error.
 * @csspart progress - Bar and "Page 2 of 5", where there are pages.
 * @csspart error-summary - The list of what needs another look.
 * @csspart error - A sentence about something that did not work.
 * @csspart button - The button that sends.
 * @csspart thanks - What is shown at the end.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of what a person acts on.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between questions.
 */
export class KithPriorities extends KithFormElement {
  static override styles = [
    ...KithFormElement.styles,
    css`
      .learn {
        margin-block-end: 1.5em;
        padding: 1em 1.25em;
        border-radius: var(--radius);
        background: var(--tint);
      }
      .learn summary {
        cursor: pointer;
      }
      .results {
        margin-block-start: var(--gap);
      }
    `,
  ];

  protected readonly kind = 'survey';
  protected english: Catalog = {...questionMessages, ...prioritiesMessages};

  /** The question, where a list in the tag gives the options. Default: "What should come first?". */
  @property() label?: string;
  /** `rank`, `dots` or `budget`, where a list in the tag gives the options. Default: `rank`. */
  @property() method: Method = 'rank';
  /** How much there is to share out. Default: 10 dots, a budget of 100. */
  @property({type: Number}) total?: number;

  constructor() {
    super();
    // oxlint-disable-next-line wc/require-listener-teardown -- it listens to itself
    this.addEventListener('kith-sent', () => {
      offerResults(this, this.src && this.resolveUrl(this.src), this.headingLevel);
    });
  }

  protected override async readDocument(): Promise<unknown> {
    if (this.src || this.given !== undefined) return super.readDocument();
    return super.readDocument().catch((error: unknown) => {
      const method = ['dots', 'budget'].includes(this.method) ? this.method : 'rank';
      const label = this.label || this.t('priorities.label');
      const survey = readOptions(this, {label, method, total: this.total});
      if (survey) return survey;
      throw error;
    });
  }

  protected override renderBefore(): unknown {
    if (!this.querySelector(':scope > [slot="learn"]')) return nothing;
    return html`<details class="learn" open>
      <summary class="label">${this.t('priorities.learn')}</summary>
      <slot name="learn"></slot>
    </details>`;
  }

  protected override renderClosing(): TemplateResult {
    return html`${super.renderClosing()}
      <div class="results"><slot name="results"></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-priorities': KithPriorities;
  }
}
