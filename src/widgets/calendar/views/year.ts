import {html, type TemplateResult} from 'lit';
import {civilFromDays, daysFromCivil, formatDay} from '../../../core/calendar/civil.ts';
import {buildMonthGrid, groupByDay} from '../../../core/calendar/month-grid.ts';
import type {Occurrence} from '../../../core/calendar/occurrence.ts';
import {writeDay, writeNumber} from '../../../core/calendar/wording.ts';
import type {Scene, View} from '../scene.ts';
import {addMonths} from '../steps.ts';

export {yearStyles as styles} from './year.styles.ts';

/** Twelve small months: each is a button to the month, and darker where more is on. */
export const yearView: View = {
  render: renderYear,
  rangeOf: ({day}) => {
    const {year} = civilFromDays(day);
    return [daysFromCivil(year, 1), daysFromCivil(year + 1, 1)];
  },
  titleOf: ({day, locale}) => writeDay(day, locale, {year: 'numeric'}),
  step: (day, by) => addMonths(day, 12 * by),
};

function renderYear(scene: Scene): TemplateResult {
  const {year} = civilFromDays(scene.day);
  const [first, end] = yearView.rangeOf(scene);
  const days = groupByDay(scene.on(first, end), first, end);
  return html`<div class="year" part="year" data-year=${year}>
    ${Array.from({length: 12}, (_, at) => renderSmallMonth(year, at + 1, days, scene))}
  </div>`;
}

function renderSmallMonth(
  year: number,
  month: number,
  days: ReadonlyMap<number, Occurrence[]>,
  scene: Scene,
): TemplateResult {
  const {locale, t, firstWeekday, today, onGo} = scene;
  const [first, end] = [daysFromCivil(year, month), daysFromCivil(year, month + 1)];
  const found = new Set<string>();
  for (let day = first; day < end; day++) for (const {key} of days.get(day) ?? []) found.add(key);
  const name = writeDay(first, locale, {month: 'long', year: 'numeric'});
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
      ${buildMonthGrid(year, month, firstWeekday)
        .flat()
        .map((day) =>
          day < first || day >= end
            ? html`<i></i>`
            : html`<i class="on${Math.min(3, days.get(day)?.length ?? 0)} ${day === today ? 'today' : ''}"
                >${writeNumber(civilFromDays(day).day, locale)}</i
              >`,
        )}
    </span>
  </button>`;
}
