import type {Calendar, CalendarEvent} from '../contract/calendar.ts';
import type {Near, SourceProblem} from './reading.ts';

/** What the worker that reads large feeds is asked first; asked again, with nothing, it reads the rest. */
export interface FeedRequest {
  file: Blob;
  near: Near | undefined;
}

/** Parts of the events, and at the end what stands around them; or, in a plain sentence, why it is no calendar. */
export type FeedAnswer =
  | {events: CalendarEvent[]}
  | {settings: Omit<Calendar, 'events'>; problems: SourceProblem[]; hasMore: boolean}
  | {fault: string};
