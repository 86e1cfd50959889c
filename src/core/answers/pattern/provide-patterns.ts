import {PATTERNS} from '../pattern-judge.ts';
import {matchesPattern} from './matches-pattern.ts';

/** From now on patterns are judged. */
export function providePatterns(): void {
  PATTERNS.fits = matchesPattern;
}
