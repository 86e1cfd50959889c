// What looks as if no human had sent it: a human decides.

import {formatAnswer, formatTime, labelOf, questionsOf} from './answers.js';
import {h} from './views.js';

const REASONS = {
  trap: 'A field that nobody sees was filled in, and it was sent at once.',
  proof: 'The proof of work that this form asks for is missing.',
};
const REVIEWS = {released: 'Counted', discarded: 'Deleted'};

/**
 * @param {{held: object[], reviewed: {reason: string, review: 'released' | 'discarded', reviewedAt: string}[]}} all
 * @param {object} definition
 * @param {{onReview: (id: string, review: 'released' | 'discarded') => void}} handlers
 * @returns {Node[]} nothing where nothing was ever held
 */
export function renderHeld({held, reviewed}, definition, {onReview}) {
  if (!held.length && !reviewed.length) return [];
  return [
    h('h2', {tabIndex: -1}, 'Held for review'),
    held.length
      ? h(
          'p',
          {className: 'muted'},
          'These may come from a machine. They count nowhere until you say so; whoever sent them was told that they arrived.',
        )
      : h('p', {}, 'Nothing waits for you.'),
    h('ul', {className: 'entries'}, ...held.map((one) => renderOne(one, definition, onReview))),
    ...(reviewed.length ? [renderDecisions(reviewed)] : []),
  ];
}

function renderOne({submission, reason, receivedAt, answers, hidden}, definition, onReview) {
  const questions = new Map(questionsOf(definition).map((q) => [q.id, q]));
  const said = Object.entries({...answers, ...hidden}).flatMap(([id, answer]) => {
    const question = questions.get(id) ?? {id};
    return [h('dt', {}, labelOf(question)), h('dd', {}, formatAnswer(answer, question))];
  });
  return h(
    'li',
    {className: 'entry'},
    h('p', {}, h('strong', {}, `Received ${formatTime(receivedAt)}`)),
    h('p', {className: 'muted'}, REASONS[reason] ?? reason),
    h('dl', {}, ...said),
    h(
      'div',
      {className: 'acts'},
      h('button', {type: 'button', onclick: () => onReview(submission, 'released')}, 'Let it count'),
      h('button', {type: 'button', onclick: () => onReview(submission, 'discarded')}, 'Delete it'),
    ),
  );
}

const renderDecisions = (reviewed) =>
  h(
    'details',
    {},
    h('summary', {}, `Decided before: ${reviewed.length}`),
    h(
      'ul',
      {},
      ...reviewed.map(({submission, review, reviewedAt}) =>
        h('li', {}, `${REVIEWS[review]} ${formatTime(reviewedAt)}: ${submission}`),
      ),
    ),
  );
