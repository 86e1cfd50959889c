import type {CalendarEvent, EventImage, EventOrganizer, EventOverride} from '../../contract/calendar.ts';
import {hasMarkup, toPlainText} from '../html-text.ts';
import {filterProperties, findProperty, type Component} from './components.ts';
import {decodeValue, parseText, parseTextList, type Property} from './lines.ts';
import type {MomentReader} from './moments.ts';

/** Text of the first property of a name that has any. */
function textOf(component: Component, name: string): string | undefined {
  const property = findProperty(component, name);
  return (property && parseText(decodeValue(property))) || undefined;
}

/** An address property's URI without `mailto:`; undefined when empty. */
const uriOf = (property: Property | undefined): string | undefined => property?.value.trim() || undefined;

function readDescription(component: Component): string | undefined {
  const plain = textOf(component, 'DESCRIPTION');
  return plain !== undefined && hasMarkup(plain) ? toPlainText(plain) : plain;
}

function readLocation(component: Component): CalendarEvent['location'] {
  const name = textOf(component, 'LOCATION');
  const [latitude, longitude] = (findProperty(component, 'GEO')?.value ?? '').split(/\\?[;,]/).map(Number);
  const geo =
    Number.isFinite(latitude) && Number.isFinite(longitude) ? {latitude: latitude!, longitude: longitude!} : undefined;
  return name === undefined && !geo ? undefined : {name, geo};
}

/** CONFERENCE (RFC 7986), or what Google and Microsoft wrote before it. */
function readOnline(component: Component): CalendarEvent['online'] {
  const conference = filterProperties(component, 'CONFERENCE').find(({value}) => /^https?:/i.test(value));
  const property =
    conference ??
    findProperty(component, 'X-GOOGLE-CONFERENCE') ??
    findProperty(component, 'X-MICROSOFT-SKYPETEAMSMEETINGURL');
  const url = uriOf(property);
  return url === undefined ? undefined : {url, label: conference?.params.get('LABEL')};
}

/** IMAGE (RFC 7986), or an attached picture; only by address. */
function readImage(component: Component): EventImage | undefined {
  const isPicture = ({name, params, value}: Property): boolean =>
    /^https?:/i.test(value) && (name === 'IMAGE' || /^image\//i.test(params.get('FMTTYPE') ?? ''));
  const url = uriOf(
    [...filterProperties(component, 'IMAGE'), ...filterProperties(component, 'ATTACH')].find(isPicture),
  );
  return url === undefined ? undefined : {url};
}

function readOrganizer(component: Component): EventOrganizer | undefined {
  const property = findProperty(component, 'ORGANIZER');
  if (!property) return undefined;
  const [, email] = /^mailto:([^?]+@[^?]+)/i.exec(property.value.trim()) ?? [];
  const name = property.params.get('CN');
  return name || email ? {name, email} : undefined;
}

function readStatus(component: Component): CalendarEvent['status'] {
  const status = findProperty(component, 'STATUS')?.value.trim().toLowerCase();
  return status === 'confirmed' || status === 'tentative' || status === 'cancelled' ? status : undefined;
}

/** What an event is about, without when. Fields that it does not have are undefined, so that they clear those of a series. */
export function readDetails(component: Component): Omit<EventOverride, 'recurrenceId' | 'start'> {
  const categories = filterProperties(component, 'CATEGORIES').flatMap((property) =>
    parseTextList(decodeValue(property)),
  );
  return {
    title: textOf(component, 'SUMMARY') ?? '',
    description: readDescription(component),
    location: readLocation(component),
    online: readOnline(component),
    image: readImage(component),
    organizer: readOrganizer(component),
    categories: categories.length ? [...new Set(categories)] : undefined,
    status: readStatus(component),
    url: uriOf(findProperty(component, 'URL')),
  };
}

/** When an event is: start, end or length, zone. Without an end the length is the standard's (RFC 5545 3.6.1). */
export function readTimes(
  component: Component,
  start: Property,
  moments: MomentReader,
): Pick<CalendarEvent, 'start' | 'end' | 'duration' | 'timeZone'> {
  const end = findProperty(component, 'DTEND');
  const duration = findProperty(component, 'DURATION')?.value.trim();
  const [first = ''] = moments.read(start);
  const last = end && moments.read(end)[0];
  return {
    start: first,
    ...(last === undefined ? {duration: duration ?? (first.includes('T') ? 'PT0S' : 'P1D')} : {end: last}),
    timeZone: moments.timeZone,
  };
}

/** How an event repeats. EXRULE is not read: RFC 5545 (A.3) dropped it, and other readers ignore it. */
export function readRecurrence(
  component: Component,
  moments: MomentReader,
): Pick<CalendarEvent, 'rrule' | 'rdate' | 'exdate'> {
  const values = (name: string): string[] => filterProperties(component, name).map(({value}) => value.trim());
  const dates = (name: string): string[] => filterProperties(component, name).flatMap(moments.read);
  const [rrule, rdate, exdate] = [values('RRULE'), dates('RDATE'), dates('EXDATE')];
  return {
    ...(rrule.length && {rrule: rrule.length > 1 ? rrule : rrule[0]}),
    ...(rdate.length && {rdate}),
    ...(exdate.length && {exdate}),
  };
}
