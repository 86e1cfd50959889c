import * as z from 'zod/mini';
import {Id, LocalizedText} from './text.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: YYYY-MM-DD'));
const People = z.int().check(z.gte(0));
const Share = z.number().check(z.gte(0), z.lte(1));

/** The smallest numbers of people behind a published figure. All are at least 5. */
export const Thresholds = z.object({
  /** People behind a mean or a percentage, and between one published state and the next. Default 5. */
  item: z.int(),
  /** People behind a distribution. Default 8. */
  distribution: z.int(),
  /** People behind the headline index. Default 10. */
  headline: z.int(),
  /** People who answered before any comment is shown. Default 10. */
  comments: z.int(),
});

const Value = z.union([z.string(), z.number(), z.boolean()]);
/** Stands in for a number that would tell, or nearly tell, what every single person answered. */
export const Masked = z.enum(['nearly-all', 'hardly-any']);
export const Verdict = z.enum(['up', 'down', 'no-clear-change', 'too-few-to-say']);

export const Count = z.object({
  value: Value,
  label: z.optional(LocalizedText),
  /** People. May be off by one for each release in which nearly everybody agreed (see "safe to publish"). */
  count: z.union([People, Masked]),
});

export const Priority = z.object({
  value: Value,
  label: z.optional(LocalizedText),
  /** Ranking: mean Borda points, 0 (always last) to choices − 1 (always first). */
  points: z.optional(z.number()),
  /** Ranking: share of people who put it first, 0–1. */
  first: z.optional(z.union([Share, Masked])),
  /** Allocation: the median amount given. */
  median: z.optional(z.number()),
});

/** One facet, one question, or the headline index. Exactly one of a value, `suppressed` or `n: 0` (no answers) holds. */
export const Statistic = z.object({
  id: z.string(),
  type: z.enum(['score', 'choice', 'choices', 'ranking', 'allocation']),
  label: z.optional(LocalizedText),
  /** People behind this figure. Absent when suppressed. 0: nobody was there to answer. */
  n: z.optional(People),
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
  favourable: z.optional(z.union([Share, Masked])),
  favourableLow: z.optional(Share),
  favourableHigh: z.optional(Share),
  /** Distribution of a score, or the votes of a choice question. */
  counts: z.optional(z.array(Count)),
  priorities: z.optional(z.array(Priority)),
  /** Against the wave before. */
  verdict: z.optional(Verdict),
});

export const GroupResults = z.object({
  id: z.string(),
  label: z.optional(LocalizedText),
  n: z.optional(People),
  suppressed: z.optional(z.enum(['small', 'complement'])),
  index: z.optional(Statistic),
  facets: z.optional(z.array(Statistic)),
  questions: z.optional(z.array(Statistic)),
});

export const PreviousResults = z.object({
  wave: z.string(),
  asOf: z.optional(Day),
  n: z.optional(People),
  index: z.optional(Statistic),
  facets: z.optional(z.array(Statistic)),
});

/**
 * What everybody's submissions add up to, already safe to publish: the only thing public widgets download about people.
 * One dimension of groups at a time.
 */
export const Results = z.object({
  kith: z.literal(1),
  kind: z.enum(['pulse', 'survey', 'signup']),
  /** Id of the definition. */
  of: Id,
  title: z.optional(LocalizedText),
  /** Name of the community, `{group}` in the items. */
  group: z.optional(z.string()),
  wave: z.optional(z.string()),
  /** Id of the instrument. */
  instrument: z.optional(z.string()),
  status: z.enum(['open', 'closed']),
  /** The day these results were made. */
  asOf: Day,
  /** People counted so far. */
  n: People,
  /** Closed only: people who answered but can't be counted without singling them out. */
  uncounted: z.optional(People),
  /** People who were asked, if the organisation says so: the denominator. */
  invited: z.optional(People),
  /** Petition: signatures aimed at; `n` is the number reached. */
  goal: z.optional(People),
  thresholds: Thresholds,
  /** The headline. */
  index: z.optional(Statistic),
  facets: z.optional(z.array(Statistic)),
  questions: z.optional(z.array(Statistic)),
  /** What the groups differ in: the background question. */
  dimension: z.optional(z.object({id: z.string(), label: z.optional(LocalizedText)})),
  groups: z.optional(z.array(GroupResults)),
  /** Earlier waves, oldest first. A wave without facets is a gap. */
  previous: z.optional(z.array(PreviousResults)),
  /** URL of the page that says what came of the last wave. */
  heard: z.optional(z.string()),
  /** Of the index, or of the only facet. */
  verdict: z.optional(Verdict),
  /** Comments that a human has let through, in no telling order. */
  comments: z.optional(z.array(z.string())),
});

z.globalRegistry.add(Results, {id: 'Results'});
z.globalRegistry.add(Statistic, {id: 'Statistic'});

export type Thresholds = z.infer<typeof Thresholds>;
export type Masked = z.infer<typeof Masked>;
export type Verdict = z.infer<typeof Verdict>;
export type Count = z.infer<typeof Count>;
export type Priority = z.infer<typeof Priority>;
export type Statistic = z.infer<typeof Statistic>;
export type GroupResults = z.infer<typeof GroupResults>;
export type PreviousResults = z.infer<typeof PreviousResults>;
export type Results = z.infer<typeof Results>;
