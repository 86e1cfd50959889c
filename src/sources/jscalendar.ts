import type {CalendarEvent, EventOverride} from '../contract/calendar.ts';
import {hasMarkup, toPlainText} from './html-text.ts';
import {asGeo, asList, asObject, asText, compact, isJsonObject, type JsonObject} from './json-fields.ts';
import {needText, readEach} from './read-each.ts';
import type {SourceReading} from './reading.ts';

/** Values of a map by id, the usual form of lists in JSCalendar. */
const valuesOf = (map: unknown): JsonObject[] => Object.values(asObject(map)).filter(isJsonObject);

/** Names of RFC 5545 for the parts of a recurrence rule that are lists or numbers. */
const PARTS: Record<string, string> = {
  interval: 'INTERVAL',
  rscale: 'RSCALE',
  skip: 'SKIP',
  firstDayOfWeek: 'WKST',
  byMonthDay: 'BYMONTHDAY',
  byMonth: 'BYMONTH',
  byYearDay: 'BYYEARDAY',
  byWeekNo: 'BYWEEKNO',
  byHour: 'BYHOUR',
  byMinute: 'BYMINUTE',
  bySecond: 'BYSECOND',
  bySetPosition: 'BYSETPOS',
  count: 'COUNT',
};

/** A RecurrenceRule (RFC 8984 4.3.3) as the text of RFC 5545. */
function writeRule(value: unknown): string {
  const rule = asObject(value);
  const parts = [`FREQ=${asText(rule['frequency']) ?? ''}`];
  for (const [key, name] of Object.entries(PARTS)) {
    if (rule[key] !== undefined) parts.push(`${name}=${[rule[key]].flat().map(String).join(',')}`);
  }
  const days = asList(rule['byDay']).map(
    (day) => `${asText(asObject(day)['nthOfPeriod']) ?? ''}${asText(asObject(day)['day']) ?? ''}`,
  );
  if (days.length) parts.push(`BYDAY=${days.join(',')}`);
  const until = asText(rule['until']);
  if (until !== undefined) parts.push(`UNTIL=${until.replace(/[-:]/g, '')}`);
  return parts.join(';').toUpperCase();
}

function readLocation(item: JsonObject): CalendarEvent['location'] {
  const [location = {}] = valuesOf(item['locations']);
  const [, latitude, longitude] = /^geo:([-\d.]+),([-\d.]+)/.exec(asText(location['coordinates']) ?? '') ?? [];
  return compact({
    name: asText(location['name']) ?? asText(location['description']),
    geo: asGeo(latitude, longitude),
  });
}

function readOrganizer(item: JsonObject): CalendarEvent['organizer'] {
  const owner = valuesOf(item['participants']).find(({roles}) => asObject(roles)['owner'] === true) ?? {};
  return compact({name: asText(owner['name']), email: asText(owner['email'])});
}

/** What an event is about and when, without how it repeats. */
function readFields(item: JsonObject): Omit<CalendarEvent, 'id'> {
  const links = valuesOf(item['links']);
  const picture = links.find(({contentType, rel}) => asText(contentType)?.startsWith('image/') || rel === 'icon');
  const [meeting = {}] = valuesOf(item['virtualLocations']);
  const description = asText(item['description']);
  const keywords = Object.keys(asObject(item['keywords']));
  const status = asText(item['status']);
  return {
    title: asText(item['title']) ?? '',
    start: needText(item, 'start'),
    duration: asText(item['duration']),
    timeZone: asText(item['timeZone']),
    allDay: item['showWithoutTime'] === true || undefined,
    description: description && hasMarkup(description) ? toPlainText(description) : description,
    location: readLocation(item),
    online: compact({url: asText(meeting['uri']), label: asText(meeting['name'])}) as CalendarEvent['online'],
    organizer: readOrganizer(item),
    image: compact({url: asText(picture?.['href']), alt: asText(picture?.['title'])}) as CalendarEvent['image'],
    url: asText(
      links.find((link) => link !== picture && /^(alternate|describedby)?$/.test(asText(link['rel']) ?? ''))?.['href'],
    ),
    categories: keywords.length ? keywords : undefined,
    status: status === 'confirmed' || status === 'tentative' || status === 'cancelled' ? status : undefined,
  };
}

/** An object with a PatchObject applied (RFC 8984 1.4.9): keys are paths, null removes. */
function applyPatch(item: JsonObject, patch: JsonObject): JsonObject {
  const copy = structuredClone(item) as Record<string, unknown>;
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('/').map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
    if (keys.some((key) => key === '__proto__' || key === 'constructor')) continue;
    let target = copy;
    for (const key of keys.slice(0, -1))
      target = (isJsonObject(target[key]) ? target[key] : (target[key] = {})) as Record<string, unknown>;
    const last = keys.at(-1) ?? '';
    if (value === null) delete target[last];
    else target[last] = value;
  }
  return copy;
}

/** Changed and left-out occurrences. A changed one starts at its id unless the patch says otherwise. */
function readOverrides(item: JsonObject): Pick<CalendarEvent, 'overrides' | 'exdate'> {
  const patches = Object.entries(asObject(item['recurrenceOverrides'])).map(([id, patch]) => ({
    id,
    patch: asObject(patch),
  }));
  const exdate = patches.filter(({patch}) => patch['excluded'] === true).map(({id}) => id);
  const overrides = patches
    .filter(({patch}) => patch['excluded'] !== true)
    .map(({id, patch}): EventOverride => ({...readFields(applyPatch({...item, start: id}, patch)), recurrenceId: id}));
  return {...(exdate.length && {exdate}), ...(overrides.length && {overrides})};
}

function readEvent(item: JsonObject): CalendarEvent | undefined {
  if ((item['@type'] ?? 'Event') !== 'Event') return undefined;
  const rules = asList(item['recurrenceRules']).map(writeRule);
  const exceptRules = asList(item['excludedRecurrenceRules']).map(writeRule);
  return {
    id: asText(item['uid']) ?? needText(item, 'start'),
    ...readFields(item),
    ...(rules.length && {rrule: rules}),
    ...(exceptRules.length && {exrule: exceptRules}),
    ...readOverrides(item),
  };
}

/** Reads JSCalendar (RFC 8984): a Group, one Event or a list of them. Tasks are left out. */
export function readJsCalendar(value: unknown): SourceReading {
  const group = asObject(value);
  const items = Array.isArray(value) ? value : Array.isArray(group['entries']) ? group['entries'] : [value];
  const title = asText(group['title']);
  return readEach(items, 'title', readEvent, group['@type'] === 'Group' && title !== undefined ? {title} : {});
}
