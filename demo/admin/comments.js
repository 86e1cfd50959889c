// What people wrote in their own words, to be read before anybody else does; and the end of the wave.

import {button, h} from './dom.js';

const REVIEWS = {approved: 'Will be shown', rejected: 'Will not be shown'};

/**
 * @param {{id: string, text: string, review: 'approved' | 'rejected' | null}[]} comments
 * @param {(id: string, review: 'approved' | 'rejected') => void} onReview
 */
export function renderComments(comments, onReview) {
  const items = comments.map(({id, text, review}) =>
    h(
      'li',
      {className: 'entry'},
      h('p', {}, text),
      h('p', {className: 'muted'}, review ? REVIEWS[review] : 'Nobody has read this yet'),
      h(
        'div',
        {className: 'acts'},
        button('Show it', () => onReview(id, 'approved')),
        button('Do not show it', () => onReview(id, 'rejected')),
      ),
    ),
  );
  return [
    h('h2', {tabIndex: -1}, 'In their own words'),
    h(
      'p',
      {className: 'muted'},
      'Let through what points at nobody. It is shown once the wave has closed and enough people have answered.',
    ),
    items.length ? h('ul', {className: 'entries'}, ...items) : h('p', {}, 'Nobody has written anything yet.'),
  ];
}
