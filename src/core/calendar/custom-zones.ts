import type {ClockChange} from '../../contract/calendar.ts';
import {parseWritten} from './civil.ts';
import {cacheOffsets} from './offsets.ts';
import {findZone, type Zone} from './zones.ts';

/** Definitions of zones that have no common name, by the name events use. */
export type CustomZones = Readonly<Record<string, readonly ClockChange[]>>;

const customs = new WeakMap<readonly ClockChange[], Zone>();

/** The zone that a list of clock changes defines; remembered with the list. */
function makeCustomZone(id: string, changes: readonly ClockChange[]): Zone {
  const remembered = customs.get(changes);
  if (remembered) return remembered;
  const instants = changes.map(({at}) => parseWritten(at)?.civil ?? -Infinity);
  // Before the first change there is no better guess than the first.
  const read = (instant: number): number =>
    changes[
      Math.max(
        0,
        instants.findLastIndex((at) => at <= instant),
      )
    ]?.offset ?? 0;
  const zone = {id, offsetAt: cacheOffsets(read)};
  customs.set(changes, zone);
  return zone;
}

/** As `findZone`, also among what a calendar itself defines. */
export const findZoneIn = (id: string, custom: CustomZones = {}): Zone | undefined =>
  findZone(id) ?? (Object.hasOwn(custom, id) ? makeCustomZone(id, custom[id] ?? []) : undefined);
