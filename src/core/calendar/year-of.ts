import {civilFromDays} from './civil.ts';
import type {Months} from './months.ts';

/** First days of the months of a day's year, and of the year after. Days are day numbers. */
export function yearOf(
  {around, yearNumber = (some) => civilFromDays(some).year}: Months,
  day: number,
): {firsts: number[]; end: number} {
  const year = yearNumber(day);
  let [first] = around(day);
  while (yearNumber(first - 1) === year) [first] = around(first - 1);
  const firsts: number[] = [];
  let end = first;
  while (yearNumber(end) === year) {
    firsts.push(end);
    [, end] = around(end);
  }
  return {firsts, end};
}
