import type {Submission} from '../contract/submission.ts';
import type {Form} from './answering.ts';

/**
 * Adds a field that nobody sees, hears or reaches, and that no browser knows how to fill in. It is there once somebody has
 * begun, so that it costs nothing before.
 */
export function setTrap({shadowRoot, kind}: Form): void {
  // a pulse says nothing about what people fill in forms with
  if (kind === 'pulse' || !shadowRoot || findTrap(shadowRoot)) return;
  const box = document.createElement('div');
  const input = document.createElement('input');
  box.className = 'visually-hidden';
  box.setAttribute('aria-hidden', 'true');
  input.setAttribute('aria-label', 'Leave this empty');
  Object.assign(input, {name: 'kith-trap', autocomplete: 'off', tabIndex: -1});
  box.append(input);
  // at the end: whoever looks for the first field finds the form's
  shadowRoot.append(box);
}

const findTrap = (root: ShadowRoot): HTMLInputElement | null => root.querySelector('[name=kith-trap]');

/**
 * What a filled-in trap says, and how fast the form was sent: whole seconds since it could be seen. An empty one says nothing,
 * so nearly all people send no such thing.
 */
export function withTrap({shadowRoot, startedAt}: Form, submission: Submission): Submission {
  const trap = shadowRoot && findTrap(shadowRoot)?.value;
  if (!trap) return submission;
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(startedAt)) / 1000));
  return {...submission, tokens: {trap: trap.slice(0, 80), seconds: String(seconds)}};
}
