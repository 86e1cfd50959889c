import {html, nothing, type TemplateResult} from 'lit';
import type {Pulse} from '../../contract/pulse.ts';
import type {Values} from '../../i18n/catalog.ts';

export {offerResults} from '../../questions/offer-results.ts';

/** English words of a pulse that has been answered, or is over. */
export const afterMessages = {
  'pulse.already': 'You have answered this time',
  'pulse.alreadyText': 'This device has sent its answers for {wave}. Each person counts once.',
  'pulse.somebodyElse': 'Somebody else here wants to answer',
  'pulse.next.monthly': 'We ask again next month.',
  'pulse.next.quarterly': 'We ask again in about three months.',
  'pulse.next.half-yearly': 'We ask again in about half a year.',
  'pulse.next.yearly': 'We ask again in a year.',
  'pulse.later': 'The results are shown here once this round has closed.',
};

interface Told {
  isSent: boolean;
  t: (key: string, values?: Values) => string;
  /** Where somebody else may want to answer on the same device. */
  onSomebodyElse: (() => void) | undefined;
}

/** When we ask again, when there are results, and whether somebody else may answer. */
export function renderAfter({cadence = 'once', results = 'after'}: Pulse, told: Told): TemplateResult {
  const {isSent, t, onSomebodyElse} = told;
  return html`${cadence === 'once' ? nothing : html`<p>${t(`pulse.next.${cadence}`)}</p>`}
  ${results === 'closed' && isSent ? html`<p>${t('pulse.later')}</p>` : nothing}
  ${
    onSomebodyElse
      ? html`<button type="button" class="back" @click=${onSomebodyElse}>${t('pulse.somebodyElse')}</button>`
      : nothing
  }`;
}
