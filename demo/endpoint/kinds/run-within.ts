import {createContext, Script} from 'node:vm';

const context = createContext({run: () => undefined as void});
const script = new Script('run()');

/**
 * Runs a function and stops it, even in the middle of a regular expression.
 * @param milliseconds the longest it may take
 * @returns its result, or undefined where it was stopped
 */
export function runWithin<T>(milliseconds: number, run: () => T): T | undefined {
  let result: T | undefined;
  context['run'] = () => void (result = run());
  try {
    script.runInContext(context, {timeout: milliseconds});
    return result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}
