import * as z from 'zod/mini';

/** RFC 9457 problem details, with `errors` that point into the submission (RFC 6901 pointers). */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
  errors: z.optional(z.array(z.object({pointer: z.string(), detail: z.string()}))),
});
z.globalRegistry.add(Problem, {id: 'Problem'});
export type Problem = z.infer<typeof Problem>;
