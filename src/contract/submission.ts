import * as z from 'zod/mini';
import {Id} from './text.ts';

const ConsentRecord = z.object({
  /** The consent question's id; inside a group its path in the answers, such as `household.0.photos`. */
  id: z.string(),
  given: z.boolean(),
  /** The exact words the person saw. */
  text: z.string(),
  /** SHA-256 of `text` in lower-case hexadecimal; absent where it could not be computed. */
  hash: z.optional(z.string()),
  version: z.optional(z.string()),
  locale: z.string(),
  /** When it was given or withheld: ISO 8601, UTC. */
  time: z.string(),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** An answer as it travels: what each question type gives is in the table of the contract. */
export type Answer = null | boolean | number | string | Answer[] | {[key: string]: Answer};
/** Answers by question id; `"<id>.other"` holds the words beside an "other" choice. */
export type Answers = Record<string, Answer>;

/** Everything one person sends at once. */
export const Submission = z.object({
  kith: z.literal(1),
  /** UUID, made once when the person first presses Send: the idempotency key. */
  id: z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  kind: z.enum(['survey', 'signup', 'calendar', 'pulse']),
  of: Id,
  version: z.optional(z.string()),
  answers: z.record(z.string(), z.json()),
  consents: z.optional(z.array(ConsentRecord)),
  hidden: z.optional(z.record(z.string(), z.string())),
  /** What a survey's `scores` come to, by id, with the band it falls into. */
  scores: z.optional(z.record(z.string(), z.object({value: z.number(), band: z.optional(z.string())}))),
  event: z.optional(z.string()),
  occurrence: z.optional(z.string()),
  wave: z.optional(z.string()),
  locale: z.optional(z.string()),
  /** Origin and path of the page, without query and fragment. */
  page: z.optional(z.string()),
  startedAt: z.optional(z.string()),
  submittedAt: z.string(),
  /**
   * Signs of a human or a machine, such as a captcha's token, mostly made anew for each attempt to send, or `link`, the token
   * of a one-time link: no part of what a repeat is compared by, and not to be kept.
   */
  tokens: z.optional(z.record(z.string(), z.string())),
});
z.globalRegistry.add(Submission, {id: 'Submission'});
export type Submission = Omit<z.infer<typeof Submission>, 'answers'> & {answers: Answers};
