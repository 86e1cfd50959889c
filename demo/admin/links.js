// Inviting members by links that are good for one answer each.

import {h} from './dom.js';

/**
 * @param {HTMLElement} left says how many have not been used
 * @param {(order: {count: number, page: string, expires?: string}) => void} onMake
 */
export function renderLinks(left, onMake) {
  const count = h('input', {id: 'links-count', type: 'number', min: '1', max: '10000', value: '10', required: true});
  const page = h('input', {id: 'links-page', type: 'url', placeholder: 'https://', required: true});
  const expires = h('input', {id: 'links-expires', type: 'date'});
  const form = h(
    'form',
    {className: 'links'},
    h('label', {htmlFor: count.id}, 'How many links'),
    count,
    h('label', {htmlFor: page.id}, 'Address of the page where people answer'),
    page,
    h('label', {htmlFor: expires.id}, 'Last day on which they are good (optional)'),
    expires,
    h('button', {className: 'primary'}, 'Make links and download them (CSV)'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onMake({count: count.valueAsNumber, page: page.value, ...(expires.value && {expires: expires.value})});
  });
  left.setAttribute('role', 'status');
  return [
    h('h2', {}, 'Invite by link'),
    h(
      'p',
      {className: 'muted'},
      'Each link is good for one answer. The file is the only place where they stand: the endpoint keeps none, and nothing that says who answered what.',
    ),
    left,
    form,
  ];
}
