import * as z from 'zod/mini';

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const id = z.string().check(z.minLength(1, 'expected an id'));
const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}/, 'expected a date, like 2026-03-31'));
const atLeastFive = z.int().check(z.gte(5, 'expected 5 or more: fewer people could be singled out'));

const itemSchema = z.object({
  id,
  label: text,
  /** Agreeing means the opposite: x becomes min + max − x. */
  reverse: z.optional(z.boolean()),
});

const scaleSchema = z
  .object({
    min: z.int(),
    max: z.int(),
    /** The steps in the order they are shown, with their words. Default: numbers from min to max. */
    choices: z.optional(z.array(z.object({value: z.int(), label: text}))),
    /** Words for the answer that is left out of every figure. Absent: it isn't offered. */
    notApplicable: z.optional(text),
  })
  .check(z.refine((scale) => scale.max > scale.min, 'expected max above min'));

const facetSchema = z.object({
  id,
  label: z.optional(text),
  items: z.array(id).check(z.minLength(1, 'expected at least one item')),
});

/**
 * An instrument of the organisation's own, or the items of one of the scoring-only ones (`bscs`, `sci-2`,
 * `belonging-barometer`), whose wording others own: then `scale`, `facets` and `method` come with the id.
 */
export const instrumentSchema = z.object({
  id,
  items: z.array(itemSchema).check(z.minLength(1, 'expected at least one item')),
  scale: z.optional(scaleSchema),
  /** Default: one facet of all items. */
  facets: z.optional(z.array(facetSchema)),
  /** A facet's score is the mean (default) or the sum of its items. */
  method: z.optional(z.enum(['mean', 'sum'])),
  /** Scores from here on are favourable. Default: three quarters up the scale (4 on 1–5). */
  favourable: z.optional(z.number()),
  /** Facets that make the headline index. Default: all. */
  index: z.optional(z.array(id)),
});

const backgroundQuestion = z.looseObject({
  id,
  type: z.string(),
  label: text,
  choices: z.optional(z.array(z.union([z.string(), z.looseObject({value: z.string(), label: z.optional(text)})]))),
});

/** A pulse: one wave of a short questionnaire on belonging. */
export const pulseSchema = z.object({
  id,
  /** Name of this wave, such as "2026-Q2". */
  wave: id,
  /** Name of the community: fills `{group}` in the items. */
  group: z.string(),
  title: z.optional(text),
  description: z.optional(text),
  /** Default `kith-5`. */
  instrument: z._default(
    z.union([z.enum(['kith-5', 'kith-13', 'uk-neighbourhood', 'statcan-local']), instrumentSchema]),
    'kith-5',
  ),
  cadence: z.optional(z.enum(['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'])),
  opensAt: z.optional(moment),
  closesAt: z.optional(moment),
  /** Ask the open question too. */
  comment: z.optional(z.boolean()),
  /** Background questions. */
  questions: z.optional(z.array(backgroundQuestion)),
  /** The one background question (`single-choice` or `yes-no`) by which results are split. Fixed for the wave. */
  groupBy: z.optional(z.string()),
  /** Defaults: item 5, distribution 8, headline 10, comments 10. Fixed for the wave, shown before answering. */
  thresholds: z.optional(
    z.object({
      item: z.optional(atLeastFive),
      distribution: z.optional(atLeastFive),
      headline: z.optional(atLeastFive),
      comments: z.optional(atLeastFive),
    }),
  ),
  /** How many people were asked. */
  invited: z.optional(z.int().check(z.gte(0))),
  /** Shown to whoever has answered (default), to everyone at any time, or once the wave has closed. */
  results: z._default(z.enum(['after', 'live', 'closed']), 'after'),
  action: z.optional(z.string()),
});

/** Answers to a pulse: item → step of the scale; null: does not apply. Background answers stand beside them. */
export const pulseAnswersSchema = z.record(z.string(), z.union([z.nullable(z.number()), z.string(), z.boolean()]));

export type CustomInstrument = z.infer<typeof instrumentSchema>;
export type Pulse = z.infer<typeof pulseSchema>;
/** A pulse as an author writes it: defaults left out. */
export type PulseInput = z.input<typeof pulseSchema>;
export type PulseAnswers = z.infer<typeof pulseAnswersSchema>;
