import type {Calendar} from '../contract/calendar.ts';
import {asObject} from '../core/json-object.ts';
import {readKithCalendar} from './kith.ts';
import type {Near, SourceProblem, SourceReading} from './reading.ts';
import {pauseBetween} from './slices.ts';

/** Events that are read between two looks at the clock. */
const PART = 100;

/** True for what may take place in a stretch of days, as far as a glance tells: what repeats and what is unusual counts. */
export function isNear(event: unknown, {from, to}: Near): boolean {
  const {start, end, duration, rrule, rdate, overrides} = asObject(event);
  if (
    rrule ||
    rdate ||
    overrides ||
    (typeof duration === 'string' && /[DW]/.test(duration)) ||
    typeof start !== 'string' ||
    start[4] !== '-'
  )
    return true;
  const last = typeof end === 'string' && end[4] === '-' ? end : start;
  return start < to && last >= from;
}

/** Reads some of the events of a list, the first of which stands at `offset`. */
type ReadPart = (events: readonly unknown[], offset: number) => SourceReading | Promise<SourceReading>;

/** How parts of a list are read: Kith's own by its reader, each with what stands around the list; other lists by theirs. */
export async function readPart(value: unknown): Promise<ReadPart> {
  if (Array.isArray(value)) {
    const {readForeign} = await import('./foreign.ts');
    return readForeign;
  }
  return (events, offset) => readKithCalendar({...asObject(value), events}, offset);
}

/**
 * Reads a long list: at once what is near, and with `rest` all of it, in slices that leave the page free.
 */
export async function readLarge(events: readonly unknown[], near: Near, read: ReadPart): Promise<SourceReading> {
  const {calendar} = await read(
    events.filter((event) => isNear(event, near)),
    0,
  );
  return {calendar, problems: [], rest: () => readAll(events, calendar, read)};
}

async function readAll(events: readonly unknown[], settings: Calendar, read: ReadPart): Promise<SourceReading> {
  const all: SourceReading = {calendar: {...settings, events: []}, problems: []};
  // the calendar's own faults are found again in each part
  const told = new Map<string, SourceProblem>();
  const breathe = pauseBetween();
  for (let offset = 0; offset < events.length; offset += PART) {
    await breathe();
    const {calendar, problems} = await read(events.slice(offset, offset + PART), offset);
    all.calendar.events.push(...calendar.events);
    for (const problem of problems) told.set(`${problem.event} ${problem.message}`, problem);
  }
  return {...all, problems: [...told.values()]};
}
