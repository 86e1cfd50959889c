import {html, nothing, type TemplateResult} from 'lit';
import {findUpcoming} from '../../core/calendar/agenda.ts';
import {DAY, dayOf} from '../../core/calendar/civil.ts';
import type {EventIndex} from '../../core/calendar/plain-index.ts';
import {nameZone, readerZone, writeDay} from '../../core/calendar/wording.ts';
import type {Scene} from './scene.ts';

/** Nothing here: one sentence, and the next event as the next act. */
export function renderEmpty(index: EventIndex, end: number, isFiltered: boolean, scene: Scene): TemplateResult {
  const {t, text, locale, now, onGo} = scene;
  const from = Math.max(now / 1000, (end - 1) * DAY);
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

/** Whose clock it is, where that is not the visitor's. */
export function renderClock({zone}: EventIndex, {day, locale, t}: Scene): unknown {
  const noon = (day + 0.5) * DAY;
  if (zone.offsetAt(noon) === readerZone().offsetAt(noon)) return nothing;
  return html`<p class="note">${t('clock', {zone: nameZone(zone.id, locale)})}</p>`;
}
