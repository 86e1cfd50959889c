// Asking before something that cannot be undone.

import {button, h} from './dom.js';

/**
 * @param {{title: string, text: string, act: string}} words `act`: what the button that does it says
 * @returns {Promise<boolean>} whether it is meant
 */
export function ask({title, text, act}) {
  const dialog = /** @type {HTMLDialogElement} */ (
    h('dialog', {className: 'ask', 'aria-labelledby': 'ask-title', 'aria-describedby': 'ask-text'})
  );
  dialog.append(
    h('h2', {id: 'ask-title'}, title),
    h('p', {id: 'ask-text'}, text),
    h(
      'div',
      {className: 'acts'},
      button('Keep it', () => dialog.close()),
      button(act, () => dialog.close('yes'), 'danger'),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue === 'yes');
    }),
  );
}
