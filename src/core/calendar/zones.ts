import {DAY, parseOffset} from './civil.ts';
import {cacheOffsets} from './offsets.ts';

/** A time zone: how far its clocks are ahead of UTC. All values in seconds. */
export interface Zone {
  id: string;
  offsetAt: (instant: number) => number;
}

const FIXED = /^(?:UTC|GMT)?([+-]\d\d?)(?::?(\d\d))?$|^(?:UTC|GMT|Z)$/i;
const known = new Map<string, Zone | undefined>();

/** As much of Temporal as tells offsets. */
interface Clocks {
  Instant: {fromEpochMilliseconds(at: number): {toZonedDateTimeISO(zone: string): {offsetNanoseconds: number}}};
  Now: {timeZoneId(): string};
}
/** To begin with, it takes a page one millisecond, and `Intl` some twenty. */
const clocks = (globalThis as {Temporal?: Clocks}).Temporal;

/** The id of the visitor's own zone. */
export const localZone = (): string =>
  clocks ? clocks.Now.timeZoneId() : new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The offset that the browser knows, or undefined for a name it does not. Intl names it as `GMT-04:56:02`. */
function knownOffsets(id: string): ((instant: number) => number) | undefined {
  try {
    // a date with a zone in brackets would do as well, which is the name of none
    if (clocks && !/^\d/.test(id)) {
      const read = (instant: number) =>
        clocks.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(id).offsetNanoseconds / 1e9;
      read(0);
      return read;
    }
    const format = new Intl.DateTimeFormat('en', {timeZone: id, timeZoneName: 'longOffset'});
    return (instant) => parseOffset(format.format(instant * 1000).split('GMT')[1] ?? '');
  } catch {
    return undefined;
  }
}

function makeZone(id: string): Zone | undefined {
  const fixed = FIXED.exec(id);
  if (fixed) {
    const offset = parseOffset(`${fixed[1] ?? ''}:${fixed[2] ?? ''}`);
    return {id, offsetAt: () => offset};
  }
  const read = knownOffsets(id);
  return read && {id, offsetAt: cacheOffsets(read)};
}

/**
 * The zone of a name: IANA names, `UTC` and fixed offsets (`UTC+2`, `-05:00`). Undefined when nothing knows the name; what a calendar
 * itself defines is found by custom-zones.ts. Zones are remembered.
 */
export function findZone(id: string): Zone | undefined {
  // made apart from whoever asks: what is remembered would remember them, too, where a minifier puts one into the other
  if (!known.has(id)) known.set(id, /* @__NOINLINE__ */ makeZone(id));
  return known.get(id);
}

/** What the clock shows at an instant. */
export const toCivil = (zone: Zone, instant: number): number => instant + zone.offsetAt(instant);

/**
 * The instant at which the clock shows a civil time. A time that occurs twice (clocks set back) is the first of the two; a time
 * that is skipped (clocks set forward) is read with the offset before the change, and so moves forward by the gap: 02:30 becomes
 * 03:30 (RFC 5545 3.3.5).
 */
export function toInstant(zone: Zone, civil: number): number {
  const before = zone.offsetAt(civil - DAY);
  const after = zone.offsetAt(civil + DAY);
  if (before === after || zone.offsetAt(civil - before) === before) return civil - before;
  return zone.offsetAt(civil - after) === after ? civil - after : civil - before;
}
