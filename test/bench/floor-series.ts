// The least that the rules of W7 take: it begins at the month that is shown, whenever a series began.
import type {Dated} from './workloads.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

/** The starts of a series from `from` to `to`, in milliseconds at midnight UTC. */
function* startsOf(rule: Record<string, string>, begin: number, from: number, to: number): Generator<number> {
  const days = rule['BYDAY']?.split(',').map((day) => [Number(day.slice(0, -2)), WEEKDAYS.indexOf(day.slice(-2))]);
  if (rule['FREQ'] === 'WEEKLY') {
    const step = 7 * DAY * Number(rule['INTERVAL'] ?? 1);
    const zero = begin - weekdayOf(begin) * DAY;
    for (let week = zero + Math.max(0, Math.floor((from - zero) / step)) * step; week <= to; week += step)
      for (const [, weekday] of days ?? []) yield week + weekday! * DAY;
    return;
  }
  for (let at = new Date(from), month = 0; ; month++) {
    const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + month, 1);
    if (first > to) return;
    if (rule['BYMONTHDAY']) yield first + (Number(rule['BYMONTHDAY']) - 1) * DAY;
    for (const [nth, weekday] of rule['BYMONTHDAY'] ? [] : (days ?? []))
      yield first + (((weekday! - weekdayOf(first) + 7) % 7) + (nth! - 1) * 7) * DAY;
  }
}

/** The dates of all series that a month's weeks show. */
export function expand(events: readonly Dated[], month: string): Dated[] {
  const [from, to] = [Date.parse(`${month}-01`) - 6 * DAY, Date.parse(`${month}-01`) + 37 * DAY];
  return events.flatMap((event) => {
    const rule = Object.fromEntries(event.rrule!.split(';').map((part) => part.split('=') as [string, string]));
    const begin = Date.parse(event.start.slice(0, 10));
    const [year, number, day] = [rule['UNTIL']!.slice(0, 4), rule['UNTIL']!.slice(4, 6), rule['UNTIL']!.slice(6, 8)];
    const until = Math.min(to, Date.parse(`${year}-${number}-${day}`));
    return [...startsOf(rule, begin, from, to)]
      .filter((time) => time >= begin && time >= from && time <= until)
      .map((time) => {
        const date = new Date(time).toISOString().slice(0, 10);
        return {...event, start: date + event.start.slice(10), end: date + event.end.slice(10)};
      });
  });
}
