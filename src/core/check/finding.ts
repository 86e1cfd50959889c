/**
 * `error`: people cannot answer, or a part can never work. `warning`: it works, but not as its author must have meant it, or
 * not for everybody. `advice`: it could be better.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** Everything that the check of definitions can find. Each rule is explained in docs/check.md. */
export const RULES = {
  definition: 'error',
  'unknown-id': 'error',
  'unknown-choice': 'error',
  'no-operator': 'error',
  cycle: 'error',
  'id-twice': 'error',
  'choice-twice': 'error',
  misspelt: 'warning',
  'unknown-field': 'advice',
  'impossible-value': 'error',
  unreachable: 'error',
  'rule-without-effect': 'warning',
  'looks-ahead': 'warning',
  'dead-end': 'error',
  'cannot-answer': 'error',
  'ending-unreachable': 'warning',
  'never-open': 'error',
  closed: 'warning',
  redirect: 'error',
  'not-translated': 'warning',
  'no-consent': 'warning',
  'pattern-wrong': 'error',
  'pattern-hangs': 'error',
  'pattern-large': 'warning',
  'piping-unknown': 'error',
  'piping-later': 'warning',
  'piping-hidden': 'warning',
  'other-twice': 'error',
  'name-twice': 'error',
  'same-words': 'warning',
  'picture-without-words': 'warning',
  'long-label': 'advice',
  'two-questions': 'advice',
  leading: 'advice',
  'hard-to-read': 'advice',
  'very-long': 'advice',
} as const satisfies Record<string, Severity>;
export type RuleId = keyof typeof RULES;

/** One thing that the check found: where, how bad, what it is in words that a volunteer understands, and how to mend it. */
export interface CheckFinding {
  rule: RuleId;
  severity: Severity;
  /** Where: `pages[1].questions[0].label`; '' for the whole definition. */
  path: string;
  sentence: string;
  remedy: string;
  /** All places, where one finding is about several. */
  paths?: readonly string[];
}

/** A finding of a rule. */
export const found = (
  rule: RuleId,
  path: string,
  sentence: string,
  remedy: string,
  paths?: readonly string[],
): CheckFinding => ({rule, severity: RULES[rule], path, sentence, remedy, ...(paths && {paths})});
