import * as z from 'zod/mini';
import {ConsentQuestion, Question} from './question.ts';
import {Ending, Instant} from './survey.ts';
import {Id, LanguageTag, LocalizedText} from './text.ts';

const LocalTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/));

/** A time at which volunteers are needed. Times without an offset are the venue's own, in `timeZone`. */
export const Shift = z.object({
  id: Id,
  title: LocalizedText,
  description: z.optional(LocalizedText),
  /** What one does ("Kitchen", "Driver"); shifts of one day are grouped by it. */
  role: z.optional(LocalizedText),
  start: LocalTime,
  end: LocalTime,
  /** IANA time zone of the venue. Default: the viewer's. */
  timeZone: z.optional(z.string()),
  location: z.optional(LocalizedText),
  /** How many people are needed. */
  spots: z.int().check(z.minimum(1)),
  /** Places still free; filled in by the endpoint. */
  spotsLeft: z.optional(z.int().check(z.minimum(0))),
  /** People on the waiting list; filled in by the endpoint. */
  waiting: z.optional(z.int().check(z.minimum(0))),
});
export type Shift = z.infer<typeof Shift>;

export const Preset = z.enum(['newsletter', 'membership', 'volunteer', 'petition']);
export type Preset = z.infer<typeof Preset>;

/** A form on one page: a preset, questions of any type, consents and shifts. */
export const Signup = z.object({
  id: z.optional(Id),
  version: z.optional(z.string()),
  /** A form that is ready: its fields, words and consents. */
  preset: z.optional(Preset),
  title: z.optional(LocalizedText),
  description: z.optional(LocalizedText),
  languages: z.optional(z.array(LanguageTag)),
  /** Questions instead of, or after, those of the preset. */
  fields: z.optional(z.array(Question)),
  /** What people agree to. */
  consents: z.optional(z.array(ConsentQuestion)),
  /** `email`: the person must follow a link in an e-mail; said before and after sending. */
  confirmation: z.optional(z.enum(['email', 'none'])),
  /** Times at which people are needed. */
  shifts: z.optional(z.array(Shift)),
  /** How many shifts one person may take. Default: all. */
  maxShifts: z.optional(z.int().check(z.minimum(1))),
  /** When all places are taken: `waitlist` (default) lets people queue, `none` closes the shift. */
  whenFull: z.optional(z.enum(['waitlist', 'none'])),
  /** How many signatures or members are hoped for. */
  goal: z.optional(z.int().check(z.minimum(1))),
  /** How many there are; filled in by the endpoint. */
  count: z.optional(z.int().check(z.minimum(0))),
  submitLabel: z.optional(LocalizedText),
  endings: z.optional(z.array(Ending)),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  /** `required`: the endpoint takes an answer only with a link that it made and that was not used. Default: from everybody. */
  links: z.optional(z.enum(['required'])),
  limit: z.optional(z.int().check(z.minimum(1))),
  received: z.optional(z.int()),
  /** How long the endpoint keeps what people sent, such as `P365D` (ISO 8601). Default: as long as its owner decides. */
  keepFor: z.optional(z.string()),
  action: z.optional(z.string()),
  /** URL of a challenge in ALTCHA's protocol, worked out at each attempt to send; `tokens.altcha` carries the proof. */
  challenge: z.optional(z.string()),
});
z.globalRegistry.add(Signup, {id: 'Signup'});
export type Signup = z.infer<typeof Signup>;
