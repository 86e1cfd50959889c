import {html, nothing, type TemplateResult} from 'lit';
import {buildAgenda, type AgendaDay} from '../../core/calendar/agenda.ts';
import {formatDay} from '../../core/calendar/civil.ts';
import {firstDayOf, lastDayOf} from '../../core/calendar/month-grid.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {writeWhen} from '../../core/calendar/when.ts';
import {SHORT_WEEKDAY, writeDay, writeDays} from '../../core/calendar/wording.ts';
import {formatNumber} from '../../i18n/format-number.ts';
import {daySpeech, eventClass, stateOf} from './event-words.ts';
import {monthView} from './month-view.ts';
import type {Scene, View} from './scene.ts';

export {agendaStyles as styles} from './agenda.styles.ts';

const SHORT: Intl.DateTimeFormatOptions = {weekday: 'short', day: 'numeric', month: 'short'};

/** A month as a list. The current one begins today: what is over comes when asked for. */
export const view: View = {...monthView, render: renderAgenda};

function renderAgenda(scene: Scene): TemplateResult {
  const {today, day, t, months} = scene;
  const [first, end] = months.around(day);
  const all = scene.on(first, end);
  const days = buildAgenda(all, first);
  // what began before today and goes on is not over
  const isPast = (d: AgendaDay) => d.day < today && d.occurrences.every(({endsAt}) => endsAt < scene.now);
  const isNow = first <= today && today < end;
  const past = isNow ? days.filter(isPast) : [];
  return html`<div class="agenda" part="agenda" data-month=${formatDay(day).slice(0, 7)}>
    ${
      past.length
        ? html`<details>
            <summary>${t('earlier')}</summary>
            ${past.map((d) => renderAgendaDay(d, scene))}
          </details>`
        : nothing
    }
    ${days.filter((d) => !past.includes(d)).map((d) => renderAgendaDay(d, scene))}
  </div>`;
}

/** A date block at the start, its events as rows. */
export function renderAgendaDay({day, occurrences}: AgendaDay, scene: Scene): TemplateResult {
  const {locale, today, months} = scene;
  return html`<section class="entry ${day === today ? 'today' : ''}">
    <div
      class="date"
      role="heading"
      aria-level=${Math.min(6, scene.headingLevel + 1)}
      aria-label=${daySpeech(day, occurrences.length, scene)}
    >
      <span>${writeDay(day, locale, SHORT_WEEKDAY)}</span>
      <b>${formatNumber(months.dateOf(day), locale)}</b>
    </div>
    <ul>
      ${occurrences.map((occurrence) => html`<li>${renderRow(occurrence, scene)}</li>`)}
    </ul>
  </section>`;
}

function renderRow(occurrence: Occurrence, scene: Scene): TemplateResult {
  const {event, allDay} = occurrence;
  const state = stateOf(occurrence);
  const {text, t, locale} = scene;
  const {date, time} = writeWhen(occurrence, locale);
  const [first, last] = [firstDayOf(occurrence), lastDayOf(occurrence)];
  const when = allDay ? (first < last ? writeDays(first, last, locale, SHORT) : t('allDay')) : time || date;
  const where = event.location ? text(event.location.name) || event.location.address : event.online && t('online');
  return html`<button
    type="button"
    class="row ${eventClass(occurrence, scene)}"
    part="event"
    data-event=${occurrence.key}
    @click=${() => scene.onOpen(occurrence)}
  >
    <span class="name">${text(event.title)}</span>
    ${state ? html`<span class="badge">${t(state)}</span>` : nothing}
    <span class="facts">${[when, where, text(event.cost)].filter(Boolean).join(' · ')}</span>
  </button>`;
}
