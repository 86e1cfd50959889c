import {html, nothing, type TemplateResult} from 'lit';
import {formatRetry} from '../delivery/retry-time.ts';
import type {Outbox} from '../delivery/outbox.ts';
import {saveCopy, toCopy} from '../delivery/copy.ts';
import type {QuestionView} from './question-view.ts';

interface Waiting extends Pick<QuestionView, 't' | 'locale'> {
  /** Milliseconds since 1970. */
  next: number;
  /** Whether the answers outlive the page. */
  isKept: boolean;
  isBusy: boolean;
  retry: () => void;
}

/** Where the answers are, when it goes on, and a way not to wait for that. */
export const renderWaiting = ({t, locale, next, isKept, isBusy, retry}: Waiting): TemplateResult => html`
  <p>
    ${t('waitingNext', {time: formatRetry(next, Date.now(), locale)})} ${t(isKept ? 'waitingLeave' : 'waitingStay')}
  </p>
  <div class="actions">
    <button type="button" class="primary" aria-disabled=${isBusy || nothing} @click=${isBusy ? nothing : retry}>
      ${t(isBusy ? 'sending' : 'tryNow')}
    </button>
  </div>
`;

/** Words about a refusal, with ways to keep the answers or let them go. */
export const renderParked = (
  words: string,
  outbox: Outbox,
  id: string,
  t: QuestionView['t'],
  onDiscard: () => void,
): TemplateResult => {
  const parcel = async () => (await outbox.records()).find((record) => record.id === id)?.parcel;
  const copy = async ({currentTarget}: Event) => {
    const found = await parcel();
    if (found) await navigator.clipboard.writeText(toCopy(found));
    (currentTarget as HTMLElement).textContent = t('copied');
  };
  return html`${words}<span class="parked">
      <button type="button" class="back" @click=${async () => saveCopy(await parcel())}>${t('saveCopy')}</button>
      ${
        // only secure pages may copy
        navigator.clipboard ? html`<button type="button" class="back" @click=${copy}>${t('copy')}</button>` : nothing
      }
      <button type="button" class="back" @click=${() => void outbox.discard(id).then(onDiscard)}>
        ${t('discard')}
      </button></span
    >`;
};
