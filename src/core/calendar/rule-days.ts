import {civilFromDays, daysFromCivil, daysInMonth, weekdayOf, weekStartOf} from './civil.ts';
import {MONTHLY, WEEKLY, YEARLY, type Rule} from './rule.ts';

/** Day on which week 1 of a year starts: the first week with at least four days in that year (RFC 5545 3.3.10, ISO 8601). */
const firstWeekOf = (year: number, weekStart: number): number => weekStartOf(daysFromCivil(year, 1, 4), weekStart);

/** True when `list` has the position counted from the front (1 is first) or from the back (−1 is last). */
const hasPosition = (list: readonly number[], position: number, size: number): boolean =>
  list.includes(position) || list.includes(position - size - 1);

function hasWeekNumber(list: readonly number[], day: number, year: number, weekStart: number): boolean {
  // The year a week belongs to may be a neighbour of the day's own.
  const weekYear = [year + 1, year, year - 1].find((candidate) => day >= firstWeekOf(candidate, weekStart)) ?? year;
  const first = firstWeekOf(weekYear, weekStart);
  return hasPosition(list, Math.floor((day - first) / 7) + 1, (firstWeekOf(weekYear + 1, weekStart) - first) / 7);
}

/**
 * The rule with what it leaves out taken from its first date (RFC 5545 3.3.10: "information … not contained in the rule is
 * derived from DTSTART"). A yearly rule with BYWEEKNO alone means every day of those weeks.
 */
export function completeRule(rule: Rule, start: number): Rule {
  const {freq, byDay, byMonth, byMonthDay, byWeekNo, byYearDay} = rule;
  if (byDay || byMonthDay || byWeekNo || byYearDay || freq > WEEKLY) return rule;
  if (freq === WEEKLY) return {...rule, byDay: [{weekday: weekdayOf(start), nth: 0}]};
  const {month, day} = civilFromDays(start);
  return {...rule, byMonthDay: [day], byMonth: freq === YEARLY ? (byMonth ?? [month]) : byMonth};
}

/**
 * A test for one day against every date part of a rule at once. Expanding and limiting parts need no difference here: a day is
 * in the set when it satisfies all of them. The number in BYDAY counts within the month (MONTHLY, or YEARLY with BYMONTH)
 * or the year (YEARLY); elsewhere the standard forbids it and it is ignored.
 */
export function dayTest(rule: Rule): (day: number) => boolean {
  const {freq, byDay, byMonth, byMonthDay, byWeekNo, byYearDay, weekStart} = rule;
  const inMonth = freq === MONTHLY || (freq === YEARLY && byMonth !== undefined);
  // For each ISO weekday: undefined when it is not wanted, else which ones are; an empty list means all.
  const wanted = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const numbers = byDay?.filter((entry) => entry.weekday === weekday).map(({nth}) => nth);
    if (numbers && !numbers.length) return undefined;
    return freq > MONTHLY || byWeekNo || !numbers || numbers.includes(0) ? [] : numbers;
  });
  const isNumbered = (numbers: readonly number[], position: number, size: number): boolean =>
    numbers.includes(Math.ceil(position / 7)) || numbers.includes(-Math.ceil((size - position + 1) / 7));
  return (day) => {
    const numbers = wanted[weekdayOf(day) - 1];
    if (!numbers) return false;
    const {year, month, day: date} = civilFromDays(day);
    if (byMonth && !byMonth.includes(month)) return false;
    if (byMonthDay && !hasPosition(byMonthDay, date, daysInMonth(year, month))) return false;
    if (byWeekNo && !hasWeekNumber(byWeekNo, day, year, weekStart)) return false;
    if (inMonth && !byYearDay) return !numbers.length || isNumbered(numbers, date, daysInMonth(year, month));
    if (!byYearDay && !numbers.length) return true;
    const first = daysFromCivil(year, 1);
    const [position, size] = [day - first + 1, daysFromCivil(year + 1, 1) - first];
    if (byYearDay && !hasPosition(byYearDay, position, size)) return false;
    if (!numbers.length) return true;
    return inMonth ? isNumbered(numbers, date, daysInMonth(year, month)) : isNumbered(numbers, position, size);
  };
}
