/**
 * `problem`: people cannot see it, use it, or send. `advice`: it works, but not for everybody, or not as well as it could. `fine`: it
 * was looked at, and nothing is wrong.
 */
export type Severity = 'problem' | 'advice' | 'fine';

/** One thing that the doctor has to say about a page, in words that whoever made the page understands. */
export interface Finding {
  /** A short name, explained in docs/doctor.md. */
  rule: string;
  severity: Severity;
  /** What is so, in one sentence. */
  title: string;
  /** Why that is bad, and for whom. */
  cause?: string;
  /** What to do. */
  cure?: string;
  /** A line to copy, where the cure has one. */
  line?: string;
  /** Which element it is about: its number in {@link Facts}. Default: the page. */
  place?: number;
}

const ORDER: readonly Severity[] = ['problem', 'advice', 'fine'];

/** What is worst first; what is equally bad stays in order. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));

export const ofSeverity = (findings: readonly Finding[], severity: Severity): Finding[] =>
  findings.filter((finding) => finding.severity === severity);
