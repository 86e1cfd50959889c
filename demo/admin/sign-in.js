// The first page: the token.

import {h, heading} from './dom.js';

/** @param {(token: string) => void} onSignIn @param {string} error */
export function renderSignIn(onSignIn, error) {
  const input = h('input', {id: 'token', type: 'password', autocomplete: 'current-password', required: true});
  input.setAttribute('aria-describedby', error ? 'token-error token-hint' : 'token-hint');
  if (error) input.setAttribute('aria-invalid', 'true');
  const form = h(
    'form',
    {className: 'sign-in'},
    h('label', {htmlFor: 'token'}, 'Administrator’s token'),
    h(
      'p',
      {id: 'token-hint', className: 'muted'},
      'It is printed where the endpoint was started. This tab forgets it when it is closed.',
    ),
    error && h('p', {id: 'token-error', className: 'wrong', role: 'alert'}, error),
    input,
    h('button', {className: 'primary'}, 'Sign in'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSignIn(input.value.trim());
  });
  return [heading('Sign in'), form];
}
