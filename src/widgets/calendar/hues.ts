import type {CalendarEvent} from '../../contract/calendar.ts';

/** Gives each category a hue, in the order in which they are met; one that has a hue keeps it. */
export function addHues(hues: Map<string, number>, events: readonly CalendarEvent[]): void {
  for (const {categories: [first] = []} of events) if (first && !hues.has(first)) hues.set(first, hues.size % 6);
}
