import type {Calendar} from '../../contract/calendar.ts';
import {findOccurrencesOnDays, type EventIndex} from '../../core/calendar/plain-index.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';

/** Ranges whose occurrences are remembered. */
const REMEMBERED = 50;

/** A calendar, ready to be asked. */
export class EventBook {
  readonly calendar: Calendar;
  readonly index: EventIndex;
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
    const key = `${first} ${end}`;
    let found = this.#found.get(key);
    if (found) return found;
    if (this.#found.size > REMEMBERED) this.#found.clear();
    found = findOccurrencesOnDays(this.index, first, end);
    if (this.#keep) found = this.#keep(found);
    this.#found.set(key, found);
    return found;
  }
}
