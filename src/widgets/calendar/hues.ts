import type {CalendarEvent} from '../../contract/calendar.ts';

/** A hue for each category, in the order in which they are met. */
export function toHues(events: readonly CalendarEvent[]): Map<string, number> {
  const hues = new Map<string, number>();
  for (const {categories: [first] = []} of events) if (first && !hues.has(first)) hues.set(first, hues.size % 6);
  return hues;
}
