import * as z from 'zod/mini';
import {Condition} from './condition.ts';
import {Question} from './question.ts';
import {Id, LanguageTag, LocalizedText} from './text.ts';

const Questions = z.array(Question).check(z.minLength(1));
/** A day, or an instant with its offset (ISO 8601). */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/));

export const Page = z.object({
  title: z.optional(LocalizedText),
  description: z.optional(LocalizedText),
  visibleIf: z.optional(Condition),
  questions: Questions,
});
export type Page = z.infer<typeof Page>;

/** What a person reads after sending. The first whose `visibleIf` holds is shown. */
export const Ending = z.object({
  visibleIf: z.optional(Condition),
  title: z.optional(LocalizedText),
  text: z.optional(LocalizedText),
  /** Where to go on once it is sent: the page's own origin, or one of those that its `redirect-origins` names. */
  redirect: z.optional(z.string()),
});
export type Ending = z.infer<typeof Ending>;

/** A named range of a score: from `from`, included, to the next band. */
const Band = z.object({from: z.number(), id: Id, label: z.optional(LocalizedText)});

/** Worked out from numbers that were answered, and sent with them. Endings may have rules about it, as about a question. */
export const Score = z.object({
  id: Id,
  label: z.optional(LocalizedText),
  of: z.array(z.string()).check(z.minLength(1)),
  method: z.enum(['mean', 'sum']),
  /** Questions of which a high answer means little: x becomes min + max − x. */
  reverse: z.optional(z.array(z.string())),
  bands: z.optional(z.array(Band)),
  /** Whether the person reads it after sending. Default: false. */
  show: z.optional(z.boolean()),
});
export type Score = z.infer<typeof Score>;

/** A survey: several `pages`, or one page's `questions`. */
export const Survey = z.object({
  /** Its name in addresses and submissions. */
  id: Id,
  /** Sent along with the answers, to tell apart how questions were put. */
  version: z.optional(z.string()),
  /** The heading. */
  title: z.optional(LocalizedText),
  /** What stands below the heading: Markdown. */
  description: z.optional(LocalizedText),
  /** Languages the texts are written in; the first is used where a text lacks the reader's. */
  languages: z.optional(z.array(LanguageTag)),
  /** Pages, one after the other. */
  pages: z.optional(z.array(Page).check(z.minLength(1))),
  /** What is asked on one page, instead of `pages`. */
  questions: z.optional(Questions),
  /** What people read after sending: the first whose rule holds. */
  endings: z.optional(z.array(Ending)),
  /** What answers add up to. */
  scores: z.optional(z.array(Score)),
  /** How it is put on screen. Default: `pages`. */
  display: z.optional(z.enum(['pages', 'one-at-a-time', 'all'])),
  /** Keeps what was filled in on the device for a day. Default: true. */
  draft: z.optional(z.boolean()),
  /** Shows all answers once more before they are sent. Default: false. */
  review: z.optional(z.boolean()),
  /** How long it takes: minutes, or `false` to say nothing. Default: from its questions, where they are ten or more. */
  minutes: z.optional(z.union([z.boolean(), z.int().check(z.minimum(1))])),
  /** Words of the button that sends. */
  submitLabel: z.optional(LocalizedText),
  /** From when on it can be answered. */
  opensAt: z.optional(Instant),
  /** Until when it can be answered; a day belongs to it. */
  closesAt: z.optional(Instant),
  /** `required`: the endpoint takes an answer only with a link that it made and that was not used. Default: from everybody. */
  links: z.optional(z.enum(['required'])),
  /** How many answers are taken in all. */
  limit: z.optional(z.int().check(z.minimum(1))),
  /** How many submissions the endpoint has accepted; filled in by the endpoint where there is a `limit`. */
  received: z.optional(z.int()),
  /** What its answers add up to may be read by anybody: as soon as it is safe, or once it has closed. Default: never. */
  results: z.optional(z.enum(['live', 'closed'])),
  /** The `single-choice` or `yes-no` question by which public results are split. */
  groupBy: z.optional(z.string()),
  /** How long the endpoint keeps what people sent, such as `P365D` (ISO 8601). Default: as long as its owner decides. */
  keepFor: z.optional(z.string()),
  /** URL that submissions are sent to. Default: where it came from, and `/submissions`. */
  action: z.optional(z.string()),
  /** URL of a challenge in ALTCHA's protocol, worked out at each attempt to send; `tokens.altcha` carries the proof. */
  challenge: z.optional(z.string()),
});
z.globalRegistry.add(Survey, {id: 'Survey'});
export type Survey = z.infer<typeof Survey>;
