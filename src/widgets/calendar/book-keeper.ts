import type {Calendar} from '../../contract/calendar.ts';
import {dayOf, formatDay, parseWritten} from '../../core/calendar/civil.ts';
import type {Months} from '../../core/calendar/months.ts';
import {indexSteps, isSeries, type EventIndex, type SeriesTools} from '../../core/calendar/plain-index.ts';
import {readerZone} from '../../core/calendar/wording.ts';
import {findZone, toCivil} from '../../core/calendar/zones.ts';
import {atOnce, type Steps} from '../../core/steps.ts';
import type {Near, SourceProblem, SourceReading} from '../../sources/reading.ts';
import {LoadError} from '../../ui/load-json.ts';
import {EventBook} from './event-book.ts';
import {addHues} from './hues.ts';

/** Reads a document: where it is large, the days near the first month at once. */
export type ReadNear = (near: Near | undefined) => Promise<SourceReading>;

/** What the keeper needs of the widget. */
export interface Desk {
  /** Fetches what comes late; undefined where it cannot be had, which the visitor is told. */
  fetch: <T extends object>(load: () => Promise<T>) => Promise<T | undefined>;
  /** Tells the page's author what could not be read. */
  tell: (problems: readonly SourceProblem[]) => void;
  /** There is another book. */
  onBook: () => void;
}

/** Days around a month that are read with it: it begins in the middle of a week, and a day elsewhere. */
const MARGIN = 8;

/** Turns what sources give into a book of events: of a large calendar first one for the month that is shown. */
export class BookKeeper {
  book: EventBook | undefined;
  /** The clock that the page wants (IANA name). Default: the calendar's own, else the visitor's. */
  timeZone: string | undefined;
  /** A hue by category. */
  readonly hues = new Map<string, number>();
  readonly #desk: Desk;
  /** While there is more to read: the days that are there, what reads all, and when all will be. */
  #rest:
    | {
        days: readonly [first: number, end: number];
        read: () => Promise<SourceReading>;
        done?: Promise<unknown> | undefined;
      }
    | undefined;
  #series: SeriesTools | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Resolves, to nothing where that fails, when the month around a day, or without one everything, can be shown; undefined when it can. */
  wait(day = Infinity): Promise<unknown> | undefined {
    const rest = this.#rest;
    if (!rest || (day >= rest.days[0] && day < rest.days[1])) return undefined;
    return (rest.done ??= this.#desk
      .fetch(() => this.#takeRest(rest.read))
      .then((reading) => {
        if (!reading) rest.done = undefined;
        return reading;
      }));
  }

  /** The current day on the book's clock. */
  get today(): number {
    return dayOf(toCivil(this.book!.index.zone, Math.floor(Date.now() / 1000)));
  }

  /** The day to begin with: of the month that is asked for (`YYYY-MM`), or today. */
  firstDay(month: string | undefined): number {
    const {today} = this;
    const asked = parseWritten(`${month}-01`);
    return !asked || formatDay(today).startsWith(month!) ? today : dayOf(asked.civil);
  }

  /** @param month the month to begin with, `YYYY-MM`; undefined for the current one. */
  async open(read: ReadNear, month: string | undefined, months: Months | undefined): Promise<SourceReading> {
    const asked = parseWritten(`${month}-01`)?.civil ?? Date.now() / 1000;
    const days = months?.around(dayOf(asked));
    const near = days && {from: formatDay(days[0] - MARGIN), to: formatDay(days[1] + MARGIN)};
    const reading = await read(near).catch((error: unknown) => {
      throw error instanceof RangeError ? new LoadError(error.message) : error;
    });
    this.#tell(reading.problems);
    this.hues.clear();
    await this.#prepare(reading.calendar);
    this.#use(reading.calendar, atOnce(this.#indexing(reading.calendar)));
    this.#rest = reading.rest && {days: days!, read: reading.rest};
    return reading;
  }

  /** Files everything anew: the page wants another clock. */
  refile(): void {
    const {calendar} = this.book!;
    this.#use(calendar, atOnce(this.#indexing(calendar)));
  }

  async #takeRest(read: () => Promise<SourceReading>): Promise<SourceReading> {
    const before = this.book;
    const [{inSlices}, reading] = await Promise.all([import('../../sources/slices.ts'), read()]);
    const {calendar} = reading;
    await this.#prepare(calendar);
    const index = await inSlices(this.#indexing(calendar));
    if (before !== this.book) return reading;
    this.#tell(reading.problems);
    this.#rest = undefined;
    this.#use(calendar, index);
    return reading;
  }

  #tell(problems: readonly SourceProblem[]): void {
    if (problems.length) this.#desk.tell(problems);
  }

  async #prepare({events, timeZones}: Calendar): Promise<void> {
    if (timeZones || events.some(isSeries))
      this.#series ??= await this.#desk.fetch(() => import('../../core/calendar/series-tools.ts'));
  }

  #indexing(calendar: Calendar): Steps<EventIndex> {
    const wanted = [this.timeZone, calendar.timeZone].find((name) => name && findZone(name));
    return indexSteps(calendar, wanted ?? readerZone().id, this.#series);
  }

  #use(calendar: Calendar, index: EventIndex): void {
    this.book = new EventBook(calendar, index);
    addHues(this.hues, calendar.events);
    this.#desk.onBook();
  }
}
