import {civilFromDays, daysFromCivil, daysInMonth} from './civil.ts';

/** Months as a calendar has them. Days are day numbers. */
export interface Months {
  /** First day of a day's month, and of the next. */
  around: (day: number) => [first: number, end: number];
  /** The same day `by` months later, or that month's last. */
  add: (day: number, by: number) => number;
  /** A day's year, where the months are not of the Gregorian calendar. */
  yearNumber?: (day: number) => number | string;
  /** Position in its month, from 1. */
  dateOf: (day: number) => number;
  /** The date in the Gregorian calendar, where the months are of another: day, and at the start of its month that month too. */
  otherDate?: (day: number) => string;
  /** The Gregorian months that a stretch of days lies in. */
  otherTitle?: (first: number, end: number) => string;
}

/** Of the Gregorian calendar. */
export const gregorianMonths: Months = {
  around(day) {
    const {year, month} = civilFromDays(day);
    return [daysFromCivil(year, month), daysFromCivil(year, month + 1)];
  },
  add(days, by) {
    const {year, month, day} = civilFromDays(days);
    const first = civilFromDays(daysFromCivil(year, month + by));
    return daysFromCivil(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
  },
  dateOf: (day) => civilFromDays(day).day,
};
