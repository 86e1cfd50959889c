import * as z from 'zod/mini';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

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
});
export type Comparison = z.infer<typeof Comparison>;

/** When something is shown or required: a comparison, or several combined by `all`, `any` or `not`. */
export type Condition = Comparison | {all: Condition[]} | {any: Condition[]} | {not: Condition};
export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.object({all: z.array(Condition).check(z.minLength(1))}),
    z.object({any: z.array(Condition).check(z.minLength(1))}),
    z.object({not: Condition}),
    Comparison,
  ]),
) as z.ZodMiniType<Condition>;
z.globalRegistry.add(Condition, {id: 'Condition'});
