import type {Calendar, CalendarEvent} from '../../contract/calendar.ts';
import {DAY, dayOf} from './civil.ts';
import {expandSeries, placeOccurrence, type Occurrence, type TimeWindow} from './occurrences.ts';
import {isSeries, readSeries, type Series} from './series.ts';
import {readTiming, sentenceOf, type Timing} from './timing.ts';
import {findZone, toInstant, type Zone} from './zones.ts';

/** What is wrong with one event, in a plain sentence. */
export interface EventProblem {
  /** The event's id. */
  id: string;
  message: string;
}

interface Single {
  event: CalendarEvent;
  timing: Timing;
}

/** A calendar's events, read once and ready to be asked for any stretch of time. */
export interface EventIndex {
  /** The reader's zone. */
  zone: Zone;
  /** Events with one date, by the day they start on their own clock. */
  singles: Map<number, Single[]>;
  /** Events with one date that last more than a day: looked at in every window. */
  long: Single[];
  series: Series[];
  /** Everything noticed so far; each sentence once, by a key of no meaning. */
  problems: Map<string, EventProblem>;
}

function addProblem({problems}: EventIndex, id: string, message: string): void {
  problems.set(`${id} ${message}`, {id, message});
}

function addEvent(index: EventIndex, event: CalendarEvent, calendar: Pick<Calendar, 'timeZone' | 'timeZones'>): void {
  const report = (message: string): void => addProblem(index, event.id, message);
  if (isSeries(event)) {
    index.series.push(readSeries(event, calendar, report));
    return;
  }
  const timing = readTiming(event, calendar, report);
  if (timing.length.nominal + timing.length.exact > DAY) {
    index.long.push({event, timing});
    return;
  }
  const day = dayOf(timing.start);
  const same = index.singles.get(day);
  if (same) same.push({event, timing});
  else index.singles.set(day, [{event, timing}]);
}

/**
 * Reads a calendar's events. An event that cannot be read becomes a problem; the rest are kept.
 * @param timeZone the reader's zone (IANA name); an unknown one counts as UTC.
 */
export function indexEvents(
  calendar: Pick<Calendar, 'events' | 'timeZone' | 'timeZones'>,
  timeZone: string,
): EventIndex {
  const zone = findZone(timeZone) ?? findZone('UTC')!;
  const index: EventIndex = {zone, singles: new Map(), long: [], series: [], problems: new Map()};
  for (const event of calendar.events) {
    try {
      addEvent(index, event, calendar);
    } catch (error) {
      addProblem(index, event.id, sentenceOf(error));
    }
  }
  return index;
}

/** Events with one date that may lie in a window: exact limits are applied later. */
function* singlesNear({singles, long}: EventIndex, {from, to}: TimeWindow): Generator<Single> {
  const [first, last] = [dayOf(from) - 3, dayOf(to) + 2];
  if (last - first > singles.size) {
    for (const [day, found] of singles) if (day >= first && day <= last) yield* found;
  } else for (let day = first; day <= last; day++) yield* singles.get(day) ?? [];
  for (const single of long) if (single.timing.start < to + 2 * DAY) yield single;
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
  for (const {event, timing} of singlesNear(index, window)) {
    const occurrence = placeOccurrence(event, timing, timing.start, window);
    if (occurrence) found.push(occurrence);
  }
  for (const series of index.series) {
    try {
      for (const occurrence of expandSeries(series, window, (text) => addProblem(index, series.event.id, text))) {
        found.push(occurrence);
      }
    } catch (error) {
      addProblem(index, series.event.id, sentenceOf(error));
    }
  }
  return found.sort(byTime);
}

/** Every occurrence on the reader's days from `firstDay` up to, but not on, `endDay` (day numbers). */
export const findOccurrencesOnDays = (index: EventIndex, firstDay: number, endDay: number): Occurrence[] =>
  findOccurrences(index, toInstant(index.zone, firstDay * DAY), toInstant(index.zone, endDay * DAY));
