import {html, nothing, type TemplateResult} from 'lit';
import {buildAgenda} from '../../../core/calendar/agenda.ts';
import {weekStartOf} from '../../../core/calendar/civil.ts';
import {firstDayOf, lastDayOf, layoutWeekBars} from '../../../core/calendar/month-grid.ts';
import {isBar, layoutDay, type DayBox} from '../../../core/calendar/week-layout.ts';
import {writeWhen} from '../../../core/calendar/when.ts';
import {SHORT_WEEKDAY, writeClock, writeDay, writeDays} from '../../../core/calendar/wording.ts';
import {formatNumber} from '../../../i18n/format-number.ts';
import type {Occurrence} from '../../../core/calendar/occurrence.ts';
import {renderAgendaDay, styles as agendaStyles} from '../agenda-view.ts';
import {daySpeech, eventClass, eventSpeech, renderChip} from '../event-words.ts';
import {placed} from '../placed.ts';
import type {Scene, View} from '../scene.ts';
import {timeGridStyles} from './time-grid.styles.ts';
import {times} from '../../../core/times.ts';

/** The week is a list where it has no room. */
export const styles = [agendaStyles, timeGridStyles];

const DATE: Intl.DateTimeFormatOptions = {day: 'numeric', month: 'long', year: 'numeric'};

/** Seven days side by side, hours from top to bottom. */
export const weekView: View = {
  render: renderWeek,
  rangeOf: ({day, firstWeekday}) => {
    const first = weekStartOf(day, firstWeekday);
    return [first, first + 7];
  },
  titleOf: ({day, firstWeekday, locale}) => {
    const first = weekStartOf(day, firstWeekday);
    return writeDays(first, first + 6, locale, DATE);
  },
  step: ({day}, by) => day + 7 * by,
};

/** One day by the hour. */
export const dayView: View = {
  render: (scene) => renderDays(scene.day, 1, scene),
  rangeOf: ({day}) => [day, day + 1],
  titleOf: ({day, locale}) => writeDay(day, locale),
  step: ({day}, by) => day + by,
};

/** Seven columns need room: without it, the week is a list. */
function renderWeek(scene: Scene): TemplateResult {
  const first = weekStartOf(scene.day, scene.firstWeekday);
  if (!scene.isNarrow) return renderDays(first, 7, scene);
  const days = buildAgenda(scene.on(first, first + 7), first);
  return html`<div class="agenda">${days.map((day) => renderAgendaDay(day, scene))}</div>`;
}

function renderDays(first: number, count: number, scene: Scene): TemplateResult {
  const all = scene.on(first, first + count);
  const days = times(count, (at) => first + at);
  const timed = all.filter((occurrence) => !isBar(occurrence));
  const [from, to] = hoursOf(timed, first, count);
  const hours = times(to - from, (at) => from + at);
  return html`<div
    class="times ${count === 1 ? 'one' : ''}"
    part="times"
    role="group"
    aria-labelledby="title"
    tabindex="0"
    ${placed({from, hours: to - from})}
  >
    ${renderBars(all, first, count, scene)}
    <div class="body">
      <div class="hours" aria-hidden="true">
        ${hours.map((hour) => html`<span>${writeClock(hour * 3600, scene.locale)}</span>`)}
      </div>
      ${days.map((day) => renderColumn(day, all, timed, scene))}
    </div>
  </div>`;
}

/** The hours to show: eight to six, and whatever lies outside. */
function hoursOf(timed: readonly Occurrence[], first: number, count: number): [from: number, to: number] {
  const boxes = times(count, (at) => layoutDay(onDay(timed, first + at), first + at)).flat();
  const from = Math.min(8, ...boxes.map(({top}) => Math.floor(top / 60)));
  return [from, Math.max(18, ...boxes.map(({bottom}) => Math.ceil(bottom / 60)))];
}

const onDay = (occurrences: readonly Occurrence[], day: number): Occurrence[] =>
  occurrences.filter((o) => firstDayOf(o) <= day && lastDayOf(o) >= day);

/** Whole days above the hours, as in a month. */
function renderBars(all: readonly Occurrence[], first: number, count: number, scene: Scene): unknown {
  const bars = layoutWeekBars(all.filter(isBar), first).filter(({column}) => column < count);
  if (!bars.length) return nothing;
  return html`<div class="bars" role="list">
    ${bars.map(
      ({occurrence, column, span, lane, continuesBefore}) =>
        html`<div role="listitem" ${placed({column: column + 2, span: Math.min(span, count - column), lane: lane + 1})}>
          ${renderChip(occurrence, continuesBefore ? 'before' : '', scene, 0)}
        </div>`,
    )}
  </div>`;
}

function renderColumn(
  day: number,
  all: readonly Occurrence[],
  timed: readonly Occurrence[],
  scene: Scene,
): TemplateResult {
  const {locale, today, headingLevel, months} = scene;
  const boxes = layoutDay(onDay(timed, day), day);
  return html`<section class="column ${day === today ? 'today' : ''}">
    <div
      class="date"
      role="heading"
      aria-level=${Math.min(6, headingLevel + 1)}
      aria-label=${daySpeech(day, onDay(all, day).length, scene)}
    >
      <span>${writeDay(day, locale, SHORT_WEEKDAY)}</span>
      <b>${formatNumber(months.dateOf(day), locale)}</b>
    </div>
    <div class="lines" role="list">${boxes.map((box) => renderBox(box, scene))}</div>
  </section>`;
}

function renderBox({occurrence, top, bottom, column, columns}: DayBox, scene: Scene): TemplateResult {
  const {time} = writeWhen(occurrence, scene.locale);
  return html`<div class="box" role="listitem" ${placed({top, length: bottom - top, at: column, of: columns})}>
    <button
      type="button"
      class="chip ${eventClass(occurrence, scene)} ${bottom - top < 60 ? 'short' : ''}"
      part="event"
      data-event=${occurrence.key}
      aria-label=${eventSpeech(occurrence, scene)}
      @click=${() => scene.onOpen(occurrence)}
    >
      <span class="name">${scene.text(occurrence.event.title)}</span>
      <span class="at">${time}</span>
    </button>
  </div>`;
}
