import {html, nothing, type TemplateResult} from 'lit';
import {DAY, dayOf} from '../../core/calendar/civil.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {writeClock, writeDay} from '../../core/calendar/wording.ts';
import type {Scene} from './scene.ts';

/** Classes of whatever stands for an event. */
export function eventClass(occurrence: Occurrence, {now, hueOf}: Scene): string {
  const {endsAt, cancelled, event} = occurrence;
  const past = endsAt < now ? ' past' : '';
  const open = event.status === 'tentative' || event.status === 'postponed' ? ' tentative' : '';
  return `hue${hueOf(occurrence)}${past}${cancelled ? ' cancelled' : ''}${open}`;
}

/** What is to be known of an event that does not simply take place, as a message's key. */
export const stateOf = ({
  cancelled,
  event: {status},
}: Occurrence): 'cancelled' | 'tentative' | 'postponed' | undefined =>
  cancelled ? 'cancelled' : status === 'tentative' || status === 'postponed' ? status : undefined;

/** What is said of an event wherever its day cannot be heard: time, title, weekday and date, and whether it is off. */
export function eventSpeech(occurrence: Occurrence, {locale, text, t}: Scene): string {
  const {event, start, end, allDay} = occurrence;
  const [first, last] = [dayOf(start), dayOf(Math.max(start, end - 1))];
  const words = [text(event.title), allDay ? t('allDay') : writeClock(start, locale), writeDay(first, locale)];
  if (last > first && (allDay || end - start >= DAY)) words.push(t('until', {date: writeDay(last, locale)}));
  const state = stateOf(occurrence);
  if (state) words.push(t(state));
  return words.join(', ');
}

/** "Tuesday 3 March 2026, 2 events". */
export const daySpeech = (day: number, count: number, {locale, t}: Scene): string =>
  `${writeDay(day, locale)}, ${count ? t('events', {n: count}) : t('noEvents')}`;

/** An event in a month or week: its time when it begins on this day, and its title. */
export function renderChip(occurrence: Occurrence, extra: string, scene: Scene, tabIndex = -1): TemplateResult {
  const {key, allDay, start, end} = occurrence;
  const isShort = !allDay && dayOf(Math.max(start, end - 1)) === dayOf(start);
  return html`<button
    type="button"
    class="chip ${eventClass(occurrence, scene)} ${extra}"
    part="event"
    tabindex=${tabIndex}
    data-event=${key}
    aria-label=${eventSpeech(occurrence, scene)}
    @click=${(event: Event) => {
      event.stopPropagation();
      scene.onOpen(occurrence);
    }}
  >
    <span class="name" dir="auto">${scene.text(occurrence.event.title)}</span>
    ${isShort ? html`<span class="at">${writeClock(start, scene.locale)}</span>` : nothing}
  </button>`;
}
