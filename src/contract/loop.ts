import * as z from 'zod/mini';
import {Id, LocalizedText} from './text.ts';

/** One thing that people raised, and what came of it. */
export const Topic = z.object({
  title: LocalizedText,
  /** What was heard. */
  heard: z.optional(LocalizedText),
  /** How many people raised it. */
  n: z.optional(z.int().check(z.minimum(0))),
  /** `done`, `started`, `partly`, `no`, or `open`: not decided yet. */
  status: z.enum(['done', 'started', 'partly', 'no', 'open']),
  /** What was decided, or done. */
  decision: z.optional(LocalizedText),
  /** Why, where the answer is no or not all of it. */
  reason: z.optional(LocalizedText),
  /** Who looks after it. */
  owner: z.optional(LocalizedText),
  /** Day of the decision: YYYY-MM-DD. */
  date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  /** What happens next, and when. */
  next: z.optional(LocalizedText),
});

/** We asked, you said, we did. */
export const Loop = z.object({
  id: z.optional(Id),
  title: z.optional(LocalizedText),
  /** What was asked, of whom, and how many answered. */
  asked: z.optional(LocalizedText),
  topics: z.array(Topic).check(z.minLength(1)),
});
z.globalRegistry.add(Loop, {id: 'Loop'});

export type Topic = z.infer<typeof Topic>;
export type Loop = z.infer<typeof Loop>;
