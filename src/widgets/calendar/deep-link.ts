import {findUpcoming} from '../../core/calendar/agenda.ts';
import {DAY, parseWritten} from '../../core/calendar/civil.ts';
import {buildIndex, findOccurrences} from '../../core/calendar/plain-index.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import type {EventBook} from './event-book.ts';

/** How far ahead an event that is named is looked for, in days. */
const FAR = 36_600;
/** Days around a date by rule in which a moved occurrence is looked for. */
const AROUND = 60;

/**
 * The occurrence of a name: an occurrence's key, or an event's id, which for repeating events means the next one, or the last.
 * @param now seconds since 1970 UTC.
 */
export function findByName(
  {calendar, index: {zone, tools}}: Pick<EventBook, 'calendar' | 'index'>,
  name: string,
  now: number,
): Occurrence | undefined {
  const event = calendar.events.find(({id}) => name === id || name.startsWith(`${id}/`));
  if (!event) return undefined;
  const index = buildIndex({...calendar, events: [event]}, zone.id, tools);
  const at = parseWritten(name.slice(event.id.length + 1))?.civil;
  if (at === undefined)
    return (
      findUpcoming(index, now, 1)[0] ??
      findOccurrences(index, -Infinity, now).at(-1) ??
      findUpcoming(index, now, 1, FAR)[0]
    );
  return findOccurrences(index, at - AROUND * DAY, at + AROUND * DAY).find(({key}) => key === name);
}
