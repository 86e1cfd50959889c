/** The same numbers in an order drawn by chance. */
export const shuffle = (list: readonly number[]): number[] =>
  list
    .map((i) => [Math.random(), i] as const)
    .sort(([a], [b]) => a - b)
    .map(([, i]) => i);
