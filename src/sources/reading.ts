import type {Calendar} from '../contract/calendar.ts';

/** Something that could not be read, in a plain sentence; the rest of the source is kept. */
export interface SourceProblem {
  /** Id or title of the event it is about, when there is one. */
  event?: string;
  message: string;
}

/** What every reader of events returns. */
export interface SourceReading {
  calendar: Calendar;
  problems: SourceProblem[];
}
