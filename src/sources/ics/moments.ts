import {formatCivil, parseWritten} from '../../core/calendar/civil.ts';
import {findZoneIn, type CustomZones} from '../../core/calendar/custom-zones.ts';
import {toInstant} from '../../core/calendar/zones.ts';
import type {Property} from './lines.ts';
import type {ZoneResolver} from './zones.ts';

const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?/i;

/** `20260501T190000Z` as `2026-05-01T19:00:00Z`; anything else is returned as it is. */
export const toIso = (value: string): string => {
  const text = value.trim();
  const [match, year, month, day, hour, minute, second = '00', zulu = ''] = BASIC.exec(text) ?? [];
  if (match !== text) return text;
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zulu.toUpperCase()}`}`;
};

/** Reads the dates of one component, all told on the clock of its DTSTART. */
export interface MomentReader {
  /** The event's zone by core's name, undefined for whole days, UTC and times without a zone. */
  timeZone: string | undefined;
  /** The property's dates, in ISO 8601: instants where their zone is not the event's. */
  read: (property: Property) => string[];
}

/** One date, or a period `start/end` of RDATE, in the zone of its own property. */
function toMoment(value: string, zone: string | undefined, eventZone: string | undefined, custom: CustomZones): string {
  const iso = toIso(value);
  if (!zone || zone === eventZone || !iso.includes('T') || iso.endsWith('Z')) return iso;
  const written = parseWritten(iso);
  const found = findZoneIn(zone, custom);
  return written && found ? `${formatCivil(toInstant(found, written.civil))}Z` : iso;
}

/**
 * @param start DTSTART, which decides the zone.
 * @param fallback zone of times without one (X-WR-TIMEZONE).
 */
export function makeMomentReader(
  start: Property,
  fallback: string | undefined,
  resolve: ZoneResolver,
  custom: CustomZones,
): MomentReader {
  const zoneOf = ({params, value}: Property): string | undefined => {
    const tzid = params.get('TZID');
    if (!/T\d/i.test(value) || /Z\s*$/i.test(value)) return undefined;
    return tzid === undefined ? undefined : resolve(tzid);
  };
  const isFloating = /T\d{4,6}\s*$/i.test(start.value) && !start.params.has('TZID');
  const timeZone = isFloating ? fallback : zoneOf(start);
  return {
    timeZone,
    read: (property) => {
      const zone = zoneOf(property);
      return property.value
        .split(',')
        .filter((value) => value.trim())
        .map((value) =>
          value
            .split('/')
            .map((part) => toMoment(part, zone, timeZone, custom))
            .join('/'),
        );
    },
  };
}
