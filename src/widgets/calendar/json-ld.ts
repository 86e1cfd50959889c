import {html, render} from 'lit';
import {findUpcoming} from '../../core/calendar/agenda.ts';
import {dayOf, formatDay} from '../../core/calendar/civil.ts';
import type {EventIndex} from '../../core/calendar/plain-index.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {escapeScript} from '../../core/text/escape-markup.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import {toJson} from '../../core/json.ts';

type Text = (text: LocalizedText | undefined) => string;

/** Whole days as dates, which are the same on every clock. */
const daysOf = ({start, end}: Occurrence): object => ({
  startDate: formatDay(dayOf(start)),
  endDate: formatDay(dayOf(end - 1)),
});
const instantsOf = ({startsAt, endsAt}: Occurrence): object => ({
  startDate: new Date(startsAt).toISOString(),
  endDate: new Date(endsAt).toISOString(),
});

const mode = ({event: {online, location}}: Occurrence): string =>
  `https://schema.org/${online ? (location ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`;

/** What Markdown may be in. */
const MARKED = /[\\*_[\n]|^\s*([-+]|\d+[.)])\s/;

/** Descriptions without their marks. */
async function findPlain(descriptions: readonly string[]): Promise<(text: string) => string> {
  if (!descriptions.some((text) => MARKED.test(text))) return String;
  return (await import('../../core/text/markdown.ts')).plainText;
}

/** What search engines read of an event: schema.org/Event. */
function toEvent(occurrence: Occurrence, text: Text, plain: (text: string) => string, base: string): object {
  const {event, cancelled, allDay} = occurrence;
  const {location, online, description, image, organizer, url} = event;
  const place = location && {
    '@type': 'Place',
    name: text(location.name) || location.address,
    address: location.address,
    ...(location.geo && {geo: {'@type': 'GeoCoordinates', ...location.geo}}),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: text(event.title),
    ...(allDay ? daysOf(occurrence) : instantsOf(occurrence)),
    eventStatus: `https://schema.org/Event${cancelled ? 'Cancelled' : event.status === 'postponed' ? 'Postponed' : 'Scheduled'}`,
    eventAttendanceMode: mode(occurrence),
    location: place ?? (online && {'@type': 'VirtualLocation', url: safeUrl(online.url, base)}),
    description: description && plain(text(description)),
    image: image && safeUrl(image.url, base),
    organizer: organizer && {
      '@type': 'Organization',
      name: text(organizer.name),
      url: safeUrl(organizer.url ?? '', base),
    },
    url: url && safeUrl(url, base),
  };
}

/**
 * A script element from a template: it counts as started and never runs. The text of one that the page makes by itself must be a
 * trusted type where the page's policy asks for those, even though it is no script.
 */
function makeDataBlock(): HTMLScriptElement {
  const holder = document.createElement('div');
  render(html`<script type="application/ld+json" data-kith-ld></script>`, holder);
  return holder.querySelector('script')!;
}

/**
 * Puts the coming events into the page for search engines, as a child of the widget, in place of what was put there before. Made of
 * nodes, never of markup; a data block runs nothing.
 */
export async function writeJsonLd(host: Element, index: EventIndex, text: Text): Promise<void> {
  const occurrences = findUpcoming(index, Date.now() / 1000, 20);
  const plain = await findPlain(occurrences.map(({event}) => text(event.description)));
  host.querySelector(':scope > script[data-kith-ld]')?.remove();
  if (!occurrences.length) return;
  const script = makeDataBlock();
  const events = occurrences.map((occurrence) => toEvent(occurrence, text, plain, document.baseURI));
  script.append(document.createTextNode(escapeScript(toJson(events))));
  host.append(script);
}
