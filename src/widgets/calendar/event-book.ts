import type {Calendar} from '../../contract/calendar.ts';
import {DAY} from '../../core/calendar/civil.ts';
import {findOccurrencesOnDays, type EventIndex} from '../../core/calendar/plain-index.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {toInstant} from '../../core/calendar/zones.ts';

/** Ranges whose occurrences are remembered. */
const REMEMBERED = 50;
/** Days that are looked at on both sides of what is asked for: a month's weeks begin before it and end after it. */
const AROUND = 7;

/** A calendar, ready to be asked. */
export class EventBook {
  readonly calendar: Calendar;
  readonly index: EventIndex;
  readonly #found = new Map<string, Occurrence[]>();
  /** Where was looked last, and what was there. */
  #seen: {first: number; end: number; found: Occurrence[]} | undefined;
  /** Leaves out what nobody looks for. */
  #keep: ((found: Occurrence[]) => Occurrence[]) | undefined;

  constructor(calendar: Calendar, index: EventIndex) {
    this.calendar = calendar;
    this.index = index;
  }

  set keep(keep: ((found: Occurrence[]) => Occurrence[]) | undefined) {
    this.#keep = keep;
    this.#found.clear();
  }

  /** What takes place from `first` until before `end` (day numbers); asked for several times while one view is drawn. */
  on(first: number, end: number): Occurrence[] {
    const key = `${first} ${end}`;
    let found = this.#found.get(key);
    if (found) return found;
    if (this.#found.size > REMEMBERED) this.#found.clear();
    const [from, to] = [this.#startOf(first), this.#startOf(end)];
    found = this.#lookAround(first, end).filter(
      ({startsAt, endsAt}) => startsAt < to && (endsAt > from || startsAt === from),
    );
    if (this.#keep) found = this.#keep(found);
    this.#found.set(key, found);
    return found;
  }

  #lookAround(first: number, end: number): Occurrence[] {
    if (!this.#seen || first < this.#seen.first || end > this.#seen.end) {
      const wide = {first: first - AROUND, end: end + AROUND};
      this.#seen = {...wide, found: findOccurrencesOnDays(this.index, wide.first, wide.end)};
    }
    return this.#seen.found;
  }

  /** Milliseconds since 1970 UTC at which a day begins. */
  #startOf(day: number): number {
    return toInstant(this.index.zone, day * DAY) * 1000;
  }
}
