// The administrator's page: what is published, what came in, one record in full, downloads.

import {
  closeWave,
  countLinks,
  download,
  downloadReplies,
  downloadShifts,
  getComments,
  getDefinition,
  getHeld,
  getReplies,
  getShifts,
  getSubmissions,
  isSignedIn,
  listDefinitions,
  makeLinks,
  NotSignedIn,
  reviewComment,
  reviewHeld,
  signIn,
} from './api.js';
import {renderLinks} from './links.js';
import {renderHeld} from './held.js';
import {renderReplies} from './replies.js';
import {renderShifts} from './shifts.js';
import {renderComments, renderDefinitions, renderRecord, renderRow, renderSignIn, renderSubmissions} from './views.js';

const main = document.getElementById('main');
const status = document.getElementById('status');
const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('record'));
const signOut = document.getElementById('sign-out');
/** Counts what was asked for, so that an answer that comes late does not replace what is shown by now. */
let turn = 0;

async function show() {
  const mine = ++turn;
  signOut.hidden = !isSignedIn();
  dialog.close();
  if (!isSignedIn()) return replace(renderSignIn(handleSignIn, ''));
  const path = location.hash.slice(1);
  await attempt(async () => {
    const view = path ? await buildView(path) : renderDefinitions(await listDefinitions());
    if (mine === turn) replace(view);
  });
}

/** Does something that takes a while, and says so; what goes wrong is said in words. */
async function attempt(work) {
  const slow = setTimeout(() => (status.textContent = 'Loading'), 300);
  status.className = 'status';
  try {
    await work();
    status.textContent = '';
  } catch (error) {
    status.textContent = '';
    if (error instanceof NotSignedIn) return refuse(error.message);
    status.className = 'status wrong';
    status.textContent = error.message;
  } finally {
    clearTimeout(slow);
  }
}

function refuse(message) {
  signIn('');
  signOut.hidden = true;
  replace(renderSignIn(handleSignIn, message));
  document.getElementById('token').focus();
}

function replace(nodes) {
  main.replaceChildren(...nodes);
  const heading = main.querySelector('h1');
  document.title = `${heading.textContent} – Kith`;
  heading.focus();
}

function buildView(path) {
  const [, parent, list] = /^(.*)\/(shifts|rsvps)$/.exec(path) ?? [];
  if (list === 'shifts') return buildShifts(parent);
  return list === 'rsvps' ? buildReplies(parent) : buildSubmissions(path);
}

async function buildReplies(path) {
  return renderReplies(path, await getReplies(path), {
    onDownload: () => attempt(() => downloadReplies(path)),
    onPrint: () => print(),
  });
}

async function buildShifts(path) {
  return renderShifts(path, await getShifts(path), {
    onDownload: () => attempt(() => downloadShifts(path)),
    onPrint: () => print(),
  });
}

async function buildSubmissions(path) {
  const definition = await getDefinition(path);
  let before;
  const view = renderSubmissions(definition, {
    onDownload: (type) => attempt(() => download(path, type)),
    onEarlier: () => attempt(more),
    ...(definition.shifts && {list: `#${path}/shifts`, listed: 'Who takes which shift'}),
    ...(definition.events && {list: `#${path}/rsvps`, listed: 'Who comes to what'}),
  });
  async function more() {
    const page = await getSubmissions(path, before);
    const rows = page.submissions.map((one) => renderRow(one, view.questions, () => openRecord(one, definition)));
    view.rows.append(...rows);
    if (before) rows[0]?.querySelector('button').focus();
    before = page.before;
    view.earlier.hidden = !before;
    view.empty.hidden = view.rows.childElementCount > 0;
    view.scroller.hidden = !view.empty.hidden;
  }
  await more();
  return [
    ...view.nodes,
    ...(definition.links ? [await buildLinks(path)] : []),
    await buildHeld(path, definition),
    ...(path.startsWith('pulses/') ? [await buildComments(path)] : []),
  ];
}

async function buildLinks(path) {
  const section = document.createElement('section');
  const left = document.createElement('p');
  const count = async () => {
    const unused = await countLinks(path);
    left.textContent = unused === 1 ? 'One link has not been used.' : `${unused} links have not been used.`;
  };
  const make = (order) =>
    attempt(async () => {
      await makeLinks(path, order);
      await count();
    });
  await count();
  section.append(...renderLinks(left, make));
  return section;
}

async function buildHeld(path, definition) {
  const section = document.createElement('section');
  const draw = async () =>
    section.replaceChildren(
      ...renderHeld(await getHeld(path), definition, {
        onReview: (id, review) => {
          if (review === 'discarded' && !confirm('Delete what this says? It cannot be brought back.')) return;
          void attempt(() => decide(id, review));
        },
      }),
    );
  async function decide(id, review) {
    await reviewHeld(path, id, review);
    // what counts from now on stands among the answers
    if (review === 'released') await show();
    else await draw();
    section.querySelector('h2')?.focus();
  }
  await draw();
  return section;
}

async function buildComments(path) {
  const section = document.createElement('section');
  const draw = async () => {
    const {comments} = await getComments(path);
    section.replaceChildren(
      ...renderComments(comments, {
        onReview: (id, review) => attempt(async () => draw(await reviewComment(path, id, review))),
        onClose: () => {
          if (confirm('Close this wave? It cannot be opened again.'))
            void attempt(async () => draw(await closeWave(path)));
        },
      }),
    );
  };
  await draw();
  return section;
}

function openRecord(submission, definition) {
  dialog.replaceChildren(...renderRecord(submission, definition, () => dialog.close()));
  dialog.showModal();
  dialog.scrollTop = 0;
}

function handleSignIn(token) {
  signIn(token);
  void show();
}

signOut.addEventListener('click', () => handleSignIn(''));
addEventListener('hashchange', () => void show());
void show();
