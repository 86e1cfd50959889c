import type {Calendar, CalendarEvent} from '../../contract/calendar.ts';
import {atOnce, type Steps} from '../steps.ts';
import {DAY, dayOf, formatDay} from './civil.ts';
import type {findZoneIn} from './custom-zones.ts';
import {placeOccurrence, type Occurrence, type TimeWindow} from './occurrence.ts';
import type {expandSeries} from './occurrences.ts';
import type {readSeries, Series} from './series.ts';
import {readTiming, sentenceOf, type Report, type Timing, type ZoneDefaults} from './timing.ts';
import {findZone, toInstant, type Zone} from './zones.ts';

/** What is wrong with one event, in a plain sentence. */
export interface EventProblem {
  /** The event's id. */
  id: string;
  message: string;
}

interface Single {
  event: CalendarEvent;
  /** Undefined until somebody looks at its day. */
  timing?: Timing;
}

/** What repeating events and a calendar's own time zones need: much code, that a calendar without any does without. */
export interface SeriesTools {
  readSeries: typeof readSeries;
  expandSeries: typeof expandSeries;
  findZoneIn: typeof findZoneIn;
}

/** True when an event has more than its one date. */
export const isSeries = ({rrule, rdate, overrides}: CalendarEvent): boolean =>
  Boolean(rrule?.length || rdate?.length || overrides?.length);

/** A calendar's events, ready to be asked for any stretch of time. */
export interface EventIndex {
  /** The reader's zone. */
  zone: Zone;
  /** What the calendar says about zones. */
  defaults: ZoneDefaults;
  /** Events with one date, by the day they start as written (`YYYY-MM-DD`). */
  singles: Map<string, Single[]>;
  /** Events with one date that last more than a day: looked at in every window. */
  long: Single[];
  series: Series[];
  /** Without them a repeating event has its first date only. */
  tools: SeriesTools | undefined;
  /** Everything noticed so far, by a key of no meaning. Some faults show only when an event's day is looked at. */
  problems: Map<string, EventProblem>;
}

/** Does something about one event; what goes wrong is noted, and the other events are none the worse. */
function attempt({problems}: EventIndex, {id}: CalendarEvent, act: (report: Report) => void): void {
  const report: Report = (message) => {
    problems.set(`${id} ${message}`, {id, message});
  };
  try {
    act(report);
  } catch (error) {
    report(sentenceOf(error));
  }
}

/** Days that every month has, as ISO dates begin with them. */
const SURE_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])/;

/** Files an event. The usual one, that begins and ends on one day, is not read before that day is looked at. */
function addEvent(index: EventIndex, event: CalendarEvent, report: Report): void {
  const {start, end = start, duration} = event;
  if (index.tools && isSeries(event)) {
    index.series.push(index.tools.readSeries(event, index.defaults, report));
    return;
  }
  let day = start.slice(0, 10);
  const single: Single = {event};
  if (duration !== undefined || !end.startsWith(day) || !SURE_DAY.test(day)) {
    const timing = readTiming(event, index.defaults, report);
    single.timing = timing;
    day = formatDay(dayOf(timing.start));
    if (timing.length.nominal + timing.length.exact > DAY) {
      index.long.push(single);
      return;
    }
  }
  const same = index.singles.get(day);
  if (same) same.push(single);
  else index.singles.set(day, [single]);
}

type Indexed = Pick<Calendar, 'events' | 'timeZone' | 'timeZones'>;

/** Events that are filed in one step. */
const STEP = 200;

/** As {@link buildIndex}, step by step. */
export function* indexSteps(
  {events, timeZone: ofCalendar, timeZones}: Indexed,
  timeZone: string,
  tools: SeriesTools | undefined,
): Steps<EventIndex> {
  const zone = findZone(timeZone) ?? findZone('UTC')!;
  const findOwn = (name: string): Zone | undefined => tools?.findZoneIn(name, timeZones);
  const defaults: ZoneDefaults = {timeZone: ofCalendar, findOwn};
  const index: EventIndex = {zone, defaults, singles: new Map(), long: [], series: [], tools, problems: new Map()};
  let at = 0;
  for (const event of events) {
    if (++at % STEP === 0) yield;
    attempt(index, event, (report) => addEvent(index, event, report));
  }
  return index;
}

/**
 * Reads a calendar's events. An event that cannot be read becomes a problem; the rest are kept.
 * @param timeZone the reader's zone (IANA name); an unknown one counts as UTC.
 * @param tools for calendars in which something repeats.
 */
export const buildIndex = (calendar: Indexed, timeZone: string, tools?: SeriesTools): EventIndex =>
  atOnce(indexSteps(calendar, timeZone, tools));

/** Events with one date that may lie in a window: exact limits are applied later. */
function singlesNear({singles, long}: EventIndex, {from, to}: TimeWindow): Single[] {
  const [first, last] = [dayOf(from) - 3, dayOf(to) + 2];
  const found = [...long];
  // For a long window going through all is shorter than going day by day.
  if (last - first > singles.size) return found.concat(...singles.values());
  for (let day = first; day <= last; day++) found.push(...(singles.get(formatDay(day)) ?? []));
  return found;
}

const byTime = (a: Occurrence, b: Occurrence): number =>
  a.startsAt - b.startsAt || Number(b.allDay) - Number(a.allDay) || b.endsAt - a.endsAt || (a.key < b.key ? -1 : 1);

/**
 * Every occurrence between two instants (seconds since 1970 UTC; `to` exclusive; either may be infinite), in order of time.
 * Problems met on the way are added to `index.problems`.
 */
export function findOccurrences(index: EventIndex, from: number, to: number): Occurrence[] {
  const window: TimeWindow = {from, to, zone: index.zone};
  const found: Occurrence[] = [];
  for (const single of singlesNear(index, window)) {
    attempt(index, single.event, (report) => {
      single.timing ??= readTiming(single.event, index.defaults, report);
      const occurrence = placeOccurrence(single.event, single.timing, single.timing.start, window);
      if (occurrence) found.push(occurrence);
    });
  }
  for (const series of index.series) {
    attempt(index, series.event, (report) => {
      for (const occurrence of index.tools?.expandSeries(series, window, report) ?? []) found.push(occurrence);
    });
  }
  return found.sort(byTime);
}

/** Every occurrence on the reader's days from `firstDay` up to, but not on, `endDay` (day numbers). */
export const findOccurrencesOnDays = (index: EventIndex, firstDay: number, endDay: number): Occurrence[] =>
  findOccurrences(index, toInstant(index.zone, firstDay * DAY), toInstant(index.zone, endDay * DAY));
