// What all views share: the line that says what happened, and doing things that take a while.

import {NotSignedIn} from './api.js';

const status = /** @type {HTMLElement} */ (document.getElementById('status'));

/** What the views ask of the page around them; filled in by admin.js. */
export const page = {
  /** What the next view is to say when it is there. */
  words: '',
  /** Shows the view of the address anew, and says something. */
  show: async (words = '') => void words,
  /** Asks for the token again. @param {string} message why */
  refuse: (message) => void message,
};

/** @param {string} words */
export function say(words) {
  status.className = 'status';
  status.textContent = words;
}

/** @param {string} words */
export function sayWrong(words) {
  say(words);
  status.className = 'status wrong';
}

/**
 * Does something that takes a while, and says so; what goes wrong is said in words.
 * @param {() => Promise<string | null | void>} work gives what is to be said at its end; null where others have spoken meanwhile
 * @returns {Promise<boolean>} whether it went well
 */
export async function attempt(work) {
  say('');
  const slow = setTimeout(() => say('Loading'), 300);
  try {
    const words = await work();
    if (words !== null) say(words || '');
    return true;
  } catch (error) {
    say('');
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof NotSignedIn) page.refuse(message);
    else sayWrong(message);
    return false;
  } finally {
    clearTimeout(slow);
  }
}
