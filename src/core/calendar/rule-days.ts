import {civilFromDays, daysFromCivil, daysInMonth, weekdayOf, weekStartOf} from './civil.ts';
import {MONTHLY, WEEKLY, YEARLY, type Rule} from './rule.ts';

/** Day on which week 1 of a year starts: the first week with at least four days in that year (RFC 5545 3.3.10, ISO 8601). */
const firstWeekOf = (year: number, weekStart: number): number => weekStartOf(daysFromCivil(year, 1, 4), weekStart);

/** True when `list` has the position counted from the front (1 is first) or from the back (−1 is last). */
const hasPosition = (list: readonly number[], position: number, size: number): boolean =>
  list.includes(position) || list.includes(position - size - 1);

function hasWeekNumber(list: readonly number[], day: number, year: number, weekStart: number): boolean {
  const inWeekOf = (candidate: number): boolean | undefined => {
    const first = firstWeekOf(candidate, weekStart);
    const next = firstWeekOf(candidate + 1, weekStart);
    return day < first || day >= next
      ? undefined
      : hasPosition(list, (day - first - ((day - first) % 7)) / 7 + 1, (next - first) / 7);
  };
  return inWeekOf(year) ?? inWeekOf(year - 1) ?? inWeekOf(year + 1) ?? false;
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
  const {byDay, byMonth, byMonthDay, byWeekNo, byYearDay, weekStart} = rule;
  const inMonth = rule.freq === MONTHLY || (rule.freq === YEARLY && byMonth !== undefined);
  const counted = rule.freq <= MONTHLY && !byWeekNo;
  return (day) => {
    const {year, month, day: date} = civilFromDays(day);
    if (byMonth && !byMonth.includes(month)) return false;
    if (byMonthDay && !hasPosition(byMonthDay, date, daysInMonth(year, month))) return false;
    const first = daysFromCivil(year, 1);
    const length = daysFromCivil(year + 1, 1) - first;
    if (byYearDay && !hasPosition(byYearDay, day - first + 1, length)) return false;
    if (byWeekNo && !hasWeekNumber(byWeekNo, day, year, weekStart)) return false;
    if (!byDay) return true;
    const weekday = weekdayOf(day);
    const position = inMonth ? date : day - first + 1;
    const size = inMonth ? daysInMonth(year, month) : length;
    return byDay.some(
      ({weekday: wanted, nth}) =>
        wanted === weekday &&
        (!nth || !counted || nth === Math.ceil(position / 7) || nth === -Math.ceil((size - position + 1) / 7)),
    );
  };
}
