import {DAY, dayOf, formatCivil, formatDay, parseWritten} from '../../core/calendar/civil.ts';
import {parseDuration} from '../../core/calendar/duration.ts';
import type {Occurrence} from '../../core/calendar/occurrences.ts';
import {findZone, toInstant} from '../../core/calendar/zones.ts';
import {localizeText} from '../../core/text/localize.ts';

/** One event or volunteer shift, as a person takes it into their own calendar. Dates as in the contract's events. */
export interface IcsEntry {
  /** The same for the same thing, so that adding it twice does not double it. */
  id: string;
  title: string;
  start: string;
  end?: string | undefined;
  /** Instead of `end`. */
  duration?: string | undefined;
  timeZone?: string | undefined;
  description?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  cancelled?: boolean | undefined;
}

/** Longest line in bytes (RFC 5545 3.1). */
const LINE = 75;

const encoder = new TextEncoder();

/** Folds a line after at most 75 bytes, never inside a character. */
function foldLine(line: string): string {
  let [folded, length] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '');

const basic = (text: string): string => text.replace(/[-:]/g, '');

/** A property for a date: the day, the instant in UTC, or, without a zone, the clock time. */
function writeMoment(name: string, text: string, timeZone: string | undefined): string[] {
  const written = parseWritten(text);
  if (!written) return [];
  const {civil, dateOnly, offset} = written;
  if (dateOnly) return [`${name};VALUE=DATE:${basic(formatDay(dayOf(civil)))}`];
  const zone = timeZone === undefined ? undefined : findZone(timeZone);
  const instant = offset !== undefined ? civil - offset : zone && toInstant(zone, civil);
  return [`${name}:${basic(formatCivil(instant ?? civil))}${instant === undefined ? '' : 'Z'}`];
}

function writeEntry(entry: IcsEntry, stamp: number): string[] {
  const {id, title, start, end, duration, timeZone, description, location, url, cancelled} = entry;
  const text = (name: string, value: string | undefined): string[] => (value ? [`${name}:${escapeText(value)}`] : []);
  const length = end === undefined && duration !== undefined && parseDuration(duration) ? [`DURATION:${duration}`] : [];
  return [
    'BEGIN:VEVENT',
    ...text('UID', id),
    `DTSTAMP:${basic(formatCivil(Math.floor(stamp / 1000)))}Z`,
    ...writeMoment('DTSTART', start, timeZone),
    ...(end === undefined ? length : writeMoment('DTEND', end, timeZone)),
    ...text('SUMMARY', title),
    ...text('DESCRIPTION', description),
    ...text('LOCATION', location),
    ...(url ? [`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`] : []),
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

/**
 * An iCalendar file with the given entries. Times with a zone are written in UTC, which every calendar reads without a zone table.
 * @param stamp when the file is made, in milliseconds since 1970 UTC.
 */
export function writeIcs(entries: readonly IcsEntry[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => writeEntry(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** The entry for one occurrence, in the reader's language. */
export function toIcsEntry(occurrence: Occurrence, locale: string): IcsEntry {
  const {key, event, start, end, startsAt, endsAt, allDay, timeZone, cancelled} = occurrence;
  const words = (text: Parameters<typeof localizeText>[0]): string | undefined =>
    localizeText(text, locale).text || undefined;
  const moment = (civil: number, instant: number): string => {
    if (allDay) return formatDay(dayOf(civil));
    return timeZone === undefined ? formatCivil(civil) : `${formatCivil(instant / 1000)}Z`;
  };
  const {location, online} = event;
  const place = [words(location?.name), location?.address].filter(Boolean).join(', ');
  return {
    id: key,
    title: words(event.title) ?? '',
    start: moment(start, startsAt),
    end: moment(allDay ? Math.max(end, start + DAY) : end, endsAt),
    description: words(event.description),
    location: place || online?.url,
    url: event.url ?? online?.url,
    cancelled,
  };
}
