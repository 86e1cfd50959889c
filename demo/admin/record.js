// One submission in full: what was asked and answered, then the facts.

import {deleteRecord, getRecord, reviewHeld} from './api.js';
import {formatTime, renderAnswer, saidIn} from './answers.js';
import {ask} from './dialogs.js';
import {button, h, term} from './dom.js';
import {attempt} from './page.js';
import {REASONS} from './reasons.js';

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('record'));

const FACTS = {
  id: 'Submission',
  version: 'Version of the questions',
  locale: 'Language',
  event: 'Event',
  occurrence: 'Date',
  page: 'Page',
  startedAt: 'Started',
  submittedAt: 'Sent',
  status: 'E-mail address',
};
const PLACES = {confirmed: 'has this place', waiting: 'waits for this place', cancelled: 'gave this place back'};

/** @param {string} path `surveys/needs` @param {string} id @param {{onGone: () => void, onCounted: () => void}} handlers */
export async function openRecord(path, id, {onGone, onCounted}) {
  const record = await getRecord(path, id);
  const gone = () => {
    dialog.close();
    onGone();
  };
  const remove = async () => {
    const isMeant = await ask({
      title: 'Delete this?',
      text: 'What this person sent here is deleted for good, also from the files of the database. A place they have goes to the next in line.',
      act: 'Delete it',
    });
    if (!isMeant) return;
    await attempt(async () => {
      await deleteRecord(path, id);
      gone();
      return 'Deleted.';
    });
  };
  const release = () =>
    attempt(async () => {
      await reviewHeld(path, id, 'released');
      dialog.close();
      onCounted();
      return 'It counts from now on.';
    });
  dialog.replaceChildren(...renderRecord(record, {remove, release}));
  dialog.showModal();
  dialog.scrollTop = 0;
  dialog.querySelector('h2')?.focus();
}

function renderRecord({submission, title, questions, places}, {remove, release}) {
  const {receivedAt, consents = [], held} = submission;
  const said = saidIn(submission, questions).flatMap(({label, answer, question}) =>
    term(label, renderAnswer(answer, question)),
  );
  const agreed = consents.flatMap((c) => term(c.text, `${c.given ? 'Agreed' : 'Not agreed'}, ${formatTime(c.time)}`));
  const given = places.flatMap((place) => term(place.title, `This person ${PLACES[place.status] ?? place.status}.`));
  const known = Object.entries(FACTS).flatMap(([key, words]) => {
    const value = submission[key];
    return value ? term(words, key.endsWith('At') ? formatTime(value) : String(value)) : [];
  });
  return [
    h('h2', {id: 'record-title', tabIndex: -1}, `Received ${formatTime(receivedAt)}`),
    h('p', {className: 'muted'}, title),
    held && h('p', {className: 'notice'}, `Held for review. ${REASONS[held] ?? held}`),
    h('dl', {}, ...said, ...agreed, ...given),
    h('dl', {className: 'facts'}, ...known),
    h(
      'div',
      {className: 'acts'},
      button('Close', () => dialog.close(), held ? '' : 'primary'),
      held && button('Let it count', () => void release(), 'primary'),
      button('Delete it', () => void remove(), 'danger'),
    ),
  ].filter(Boolean);
}
