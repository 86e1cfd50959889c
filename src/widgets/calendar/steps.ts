import {civilFromDays, daysFromCivil, daysInMonth} from '../../core/calendar/civil.ts';

/** The same day `by` months later, or that month's last. */
export function addMonths(days: number, by: number): number {
  const {year, month, day} = civilFromDays(days);
  const first = civilFromDays(daysFromCivil(year, month + by));
  return daysFromCivil(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** First day of a day's month, and of the next. */
export function monthAround(days: number): [first: number, end: number] {
  const {year, month} = civilFromDays(days);
  return [daysFromCivil(year, month), daysFromCivil(year, month + 1)];
}
