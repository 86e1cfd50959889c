import type {CalendarEvent} from '../contract/calendar.ts';
import {dayOf, formatDay, parseWritten} from '../core/calendar/civil.ts';
import {toPlainText} from './html-text.ts';
import {asGeo, asList, asObject, asText, compact, type JsonObject} from './json-fields.ts';
import {needText, readEach} from './read-each.ts';
import type {SourceReading} from './reading.ts';

const plain = (value: unknown): string | undefined => {
  const text = asText(value);
  return text === undefined ? undefined : toPlainText(text) || undefined;
};

/** `2026-05-01 19:00:00` as ISO 8601. */
const toIso = (text: string): string => text.replace(' ', 'T');

/** The day after the last, since the plug-in ends whole days at 23:59:59. */
function endOfDays(text: string): string | undefined {
  const end = parseWritten(text);
  return end && formatDay(dayOf(end.civil) + 1);
}

function readVenue(value: unknown): CalendarEvent['location'] {
  const venue = asObject(Array.isArray(value) ? value[0] : value);
  const address = ['address', 'city', 'state', 'zip', 'country'].map((field) => plain(venue[field]));
  return compact({
    name: plain(venue['venue']),
    address: address.filter(Boolean).join(', ') || undefined,
    geo: asGeo(venue['geo_lat'], venue['geo_lng']),
    url: asText(venue['website']) ?? asText(venue['url']),
  });
}

function readOrganizer(value: unknown): CalendarEvent['organizer'] {
  const first = asObject(Array.isArray(value) ? value[0] : value);
  return compact({
    name: plain(first['organizer']),
    email: asText(first['email']),
    url: asText(first['website']) ?? asText(first['url']),
  });
}

function readEvent(item: JsonObject): CalendarEvent {
  const start = needText(item, 'start_date');
  const end = asText(item['end_date']);
  const allDay = item['all_day'] === true;
  const names = asList(item['categories']).flatMap((category) => plain(asObject(category)['name']) ?? []);
  const image = asObject(item['image']);
  return {
    id: needText(item, 'id'),
    title: plain(item['title']) ?? '',
    start: allDay ? start.slice(0, 10) : toIso(start),
    end: end === undefined ? undefined : allDay ? endOfDays(end) : toIso(end),
    timeZone: allDay ? undefined : asText(item['timezone']),
    description: plain(item['description']) ?? plain(item['excerpt']),
    location: readVenue(item['venue']),
    online: compact({url: asText(item['virtual_url'])}) as CalendarEvent['online'],
    organizer: readOrganizer(item['organizer']),
    categories: names.length ? names : undefined,
    image: compact({url: asText(image['url']), alt: plain(image['alt'])}) as CalendarEvent['image'],
    cost: plain(item['cost']),
    status: asText(item['event_status']) === 'canceled' ? 'cancelled' : undefined,
    url: asText(item['url']) ?? asText(item['website']),
  };
}

/** Reads the REST list of The Events Calendar. Only the page given: `total_pages` says whether there are more. */
export function readEventsCalendar(value: JsonObject): SourceReading {
  const reading = readEach(asList(value['events']), 'title', readEvent);
  const pages = Number(value['total_pages'] ?? 1);
  if (pages > 1) reading.problems.push({message: `This is one page of ${pages}: ask for more events with per_page.`});
  return reading;
}
