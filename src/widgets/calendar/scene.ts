import type {TemplateResult} from 'lit';
import type {Calendar} from '../../contract/calendar.ts';
import type {LocalizedText} from '../../contract/text.ts';
import type {Months} from '../../core/calendar/months.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import type {EventIndex} from '../../core/calendar/plain-index.ts';
import type {Values} from '../../i18n/catalog.ts';
import type {CalendarViewName} from './calendar.events.ts';
import type {KithCalendar} from './kith-calendar.ts';

/** What a view draws from, and whom it tells. Days are day numbers on the calendar's clock. */
export interface Scene {
  host: KithCalendar;
  calendar: Calendar;
  index: EventIndex;
  locale: string;
  /** ISO weekday on which weeks start. */
  firstWeekday: number;
  months: Months;
  headingLevel: number;
  /** The day that the view is about, and that has the grid's tab stop. */
  day: number;
  today: number;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The widget has little room across. */
  isNarrow: boolean;
  /** Most events shown on one day of a month. */
  max: number;
  /** Changes with the language and the page's own words: what is drawn in others is drawn anew. */
  words: readonly unknown[];
  t: (key: string, values?: Values) => string;
  text: (text: LocalizedText | undefined) => string;
  /** What takes place from `first` until before `end`, in order of time. */
  on: (first: number, end: number) => Occurrence[];
  /** Position of an event's first category among all, 0 to 5. */
  hueOf: (occurrence: Occurrence) => number;
  onOpen: (occurrence: Occurrence) => void;
  /** A day's list is asked for. */
  onDay: (day: number) => void;
  onGo: (day: number, view?: CalendarViewName) => void;
}

/** Where in time somebody looks, and how time is told there. */
export type Place = Pick<Scene, 'day' | 'firstWeekday' | 'locale' | 'months'>;

/** A way of looking at a calendar; those that come late bring their styles and words along. */
export interface View {
  render: (scene: Scene) => TemplateResult;
  /** First day and end day (exclusive) of what is shown. */
  rangeOf: (place: Place) => [first: number, end: number];
  /** What it shows, as a heading. */
  titleOf: (place: Place) => string;
  /** The day that it is about `by` steps further. */
  step: (place: Place, by: number) => number;
}
