import {say} from './after-change.ts';

/** Milliseconds without a key after which typing has paused. */
const PAUSE = 1000;
const waiting = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/**
 * Lets screen readers speak once typing has paused, unless they have just said the same: words at each key would be cut off by
 * the next letter that is read out. Without words, what waits is not said any more, and what comes next is new.
 */
export function sayOnPause(question: Element, words?: string): void {
  clearTimeout(waiting.get(question));
  if (words === undefined) return say(question, '');
  const speak = (): void => {
    if (question.querySelector('[role=status]')?.textContent !== words) say(question, words);
  };
  waiting.set(question, setTimeout(speak, PAUSE));
}
