import {html, type TemplateResult} from 'lit';
import {formatDay} from '../../../core/calendar/civil.ts';
import {groupByDay} from '../../../core/calendar/group-by-day.ts';
import {buildMonthGrid} from '../../../core/calendar/month-grid.ts';
import type {Occurrence} from '../../../core/calendar/occurrence.ts';
import {MONTH, writeDay} from '../../../core/calendar/wording.ts';
import {formatNumber} from '../../../i18n/format-number.ts';
import {yearOf} from '../../../core/calendar/year-of.ts';
import type {Scene, View} from '../scene.ts';

export {yearStyles as styles} from './year.styles.ts';

/** Twelve small months: each is a button to the month, and darker where more is on. */
export const view: View = {
  render: renderYear,
  rangeOf({day, months}) {
    const {firsts, end} = yearOf(months, day);
    return [firsts[0]!, end];
  },
  titleOf: ({day, locale}) => writeDay(day, locale, {year: 'numeric'}),
  step: ({day, months}, by) => (by < 0 ? yearOf(months, day).firsts[0]! - 1 : yearOf(months, day).end),
};

function renderYear(scene: Scene): TemplateResult {
  const {day, months} = scene;
  const {firsts, end} = yearOf(months, day);
  const days = groupByDay(scene.on(firsts[0]!, end), firsts[0]!, end);
  return html`<div class="year" part="year" data-year=${formatDay(day).slice(0, 4)}>
    ${firsts.map((first, at) => renderSmallMonth(first, firsts[at + 1] ?? end, days, scene))}
  </div>`;
}

function renderSmallMonth(
  first: number,
  end: number,
  days: ReadonlyMap<number, Occurrence[]>,
  scene: Scene,
): TemplateResult {
  const {locale, t, firstWeekday, today, onGo, months} = scene;
  const found = new Set<string>();
  for (let day = first; day < end; day++) for (const {key} of days.get(day) ?? []) found.add(key);
  const name = writeDay(first, locale, MONTH);
  const count = found.size ? t('events', {n: found.size}) : t('noEvents');
  const to = first <= today && today < end ? today : first;
  return html`<button
    type="button"
    class="small"
    aria-label="${name}, ${count}"
    data-small=${formatDay(first).slice(0, 7)}
    @click=${() => onGo(to, 'month')}
  >
    <b>${writeDay(first, locale, {month: 'long'})}</b>
    <span class="cells" aria-hidden="true">
      ${buildMonthGrid(first, end, firstWeekday)
        .flat()
        .map((day) =>
          day < first || day >= end
            ? html`<i></i>`
            : html`<i class="on${Math.min(3, days.get(day)?.length ?? 0)} ${day === today ? 'today' : ''}"
                >${formatNumber(months.dateOf(day), locale)}</i
              >`,
        )}
    </span>
  </button>`;
}
