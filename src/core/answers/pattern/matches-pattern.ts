import {parsePattern, Unreadable} from './parse.ts';
import {compilePattern, type Program} from './program.ts';
import {runProgram} from './run.ts';

interface Compiled {
  program: Program;
  hasBack: boolean;
}

/** Steps that one value may take: a few milliseconds, and more than real patterns need for 20,000 characters. */
const MAX_STEPS = 200_000;
/** The same where something refers to a group: each step takes longer then. */
const MAX_STEPS_BACK = 10_000;
const MAX_KEPT = 100;
const compiled = new Map<string, Compiled | undefined>();

/**
 * Whether a value is as a question's `pattern` says, as HTML means it: the whole value, with the `v` flag (WHATWG HTML, "The
 * pattern attribute"). No pattern takes longer than some milliseconds, `(a+)+$` neither.
 * @returns undefined where nobody can say: no regular expression, one that is too large (5,000 characters or steps) or too
 *   new (`(?i:…)`), or more steps than 200,000 (10,000 with references to groups). Browser and endpoint agree on it.
 */
export function matchesPattern(pattern: string, value: string): boolean | undefined {
  if (!compiled.has(pattern)) {
    if (compiled.size >= MAX_KEPT) compiled.clear();
    compiled.set(pattern, compile(pattern));
  }
  const found = compiled.get(pattern);
  return found && runProgram(found.program, value, found.hasBack ? MAX_STEPS_BACK : MAX_STEPS, found.hasBack);
}

function compile(source: string): Compiled | undefined {
  try {
    // it alone knows all that is wrong with an expression
    void new RegExp(source, 'v');
    const {pattern, hasBack} = parsePattern(source);
    return {program: compilePattern(pattern, {hasBack}), hasBack};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Unreadable) return undefined;
    throw error;
  }
}
