import type {Calendar, CalendarEvent} from '../../contract/calendar.ts';
import {isJsonObject, type JsonObject} from '../json-object.ts';

/** @param left how much deeper parts may lie in one another: a document of a thousand levels must not exhaust the stack. */
type Test = (value: unknown, left: number) => boolean;

const isText: Test = (x) => typeof x === 'string';
const isFlag: Test = (x) => typeof x === 'boolean';
const isNumber: Test = (x) => Number.isFinite(x);
const isCount: Test = (x) => Number.isSafeInteger(x) && (x as number) >= 0;
const like =
  (pattern: RegExp): Test =>
  (x) =>
    typeof x === 'string' && pattern.test(x);
const isMoment = like(/^\d{4}-?\d\d-?\d\d/);
const isLanguage = like(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const either =
  (...tests: Test[]): Test =>
  (x, left) =>
    tests.some((test) => test(x, left));
const listOf =
  (test: Test): Test =>
  (x, left) =>
    Array.isArray(x) && x.every((one) => test(one, left));
const recordOf =
  (test: Test, isKey: Test): Test =>
  (x, left) =>
    isJsonObject(x) && Object.keys(x).every((key) => isKey(key, left) && test(x[key], left));
const isWords = either(isText, recordOf(isText, isLanguage));

/** A part in which nothing known is of the wrong kind, and which has the keys that it must have. */
const partWith =
  (...needed: string[]): Test =>
  (part, left) =>
    left > 0 &&
    isJsonObject(part) &&
    needed.every((key) => part[key] !== undefined) &&
    Object.keys(part).every((key) => part[key] === undefined || (TESTS.get(key)?.(part[key], left - 1) ?? true));
const isPart = partWith();

/** In a calendar a name means the same wherever it stands. */
const TESTS = new Map(
  (
    [
      [isText, 'id timeZone address url email pulse version action challenge'],
      [isWords, 'title description name label alt cost'],
      [isMoment, 'start end closesAt recurrenceId at'],
      [like(/^[+-]?P/), 'duration'],
      [like(/^(confirmed|tentative|cancelled|postponed)$/), 'status'],
      [like(/^(one|all|either)$/), 'dates'],
      [isFlag, 'allDay thisAndFuture waitlist'],
      [isCount, 'capacity attending waiting guests'],
      [(x) => isCount(x, 0) && x !== 0, 'days'],
      [isNumber, 'latitude longitude offset'],
      [listOf(isText), 'categories exrule'],
      [listOf(isWords), 'accessibility'],
      [listOf(isMoment), 'exdate rdate'],
      [listOf(isJsonObject), 'questions'],
      [either(isText, listOf(isText)), 'rrule'],
      [either(isFlag, isPart), 'rsvp'],
      [isPart, 'location organizer'],
      [partWith('url'), 'online image'],
      [partWith('pulse'), 'followUp'],
      [partWith('latitude', 'longitude'), 'geo'],
      [listOf(partWith('recurrenceId')), 'overrides'],
      [recordOf(partWith('attending'), isText), 'attendance'],
      [recordOf(listOf(partWith('at', 'offset')), isText), 'timeZones'],
    ] satisfies [Test, string][]
  ).flatMap(([test, names]) => names.split(' ').map((name): [string, Test] => [name, test])),
);

/** No part of an event lies deeper. */
const DEEPEST = 5;
const isWhole = partWith('id', 'title', 'start');

/**
 * Whether an event is surely as the schema wants it: a few hundred bytes in place of the schema, and quicker. What it does not take
 * may still be right: `checkShape` knows, and can say what is wrong.
 */
export const isPlainEvent = (event: unknown): event is CalendarEvent => isWhole(event, DEEPEST);

/** The same for what stands around the events. */
export const areSettings = (rest: JsonObject): rest is Omit<Calendar, 'events'> =>
  isPart(rest, DEEPEST) && typeof rest['rsvp'] !== 'boolean';
