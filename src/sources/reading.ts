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
  /** When it was kept, where it is a copy: milliseconds since 1970. */
  keptAt?: number;
  /** Of several sources, the sites of those that could not be had. */
  missing?: string[];
  /** Where only what is near was read: reads all of it, in slices that leave the page free. */
  rest?: () => Promise<SourceReading>;
  /** The rest has to be fetched, and is only when somebody looks at other days. */
  isLazy?: boolean;
}

/** The days that are wanted first, as ISO dates: from the first until before the last. */
export interface Near {
  from: string;
  to: string;
}
