// The least that an accessible month can be: a table, drawn from events that were sorted into their days once.
import {escapeHtml} from './floor-form.ts';
import type {Dated} from './workloads.ts';

const DAY = 86_400_000;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(day.slice(0, 10));
// the browser's own names of months take 20 ms the first time somebody asks for them
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** How many days after the last Monday. */
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

export type Days = Map<string, Dated[]>;

/** Events by each day that they touch. */
export function sortIntoDays(events: readonly Dated[]): Days {
  const days: Days = new Map();
  const put = (day: string, event: Dated): void => {
    const list = days.get(day);
    if (list) list.push(event);
    else days.set(day, [event]);
  };
  for (const event of events) {
    if (event.start.length > 10) put(event.start.slice(0, 10), event);
    else for (let t = timeOf(event.start); t < timeOf(event.end); t += DAY) put(isoOf(t), event);
  }
  return days;
}

const isLong = ({start}: Dated): boolean => start.length === 10;
/** Whole days first, then by the clock. */
const inOrder = (events: readonly Dated[]): Dated[] =>
  [...events].sort((a, b) => Number(isLong(b)) - Number(isLong(a)) || (a.start < b.start ? -1 : 1));

function dayHtml(day: string, isOutside: boolean, events: readonly Dated[], max: number): string {
  const entries = inOrder(events)
    .slice(0, max)
    .map((e) => `<li><a href="#${e.id}">${isLong(e) ? '' : `${e.start.slice(11)} `}${escapeHtml(e.title)}</a></li>`);
  const more = events.length > max ? `<button type="button">${events.length - max} more</button>` : '';
  return `<td${isOutside ? ' class="out"' : ''}><time datetime="${day}">${Number(day.slice(8))}</time>${entries.length ? `<ul>${entries.join('')}</ul>` : ''}${more}</td>`;
}

export function monthHtml(days: Days, month: string, max = 3): string {
  const first = timeOf(`${month}-01`);
  const end = timeOf(`${turn(month)}-01`);
  let [rows, t] = ['', first - weekdayOf(first) * DAY];
  while (t < end) {
    rows += '<tr>';
    for (let i = 0; i < 7; i++, t += DAY)
      rows += dayHtml(isoOf(t), t < first || t >= end, days.get(isoOf(t)) ?? [], max);
    rows += '</tr>';
  }
  const title = `${MONTHS[Number(month.slice(5)) - 1]!} ${month.slice(0, 4)}`;
  const head = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((d) => `<th scope="col">${d}</th>`).join('');
  return `<table class="month" data-month="${month}"><caption aria-live="polite">${title}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** The month after. */
export function turn(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
