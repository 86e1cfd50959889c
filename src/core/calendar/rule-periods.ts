import {DAY, civilFromDays, dayOf, daysFromCivil, modulo, weekStartOf} from './civil.ts';
import {DAILY, HOURLY, MONTHLY, SECONDLY, WEEKLY, YEARLY, type Rule} from './rule.ts';

/** A rule on the move: the rule completed from its first date, its day test and what is left of its budget. */
export interface RuleWalk {
  rule: Rule;
  hasDay: (day: number) => boolean;
  /** Steps left; every period or day looked at and every time found costs one. */
  budget: {steps: number};
}

/** Seconds in a period of each frequency; years and months have no fixed length. */
const UNITS = [0, 0, 7 * DAY, DAY, 3600, 60, 1];

/** Which period a civil time lies in: a running number of years, months, weeks, days, hours, minutes or seconds. */
export function periodOf({freq, weekStart}: Rule, civil: number): number {
  const day = dayOf(civil);
  const {year, month} = civilFromDays(day);
  if (freq === YEARLY) return year;
  if (freq === MONTHLY) return year * 12 + month - 1;
  if (freq === WEEKLY) return (weekStartOf(day, weekStart) - weekStartOf(0, weekStart)) / 7;
  return Math.floor(civil / (UNITS[freq] ?? 1));
}

/** Civil time at which a period starts. */
export function periodStart({freq, weekStart}: Rule, period: number): number {
  if (freq === YEARLY) return daysFromCivil(period, 1) * DAY;
  if (freq === MONTHLY) return daysFromCivil(0, period + 1) * DAY;
  return period * (UNITS[freq] ?? 1) + (freq === WEEKLY ? weekStartOf(0, weekStart) * DAY : 0);
}

/** For rules faster than daily: `civil` itself when its day, hour, minute and second are allowed, else where to look next. */
export function skipClosed({rule, hasDay}: RuleWalk, civil: number): number {
  const {freq, byMonth, byHour, byMinute, bySecond} = rule;
  const day = dayOf(civil);
  const {year, month} = civilFromDays(day);
  if (byMonth && !byMonth.includes(month)) return daysFromCivil(year, month + 1) * DAY;
  if (!hasDay(day)) return (day + 1) * DAY;
  const clock = modulo(civil, DAY);
  if (byHour && !byHour.includes(Math.floor(clock / 3600))) return civil - (clock % 3600) + 3600;
  if (freq > HOURLY && byMinute && !byMinute.includes(Math.floor(clock / 60) % 60)) return civil - (clock % 60) + 60;
  return freq === SECONDLY && bySecond && !bySecond.includes(clock % 60) ? civil + 1 : civil;
}

/** Starts of the days (or the one hour, minute or second) of a period that the rule allows. */
export function periodSlots({rule, hasDay, budget}: RuleWalk, period: number): number[] {
  const start = periodStart(rule, period);
  if (rule.freq > DAILY) return [start];
  const slots: number[] = [];
  const addDays = (first: number, next: number): void => {
    budget.steps -= next - first;
    for (let day = first; day < next; day++) if (hasDay(day)) slots.push(day * DAY);
  };
  if (rule.freq === MONTHLY && rule.byMonth?.includes(modulo(period, 12) + 1) === false) return slots;
  if (rule.freq === YEARLY && rule.byMonth) {
    for (const month of rule.byMonth) addDays(daysFromCivil(period, month), daysFromCivil(period, month + 1));
  } else addDays(dayOf(start), dayOf(periodStart(rule, period + 1)));
  return slots;
}
