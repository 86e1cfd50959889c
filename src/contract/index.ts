/** Schemas of everything that crosses the wire, and the types inferred from them. Published as `kith/contract`. */
export * from './calendar.ts';
export * from './condition.ts';
export type * from './encoding.ts';
export * from './loop.ts';
export * from './problem.ts';
export * from './pulse.ts';
export * from './question.ts';
export * from './signup.ts';
export * from './results.ts';
export * from './submission.ts';
export * from './survey.ts';
export * from './text.ts';
