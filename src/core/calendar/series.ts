import type {CalendarEvent, EventOverride} from '../../contract/calendar.ts';
import {DAY, dayOf, formatCivil, formatDay, modulo, parseWritten} from './civil.ts';
import {parseDuration, type Length} from './duration.ts';
import {DAILY, parseRule, type Rule} from './rule.ts';
import {onClock, readMoment, readTiming, sentenceOf, type Report, type Timing, type ZoneDefaults} from './timing.ts';

/** A rule with its last time on the event's own clock. */
export interface BoundRule {
  rule: Rule;
  until: number | undefined;
}

/** A changed occurrence, read. */
export interface Change {
  /** The start it replaces. */
  at: number;
  /** It holds for all later occurrences too. */
  isLasting: boolean;
  event: CalendarEvent;
  timing: Timing;
}

/** An event, read and ready to be laid out in time. All times on its own clock, in civil seconds. */
export interface Series {
  event: CalendarEvent;
  timing: Timing;
  rules: BoundRule[];
  exceptRules: BoundRule[];
  /** Further starts; some with a length of their own. */
  extras: Map<number, Length | undefined>;
  /** Starts that the rules do not decide: left out, or changed. */
  excluded: Set<number>;
  excludedDays: Set<number>;
  changes: Change[];
}

/** The name of a start: what RSVPs and RECURRENCE-ID call it. */
export const nameStart = (start: number, {allDay}: Timing): string =>
  allDay ? formatDay(dayOf(start)) : formatCivil(start);

function bindRule(text: string, {zone, allDay}: Timing): BoundRule {
  const rule = parseRule(text);
  if (allDay && rule.freq > DAILY) throw new RangeError('Whole days cannot repeat by the hour, minute or second.');
  const {until} = rule;
  // A date stands for its whole day, also where the start has a time.
  return {rule, until: until && (until.dateOnly && !allDay ? until.civil + DAY - 1 : onClock(until, zone))};
}

/** Reads a start of the series. A date among times (`wholeDay`) means the series' own time on that day. */
function readStart(text: string, {zone, allDay, start}: Timing): {at: number; wholeDay: boolean} {
  const written = readMoment(text, 'date');
  const civil = onClock(written, zone);
  if (allDay) return {at: dayOf(civil) * DAY, wholeDay: false};
  return {at: written.dateOnly ? civil + modulo(start, DAY) : civil, wholeDay: written.dateOnly};
}

/** Reads `start`, `start/end` or `start/duration`. */
function readExtra(text: string, timing: Timing): [number, Length | undefined] {
  const [first = '', second = ''] = text.split('/');
  const {at} = readStart(first, timing);
  const end = parseWritten(second);
  return [at, end ? {nominal: Math.max(0, onClock(end, timing.zone) - at), exact: 0} : parseDuration(second)];
}

/** The event as it is on a changed occurrence: the change's own words where it has them, and no repeating. */
function mergeChange(event: CalendarEvent, change: EventOverride, start: string): CalendarEvent {
  const {rrule: _r, exrule: _x, rdate: _d, exdate: _e, overrides: _o, end, duration, ...base} = event;
  const {recurrenceId: _id, thisAndFuture: _t, ...own} = change;
  const lengths = (change.end ?? change.duration) === undefined ? {end, duration} : {};
  return {...base, ...lengths, ...own, start: own.start ?? start, title: own.title ?? event.title};
}

function readChange({event, timing}: Series, change: EventOverride, defaults: ZoneDefaults, report: Report): Change {
  const {at} = readStart(change.recurrenceId, timing);
  const merged = mergeChange(event, change, nameStart(at, timing));
  const own = readTiming({...merged, end: change.end, duration: change.duration}, defaults, report);
  const isSameLength = (change.end ?? change.duration) === undefined && own.allDay === timing.allDay;
  return {
    at,
    isLasting: change.thisAndFuture === true,
    event: merged,
    timing: isSameLength ? {...own, length: timing.length} : own,
  };
}

/**
 * Reads an event with all that repeats, adds, leaves out and changes its dates.
 * @throws RangeError with a plain sentence when its start cannot be read; other faults are reported, and what they are in left out.
 */
export function readSeries(event: CalendarEvent, defaults: ZoneDefaults, report: Report): Series {
  const timing = readTiming(event, defaults, report);
  const [rules, exceptRules, changes]: [BoundRule[], BoundRule[], Change[]] = [[], [], []];
  const [excluded, excludedDays] = [new Set<number>(), new Set<number>()];
  const series: Series = {event, timing, rules, exceptRules, extras: new Map(), excluded, excludedDays, changes};
  const readEach = <T>(values: readonly T[] | undefined, read: (value: T) => void): void => {
    for (const value of values ?? []) {
      try {
        read(value);
      } catch (error) {
        report(sentenceOf(error));
      }
    }
  };
  const exclude = (text: string): void => {
    const {at, wholeDay} = readStart(text, timing);
    if (wholeDay) excludedDays.add(dayOf(at));
    else excluded.add(at);
  };
  readEach([event.rrule ?? []].flat(), (text) => rules.push(bindRule(text, timing)));
  readEach(event.exrule, (text) => exceptRules.push(bindRule(text, timing)));
  readEach(event.rdate, (text) => series.extras.set(...readExtra(text, timing)));
  readEach(event.exdate, exclude);
  readEach(event.overrides, (change) => {
    changes.push(readChange(series, change, defaults, report));
    exclude(change.recurrenceId);
  });
  changes.sort((a, b) => a.at - b.at);
  return series;
}
