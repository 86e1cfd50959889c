import type {Calendar, CalendarEvent, EventOverride, ClockChange} from '../../contract/calendar.ts';
import {sentenceOf} from '../../core/calendar/timing.ts';
import {atOnce, type Steps} from '../../core/steps.ts';
import type {SourceProblem, SourceReading} from '../reading.ts';
import {componentSteps, findProperty, type Component} from './components.ts';
import {readDetails, readRecurrence, readTimes} from './event.ts';
import {parseText} from './lines.ts';
import {makeMomentReader} from './moments.ts';
import {makeZoneResolver, readZones, type ZoneResolver} from './zones.ts';

/** An event or a change to one, as found in the file. */
interface Entry {
  event: CalendarEvent;
  /** RECURRENCE-ID, when it is a change. */
  recurrenceId: string | undefined;
  thisAndFuture: boolean;
  sequence: number;
}

interface Surroundings {
  fallback: string | undefined;
  resolve: ZoneResolver;
  custom: Record<string, ClockChange[]>;
}

function readEntry(component: Component, {fallback, resolve, custom}: Surroundings): Entry {
  const start = findProperty(component, 'DTSTART');
  if (!start?.value.trim()) throw new RangeError('It has no start.');
  const moments = makeMomentReader(start, fallback, resolve, custom);
  const times = readTimes(component, start, moments);
  const details = readDetails(component);
  const uid = findProperty(component, 'UID')?.value.trim();
  const replaced = findProperty(component, 'RECURRENCE-ID');
  return {
    event: {
      ...details,
      id: uid || `${times.start} ${details.title as string}`,
      title: details.title ?? '',
      ...times,
      ...(!replaced && readRecurrence(component, moments)),
    },
    recurrenceId: replaced && moments.read(replaced)[0],
    thisAndFuture: replaced?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    sequence: Number(findProperty(component, 'SEQUENCE')?.value) || 0,
  };
}

function toOverride({event, recurrenceId = '', thisAndFuture}: Entry): EventOverride {
  const {id: _id, ...override} = event;
  return {...override, recurrenceId, ...(thisAndFuture && {thisAndFuture})};
}

/** Joins events and changes by id: of doubles the newest counts; a change without its series stands alone. */
function joinEntries(entries: readonly Entry[]): CalendarEvent[] {
  const masters = new Map<string, Entry>();
  const changes = new Map<string, Entry>();
  const keep = (map: Map<string, Entry>, key: string, entry: Entry): void => {
    if (entry.sequence >= (map.get(key)?.sequence ?? 0)) map.set(key, entry);
  };
  for (const entry of entries) {
    const {id, start} = entry.event;
    const twin = masters.get(id);
    if (entry.recurrenceId === undefined && twin?.sequence === entry.sequence && twin.event.start !== start) {
      // Two events under one name, which some exports get wrong: both are shown.
      masters.set(`${id}/${start}`, {...entry, event: {...entry.event, id: `${id}/${start}`}});
    } else if (entry.recurrenceId === undefined) keep(masters, id, entry);
    else keep(changes, `${entry.event.id}\n${entry.recurrenceId}`, entry);
  }
  for (const [key, entry] of changes) {
    const master = masters.get(entry.event.id)?.event;
    if (master) (master.overrides ??= []).push(toOverride(entry));
    else masters.set(key, {...entry, event: {...entry.event, id: `${entry.event.id}/${entry.recurrenceId}`}});
  }
  return [...masters.values()].map(({event}) => event);
}

const titleOf = (component: Component): string => parseText(findProperty(component, 'SUMMARY')?.value ?? '');

const firstText = (calendars: readonly Component[], ...names: string[]): string | undefined =>
  calendars
    .flatMap((calendar) => names.map((name) => parseText(findProperty(calendar, name)?.value ?? '')))
    .find(Boolean);

/**
 * Reads an iCalendar file (RFC 5545, 7986). Never throws: what cannot be read is named in `problems`, the rest is kept.
 * @param source the file's bytes (preferred: folding may cut characters) or its text.
 */
export const readIcs = (source: string | Uint8Array): SourceReading => atOnce(icsSteps(source));

/** Events that are read in one step. */
const STEP = 50;

/** As {@link readIcs}, step by step. */
export function* icsSteps(source: string | Uint8Array): Steps<SourceReading> {
  const root = yield* componentSteps(source);
  const calendars = [...root.children.filter(({name}) => name === 'VCALENDAR'), root];
  const problems: SourceProblem[] = [];
  const custom = Object.create(null) as Record<string, ClockChange[]>;
  const entries: Entry[] = [];
  const zones = readZones(calendars.flatMap(({children}) => children.filter(({name}) => name === 'VTIMEZONE')));
  const resolve = makeZoneResolver(zones, custom);
  for (const calendar of calendars) {
    const named = firstText([calendar], 'X-WR-TIMEZONE');
    const surroundings: Surroundings = {fallback: named && resolve(named), resolve, custom};
    let at = 0;
    for (const component of calendar.children) {
      if (++at % STEP === 0) yield;
      if (component.name !== 'VEVENT') continue;
      try {
        entries.push(readEntry(component, surroundings));
        if (findProperty(component, 'EXRULE')) {
          problems.push({
            event: titleOf(component),
            message: 'Dates left out by EXRULE are shown: the standard no longer has it.',
          });
        }
      } catch (error) {
        problems.push({event: titleOf(component), message: sentenceOf(error)});
      }
    }
  }
  const calendar: Calendar = {
    title: firstText(calendars, 'NAME', 'X-WR-CALNAME'),
    description: firstText(calendars, 'DESCRIPTION', 'X-WR-CALDESC'),
    ...(Object.keys(custom).length && {timeZones: custom}),
    events: joinEntries(entries),
  };
  return {calendar, problems};
}
