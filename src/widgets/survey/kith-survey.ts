import type {Catalog} from '../../i18n/catalog.ts';
import {questionMessages} from '../../questions/questions.messages.ts';
import {KithFormElement} from '../../questions/kith-form-element.ts';

/**
 * A survey from a definition: pages, rules, errors that help, and answers that arrive exactly once.
 * Serves **influence**: input and contribution matter.
 *
 * @summary Asks people and tells them the truth about where their answers are.
 * @tag kith-survey
 *
 * @slot - Fallback content: visible until the survey is ready, and again if it cannot be shown. A child
 *   `<script type="application/json">` is the definition.
 * @slot thanks - Replaces the thank-you text.
 *
 * @attr {string} redirect-origins - Origins besides the page's own to which an ending may lead, apart by spaces.
 * @attr {boolean} shared-device - Keeps nothing on this device: what waits is gone with the page. For library computers.
 *
 * @fires {KithReadyEvent} kith-ready - The survey can be answered.
 * @fires {KithChangeEvent} kith-change - An answer changed or a page was turned; carries ids, never answers.
 * @fires {KithSubmitEvent} kith-submit - About to send; cancelable, with `respondWith(promise)`.
 * @fires {KithSentEvent} kith-sent - Accepted by the endpoint.
 * @fires {KithQueuedEvent} kith-queued - Not confirmed: kept on this device and tried again by itself.
 * @fires {KithRefusedEvent} kith-refused - The endpoint said no; the answers are still on screen.
 * @fires {KithErrorEvent} kith-error - The survey cannot be shown, or was not confirmed.
 *
 * @csspart base - The wrapper of everything.
 * @csspart form - The native form.
 * @csspart question - One question with its label, hint and error.
 * @csspart progress - Bar and "Page 2 of 5".
 * @csspart error-summary - The list of what needs another look.
 * @csspart error - A sentence about something that did not work.
 * @csspart button - The button that goes on or sends.
 * @csspart thanks - What is shown at the end.
 *
 * @cssprop [--kith-accent=#12705d] - Colour of what a person acts on.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between questions.
 */
export class KithSurvey extends KithFormElement {
  protected readonly kind = 'survey';
  protected english: Catalog = questionMessages;
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-survey': KithSurvey;
  }
}
