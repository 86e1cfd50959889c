import type {Calendar} from '../../contract/calendar.ts';
import {DAY} from '../../core/calendar/civil.ts';
import {findOccurrencesOnDays, type EventIndex} from '../../core/calendar/plain-index.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import {toInstant} from '../../core/calendar/zones.ts';

/** Days that are looked at on both sides of what is asked for: a month's weeks begin before it and end after it. */
const AROUND = 7;

/** A calendar, ready to be asked. */
export class EventBook {
  readonly calendar: Calendar;
  readonly index: EventIndex;
  /** The days where was looked last, what was there, and what was asked of it. */
  #first = Infinity;
  #end = 0;
  #near: Occurrence[] = [];
  readonly #found = new Map<string, Occurrence[]>();
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
    if (first < this.#first || end > this.#end) {
      [this.#first, this.#end] = [first - AROUND, end + AROUND];
      this.#near = findOccurrencesOnDays(this.index, this.#first, this.#end);
      this.#found.clear();
    }
    const key = `${first} ${end}`;
    let found = this.#found.get(key);
    if (found) return found;
    const [from, to] = [first, end].map((day) => toInstant(this.index.zone, day * DAY) * 1000) as [number, number];
    found = this.#near.filter(({startsAt, endsAt}) => startsAt < to && (endsAt > from || startsAt === from));
    if (this.#keep) found = this.#keep(found);
    this.#found.set(key, found);
    return found;
  }
}
