import type {CalendarEvent} from '../../contract/calendar.ts';
import type {LocalizedText} from '../../contract/text.ts';

/** What a visitor is looking for. Parts that are left out do not limit. */
export interface EventFilter {
  /** Words, in any order, each of which occurs somewhere in the event (in any of its languages). */
  text?: string;
  /** Events with at least one of these. */
  categories?: readonly string[];
  /** Only events that can be joined from elsewhere, or only those that cannot. */
  online?: boolean;
  /** Only events that say something about accessibility. */
  accessible?: boolean;
  /** Leave out cancelled events. */
  hideCancelled?: boolean;
}

/** Lower case without accents, so that "Café" is found by "cafe". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: LocalizedText | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

const searchable = new WeakMap<CalendarEvent, string>();

function searchTextOf(event: CalendarEvent): string {
  const known = searchable.get(event);
  if (known !== undefined) return known;
  const {title, description, location, organizer, categories = []} = event;
  const texts = [title, description, location?.name, location?.address, organizer?.name, ...categories];
  const folded = fold(texts.flatMap(wordsOf).join('\n'));
  searchable.set(event, folded);
  return folded;
}

/** True when an event has everything that is looked for. */
export function matchesFilter(event: CalendarEvent, filter: EventFilter): boolean {
  const {text, categories, online, accessible, hideCancelled} = filter;
  if (hideCancelled && event.status === 'cancelled') return false;
  if (online !== undefined && online !== (event.online !== undefined)) return false;
  if (accessible && !event.accessibility?.length) return false;
  if (categories?.length && !event.categories?.some((category) => categories.includes(category))) return false;
  const words = fold(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return !words.length || words.every((word) => searchTextOf(event).includes(word));
}

/** Every category in use with its number of events, most used first, then by name. */
export function countCategories(events: readonly CalendarEvent[]): {category: string; count: number}[] {
  const counts = new Map<string, number>();
  for (const {categories = []} of events) {
    for (const category of new Set(categories)) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .map(([category, count]) => ({category, count}))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
