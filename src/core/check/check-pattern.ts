import type {Question} from '../../contract/question.ts';
import {found, type CheckFinding} from './finding.ts';
import {judgePattern} from './judge-pattern.ts';

/** A `pattern` that is none, is too large, or makes other programs try for ever. */
export function checkPattern(question: Question, path: string): CheckFinding[] {
  if (!('pattern' in question) || typeof question.pattern !== 'string') return [];
  const at = `${path}.pattern`;
  switch (judgePattern(question.pattern)) {
    case 'wrong':
      return [
        found(
          'pattern-wrong',
          at,
          'This is no regular expression as HTML takes it, so it is ignored.',
          remedyForWrong(question.pattern),
        ),
      ];
    case 'large':
      return [
        found(
          'pattern-large',
          at,
          'This regular expression is too large, or too new, to be checked: it is ignored.',
          'Say less with it: 5,000 characters or steps at most, and no (?i:…).',
        ),
      ];
    case 'hangs':
      return [
        found(
          'pattern-hangs',
          at,
          'Some answers make this regular expression try for ever: it can stop a page or a server. (Kith itself stops in time.)',
          'Let one thing be repeated in one way only: (a+)+ as a+, (a|aa)* as a*, (\\w+\\s?)* as \\w+(\\s\\w+)*.',
        ),
      ];
    default:
      return [];
  }
}

/** With the older flag it is one: then it lacks what the newer one wants escaped. */
function remedyForWrong(pattern: string): string {
  try {
    void new RegExp(pattern, 'u');
    return 'Inside [ ] put a \\ before each of ( ) [ ] { } / - \\ | where it stands for itself: [0-9 \\(\\)\\-]+';
  } catch {
    return 'Mend it, or take it away. Brackets must be closed, and a \\ stands before . ? * + where they stand for themselves.';
  }
}
