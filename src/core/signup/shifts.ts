import type {Shift} from '../../contract/signup.ts';

/** What the endpoint says of one chosen shift. `position` counts from 1 on the waiting list. */
export interface ShiftPlace {
  id: string;
  status: 'confirmed' | 'waiting';
  position?: number;
}

/**
 * Milliseconds since 1970 of a shift's time. A time without an offset is the venue's, in `timeZone`; without a zone it is the
 * reader's own.
 */
export function toInstant(time: string, timeZone?: string): number {
  if (/Z$|[+-]\d{2}:\d{2}$/.test(time)) return Date.parse(time);
  if (!timeZone) return new Date(time).getTime();
  const guess = Date.parse(`${time}Z`);
  const first = guess - offsetOf(guess, timeZone);
  return guess - offsetOf(first, timeZone);
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetOf(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((p) => p.type === type)!.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** A shift whose times are understood. */
export interface TimedShift {
  shift: Shift;
  start: number;
  end: number;
}

/** Shifts in the order of their start; one whose time or zone cannot be read is left out. */
export function timeShifts(shifts: readonly Shift[]): TimedShift[] {
  const timed = shifts.flatMap((shift): TimedShift[] => {
    try {
      const [start, end] = [toInstant(shift.start, shift.timeZone), toInstant(shift.end, shift.timeZone)];
      return Number.isNaN(start) || Number.isNaN(end) ? [] : [{shift, start, end}];
    } catch {
      return [];
    }
  });
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
