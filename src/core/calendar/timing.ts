import type {CalendarEvent, EventOverride} from '../../contract/calendar.ts';
import {DAY, dayOf, parseWritten, type WrittenTime} from './civil.ts';
import {parseDuration, type Length} from './duration.ts';
import {findZone, toCivil, toInstant, type Zone} from './zones.ts';

/** When an event takes place, read. */
export interface Timing {
  /** The event's own zone; undefined for whole days and for times that are the same on every clock. */
  zone: Zone | undefined;
  allDay: boolean;
  /** Start on the event's own clock, in civil seconds. */
  start: number;
  length: Length;
}

/** What an event leaves to its calendar. */
export interface ZoneDefaults {
  timeZone?: string | undefined;
  /** Finds a zone that the calendar itself defines. */
  findOwn?: (name: string) => Zone | undefined;
}

/** Told in a plain sentence what is wrong with an event that is shown all the same. */
export type Report = (sentence: string) => void;

/** The words of an error, for people. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Start and end of one occurrence as instants, in seconds. */
export interface Span {
  startsAt: number;
  endsAt: number;
}

/** The beginning of a text, for a message. */
const quote = (text: string): string => text.slice(0, 40);

/** Reads a moment or throws a plain sentence that names the field. */
export function readMoment(text: string, field: string): WrittenTime {
  const written = parseWritten(text);
  if (!written) throw new RangeError(`Its ${field} is not a date or time: ${quote(text)}.`);
  return written;
}

/** A written moment on a zone's clock. Without a zone, and for whole days, the time is taken as written. */
export function onClock({civil, offset}: WrittenTime, zone: Zone | undefined): number {
  return zone && offset !== undefined ? toCivil(zone, civil - offset) : civil;
}

function readZone(
  {timeZone}: Pick<CalendarEvent, 'timeZone'>,
  start: WrittenTime,
  defaults: ZoneDefaults,
  report: Report,
): Zone | undefined {
  const isInstant = start.offset !== undefined;
  const name = timeZone ?? (isInstant ? undefined : defaults.timeZone);
  const zone = name === undefined ? undefined : (findZone(name) ?? defaults.findOwn?.(name));
  if (name !== undefined && !zone) report(`Its time zone is not known: ${name}.`);
  return zone ?? (isInstant ? findZone('UTC') : undefined);
}

/** The parts of an event that say when it is. */
export type EventTimes = Pick<EventOverride, 'end' | 'duration' | 'timeZone' | 'allDay'> & {start: string};

/** The length that an event states, never negative; for whole days any begun day counts. */
function readLength(
  {end, duration}: EventTimes,
  {start, zone, allDay}: Omit<Timing, 'length'>,
  report: Report,
): Length {
  const written = parseWritten(end ?? '');
  const stated = written ? {nominal: onClock(written, zone) - start, exact: 0} : parseDuration(duration ?? '');
  if (!stated && (end ?? duration) !== undefined)
    report(`Its end or duration cannot be read: ${quote(end ?? duration ?? '')}.`);
  const length = stated ?? {nominal: allDay ? DAY : 0, exact: 0};
  const total = Math.max(0, length.nominal + length.exact);
  return total && !allDay ? length : {nominal: Math.ceil(total / DAY) * DAY, exact: 0};
}

/**
 * Reads when an event is. A missing end is one day for whole days and no time at all otherwise (RFC 5545 3.6.1).
 * An unknown zone, end or length is reported; the time is then taken as written, without that end.
 * @throws RangeError with a plain sentence when the start cannot be read.
 */
export function readTiming(event: EventTimes, defaults: ZoneDefaults, report: Report): Timing {
  const written = readMoment(event.start, 'start');
  const allDay = written.dateOnly || event.allDay === true;
  const zone = allDay ? undefined : readZone(event, written, defaults, report);
  const civil = onClock(written, zone);
  const timing = {zone, allDay, start: allDay ? dayOf(civil) * DAY : civil};
  return {...timing, length: readLength(event, timing, report)};
}

/**
 * Where an occurrence lies in time.
 * @param reader the zone whose clock whole days and unzoned times are read on.
 */
export function spanOf({zone, length}: Timing, start: number, reader: Zone): Span {
  const clock = zone ?? reader;
  const startsAt = toInstant(clock, start);
  if (!length.nominal) return {startsAt, endsAt: startsAt + length.exact};
  // From what the clock really shows, so that an event in a clock-change gap keeps its length.
  const shown = zone ? toCivil(clock, startsAt) : start;
  return {startsAt, endsAt: Math.max(startsAt, toInstant(clock, shown + length.nominal) + length.exact)};
}
