import * as z from 'zod/mini';
import {LocalizedText} from './text.ts';

// Only the shape is checked here. Whether a date or repeat rule makes sense is found out event by event when the calendar is drawn,
// so that one bad event never hides the rest.

const text = z.string();

/** A date (`2026-05-01`), a local time (`2026-05-01T19:00`) or an instant (`…Z`, `…+02:00`), as in ISO 8601. */
const Moment = z.string().check(z.regex(/^\d{4}-?\d\d-?\d\d/));

/** Where an event takes place. */
export const EventLocation = z.object({
  name: z.optional(LocalizedText),
  address: z.optional(text),
  /** WGS 84 decimal degrees. */
  geo: z.optional(z.object({latitude: z.number(), longitude: z.number()})),
  /** A map, or the venue's own page. */
  url: z.optional(text),
});
export type EventLocation = z.infer<typeof EventLocation>;

/** How to take part from elsewhere. */
export const EventOnline = z.object({url: text, label: z.optional(LocalizedText)});
export type EventOnline = z.infer<typeof EventOnline>;

/** A picture; without `alt` it is decoration. */
export const EventImage = z.object({url: text, alt: z.optional(LocalizedText)});
export type EventImage = z.infer<typeof EventImage>;

/** Who answers questions about the event. */
export const EventOrganizer = z.object({
  name: z.optional(LocalizedText),
  email: z.optional(text),
  url: z.optional(text),
});
export type EventOrganizer = z.infer<typeof EventOrganizer>;

/** What is asked of people who come. `questions` are checked as a survey's when the form opens, not with every calendar. */
export const EventRsvp = z.object({
  /** Asked besides name and e-mail; one with the id `name` or `email` takes the place of ours. */
  questions: z.optional(z.array(z.record(text, z.unknown()))),
  /** No more replies after this date or time. Default: the start of each date. */
  closesAt: z.optional(Moment),
  /** Who comes too late waits in order. Default: no more replies are taken when it is full. */
  waitlist: z.optional(z.boolean()),
  /** Most guests that one person may bring; they count as people who come. Default: 0. */
  guests: z.optional(z.int().check(z.minimum(0))),
  /** Of an event that repeats: whether people reply to one date, to all coming ones, or choose. Default: `either`. */
  dates: z.optional(z.enum(['one', 'all', 'either'])),
});
z.globalRegistry.add(EventRsvp, {id: 'EventRsvp'});
export type EventRsvp = z.infer<typeof EventRsvp>;

/** What people who were there are asked once it is over. */
export const FollowUp = z.object({
  /** URL of a pulse's definition, shown in place. */
  pulse: text,
  /** A page with the pulse, for where it cannot be shown in place. */
  url: z.optional(text),
  /** How long after the end it is offered. Default: 30. */
  days: z.optional(z.int().check(z.minimum(1))),
});
z.globalRegistry.add(FollowUp, {id: 'FollowUp'});
export type FollowUp = z.infer<typeof FollowUp>;

/** How many people come to one date; filled in by the endpoint. Numbers only, never names. */
export const Attendance = z.object({
  attending: z.int().check(z.minimum(0)),
  /** Replies on the waiting list. */
  waiting: z.optional(z.int().check(z.minimum(0))),
});
export type Attendance = z.infer<typeof Attendance>;

const details = {
  title: z.optional(LocalizedText),
  start: z.optional(Moment),
  /** Exclusive end; for whole days the day after the last. */
  end: z.optional(Moment),
  /** ISO 8601 length (`PT1H30M`, `P1D`), instead of `end`. */
  duration: z.optional(z.string().check(z.regex(/^[+-]?P/))),
  /** IANA name. Default: the calendar's; without either, the time is the same on every visitor's clock. */
  timeZone: z.optional(text),
  allDay: z.optional(z.boolean()),
  location: z.optional(EventLocation),
  online: z.optional(EventOnline),
  categories: z.optional(z.array(text)),
  image: z.optional(EventImage),
  description: z.optional(LocalizedText),
  organizer: z.optional(EventOrganizer),
  /** Short statements such as "Step-free entrance" or "Sign language interpreter". */
  accessibility: z.optional(z.array(LocalizedText)),
  cost: z.optional(LocalizedText),
  status: z.optional(z.enum(['confirmed', 'tentative', 'cancelled', 'postponed'])),
  url: z.optional(text),
  /** Places in all. */
  capacity: z.optional(z.int().check(z.minimum(0))),
  /** People who come; filled in by the endpoint where there is `rsvp`. */
  attending: z.optional(z.int().check(z.minimum(0))),
  /** Replies on the waiting list; filled in by the endpoint. */
  waiting: z.optional(z.int().check(z.minimum(0))),
  /** Takes replies: with settings of its own, or (`true`) with the calendar's. `false`: takes none, whatever the calendar says. */
  rsvp: z.optional(z.union([EventRsvp, z.boolean()])),
  followUp: z.optional(FollowUp),
};

/** One changed occurrence of a repeating event: what it gives replaces what the event says. */
export const EventOverride = z.object({
  ...details,
  /** The start that the occurrence had before the change (RFC 5545 RECURRENCE-ID). */
  recurrenceId: Moment,
  /** The change holds for all later occurrences too (RANGE=THISANDFUTURE). */
  thisAndFuture: z.optional(z.boolean()),
});
export type EventOverride = z.infer<typeof EventOverride>;

/** A dated entry. */
export const CalendarEvent = z.object({
  ...details,
  id: text,
  title: LocalizedText,
  start: Moment,
  /** RFC 5545 rule, `FREQ=WEEKLY;BYDAY=TU`, or several whose dates are joined. */
  rrule: z.optional(z.union([text, z.array(text)])),
  /** Rules whose dates are left out. */
  exrule: z.optional(z.array(text)),
  /** Starts left out; a date leaves out every start on that day. */
  exdate: z.optional(z.array(Moment)),
  /** Further starts, or periods `start/end` or `start/duration`. */
  rdate: z.optional(z.array(Moment)),
  overrides: z.optional(z.array(EventOverride)),
  /** Of an event that repeats: how many come, by the name of the date (its start by rule); filled in by the endpoint. */
  attendance: z.optional(z.record(text, Attendance)),
});
z.globalRegistry.add(CalendarEvent, {id: 'CalendarEvent'});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** A moment from which on a zone's clocks are `offset` seconds ahead of UTC. */
export const ClockChange = z.object({at: Moment, offset: z.number()});
export type ClockChange = z.infer<typeof ClockChange>;

/** A calendar. */
export const Calendar = z.object({
  id: z.optional(text),
  title: z.optional(LocalizedText),
  description: z.optional(LocalizedText),
  /** Zone of events that name none (IANA name). */
  timeZone: z.optional(text),
  /** Zones that no list of names knows, by the name that events use: their clock changes, earliest first. */
  timeZones: z.optional(z.record(text, z.array(ClockChange))),
  events: z.array(CalendarEvent),
  /** The version that submissions name; the endpoint fills it in. */
  version: z.optional(text),
  /** Settings of events that have none of their own: with it, all events take replies. */
  rsvp: z.optional(EventRsvp),
  /** Of events that have none of their own. */
  followUp: z.optional(FollowUp),
  /** How long the endpoint keeps what people sent, such as `P365D` (ISO 8601). Default: as long as its owner decides. */
  keepFor: z.optional(text),
  /** URL that replies are POSTed to. Default: the calendar's own URL + `/submissions`. */
  action: z.optional(text),
  /** URL of a challenge in ALTCHA's protocol, worked out for replies at each attempt to send; `tokens.altcha` carries the proof. */
  challenge: z.optional(text),
});
z.globalRegistry.add(Calendar, {id: 'Calendar'});
export type Calendar = z.infer<typeof Calendar>;
