import {html, noChange, nothing, type TemplateResult} from 'lit';
import {formatDay, weekStartOf} from '../../core/calendar/civil.ts';
import {buildMonthGrid, firstDayOf, lastDayOf, layoutWeekBars, type WeekBar} from '../../core/calendar/month-grid.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {MONTH, SHORT_WEEKDAY, WEEKDAY, writeDay} from '../../core/calendar/wording.ts';
import {formatNumber} from '../../i18n/format-number.ts';
import {daySpeech, renderChip} from './event-words.ts';
import type {Place, Scene, View} from './scene.ts';

/** A month as an ARIA grid: one tab stop, arrows between days, Enter into a day. */
export const monthView: View = {
  render: renderMonth,
  rangeOf: ({day, months}) => months.around(day),
  titleOf({day, locale, months}) {
    const title = writeDay(day, locale, MONTH);
    return months.otherTitle ? `${title} (${months.otherTitle(...months.around(day))})` : title;
  },
  step: ({day, months}, by) => months.add(day, by),
};

function renderMonth(scene: Scene): TemplateResult {
  const {day, firstWeekday, t, locale, months, isNarrow} = scene;
  const month = months.around(day);
  const weeks = buildMonthGrid(...month, firstWeekday);
  const [first, end] = [weeks[0]![0]!, weeks.at(-1)![6]! + 1];
  const all = scene.on(first, end);
  const isDrawn = compareWeeks(weeks, all, scene);
  return html`<p class="visually-hidden" id="keys">${t('gridKeys')}</p>
    <div
      class="month"
      part="grid"
      role="grid"
      aria-labelledby="title"
      aria-describedby="keys"
      data-month=${formatDay(day).slice(0, 7)}
      @keydown=${(event: KeyboardEvent) => onKey(event, scene)}
    >
      <div class="week head" role="row">
        ${weeks[0]!.map((d) => {
          const [long, short] = [writeDay(d, locale, WEEKDAY), writeDay(d, locale, SHORT_WEEKDAY)];
          // some languages do not shorten
          const written = isNarrow && short.length > 4 ? writeDay(d, locale, {weekday: 'narrow'}) : short;
          return html`<div role="columnheader" aria-label=${long}>${written}</div>`;
        })}
      </div>
      ${weeks.map((days, at) => (isDrawn(at) ? noChange : renderWeek(days, all, month, scene)))}
    </div>`;
}

/** What the weeks on screen were drawn from, by the root that they stand in. */
const drawn = new WeakMap<Node, unknown[][]>();

/** Tells which weeks stand there as they should, so that an arrow key draws two of them and not all. */
function compareWeeks(weeks: readonly number[][], all: readonly Occurrence[], scene: Scene): (at: number) => boolean {
  const {day, today, now, max, isNarrow, words, host, months, locale} = scene;
  const root = host.renderRoot;
  const marks = weeks.map((days) => {
    const tabStop = days.includes(day) && day;
    return [days[0], all, tabStop, today, Math.floor(now / 600_000), max, isNarrow, months, locale, ...words];
  });
  const isThere = root.querySelector('.month')?.childElementCount === weeks.length + 1;
  const before = isThere ? drawn.get(root) : undefined;
  drawn.set(root, marks);
  return (at) => before?.[at]?.every((mark, n) => mark === marks[at]![n]) ?? false;
}

function renderWeek(
  days: number[],
  all: readonly Occurrence[],
  [begin, end]: readonly [number, number],
  scene: Scene,
): TemplateResult {
  const [first, last] = [days[0]!, days[6]!];
  const here = all.filter((o) => firstDayOf(o) <= last && lastDayOf(o) >= first);
  const bars = layoutWeekBars(here, first);
  return html`<div class="week" role="row">
    ${days.map((day, column) => renderDay(day, column, bars, day < begin || day >= end, scene))}
  </div>`;
}

function renderDay(day: number, column: number, bars: WeekBar[], isOutside: boolean, scene: Scene): TemplateResult {
  const here = bars.filter((bar) => bar.column <= column && bar.column + bar.span > column);
  const hidden = here.filter(({lane}) => lane >= scene.max).length;
  const classes = `day${isOutside ? ' outside' : ''}${day === scene.today ? ' today' : ''}${day < scene.today ? ' gone' : ''}`;
  const number = formatNumber(scene.months.dateOf(day), scene.locale);
  const other = scene.months.otherDate?.(day);
  return html`<div
    class=${classes}
    part="day"
    role="gridcell"
    tabindex=${day === scene.day ? 0 : -1}
    data-day=${day}
    aria-label=${daySpeech(day, here.length, scene)}
    aria-current=${day === scene.today ? 'date' : nothing}
    @click=${() => enterDay(day, scene)}
  >
    <span class="number">${number}</span>
    ${other ? html`<span class="other">${other}</span>` : nothing}
    ${
      scene.isNarrow
        ? html`<span class="dots">${here.slice(0, 3).map(renderDot(scene))}</span>`
        : lanesOf(here, scene.max).map((bar) => renderLane(bar, column, scene))
    }
    ${hidden && !scene.isNarrow ? html`<span class="more">${scene.t('moreEvents', {n: hidden})}</span>` : nothing}
  </div>`;
}

const renderDot =
  (scene: Scene) =>
  ({occurrence}: WeekBar): TemplateResult =>
    html`<i class="dot hue${scene.hueOf(occurrence)}"></i>`;

/** What stands in each row of a day, down to the last that is taken. */
function lanesOf(bars: readonly WeekBar[], max: number): (WeekBar | undefined)[] {
  const lanes: (WeekBar | undefined)[] = [];
  for (const bar of bars) if (bar.lane < max) lanes[bar.lane] = bar;
  return [...lanes];
}

/** A bar is drawn by its first day in the week and lies over the others, which keep its row free. */
function renderLane(bar: WeekBar | undefined, column: number, scene: Scene): TemplateResult {
  if (!bar || bar.column !== column) return html`<span class="gap"></span>`;
  const {span, continuesBefore, continuesAfter, occurrence} = bar;
  const before = continuesBefore ? ' before' : '';
  return renderChip(occurrence, `span${span}${before}${continuesAfter ? ' after' : ''}`, scene);
}

/** A day with one event opens that; otherwise its list. */
function enterDay(day: number, scene: Scene): void {
  const [first, ...others] = scene.on(day, day + 1);
  if (first && !others.length) scene.onOpen(first);
  else scene.onDay(day);
}

/** Where a key leads from a day: ARIA Authoring Practices, date grid. Left and right follow the reading direction. */
function destination(event: KeyboardEvent, {day, firstWeekday, months}: Place): number | undefined {
  const isRtl = (event.currentTarget as HTMLElement).matches(':dir(rtl)');
  const weekStart = weekStartOf(day, firstWeekday);
  const turn = event.shiftKey ? 12 : 1;
  const to: Record<string, number> = {
    ArrowLeft: day + (isRtl ? 1 : -1),
    ArrowRight: day + (isRtl ? -1 : 1),
    ArrowUp: day - 7,
    ArrowDown: day + 7,
    Home: event.ctrlKey ? months.around(day)[0] : weekStart,
    End: event.ctrlKey ? months.around(day)[1] - 1 : weekStart + 6,
    PageUp: months.add(day, -turn),
    PageDown: months.add(day, turn),
  };
  return to[event.key];
}

function onKey(event: KeyboardEvent, scene: Scene): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-day]');
  if (!cell || event.altKey || event.metaKey) return;
  const day = Number(cell.dataset['day']);
  const to = destination(event, {...scene, day});
  const isOpening = (event.key === 'Enter' || event.key === ' ') && event.target === cell;
  const isList = /^l$/i.test(event.key) && !event.ctrlKey;
  if (to === undefined && !isOpening && !isList) return;
  event.preventDefault();
  if (to !== undefined) scene.onGo(to);
  else if (isList) scene.onGo(day, 'agenda');
  else enterDay(day, scene);
}
