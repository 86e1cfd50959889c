import * as z from 'zod/mini';

/** Text that people read: one string, or one string a language (`{"en": "Hello", "es": "Hola"}`). */
const text = z.union([z.string(), z.record(z.string(), z.string())]);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: YYYY-MM-DD'));
const people = z.int().check(z.gte(0));
const share = z.number().check(z.gte(0), z.lte(1));

/** The smallest numbers of people behind a published figure. All are at least 5. */
export const thresholdsSchema = z.object({
  /** People behind a mean or a percentage, and between one published state and the next. Default 5. */
  item: z.int(),
  /** People behind a distribution. Default 8. */
  distribution: z.int(),
  /** People behind the headline index. Default 10. */
  headline: z.int(),
  /** People who answered before any comment is shown. Default 10. */
  comments: z.int(),
});

const value = z.union([z.string(), z.number(), z.boolean()]);
/** Stands in for a number that would tell, or nearly tell, what every single person answered. */
const masked = z.enum(['nearly-all', 'hardly-any']);
const verdict = z.enum(['up', 'down', 'no-clear-change', 'too-few-to-say']);

const countSchema = z.object({
  value,
  label: z.optional(text),
  /** People. May be off by one for each release in which nearly everybody agreed (see "safe to publish"). */
  count: z.union([people, masked]),
});

const prioritySchema = z.object({
  value,
  label: z.optional(text),
  /** Ranking: mean Borda points, 0 (always last) to choices − 1 (always first). */
  points: z.optional(z.number()),
  /** Ranking: share of people who put it first, 0–1. */
  first: z.optional(z.union([share, masked])),
  /** Allocation: the median amount given. */
  median: z.optional(z.number()),
});

/** One facet, one question, or the headline index. Exactly one of a value, `suppressed` or `n: 0` (no answers) holds. */
export const statisticSchema = z.object({
  id: z.string(),
  type: z.enum(['score', 'choice', 'choices', 'ranking', 'allocation']),
  label: z.optional(text),
  /** People behind this figure. Absent when suppressed. 0: nobody was there to answer. */
  n: z.optional(people),
  /**
   * Why nothing is shown: too few people; it would give away a smaller group beside it; or (rankings) nearly everybody
   * agreed, which would give away each one.
   */
  suppressed: z.optional(z.enum(['small', 'complement', 'agreement'])),
  /** Scores: ends of the scale. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Scores: mean and its 95 % interval, one decimal. */
  mean: z.optional(z.number()),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  /** Scores: share of people on the favourable side, 0–1, and its 95 % interval. */
  favourable: z.optional(z.union([share, masked])),
  favourableLow: z.optional(share),
  favourableHigh: z.optional(share),
  /** Distribution of a score, or the votes of a choice question. */
  counts: z.optional(z.array(countSchema)),
  priorities: z.optional(z.array(prioritySchema)),
  /** Against the wave before. */
  verdict: z.optional(verdict),
});

const groupSchema = z.object({
  id: z.string(),
  label: z.optional(text),
  n: z.optional(people),
  suppressed: z.optional(z.enum(['small', 'complement'])),
  index: z.optional(statisticSchema),
  facets: z.optional(z.array(statisticSchema)),
  questions: z.optional(z.array(statisticSchema)),
});

const previousSchema = z.object({
  wave: z.string(),
  asOf: z.optional(day),
  n: z.optional(people),
  index: z.optional(statisticSchema),
  facets: z.optional(z.array(statisticSchema)),
});

/**
 * What everybody's submissions add up to, already safe to publish: the only thing public widgets download about people.
 * One dimension of groups at a time.
 */
export const resultsSchema = z.object({
  kith: z.literal(1),
  kind: z.enum(['pulse', 'survey', 'signup']),
  /** Id of the definition. */
  of: z.string(),
  title: z.optional(text),
  /** Name of the community, `{group}` in the items. */
  group: z.optional(z.string()),
  wave: z.optional(z.string()),
  /** Id of the instrument. */
  instrument: z.optional(z.string()),
  status: z.enum(['open', 'closed']),
  /** The day these results were made. */
  asOf: day,
  /** People counted so far. */
  n: people,
  /** Closed only: people who answered but can't be counted without singling them out. */
  uncounted: z.optional(people),
  /** People who were asked, if the organisation says so: the denominator. */
  invited: z.optional(people),
  /** Petition: signatures aimed at; `n` is the number reached. */
  goal: z.optional(people),
  thresholds: thresholdsSchema,
  /** The headline. */
  index: z.optional(statisticSchema),
  facets: z.optional(z.array(statisticSchema)),
  questions: z.optional(z.array(statisticSchema)),
  /** What the groups differ in: the background question. */
  dimension: z.optional(z.object({id: z.string(), label: z.optional(text)})),
  groups: z.optional(z.array(groupSchema)),
  /** Earlier waves, oldest first. A wave without facets is a gap. */
  previous: z.optional(z.array(previousSchema)),
  /** Of the index, or of the only facet. */
  verdict: z.optional(verdict),
  /** Comments that a human has let through, in no telling order. */
  comments: z.optional(z.array(z.string())),
});

export type Thresholds = z.infer<typeof thresholdsSchema>;
export type Masked = z.infer<typeof masked>;
export type Verdict = z.infer<typeof verdict>;
export type Count = z.infer<typeof countSchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type Statistic = z.infer<typeof statisticSchema>;
export type GroupResults = z.infer<typeof groupSchema>;
export type PreviousResults = z.infer<typeof previousSchema>;
export type Results = z.infer<typeof resultsSchema>;
