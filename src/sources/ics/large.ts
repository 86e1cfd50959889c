import type {Near, SourceReading} from '../reading.ts';
import {inSlices} from '../slices.ts';
import {decodeBytes} from './lines.ts';
import {icsSteps, readIcs} from './read.ts';

/** What makes an event more than its one date. */
const REPEATS = /^(?:RRULE|RDATE|RECURRENCE-ID)[;:]/im;

/** First day as `20260501`, in a basic date. */
const dayIn = (part: string, name: string): string | undefined =>
  new RegExp(`^${name}[^:\\r\\n]*:(\\d{8})`, 'im').exec(part)?.[1];

/** The file without the events that a glance tells to be far from a stretch of days. */
export function pickNear(file: string, near: Near): string {
  const [from, to] = [near.from, near.to].map((date) => date.replaceAll('-', ''));
  const isNear = (part: string): boolean => {
    const start = dayIn(part, 'DTSTART');
    // what follows an event, such as a zone, stays with it
    if (!start || REPEATS.test(part) || !part.trimEnd().endsWith('END:VEVENT')) return true;
    return start < to! && (dayIn(part, 'DTEND') ?? start) >= from!;
  };
  return file
    .split(/^(?=BEGIN:VEVENT)/m)
    .filter((part) => !part.startsWith('BEGIN:VEVENT') || isNear(part))
    .join('');
}

/** Reads a large file: at once what is near, and with `rest` all of it, in slices. */
export function readLargeIcs(source: string | Uint8Array, near: Near): SourceReading {
  const text = typeof source === 'string' ? source : decodeBytes(source);
  const {calendar} = readIcs(pickNear(text, near));
  return {calendar, problems: [], rest: () => inSlices(icsSteps(text))};
}
