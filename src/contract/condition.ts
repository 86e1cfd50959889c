import * as z from 'zod/mini';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Where several operators stand together the first of `all`, `any`, `not` counts, and must be right. */
const absent = z.optional(z.never());

/** Compares one answer with a value. Exactly one operator beside `question`. */
export const Comparison = z.object({
  question: z.string(),
  is: z.optional(Scalar),
  isNot: z.optional(Scalar),
  in: z.optional(z.array(Scalar)),
  notIn: z.optional(z.array(Scalar)),
  includes: z.optional(Scalar),
  excludes: z.optional(Scalar),
  above: z.optional(z.union([z.number(), z.string()])),
  below: z.optional(z.union([z.number(), z.string()])),
  atLeast: z.optional(z.union([z.number(), z.string()])),
  atMost: z.optional(z.union([z.number(), z.string()])),
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
