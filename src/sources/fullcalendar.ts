import type {CalendarEvent} from '../contract/calendar.ts';
import {DAY, dayOf, formatCivil, formatDay, parseWritten} from '../core/calendar/civil.ts';
import {hasMarkup, toPlainText} from './html-text.ts';
import {asList, asNumber, asObject, asText, asTexts, compact, type JsonObject} from './json-fields.ts';
import {readEach} from './read-each.ts';
import type {SourceReading} from './reading.ts';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A date as text: numbers are milliseconds since 1970 UTC. */
function toMoment(value: unknown): string | undefined {
  const number = typeof value === 'number' ? asNumber(value) : undefined;
  return number === undefined ? asText(value) : `${formatCivil(Math.floor(number / 1000))}Z`;
}

/** Two-digit hours for the clock times that FullCalendar writes as `9:30`; its durations may also be objects. */
function toDuration(value: unknown): string | undefined {
  const {days, hours, minutes} = asObject(value);
  if (days || hours || minutes) return `P${Number(days ?? 0)}DT${Number(hours ?? 0)}H${Number(minutes ?? 0)}M`;
  const [, hour, minute] = /^(\d{1,3}):(\d\d)/.exec(asText(value) ?? '') ?? [];
  return hour === undefined ? asText(value) : `PT${hour}H${minute}M`;
}

/** Clock seconds of `9:30` or `09:30:00`. */
const clockOf = (value: unknown): number | undefined =>
  parseWritten(`1970-01-01T${asText(value)?.padStart(5, '0')}`)?.civil;

/** An rrule given as an object, with lists or single values, as the text of RFC 5545. */
function writeRule(rule: JsonObject): string {
  const parts = Object.entries(rule).flatMap(([key, value]) => {
    if (key === 'dtstart' || key === 'tzid' || value === undefined || value === null) return [];
    const name = key.toUpperCase().replace('BYWEEKDAY', 'BYDAY').replace('BYNMONTHDAY', 'BYMONTHDAY');
    const text = (Array.isArray(value) ? value : [value]).map(String).join(',');
    return [`${name}=${name === 'UNTIL' ? text.replace(/[-:]|\.\d+/g, '') : text}`];
  });
  return parts.join(';').toUpperCase();
}

/** The parts of an event that repeats by the rrule plug-in. */
function readRule(item: JsonObject): Partial<CalendarEvent> {
  const given = item['rrule'];
  if (typeof given !== 'string') {
    const rule = asObject(given);
    return {
      start: toMoment(rule['dtstart']),
      timeZone: asText(rule['tzid']),
      rrule: writeRule(rule),
    } as Partial<CalendarEvent>;
  }
  const lines = given.split(/\r?\n/);
  const [, zone, start] = /^DTSTART(?:;TZID=([^:;]+))?[^:]*:(.+)$/im.exec(given) ?? [];
  const values = (name: string): string[] =>
    lines.filter((line) => line.toUpperCase().startsWith(name)).map((line) => line.slice(line.indexOf(':') + 1));
  const rrule = values('RRULE').concat(lines.filter((line) => /^FREQ=/i.test(line)));
  return compact({
    start: start?.trim(),
    timeZone: zone,
    rrule,
    exdate: values('EXDATE').flatMap((line) => line.split(',')),
  }) as Partial<CalendarEvent>;
}

/** The parts of an event on given weekdays (`daysOfWeek`, 0 is Sunday), from `startRecur` until before `endRecur`. */
function readWeekly(item: JsonObject): Partial<CalendarEvent> {
  const days = asList(item['daysOfWeek']).flatMap((day) => WEEKDAYS[Number(day)] ?? []);
  const from = parseWritten(asText(item['startRecur']) ?? '2000-01-01');
  const until = parseWritten(asText(item['endRecur']) ?? '');
  if (!from || !days.length) throw new RangeError('Its daysOfWeek or startRecur cannot be read.');
  const [first, start, end] = [dayOf(from.civil), clockOf(item['startTime']), clockOf(item['endTime'])];
  const last = until ? `;UNTIL=${formatDay(dayOf(until.civil) - 1).replaceAll('-', '')}` : '';
  return {
    start: start === undefined ? formatDay(first) : formatCivil(first * DAY + start),
    ...(start !== undefined && end !== undefined && {end: formatCivil(first * DAY + end + (end < start ? DAY : 0))}),
    rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}${last}`,
  };
}

function readEvent(item: JsonObject): CalendarEvent | undefined {
  if (item['display'] === 'background' || item['display'] === 'inverse-background') return undefined;
  const repeat = item['rrule'] ? readRule(item) : item['daysOfWeek'] ? readWeekly(item) : {};
  const extra = asObject(item['extendedProps']);
  const [title, start] = [
    asText(item['title']) ?? '',
    repeat.start ?? toMoment(item['start']) ?? toMoment(item['date']),
  ];
  if (start === undefined) throw new RangeError('It has no start.');
  const description = asText(extra['description'] ?? item['description']);
  const exdate = asTexts(typeof item['exdate'] === 'string' ? [item['exdate']] : item['exdate']);
  return {
    id: asText(item['id']) ?? `${start} ${title}`,
    title,
    end: toMoment(item['end']),
    duration: toDuration(item['duration']),
    allDay: item['allDay'] === true || undefined,
    description: description && hasMarkup(description) ? toPlainText(description) : description,
    location: compact({name: asText(extra['location'] ?? item['location'])}),
    url: asText(item['url']),
    ...repeat,
    exdate: exdate ?? repeat.exdate,
    start,
  };
}

/** Reads a FullCalendar-style list of events (`start`, `end`, `allDay`, `daysOfWeek`, `rrule`, `extendedProps`). */
export const readFullCalendar = (value: readonly unknown[]): SourceReading => readEach(value, 'title', readEvent);
