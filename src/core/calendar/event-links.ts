import type {EventLocation} from '../../contract/calendar.ts';
import {DAY, dayOf, formatCivil, formatDay} from './civil.ts';
import type {Occurrence} from './occurrence.ts';

/** What a calendar service is told of an event, in the reader's language. */
export interface EventText {
  title: string;
  description: string;
  where: string;
}

const basic = (text: string): string => text.replace(/[-:]/g, '');

/** Start and end as a service takes them: dates (end exclusive), instants in UTC, or times of no zone. */
function moments({start, end, startsAt, endsAt, allDay, timeZone}: Occurrence): [string, string] {
  if (allDay) return [formatDay(dayOf(start)), formatDay(dayOf(Math.max(end, start + DAY)))];
  if (timeZone === undefined) return [formatCivil(start), formatCivil(end)];
  return [`${formatCivil(startsAt / 1000)}Z`, `${formatCivil(endsAt / 1000)}Z`];
}

/** Adds an event to Google Calendar: a link, nothing is sent before a person follows it. */
export function toGoogleUrl(occurrence: Occurrence, {title, description, where}: EventText): string {
  const url = new URL('https://calendar.google.com/calendar/render');
  const dates = moments(occurrence).map(basic).join('/');
  url.search = String(
    new URLSearchParams({action: 'TEMPLATE', text: title, dates, details: description, location: where}),
  );
  return url.href;
}

/** Adds an event to Outlook on the web. */
export function toOutlookUrl(occurrence: Occurrence, {title, description, where}: EventText): string {
  const url = new URL('https://outlook.live.com/calendar/0/deeplink/compose');
  const [startdt, enddt] = moments(occurrence);
  const given = {rru: 'addevent', subject: title, startdt, enddt, body: description, location: where};
  url.search = String(new URLSearchParams({...given, ...(occurrence.allDay && {allday: 'true'})}));
  return url.href;
}

/** A map of a place: its coordinates, else its address; undefined where neither is known. */
export function toMapUrl({geo, address}: EventLocation): string | undefined {
  const map = 'https://www.openstreetmap.org/';
  if (geo) {
    const [lat, lon] = [geo.latitude, geo.longitude].map(String) as [string, string];
    return `${map}?${String(new URLSearchParams({mlat: lat, mlon: lon}))}#map=17/${lat}/${lon}`;
  }
  return address ? `${map}search?${String(new URLSearchParams({query: address}))}` : undefined;
}
