import * as z from 'zod/mini';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Where several operators stand together the first of `all`, `any`, `not` counts, and must be right. */
const absent = z.optional(z.never());

/** Compares one answer with a value. Exactly one operator beside `question`. */
export const Comparison = z.object({
  /** Id of the question, or of a score, whose answer is compared. */
  question: z.string(),
  /** The answer is this value. */
  is: z.optional(Scalar),
  /** It is not. */
  isNot: z.optional(Scalar),
  /** It is one of these; of several picks, any of them. */
  in: z.optional(z.array(Scalar)),
  /** It is none of these. */
  notIn: z.optional(z.array(Scalar)),
  /** This value is among the picks. */
  includes: z.optional(Scalar),
  /** It is not among them. */
  excludes: z.optional(Scalar),
  /** A number above this, or a date or time after it. */
  above: z.optional(z.union([z.number(), z.string()])),
  /** Below, or before. */
  below: z.optional(z.union([z.number(), z.string()])),
  /** This, or above. */
  atLeast: z.optional(z.union([z.number(), z.string()])),
  /** This, or below. */
  atMost: z.optional(z.union([z.number(), z.string()])),
  /** There is an answer (`true`), or none (`false`). */
  answered: z.optional(z.boolean()),
  all: absent,
  any: absent,
  not: absent,
});
export type Comparison = Omit<z.infer<typeof Comparison>, 'all' | 'any' | 'not'>;

/** When something is shown or required: a comparison, or several combined by `all`, `any` or `not`. */
export type Condition = Comparison | {all: Condition[]} | {any: Condition[]} | {not: Condition};
export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.object({all: z.array(Condition).check(z.minLength(1))}),
    z.object({any: z.array(Condition).check(z.minLength(1)), all: absent}),
    z.object({not: Condition, all: absent, any: absent}),
    Comparison,
  ]),
) as z.ZodMiniType<Condition>;
z.globalRegistry.add(Condition, {id: 'Condition'});
