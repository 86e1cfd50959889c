import type {ClockChange} from '../../contract/calendar.ts';
import {DAY, daysFromCivil, formatCivil, parseOffset, parseWritten} from '../../core/calendar/civil.ts';
import {expandRule} from '../../core/calendar/rule-times.ts';
import {parseRule} from '../../core/calendar/rule.ts';
import {findZone} from '../../core/calendar/zones.ts';
import {filterProperties, findProperty, type Component} from './components.ts';
import {findWindowsZone} from './windows-zones.ts';

/** Gives the name under which core knows the zone of a TZID; undefined when nothing defines it. */
export type ZoneResolver = (tzid: string) => string | undefined;

/** Clock changes are worked out for these years; outside them the nearest known offset holds. */
const FIRST = daysFromCivil(1900, 1) * DAY;
const LAST = daysFromCivil(2100, 1) * DAY;

/** A change of a VTIMEZONE part, in seconds: the offset before it dates its clock time. */
interface Change {
  instant: number;
  from: number;
  offset: number;
}

/** Clock times of one STANDARD or DAYLIGHT part, by its rule and dates (RFC 5545 3.6.5). */
function startsOf(part: Component, start: number, from: number): number[] {
  const listed = filterProperties(part, 'RDATE').flatMap(({value}) =>
    value.split(',').map((text) => parseWritten(text)?.civil ?? start),
  );
  const text = findProperty(part, 'RRULE')?.value;
  if (text === undefined) return [start, ...listed];
  try {
    const rule = parseRule(text);
    // UNTIL is in UTC here (RFC 5545 3.8.5.3); the times are on the clock before the change.
    const until = rule.until && rule.until.civil + (rule.until.offset === undefined ? 0 : from);
    return [start, ...listed, ...expandRule(rule, {start, dateOnly: false, from: FIRST, to: LAST, until}).times];
  } catch {
    return [start, ...listed];
  }
}

function readPart(part: Component): Change[] {
  const value = (name: string): string => findProperty(part, name)?.value.trim() ?? '';
  const start = parseWritten(value('DTSTART'));
  const to = value('TZOFFSETTO');
  if (!start || !/^[+-]\d{4}/.test(to)) return [];
  const offset = parseOffset(to);
  const from = parseOffset(value('TZOFFSETFROM') || to);
  return startsOf(part, start.civil, from).map((civil) => ({instant: civil - from, from, offset}));
}

/** Clock changes of every VTIMEZONE by its TZID. */
export function readZones(zones: readonly Component[]): Map<string, ClockChange[]> {
  const found = new Map<string, ClockChange[]>();
  for (const zone of zones) {
    const id = findProperty(zone, 'TZID')?.value.trim();
    const changes = zone.children.flatMap(readPart).sort((a, b) => a.instant - b.instant);
    const first = changes[0];
    if (!id || !first) continue;
    const before = {at: '0001-01-01T00:00:00Z', offset: first.from};
    found.set(id, [before, ...changes.map(({instant, offset}) => ({at: `${formatCivil(instant)}Z`, offset}))]);
  }
  return found;
}

/** `/mozilla.org/20070129_1/America/New_York` → `America/New_York`: the longest ending that is a zone. */
function findEnding(tzid: string): string | undefined {
  const parts = tzid.split('/');
  for (let from = 1; from < parts.length - 1; from++) {
    const ending = parts.slice(from).join('/');
    if (findZone(ending)) return ending;
  }
  return undefined;
}

/** `(UTC+10:00) Canberra, Melbourne, Sydney` → a zone named after one of the cities; `… Eastern Time (US & Canada)` → its zone. */
function findByWords(tzid: string): string | undefined {
  const label = /^\(?(?:UTC|GMT)?\s*([+-]\d\d?:?\d\d)?\)?\s*(.*)$/i.exec(tzid);
  const common = findWindowsZone(`${/(\w+) Time \(/.exec(tzid)?.[1] ?? ''} Standard Time`);
  if (common || !label?.[1]) return common;
  const cities = (label[2] ?? '').split(/\s*,\s*/).map((city) => `/${city.replace(/ /g, '_')}`);
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => cities.some((city) => city.length > 2 && zone.endsWith(city))) ??
    label[1]
  );
}

/**
 * How TZIDs are understood, first match counts: IANA name or fixed offset, Windows name, the file's own VTIMEZONE, an IANA name at the
 * end (the file's prefix dropped), the cities or common name in a label such as `(UTC-05:00) Eastern Time (US & Canada)`.
 * @param custom definitions in the file; those in use are added to `used`.
 */
export function makeZoneResolver(
  custom: ReadonlyMap<string, ClockChange[]>,
  used: Record<string, ClockChange[]>,
): ZoneResolver {
  const known = new Map<string, string | undefined>();
  const resolve = (tzid: string): string | undefined => {
    if (findZone(tzid)) return tzid;
    const windows = findWindowsZone(tzid);
    if (windows) return windows;
    const changes = custom.get(tzid);
    if (!changes) return findEnding(tzid) ?? findByWords(tzid);
    used[tzid] = changes;
    return tzid;
  };
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, resolve(tzid));
    return known.get(tzid);
  };
}
