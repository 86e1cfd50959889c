// What looks as if no human had sent it: a human decides.

import {getHeld, reviewHeld, search} from './api.js';
import {formatTime, renderAnswer, saidIn} from './answers.js';
import {ask} from './dialogs.js';
import {button, h, heading, link, term} from './dom.js';
import {attempt, page} from './page.js';
import {REASONS} from './reasons.js';

const REVIEWS = {released: 'Counted', discarded: 'Deleted'};
const EXPLAINED =
  'These may come from a machine. They count nowhere until you say so; whoever sent them was told that they arrived.';
const NOTHING = 'Nothing waits for you.';
const DONE = {released: 'It counts from now on.', discarded: 'Deleted.'};

/** All that waits, whichever form it was sent to. */
export async function buildHeldQueue() {
  const list = h('ul', {className: 'entries'});
  const words = h('p', {className: 'muted'}, EXPLAINED);
  const more = button('Show earlier ones', () => void attempt(load));
  let before;
  async function load() {
    const found = await search({held: 'only', limit: 25, ...(before && {before})});
    const byPath = new Map(found.forms.map((form) => [form.path, form]));
    list.append(...found.submissions.map((one) => renderItem(one, byPath.get(one.path))));
    before = found.before;
    settle();
  }
  function settle() {
    more.hidden = !before;
    if (!list.childElementCount && !before) words.textContent = NOTHING;
  }
  function renderItem(submission, form) {
    const item = renderOne(submission, form.questions, (review) => void decide(submission, review, item), [
      h('span', {}, ' · ', link(submission.path, form.title)),
    ]);
    return item;
  }
  const decide = (submission, review, item) =>
    decideOn(submission.path, submission.id, review, async () => {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      settle();
      (next?.querySelector('button') ?? document.querySelector('h1'))?.focus();
    });
  await load();
  return [heading('Held for review'), words, list, h('div', {className: 'acts'}, more)];
}

/** Lets it count, or deletes it after asking. */
async function decideOn(path, id, review, then) {
  const isMeant =
    review === 'released' ||
    (await ask({title: 'Delete this?', text: 'What it says cannot be brought back.', act: 'Delete it'}));
  if (!isMeant) return;
  await attempt(async () => {
    await reviewHeld(path, id, review);
    await then();
    return DONE[review];
  });
}

/** What waits at one form, and what was decided before; nothing where nothing was ever held. @param {string} path */
export async function buildHeld(path, questions) {
  const section = h('section', {});
  const draw = async () => {
    const {held, reviewed} = await getHeld(path);
    section.replaceChildren(...renderSection(held, reviewed));
  };
  const decide = (id, review) =>
    decideOn(path, id, review, async () => {
      // what counts from now on stands among the answers
      if (review === 'released') await page.show();
      else await draw();
      document.getElementById('held')?.focus();
    });
  function renderSection(held, reviewed) {
    if (!held.length && !reviewed.length) return [];
    return [
      h('h2', {id: 'held', tabIndex: -1}, 'Held for review'),
      held.length ? h('p', {className: 'muted'}, EXPLAINED) : h('p', {}, NOTHING),
      h(
        'ul',
        {className: 'entries'},
        ...held.map((one) => renderOne(one, questions, (review) => void decide(one.submission, review))),
      ),
      ...(reviewed.length ? [renderDecisions(reviewed)] : []),
    ];
  }
  await draw();
  return section;
}

function renderOne(submission, questions, onReview, beside = []) {
  const {receivedAt, reason, held} = submission;
  const said = saidIn(submission, questions).flatMap(({label, answer, question}) =>
    term(label, renderAnswer(answer, question)),
  );
  const why = reason ?? held;
  return h(
    'li',
    {className: 'entry'},
    h('p', {}, h('strong', {}, `Received ${formatTime(receivedAt)}`), ...beside),
    h('p', {className: 'muted'}, REASONS[why] ?? why),
    h('dl', {}, ...said),
    h(
      'div',
      {className: 'acts'},
      button('Let it count', () => onReview('released')),
      button('Delete it', () => onReview('discarded'), 'danger'),
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
