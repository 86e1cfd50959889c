import type {CalendarEvent} from '../contract/calendar.ts';
import {hasMarkup, toPlainText} from './html-text.ts';
import {asCount, asGeo, asList, asObject, asText, asTexts, compact, type JsonObject} from './json-fields.ts';
import {needText, readEach} from './read-each.ts';
import type {SourceReading} from './reading.ts';

const plain = (text: string | undefined): string | undefined => (text && hasMarkup(text) ? toPlainText(text) : text);

function readLocation(location: JsonObject): CalendarEvent['location'] {
  const {latitude, longitude} = asObject(location['location']);
  const address = [
    ...(asTexts(location['address_lines']) ?? []),
    asText(location['locality']),
    [asText(location['region']), asText(location['postal_code'])].filter(Boolean).join(' '),
    asText(location['country']),
  ];
  return compact({
    name: asText(location['venue']),
    address: address.filter(Boolean).join(', ') || undefined,
    geo: asGeo(latitude, longitude),
  });
}

function readEvent(item: JsonObject): CalendarEvent {
  const start = needText(item, 'start_date');
  const allDay = item['all_day'] === true;
  const status = asText(item['status'])?.toLowerCase();
  const creator = asObject(asObject(item['_embedded'])['osdi:creator']);
  const organizer = [asText(creator['given_name']), asText(creator['family_name'])].filter(Boolean).join(' ');
  return {
    id: asTexts(item['identifiers'])?.[0] ?? asText(item['name']) ?? start,
    title: asText(item['title']) ?? asText(item['name']) ?? '',
    start: allDay ? start.slice(0, 10) : start,
    end: allDay ? undefined : asText(item['end_date']),
    description: plain(asText(item['description']) ?? asText(item['summary'])),
    location: readLocation(asObject(item['location'])),
    url: asText(item['browser_url']),
    image: compact({url: asText(item['featured_image_url'])}) as CalendarEvent['image'],
    organizer: compact({name: organizer || undefined}),
    capacity: asCount(item['capacity']),
    attending: asCount(item['total_accepted']),
    status: status === 'cancelled' || status === 'tentative' || status === 'confirmed' ? status : undefined,
  };
}

/** Reads events of the Open Supporter Data Interface (a page with `_embedded`, or one event). */
export function readOsdi(value: JsonObject): SourceReading {
  const embedded = asObject(value['_embedded'])['osdi:events'];
  return readEach(Array.isArray(embedded) ? asList(embedded) : [value], 'title', readEvent);
}
