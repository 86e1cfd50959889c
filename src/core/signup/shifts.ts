import type {Shift} from '../../contract/signup.ts';
import {findZone, toInstant as zonedInstant} from '../calendar/zones.ts';

/** What the endpoint says of one chosen shift. `position` counts from 1 on the waiting list. */
export interface ShiftPlace {
  id: string;
  status: 'confirmed' | 'waiting';
  position?: number;
}

/**
 * Milliseconds since 1970 of a shift's time; NaN where it or its zone cannot be read. A time without an offset is the venue's,
 * in `timeZone`; without a zone it is the reader's own.
 */
export function toInstant(time: string, timeZone?: string): number {
  if (timeZone === undefined || /Z$|[+-]\d{2}:\d{2}$/.test(time)) return Date.parse(time);
  const zone = findZone(timeZone);
  const civil = Date.parse(`${time}Z`) / 1000;
  return zone && !Number.isNaN(civil) ? zonedInstant(zone, civil) * 1000 : NaN;
}

/** A shift whose times are understood. */
export interface TimedShift {
  shift: Shift;
  start: number;
  end: number;
}

/** Shifts in the order of their start; one whose time or zone cannot be read is left out. */
export function timeShifts(shifts: readonly Shift[]): TimedShift[] {
  const timed = shifts
    .map((shift) => ({
      shift,
      start: toInstant(shift.start, shift.timeZone),
      end: toInstant(shift.end, shift.timeZone),
    }))
    .filter(({start, end}) => !Number.isNaN(start + end));
  return timed.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Ids of chosen shifts that overlap in time, in pairs. Shifts that only touch do not clash. */
export function findClashes(shifts: readonly TimedShift[], chosen: readonly string[]): [string, string][] {
  const mine = shifts.filter(({shift}) => chosen.includes(shift.id));
  return mine.flatMap((a, i) =>
    mine
      .slice(i + 1)
      .flatMap((b): [string, string][] => (b.start < a.end && a.start < b.end ? [[a.shift.id, b.shift.id]] : [])),
  );
}

/** What is said of the places of a shift. */
export type Places = {kind: 'free'; left: number} | {kind: 'waitlist'; waiting: number} | {kind: 'full'};

export function placesOf(
  {spots, spotsLeft = spots, waiting = 0}: Pick<Shift, 'spots' | 'spotsLeft' | 'waiting'>,
  whenFull: 'waitlist' | 'none' = 'waitlist',
): Places {
  if (spotsLeft > 0) return {kind: 'free', left: spotsLeft};
  return whenFull === 'waitlist' ? {kind: 'waitlist', waiting} : {kind: 'full'};
}
