// What everybody's answers add up to, exactly as others see it.

import {getDefinition} from './api.js';
import {localize} from './answers.js';
import {back, h, heading} from './dom.js';

/** The script tag of this server, where it has one. */
const SCRIPT = '/kith/kith.js';

/** @param {string} path `pulses/autumn` */
export async function buildResults(path) {
  const {title, id} = await getDefinition(path);
  const address = `/api/${path}/results`;
  const isThere = await import(SCRIPT).then(
    () => true,
    () => false,
  );
  return [
    back(path, localize(title) || id),
    heading('Results as published'),
    h('p', {className: 'muted'}, 'This is what everybody may see: groups that are too small are left out.'),
    isThere
      ? h('kith-results', {src: address, 'heading-level': 2})
      : h(
          'p',
          {},
          'The widget that draws results is not on this server. ',
          h('a', {href: address}, 'Read the figures as they are'),
        ),
  ];
}
