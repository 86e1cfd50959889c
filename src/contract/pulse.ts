import * as z from 'zod/mini';
import {Question} from './question.ts';
import {Id, LocalizedText} from './text.ts';

const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/));
const AtLeastFive = z.int().check(z.minimum(5, 'expected 5 or more: fewer people could be singled out'));

const Item = z.object({
  id: Id,
  label: LocalizedText,
  /** Agreeing means the opposite: x becomes min + max − x. */
  reverse: z.optional(z.boolean()),
});

const Scale = z
  .object({
    min: z.int(),
    max: z.int(),
    /** The steps in the order they are shown, with their words. Default: numbers from min to max. */
    choices: z.optional(z.array(z.object({value: z.int(), label: LocalizedText}))),
    /** Words for the answer that is left out of every figure. Absent: it isn't offered. */
    notApplicable: z.optional(LocalizedText),
  })
  .check(z.refine((scale) => scale.max > scale.min, 'expected max above min'));

const Facet = z.object({
  id: Id,
  label: z.optional(LocalizedText),
  items: z.array(Id).check(z.minLength(1, 'expected at least one item')),
});

/**
 * An instrument of the organisation's own, or the items of one of the scoring-only ones (`bscs`, `sci-2`,
 * `belonging-barometer`), whose wording others own: then `scale`, `facets` and `method` come with the id.
 */
export const CustomInstrument = z.object({
  id: Id,
  items: z.array(Item).check(z.minLength(1, 'expected at least one item')),
  scale: z.optional(Scale),
  /** Default: one facet of all items. */
  facets: z.optional(z.array(Facet)),
  /** A facet's score is the mean (default) or the sum of its items. */
  method: z.optional(z.enum(['mean', 'sum'])),
  /** Scores from here on are favourable. Default: three quarters up the scale (4 on 1–5). */
  favourable: z.optional(z.number()),
  /** Facets that make the headline index. Default: all. */
  index: z.optional(z.array(Id)),
});

/** A pulse: one wave of a short questionnaire on belonging. */
export const Pulse = z.object({
  id: Id,
  /** Name of this wave, such as "2026-Q2". */
  wave: Id,
  /** Name of the community: fills `{group}` in the items. */
  group: z.string(),
  title: z.optional(LocalizedText),
  description: z.optional(LocalizedText),
  /** Default `kith-5`. */
  instrument: z.optional(
    z.union([z.enum(['kith-5', 'kith-13', 'kith-event', 'uk-neighbourhood', 'statcan-local']), CustomInstrument]),
  ),
  cadence: z.optional(z.enum(['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'])),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  /** `required`: the endpoint takes an answer only with a link that it made and that was not used. Default: from everybody. */
  links: z.optional(z.enum(['required'])),
  /** Ask the open question too. Default: true. */
  comment: z.optional(z.boolean()),
  /** Background questions. */
  questions: z.optional(z.array(Question)),
  /** The one background question (`single-choice` or `yes-no`) by which results are split. Fixed for the wave. */
  groupBy: z.optional(z.string()),
  /** Defaults: item 5, distribution 8, headline 10, comments 10. Fixed for the wave, shown before answering. */
  thresholds: z.optional(
    z.object({
      item: z.optional(AtLeastFive),
      distribution: z.optional(AtLeastFive),
      headline: z.optional(AtLeastFive),
      comments: z.optional(AtLeastFive),
    }),
  ),
  /** How many people were asked. */
  invited: z.optional(z.int().check(z.gte(0))),
  /** Shown to whoever has answered (default), to everyone at any time, or once the wave has closed. */
  results: z.optional(z.enum(['after', 'live', 'closed'])),
  /** URL of the page that says what came of the last wave: people answer again where they see that it matters. */
  heard: z.optional(z.string()),
  /** How long the endpoint keeps what people sent, such as `P365D` (ISO 8601). Default: as long as its owner decides. */
  keepFor: z.optional(z.string()),
  action: z.optional(z.string()),
  /** URL of a challenge in ALTCHA's protocol, worked out at each attempt to send; `tokens.altcha` carries the proof. */
  challenge: z.optional(z.string()),
});

/** Answers to a pulse: item → step of the scale; null: does not apply. Background answers stand beside them. */
export const PulseAnswers = z.record(z.string(), z.union([z.nullable(z.number()), z.string(), z.boolean()]));

z.globalRegistry.add(Pulse, {id: 'Pulse'});

export type CustomInstrument = z.infer<typeof CustomInstrument>;
export type Pulse = z.infer<typeof Pulse>;
export type PulseAnswers = z.infer<typeof PulseAnswers>;
