// One form: how it stands, what can be done with it, and what came in.

import {
  closeForGood,
  countLinks,
  download,
  getComments,
  getDefinition,
  getEntry,
  makeLinks,
  reviewComment,
  search,
  setOpening,
} from './api.js';
import {formatTime} from './answers.js';
import {buildBrowser} from './browse.js';
import {renderComments} from './comments.js';
import {ask} from './dialogs.js';
import {back, button, count, h, heading, link} from './dom.js';
import {buildHeld} from './held.js';
import {renderLinks} from './links.js';
import {STATES} from './overview.js';
import {attempt, page} from './page.js';

/** @param {string} path `surveys/needs` */
export async function buildDefinition(path) {
  const [entry, definition] = await Promise.all([getEntry(path), getDefinition(path)]);
  const browser = buildBrowser([entry]);
  await browser.load();
  const {forms} = await search({kind: entry.kind, of: entry.id, held: 'all', limit: 1});
  return [
    back('', 'Overview'),
    heading(entry.title),
    renderFacts(entry),
    h('div', {className: 'acts'}, ...renderActs(entry, definition)),
    h('h2', {}, 'Answers'),
    ...browser.nodes,
    renderDownloads(path),
    ...(definition.links ? [await buildLinks(path)] : []),
    await buildHeld(path, forms[0]?.questions ?? []),
    ...(entry.kind === 'pulse' ? [await buildComments(path)] : []),
  ];
}

function renderFacts({state, version, publishedAt, received, limit, held = 0, lastReceivedAt}) {
  const facts = [
    `Version ${version}, published ${formatTime(publishedAt)}`,
    `${limit ? `${received} of ${limit} answers` : count(received - held, 'answer')} received`,
    lastReceivedAt && `the latest ${formatTime(lastReceivedAt)}`,
  ];
  return h('p', {}, h('span', {className: `state ${state}`}, STATES[state]), ` ${facts.filter(Boolean).join(', ')}.`);
}

function renderActs(entry, definition) {
  const {path, hasResults} = entry;
  return [
    renderOpening(entry),
    h('a', {className: 'act', href: `#${path}/publish`}, 'Publish a new version'),
    link(`${path}/versions`, 'Versions'),
    definition.shifts && link(`${path}/shifts`, 'Who takes which shift'),
    definition.events && link(`${path}/rsvps`, 'Who comes to what'),
    hasResults && link(`${path}/results`, 'Results as published'),
  ].filter(Boolean);
}

/** Opens or closes; what has results is closed for good. */
function renderOpening({path, kind, state, closesForGood}) {
  if (kind === 'calendar') return undefined;
  if (state === 'open' || state === 'full') {
    const words = closesForGood
      ? {
          title: 'Close for good?',
          text: 'The results become final, and it cannot be opened again.',
          act: 'Close for good',
        }
      : {title: 'Close this now?', text: 'Nobody can send anything until you open it again.', act: 'Close it'};
    const close = async () => {
      if (!(await ask(words))) return;
      await change(
        () => (closesForGood ? closeForGood(path) : setOpening(path, 'closed')),
        'Closed: nobody can send anything now.',
      );
    };
    return button(closesForGood ? 'Close for good' : 'Close now', () => void close());
  }
  if (state === 'over' && closesForGood) return undefined;
  return button('Open now', () => void change(() => setOpening(path, 'open'), 'Open: people can send their answers.'));
}

const change = async (act, words) => {
  if (await attempt(async () => void (await act()))) await page.show(words);
};

function renderDownloads(path) {
  const take = (type, words) =>
    button(
      words,
      () =>
        void attempt(async () => {
          await download(path, type);
          return 'Downloaded.';
        }),
    );
  return h(
    'section',
    {},
    h('h2', {}, 'Download all answers'),
    h(
      'p',
      {className: 'muted'},
      'What is held for review is not among them. Keep these files as carefully as the answers themselves.',
    ),
    h(
      'div',
      {className: 'acts'},
      take('xlsx', 'Workbook (Excel, LibreOffice)'),
      take('csv', 'Table for a spreadsheet (CSV)'),
      take('json', 'Everything (JSON)'),
    ),
  );
}

async function buildLinks(path) {
  const left = h('p', {});
  const tell = async () => {
    const unused = await countLinks(path);
    left.textContent = unused === 1 ? 'One link has not been used.' : `${unused} links have not been used.`;
  };
  await tell();
  const make = (order) =>
    attempt(async () => {
      await makeLinks(path, order);
      await tell();
    });
  return h('section', {}, ...renderLinks(left, make));
}

async function buildComments(path) {
  const section = h('section', {});
  const draw = async () => {
    const {comments} = await getComments(path);
    const review = (id, decision) =>
      attempt(async () => {
        await reviewComment(path, id, decision);
        await draw();
        section.querySelector('h2')?.focus();
        return decision === 'approved' ? 'It will be shown.' : 'It will not be shown.';
      });
    section.replaceChildren(...renderComments(comments, (id, decision) => void review(id, decision)));
  };
  await draw();
  return section;
}
