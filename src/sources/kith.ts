import type {Calendar, CalendarEvent} from '../contract/calendar.ts';
import {calendarShape} from '../contract/shapes/calendar.ts';
import {checkShape, type Mistake} from '../core/check-shape.ts';
import {asList, asText, isJsonObject, type JsonObject} from './json-fields.ts';
import type {SourceProblem, SourceReading} from './reading.ts';

/** Mistakes of one event, or of the calendar around the events. */
interface Fault {
  event: string | undefined;
  path: string;
  mistakes: readonly Mistake[];
}

/** Words for faults; they are only fetched when there is something to say. */
async function toProblems(faults: readonly Fault[]): Promise<SourceProblem[]> {
  if (!faults.length) return [];
  const {toFindings} = await import('../core/findings.ts');
  return faults.flatMap(({event, path, mistakes}) =>
    toFindings(mistakes).map((finding) => ({
      ...(event !== undefined && {event}),
      message: `${[path, finding.path].filter(Boolean).join('.') || 'The calendar'}: ${finding.message}`,
    })),
  );
}

/**
 * Reads Kith's calendar JSON (contract, section 3). Each event is checked on its own: one that does not fit is named by its path and
 * left out, and so are the calendar's own settings when they do not fit; the rest is kept.
 * @param offset position of the first event, where these are a part of a longer list.
 */
export async function readKithCalendar({events: list, ...rest}: JsonObject, offset = 0): Promise<SourceReading> {
  const faults: Fault[] = [];
  const fits = (value: unknown, root: string, path: string): boolean => {
    const mistakes = checkShape(value, {...calendarShape, root});
    if (!mistakes.length) return true;
    faults.push({event: isJsonObject(value) ? asText(value['id']) : undefined, path, mistakes});
    return false;
  };
  const settings = fits({...rest, events: []}, calendarShape.root as string, '')
    ? (rest as Omit<Calendar, 'events'>)
    : {};
  const events = asList(list).filter((event, at): event is CalendarEvent =>
    fits(event, '#CalendarEvent', `events[${at + offset}]`),
  );
  return {calendar: {...settings, events}, problems: await toProblems(faults)};
}
