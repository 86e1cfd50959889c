import {html, nothing, type TemplateResult} from 'lit';
import type {Pulse} from '../../contract/pulse.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import type {Values} from '../../i18n/catalog.ts';

export {afterMessages} from './after.messages.ts';
export {offerResults} from '../../questions/offer-results.ts';

interface Told {
  isSent: boolean;
  t: (key: string, values?: Values) => string;
  /** Where somebody else may want to answer on the same device. */
  onSomebodyElse: (() => void) | undefined;
}

/** When we ask again, when there are results, and whether somebody else may answer. */
export function renderAfter(pulse: Pulse, {isSent, t, onSomebodyElse}: Told): TemplateResult {
  const {cadence = 'once', results = 'after', heard} = pulse;
  const href = heard && safeUrl(heard, document.baseURI);
  return html`${cadence === 'once' ? nothing : html`<p>${t(`pulse.next.${cadence}`)}</p>`}
  ${href ? html`<p><a href=${href}>${t('pulse.heard')}</a></p>` : nothing}
  ${results === 'closed' && isSent ? html`<p>${t('pulse.later')}</p>` : nothing}
  ${
    onSomebodyElse
      ? html`<button type="button" class="back" @click=${onSomebodyElse}>${t('pulse.somebodyElse')}</button>`
      : nothing
  }`;
}
