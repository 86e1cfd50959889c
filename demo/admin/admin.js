// The administrator's pages: which view an address shows, and who may see it.

import {isSignedIn, signIn} from './api.js';
import {buildAnswers} from './browse.js';
import {buildDefinition} from './definition.js';
import {button, h, heading} from './dom.js';
import {buildHeldQueue} from './held.js';
import {buildOutgoing} from './outgoing.js';
import {buildOverview} from './overview.js';
import {attempt, page, say} from './page.js';
import {buildPerson} from './person.js';
import {buildPublish} from './publish.js';
import {buildReplies} from './replies.js';
import {buildResults} from './results.js';
import {buildShifts} from './shifts.js';
import {renderSignIn} from './sign-in.js';
import {buildTrail} from './trail.js';
import {buildVersions} from './versions.js';

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const menu = /** @type {HTMLElement} */ (document.getElementById('menu'));
const signOut = /** @type {HTMLElement} */ (document.getElementById('sign-out'));
/** Counts what was asked for, so that an answer that comes late does not replace what is shown by now. */
let turn = 0;

/** Views by the address behind `#`; a definition's own are looked for by its last part. */
const VIEWS = {
  __proto__: null,
  '': buildOverview,
  answers: buildAnswers,
  held: buildHeldQueue,
  outgoing: buildOutgoing,
  person: buildPerson,
  publish: buildPublish,
  trail: buildTrail,
};
const OF_DEFINITION = {
  __proto__: null,
  shifts: buildShifts,
  rsvps: buildReplies,
  results: buildResults,
  versions: buildVersions,
  publish: buildPublish,
};

/** @param {string} address @returns {Promise<Node[]>} */
function buildView(address) {
  const view = VIEWS[address];
  if (view) return view();
  const [, path, part] = /^([a-z]+\/[\w-]+)\/([a-z]+)$/.exec(address) ?? [];
  const own = part === undefined ? undefined : OF_DEFINITION[part];
  return own ? own(path) : buildDefinition(address);
}

async function show(words = page.words) {
  const mine = ++turn;
  page.words = '';
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  menu.hidden = signOut.hidden = !isSignedIn();
  if (!isSignedIn()) return replace(renderSignIn(handleSignIn, ''));
  const address = location.hash.slice(1);
  for (const one of menu.querySelectorAll('a'))
    if (one.hash.slice(1) === address) one.setAttribute('aria-current', 'page');
    else one.removeAttribute('aria-current');
  const isShown = await attempt(async () => {
    const view = await buildView(address);
    if (mine !== turn) return null;
    replace(view);
    return words;
  });
  // what stands there belongs to another address; why is said below
  if (!isShown && isSignedIn() && mine === turn) replace(renderNothing());
}

const renderNothing = () => [
  heading('This cannot be shown'),
  h(
    'p',
    {},
    'Why is said at the bottom of this page. ',
    button('Try again', () => void show()),
  ),
];

function refuse(message) {
  signIn('');
  menu.hidden = signOut.hidden = true;
  replace(renderSignIn(handleSignIn, message));
  document.getElementById('token')?.focus();
}

function replace(nodes) {
  main.replaceChildren(...nodes);
  const heading = main.querySelector('h1');
  document.title = `${heading?.textContent ?? 'Answers'} – Kith`;
  scrollTo(0, 0);
  heading?.focus({preventScroll: true});
}

function handleSignIn(token) {
  signIn(token);
  void show();
}

Object.assign(page, {show, refuse});
signOut.addEventListener('click', () => {
  handleSignIn('');
  say('You are signed out.');
});
addEventListener('hashchange', () => void show());
void show();
