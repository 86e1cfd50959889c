/** Fetches what judges patterns. Where it cannot be had, the endpoint alone judges them. */
export const judgePatterns = (): Promise<void> =>
  import('../core/answers/pattern/provide-patterns.ts').then(({providePatterns}) => providePatterns()).catch(() => {});
