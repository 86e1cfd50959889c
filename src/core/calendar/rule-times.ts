import {DAY, dayOf, daysFromCivil, modulo} from './civil.ts';
import {DAILY, HOURLY, MINUTELY, SECONDLY, WEEKLY, type Rule} from './rule.ts';
import {completeRule, dayTest} from './rule-days.ts';
import {periodOf, periodSlots, periodStart, skipClosed, type RuleWalk} from './rule-periods.ts';

/** Steps that one rule may take in one search: some milliseconds, so that no rule can hold up a page. */
export const RULE_STEPS = 100_000;

/** The search for a rule's times. Civil times in seconds. */
export interface RuleSearch {
  /** DTSTART. */
  start: number;
  /** True when the event has dates only: parts smaller than a day are then ignored. */
  dateOnly: boolean;
  /** First time wanted, inclusive. */
  from: number;
  /** End of the times wanted, exclusive. */
  to: number;
  /** Last time of the series on the event's own clock, inclusive. Default: the rule's UNTIL as written. */
  until?: number | undefined;
  /** Most times to return. Default: as many as the budget allows. */
  limit?: number;
}

/** What a search found. */
export interface RuleTimes {
  /** Civil times, ascending. */
  times: number[];
  /** True when the budget or the limit ended the search early. */
  isCut: boolean;
}

/** Nothing is looked for after the year 9999, the last that ISO 8601 dates can name. */
const LAST_CIVIL = daysFromCivil(10000, 1) * DAY;

/** Seconds within a slot at which the rule happens. Parts at or above the rule's frequency limit instead: see {@link skipClosed}. */
function slotOffsets({freq, byHour, byMinute, bySecond}: Rule, {start, dateOnly}: RuleSearch): number[] {
  if (dateOnly) return [0];
  const clock = modulo(start, DAY);
  const hours = freq >= HOURLY ? [0] : (byHour ?? [Math.floor(clock / 3600)]);
  const minutes = freq >= MINUTELY ? [0] : (byMinute ?? [Math.floor(clock / 60) % 60]);
  const seconds = freq >= SECONDLY ? [0] : (bySecond ?? [clock % 60]);
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + Math.min(second, 59))),
  );
}

/** Positions that BYSETPOS chooses among `size` times of one period, in order. */
const choosePositions = (bySetPos: readonly number[], size: number): number[] =>
  [...new Set(bySetPos.map((position) => (position > 0 ? position - 1 : size + position)))]
    .filter((position) => position >= 0 && position < size)
    .sort((a, b) => a - b);

/** True when every period after the first has equally many times, so that COUNT can be worked out instead of walked. */
function isSteady({
  freq,
  byDay,
  byMonth,
  byMonthDay,
  byYearDay,
  byWeekNo,
  bySetPos,
  byHour,
  byMinute,
  bySecond,
}: Rule): boolean {
  if (freq < WEEKLY || byMonth || byMonthDay || byYearDay || byWeekNo || bySetPos) return false;
  if (freq <= DAILY) return freq === WEEKLY || !byDay;
  return !(byDay || byHour || (freq > HOURLY && byMinute) || (freq === SECONDLY && bySecond));
}

/** Where to begin: the period that holds `from` when the ones before it need no walking, and how many times they had. */
function startPoint(walk: RuleWalk, offsets: number[], start: number, from: number): {index: number; counted: number} {
  const {rule} = walk;
  const base = periodOf(rule, start);
  const index = Math.max(0, Math.floor((periodOf(rule, from) - base) / rule.interval));
  if (!rule.count || !index) return {index, counted: 0};
  if (!isSteady(rule)) return {index: 0, counted: 0};
  const times = periodSlots(walk, base).flatMap((slot) => offsets.map((offset) => slot + offset));
  return {index, counted: times.filter((time) => time >= start).length + (index - 1) * times.length};
}

/**
 * The times of a rule between two civil times. DTSTART itself is included only when the rule says so.
 * Works on the event's own clock; a time that a clock change skips is the caller's to move (see `toInstant`).
 */
export function expandRule(given: Rule, search: RuleSearch): RuleTimes {
  const {start, limit = Infinity} = search;
  const budget = {steps: RULE_STEPS};
  const rule = completeRule(given, dayOf(start));
  const walk: RuleWalk = {rule, hasDay: dayTest(rule), budget};
  const offsets = slotOffsets(rule, search);
  const from = Math.max(search.from, start);
  const stop = Math.min((search.until ?? rule.until?.civil ?? Infinity) + 1, search.to, LAST_CIVIL);
  const base = periodOf(rule, start);
  const times: number[] = [];
  let {index, counted} = startPoint(walk, offsets, start, from);
  for (; budget.steps > 0; index++, budget.steps--) {
    const period = base + index * rule.interval;
    const at = periodStart(rule, period);
    if (at >= stop) return {times, isCut: false};
    const open = rule.freq > DAILY ? skipClosed(walk, at) : at;
    if (open !== at) {
      index = Math.max(index, Math.ceil((periodOf(rule, open) - base) / rule.interval) - 1);
      continue;
    }
    const slots = periodSlots(walk, period);
    const size = slots.length * offsets.length;
    const chosen = rule.bySetPos && choosePositions(rule.bySetPos, size);
    for (let i = 0; i < (chosen?.length ?? size) && budget.steps > 0; i++, budget.steps--) {
      const position = chosen?.[i] ?? i;
      const time = (slots[Math.floor(position / offsets.length)] ?? 0) + (offsets[position % offsets.length] ?? 0);
      if (time < start) continue;
      if (time >= stop || (rule.count && ++counted > rule.count)) return {times, isCut: false};
      if (time >= from && times.push(time) >= limit) return {times, isCut: true};
    }
  }
  return {times, isCut: true};
}
