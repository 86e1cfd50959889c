// Runs public calendar test suites against src/core/calendar and src/sources/ics: `npm run conformance -- DIR`.
// DIR holds windows.json (what is in an .ics file between two dates), rules.json (what a repeat rule gives) and files/.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Calendar, CalendarEvent} from '../src/contract/calendar.ts';
import {formatCivil, formatDay, dayOf, parseWritten} from '../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../src/core/calendar/event-index.ts';
import type {Occurrence} from '../src/core/calendar/occurrences.ts';
import {findZoneIn} from '../src/core/calendar/custom-zones.ts';
import {findZone, toCivil, toInstant} from '../src/core/calendar/zones.ts';
import {readIcs} from '../src/sources/ics/read.ts';

interface ExpectedMoment {
  date?: string;
  local?: string;
  utc?: string;
}
interface WindowCase {
  id: string;
  file: string;
  tier: string;
  agreement?: string;
  rangeStart: string | null;
  rangeEnd: string | null;
  rangeTz: string;
  floatingTz: string | null;
  count: number | null;
  countAsserted?: boolean;
  occurrences?: {start: ExpectedMoment; end?: ExpectedMoment; summary?: string; cancelled?: boolean}[];
}
interface RuleCase {
  id: string;
  dtstart: string;
  tz?: string;
  rrule: string[];
  rdate?: string[];
  exdate?: string[];
  exrule?: string[];
  expected: string[] | null;
  complete: boolean;
  trusted: boolean;
}
interface Verdict {
  group: string;
  id: string;
  passed: boolean;
  detail: string;
}

/** Slowest that one rule may be, in milliseconds. */
const RULE_LIMIT = 50;
const MISSES_SHOWN = 12;

const list = (values: readonly string[], most = 4): string =>
  `${values.length}: ${values.slice(0, most).join(' ')}${values.length > most ? ' …' : ''}`;

const readCases = <T>(directory: string, name: string): T[] => {
  const file = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Record<string, T[]>;
  return file[name] ?? [];
};

/** A moment as it is compared: the day, the instant, or the bare clock time. */
function nameExpected({date, local, utc}: ExpectedMoment): string {
  if (date !== undefined) return date;
  return utc === undefined ? String(local) : utc.replace(/\.0+|Z$/g, '') + 'Z';
}

function nameActual({allDay, timeZone}: Occurrence, civil: number, instant: number): string {
  if (allDay) return formatDay(dayOf(civil));
  return timeZone === undefined ? formatCivil(civil) : `${formatCivil(instant / 1000)}Z`;
}

const nameSpan = (occurrence: Occurrence): string =>
  `${nameActual(occurrence, occurrence.start, occurrence.startsAt)}/${nameActual(occurrence, occurrence.end, occurrence.endsAt)}`;

/** Bounds of a case in seconds, and whether they are on each event's own clock. */
function boundsOf({rangeStart, rangeEnd}: WindowCase): [number, number] {
  const seconds = (text: string | null, open: number): number => {
    if (text === null) return open;
    const written = parseWritten(text);
    if (!written) throw new RangeError(`cannot read the bound ${text}`);
    return written.civil - (written.offset ?? 0);
  };
  return [seconds(rangeStart, -Infinity), seconds(rangeEnd, Infinity)];
}

/** Occurrences whose own clock is between naive bounds. */
function findOnOwnClock(calendar: Calendar, from: number, to: number): Occurrence[] {
  const index = indexEvents(calendar, 'UTC');
  return findOccurrences(index, from - 2 * 86400, to + 2 * 86400).filter(({timeZone, start, end, startsAt, endsAt}) => {
    const zone = timeZone === undefined ? undefined : findZoneIn(timeZone, calendar.timeZones);
    const [first, last] = zone ? [toCivil(zone, startsAt / 1000), toCivil(zone, endsAt / 1000)] : [start, end];
    return first < to && (last > from || (last === first && first >= from));
  });
}

function findInWindow(directory: string, item: WindowCase): Occurrence[] {
  const {calendar} = readIcs(readFileSync(join(directory, 'files', item.file)));
  const [from, to] = boundsOf(item);
  if (item.rangeTz === 'event-local') return findOnOwnClock(calendar, from, to);
  return findOccurrences(indexEvents(calendar, item.floatingTz ?? item.rangeTz), from, to);
}

function judgeWindow(directory: string, item: WindowCase): Verdict {
  const group = `windows, tier ${item.tier}${item.agreement ? `, ${item.agreement}` : ''}`;
  try {
    let found = findInWindow(directory, item);
    const {occurrences, count} = item;
    if (count === null && occurrences) found = found.slice(0, occurrences.length);
    const actual = found.map(nameSpan).sort();
    const expected = occurrences?.map(({start, end}) => `${nameExpected(start)}/${nameExpected(end ?? start)}`).sort();
    const isCounted = count === null || found.length === count;
    const passed = isCounted && (!expected || expected.join() === actual.join());
    const missing = expected?.filter((name) => !actual.includes(name)) ?? [];
    const extra = expected ? actual.filter((name) => !expected.includes(name)) : actual;
    const detail = `${item.file}: expected ${count ?? 'a prefix'}, got ${found.length}; missing ${list(missing)}; extra ${list(extra)}`;
    return {group, id: item.id, passed, detail};
  } catch (error) {
    return {group, id: item.id, passed: false, detail: `${item.file}: ${String(error)}`};
  }
}

const toIso = (text: string): string =>
  text.replace(
    /^(\d{4})(\d\d)(\d\d)(T)?(\d\d)?(\d\d)?(\d\d)?/,
    (_, y, m, d, t, h, i, s) => `${y}-${m}-${d}${t ? `T${h}:${i}:${s}` : ''}`,
  );

function ruleEvent({dtstart, tz, rrule, rdate, exdate, exrule}: RuleCase): CalendarEvent {
  return {
    id: 'rule',
    title: 'rule',
    start: toIso(dtstart),
    timeZone: dtstart.endsWith('Z') ? undefined : tz,
    rrule,
    rdate: rdate?.map(toIso),
    exdate: exdate?.map(toIso),
    exrule,
  };
}

/** Local wall times that a rule gives, or undefined when it is refused. */
function runRule(item: RuleCase): string[] | undefined {
  const index = indexEvents({events: [ruleEvent(item)]}, item.tz ?? 'UTC');
  // Of a series that goes on for ever only the dates that are compared are looked for.
  const last = item.complete ? undefined : parseWritten(item.expected?.at(-1) ?? '');
  const zone = findZone(item.tz ?? 'UTC');
  const to = last && zone ? toInstant(zone, last.civil) + 1 : Infinity;
  const found = findOccurrences(index, -Infinity, to);
  const refused = [...index.problems.values()].some(({message}) => !message.includes('too often'));
  return refused ? undefined : found.map(({allDay, start}) => (allDay ? formatDay(dayOf(start)) : formatCivil(start)));
}

/** Runs a rule; one that seems slow up to three times, since other work on the machine is not the rule's cost. */
function timeRule(item: RuleCase, attempts = 3): {found: string[] | undefined; milliseconds: number} {
  const before = performance.now();
  const found = runRule(item);
  const milliseconds = performance.now() - before;
  if (milliseconds <= RULE_LIMIT || attempts === 1) return {found, milliseconds};
  return {found, milliseconds: Math.min(milliseconds, timeRule(item, attempts - 1).milliseconds)};
}

function judgeRule(item: RuleCase): Verdict & {milliseconds: number} {
  const {found, milliseconds} = timeRule(item);
  const expected = item.expected?.map((text) => toIso(text).replace('Z', ''));
  const actual = item.complete ? found : found?.slice(0, expected?.length);
  const passed = expected && actual ? expected.join() === actual.join() : expected === actual;
  const show = (times: string[] | undefined): string => (times ? list(times) : 'refused');
  const detail = `${item.dtstart} ${item.tz ?? ''} ${item.rrule.join(' + ')}: expected ${show(expected)}, got ${show(actual)}`;
  return {group: item.trusted ? 'rules, trusted' : 'rules, other', id: item.id, passed, detail, milliseconds};
}

/** Prints one group's score and first misses, and returns the share that passed. */
function printGroup(group: string, verdicts: readonly Verdict[]): number {
  const misses = verdicts.filter(({passed}) => !passed);
  const passed = verdicts.length - misses.length;
  console.log(`${group}: ${passed} of ${verdicts.length} (${((100 * passed) / verdicts.length).toFixed(1)} %)`);
  for (const {id, detail} of misses.slice(0, MISSES_SHOWN)) console.log(`  miss ${id} ${detail}`);
  if (misses.length > MISSES_SHOWN) console.log(`  and ${misses.length - MISSES_SHOWN} more`);
  return passed / verdicts.length;
}

/** Least share that must pass, by group; groups not named here are only reported. */
const REQUIRED: Record<string, (group: string) => boolean> = {
  '1': (group) => group.endsWith('3-agree') || group === 'rules, trusted',
  '0.98': (group) => group.startsWith('windows, tier A'),
};
const requiredShare = (group: string): number =>
  Number(Object.entries(REQUIRED).find(([, applies]) => applies(group))?.[0] ?? 0);

function run(directory: string): boolean {
  // Loading the platform's zone data is not the first rule's cost.
  findZone('Europe/Berlin')?.offsetAt(0);
  const rules = readCases<RuleCase>(directory, 'rules').map(judgeRule);
  const windows = readCases<WindowCase>(directory, 'windows').map((item) => judgeWindow(directory, item));
  const groups = Map.groupBy<string, Verdict>([...windows, ...rules], ({group}) => group);
  let isGood = true;
  for (const [group, verdicts] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (printGroup(group, verdicts) < requiredShare(group)) isGood = false;
  }
  const slowest = rules.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
  if (slowest) console.log(`slowest rule: ${slowest.milliseconds.toFixed(1)} ms (${slowest.id})`);
  return isGood && (slowest?.milliseconds ?? 0) <= RULE_LIMIT;
}

const directory = process.argv[2];
if (!directory) {
  console.error('Usage: npm run conformance -- DIR (with windows.json, rules.json and files/)');
  process.exitCode = 2;
} else process.exitCode = run(directory) ? 0 : 1;
