import type {Calendar, CalendarEvent} from '../contract/calendar.ts';
import {parseWritten} from '../core/calendar/civil.ts';
import {findZone, toInstant, type Zone} from '../core/calendar/zones.ts';
import type {SourceReading} from './reading.ts';
import {toJson} from '../core/json.ts';

type Zones = NonNullable<Calendar['timeZones']>;

/** An event that no longer needs its calendar: the calendar's zone and what it says of replies become its own. */
function detach(
  event: CalendarEvent,
  {timeZone, rsvp, followUp}: Calendar,
  names: ReadonlyMap<string, string>,
): CalendarEvent {
  const start = parseWritten(event.start);
  const isFloating = start !== undefined && !start.dateOnly && start.offset === undefined && event.allDay !== true;
  const zone = event.timeZone ?? (isFloating ? timeZone : undefined);
  return {
    ...event,
    ...(zone !== undefined && {timeZone: names.get(zone) ?? zone}),
    ...(event.overrides && {
      overrides: event.overrides.map((change) =>
        change.timeZone === undefined ? change : {...change, timeZone: names.get(change.timeZone) ?? change.timeZone},
      ),
    }),
    ...(rsvp && (event.rsvp ?? true) === true && {rsvp}),
    ...(followUp && {followUp: event.followUp ?? followUp}),
  };
}

/** Adds a calendar's own zones to those of all, and returns the new names of those whose name means something else there. */
function addZones(all: Zones, own: Zones = {}): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, changes] of Object.entries(own)) {
    let free = name;
    for (let n = 2; Object.hasOwn(all, free) && toJson(all[free]) !== toJson(changes); n++) free = `${name} ${n}`;
    all[free] = changes;
    if (free !== name) names.set(name, free);
  }
  return names;
}

/** What makes two events of different sources the same: title and the moment they start. */
function fingerprint({title, start, timeZone, rrule}: CalendarEvent, find: (name: string) => Zone | undefined): string {
  const written = parseWritten(start);
  const zone = timeZone === undefined ? undefined : find(timeZone);
  const instant =
    written &&
    (written.offset !== undefined
      ? written.civil - written.offset
      : zone && !written.dateOnly && toInstant(zone, written.civil));
  const words = (typeof title === 'string' ? title : toJson(title))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return [
    words,
    instant === undefined || instant === false ? start.replace(/[^\dT]/g, '') : instant,
    [rrule ?? []].flat().join(),
  ].join('\n');
}

/**
 * Joins several sources into one calendar. An event that an earlier source already has, by id or by title and start, is left out;
 * within one source nothing is. Title, description and settings are the first source's that has them.
 * @param find what finds zones, also the calendars' own where they have any.
 */
export function mergeReadings(
  readings: readonly SourceReading[],
  find: (name: string, own: Zones) => Zone | undefined = findZone,
): SourceReading {
  const zones = Object.create(null) as Zones;
  const seen = new Set<string>();
  const events: CalendarEvent[] = [];
  for (const {calendar} of readings) {
    const names = addZones(zones, calendar.timeZones);
    const fresh = calendar.events
      .map((event) => detach(event, calendar, names))
      .map((event) => ({event, marks: [`id ${event.id}`, fingerprint(event, (name) => find(name, zones))]}))
      .filter(({marks}) => !marks.some((mark) => seen.has(mark)));
    for (const {event, marks} of fresh) {
      events.push(event);
      for (const mark of marks) seen.add(mark);
    }
  }
  const {id, title, description} = Object.assign({}, ...readings.map(({calendar}) => calendar).reverse()) as Calendar;
  const calendar: Calendar = {id, title, description, ...(Object.keys(zones).length && {timeZones: zones}), events};
  return {calendar, problems: readings.flatMap(({problems}) => problems)};
}
