import {html, nothing, type TemplateResult} from 'lit';
import {findUpcoming} from '../../core/calendar/agenda.ts';
import {DAY, dayOf} from '../../core/calendar/civil.ts';
import type {SourceReading} from '../../sources/reading.ts';
import {nameZone} from '../../core/calendar/when.ts';
import {writeDay} from '../../core/calendar/wording.ts';
import type {Scene} from './scene.ts';

export {belowMessages as messages} from './below.messages.ts';
export {belowStyles as styles} from './below.styles.ts';

/** What there is to say below the events. */
export interface Remarks {
  reading: SourceReading;
  /** Where nothing takes place: the day at which what is shown ends. */
  emptyUntil: number | undefined;
  /** The clock is not the visitor's. */
  isOtherClock: boolean;
  /** Something is looked for. */
  isFiltered: boolean;
  again: () => void;
}

export const renderBelow = (remarks: Remarks, scene: Scene): TemplateResult =>
  html`${renderSource(remarks, scene)}${renderEmpty(remarks, scene)}${renderClock(remarks, scene)}`;

/** Nothing here: one sentence, and the next event as the next act. */
function renderEmpty({emptyUntil, isFiltered}: Remarks, {index, t, text, locale, now, onGo}: Scene): unknown {
  if (emptyUntil === undefined) return nothing;
  const from = Math.max(now / 1000, (emptyUntil - 1) * DAY);
  const next = isFiltered ? undefined : findUpcoming(index, from, 1)[0];
  const day = next && dayOf(next.start);
  return html`<p class="note">
    ${t(isFiltered ? 'nothingFound' : 'nothing')}
    ${
      next
        ? html`<button type="button" class="link" @click=${() => onGo(day!)}>
            ${t('nextEvent', {title: text(next.event.title), date: writeDay(day!, locale)})}
          </button>`
        : nothing
    }
  </p>`;
}

/** Which sources could not be had, and what is shown instead. */
function renderSource({reading: {keptAt, missing}, again}: Remarks, {t, locale}: Scene): unknown {
  if (!keptAt && !missing) return nothing;
  return html`<p class="note kept" part="error">
    ${keptAt ? t('keptCopy', {date: writeDay(dayOf(keptAt / 1000), locale)}) : nothing}
    ${missing ? t('sourceMissing', {names: missing.join(', ')}) : nothing}
    <button type="button" class="link" @click=${again}>${t('again')}</button>
  </p>`;
}

/** Whose clock it is, where that is not the visitor's. */
const renderClock = ({isOtherClock}: Remarks, {index, locale, t}: Scene): unknown =>
  isOtherClock ? html`<p class="note">${t('clock', {zone: nameZone(index.zone.id, locale)})}</p>` : nothing;
