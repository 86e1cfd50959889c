// What is measured, the same for everybody and in every run. Forms and events are written the way Kith takes them; each contestant's
// file turns them into what that contestant takes, before anything is measured.
import {months, manyEvents, series} from './event-loads.ts';
import {belonging, membership, survey, longSurvey, weekly} from './form-loads.ts';

/** A question in the words that all contestants have. A choice's words are its value. */
export interface Asked {
  id: string;
  type:
    | 'text'
    | 'long-text'
    | 'email'
    | 'tel'
    | 'number'
    | 'single-choice'
    | 'multiple-choice'
    | 'dropdown'
    | 'scale'
    | 'matrix'
    | 'consent';
  label: string;
  required?: boolean;
  autocomplete?: string;
  choices?: readonly string[];
  rows?: readonly string[];
  /** Words at the two ends of a scale from 1 to 5. */
  ends?: readonly [string, string];
  visibleIf?: {question: string; is: string};
}

export interface Form {
  kind: 'survey' | 'signup' | 'pulse';
  id: string;
  title: string;
  questions: readonly Asked[];
}

/** A day (`2026-06-01`) or a time on the venue's clock (`2026-06-01T10:00`); the end of whole days is the day after the last. */
export interface Dated {
  id: string;
  title: string;
  start: string;
  end: string;
  rrule?: string;
}

export interface Month {
  kind: 'calendar';
  id: string;
  /** The month shown first, `YYYY-MM`. */
  month: string;
  /** How many events must be on screen. */
  atLeast: number;
  events: readonly Dated[];
}

export type Part = Form | Month;

export interface Workload {
  id: string;
  title: string;
  parts: readonly Part[];
  /** What a person does once it can be used. Default: nothing. */
  afterwards?: 'answers' | 'turns';
}

const [year, crowded, repeating] = [months(), manyEvents(10_000), series(50)];

export const WORKLOADS: readonly Workload[] = [
  {id: 'W1', title: 'A survey of ten questions', parts: [survey]},
  {id: 'W2', title: 'A survey of 200 questions', parts: [longSurvey(200)], afterwards: 'answers'},
  {id: 'W3', title: 'A table of 24 statements', parts: [belonging]},
  {id: 'W4', title: 'A sign-up form', parts: [membership]},
  {id: 'W5', title: 'A month, 500 events in the year', parts: [year]},
  {id: 'W6', title: 'A month, 10,000 events in the year', parts: [crowded], afterwards: 'turns'},
  {id: 'W7', title: 'A month, 50 series that repeat', parts: [repeating], afterwards: 'turns'},
  {id: 'W8', title: 'Five widgets on one page', parts: [membership, survey, year, belonging, weekly]},
];

export const isForm = (part: Part): part is Form => part.kind !== 'calendar';
export const monthOf = ({parts}: Workload): Month | undefined =>
  parts.find((part): part is Month => part.kind === 'calendar');
