import type {CalendarEvent, EventOverride} from '../../contract/calendar.ts';
import {DAY, dayOf, parseWritten} from './civil.ts';
import {parseDuration, type Length} from './duration.ts';
import {parseRule, type Rule} from './rule.ts';
import {onClock, readMoment, readTiming, type Report, type Timing, type ZoneDefaults} from './timing.ts';

/** A rule with its last time on the event's own clock. */
export interface BoundRule {
  rule: Rule;
  until: number | undefined;
}

/** A changed occurrence, read: `at` is the start it replaces. */
export interface Change {
  at: number;
  /** It replaces whatever starts on that day. */
  wholeDay: boolean;
  thisAndFuture: boolean;
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
  excluded: Set<number>;
  excludedDays: Set<number>;
  changes: Change[];
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** True when an event has more than its one date. */
export const isSeries = ({rrule, rdate, overrides}: CalendarEvent): boolean =>
  Boolean(rrule?.length || rdate?.length || overrides?.length);

function bindRule(text: string, {zone, allDay}: Timing): BoundRule {
  const rule = parseRule(text);
  const {until} = rule;
  if (!until) return {rule, until: undefined};
  // A date stands for its whole day, also where the start has a time.
  return {rule, until: until.dateOnly && !allDay ? until.civil + DAY - 1 : onClock(until, zone)};
}

/** Rules that can be read; what is wrong with the others is reported, and the event is shown without them. */
function bindRules(texts: readonly string[], timing: Timing, report: Report): BoundRule[] {
  return texts.flatMap((text) => {
    try {
      return [bindRule(text, timing)];
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
}

/** A key for comparing starts: whole days for all-day events. */
const keyOf = (text: string, {zone, allDay}: Timing): {key: number; dateOnly: boolean} => {
  const written = readMoment(text, 'date');
  const civil = onClock(written, zone);
  return {key: allDay ? dayOf(civil) * DAY : civil, dateOnly: written.dateOnly && !allDay};
};

/** Reads `start`, `start/end` or `start/duration`. A date among times means the series' own time on that day. */
function readExtra(text: string, timing: Timing): [number, Length | undefined] {
  const [first = '', second] = text.split('/');
  const {key, dateOnly} = keyOf(first, timing);
  const start = dateOnly ? key + (timing.start - dayOf(timing.start) * DAY) : key;
  if (!second) return [start, undefined];
  const duration = parseDuration(second);
  if (duration) return [start, duration];
  const end = parseWritten(second);
  return [start, end && {nominal: Math.max(0, onClock(end, timing.zone) - start), exact: 0}];
}

/** The event as it is on a changed occurrence: its own words where it has them, no repeating. */
function mergeChange(event: CalendarEvent, change: EventOverride, start: string): CalendarEvent {
  const {rrule: _r, exrule: _x, rdate: _d, exdate: _e, overrides: _o, ...base} = event;
  const {recurrenceId: _id, thisAndFuture: _t, ...own} = change;
  const lengths = own.end !== undefined || own.duration !== undefined ? {end: undefined, duration: undefined} : {};
  return {...base, ...lengths, ...own, start: own.start ?? start, title: own.title ?? event.title};
}

function readChange(
  series: Omit<Series, 'changes'>,
  change: EventOverride,
  defaults: ZoneDefaults,
  report: Report,
): Change {
  const {event, timing} = series;
  const {key, dateOnly} = keyOf(change.recurrenceId, timing);
  const merged = mergeChange(event, change, change.recurrenceId);
  const own = readTiming({...merged, end: change.end, duration: change.duration}, defaults, report);
  const hasLength = change.end !== undefined || change.duration !== undefined;
  return {
    at: key,
    wholeDay: dateOnly,
    thisAndFuture: change.thisAndFuture === true,
    event: merged,
    timing: hasLength || own.allDay !== timing.allDay ? own : {...own, length: timing.length},
  };
}

/**
 * Reads an event with all that repeats, adds, leaves out and changes its dates.
 * @throws RangeError with a plain sentence when its start, end or duration cannot be read; smaller faults are reported.
 */
export function readSeries(event: CalendarEvent, defaults: ZoneDefaults, report: Report): Series {
  const timing = readTiming(event, defaults, report);
  const attempt = <T>(texts: readonly T[], read: (value: T) => void): void => {
    for (const text of texts) {
      try {
        read(text);
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const series: Series = {
    event,
    timing,
    rules: bindRules(list(event.rrule), timing, report),
    exceptRules: bindRules(list(event.exrule), timing, report),
    extras: new Map(),
    excluded: new Set(),
    excludedDays: new Set(),
    changes: [],
  };
  attempt(list(event.rdate), (text) => series.extras.set(...readExtra(text, timing)));
  attempt(list(event.exdate), (text) => {
    const {key, dateOnly} = keyOf(text, timing);
    if (dateOnly) series.excludedDays.add(dayOf(key));
    else series.excluded.add(key);
  });
  attempt(event.overrides ?? [], (change) => series.changes.push(readChange(series, change, defaults, report)));
  series.changes.sort((a, b) => a.at - b.at);
  return series;
}
