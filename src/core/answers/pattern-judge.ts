/**
 * What judges a question's `pattern`. It is large for what few definitions use, so that pages fetch it with a definition that has
 * one; until it is here (`providePatterns`), no pattern is judged. Endpoints provide it at once.
 */
export const PATTERNS: {fits?: (pattern: string, value: string) => boolean | undefined} = {};
