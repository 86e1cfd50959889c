// What the guide does where scripts run: copies code, keeps what is sent from examples, and searches. All of it reads without.
import {fold, search} from './search.js';

const FORMS = 'kith-survey, kith-signup, kith-pulse, kith-priorities, kith-calendar';

// An example answers itself: nothing of it leaves the page.
for (const form of document.querySelectorAll(`.stage :is(${FORMS})`))
  form.addEventListener('kith-submit', (event) =>
    /** @type {CustomEvent<{respondWith: (sending: Promise<unknown>) => void}>} */ (event).detail.respondWith(
      Promise.resolve(),
    ),
  );

if (navigator.clipboard) for (const pre of document.querySelectorAll('pre')) addCopyButton(pre);

/** @param {HTMLPreElement} pre */
function addCopyButton(pre) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  const say = (/** @type {string} */ words) => (button.textContent = words);
  button.addEventListener('click', () => {
    navigator.clipboard
      .writeText(pre.innerText)
      .then(() => say('Copied'))
      .catch(() => say('Select and copy by hand'))
      .finally(() => setTimeout(say, 4000, 'Copy'));
  });
  const frame = document.createElement('div');
  frame.className = 'code';
  pre.replaceWith(frame);
  frame.append(pre, button);
}

const place = document.querySelector('#found');
const field = /** @type {HTMLInputElement | null} */ (document.querySelector('#q'));
if (place instanceof HTMLElement && field) void startSearch(place, field);

/**
 * @param {HTMLElement} results
 * @param {HTMLInputElement} input
 */
async function startSearch(results, input) {
  const index = await fetch('search.json').then((reply) => reply.json());
  const title = document.querySelector('h1');
  const show = () => {
    const question = input.value.trim();
    results.hidden = !question;
    if (title) title.textContent = question ? 'Search' : 'All pages';
    results.replaceChildren(...renderFound(search(index, question), question));
    history.replaceState(null, '', question ? `?${new URLSearchParams({q: question})}` : location.pathname);
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  results.setAttribute('aria-live', 'polite');
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  input.addEventListener('input', show);
  show();
}

/**
 * @param {ReturnType<typeof search>} found
 * @param {string} question
 */
function renderFound(found, question) {
  const head = create(
    'h2',
    found.length
      ? `${found.length === 20 ? 'The best 20' : found.length} for “${question}”`
      : `Nothing has all of “${question}”`,
  );
  const list = document.createElement('ol');
  for (const {u, p, s, text} of found) {
    const item = document.createElement('li');
    const link = create('a', s || p);
    link.setAttribute('href', u);
    const words = document.createElement('p');
    words.append(...markWords(text, question));
    item.append(link, ...(s ? [create('p', p, 'in')] : []), words);
    list.append(item);
  }
  return [head, list];
}

/**
 * @param {string} text
 * @param {string} question
 */
function markWords(text, question) {
  const words = fold(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((piece) => (words.some((word) => fold(piece).startsWith(word)) ? create('mark', piece) : piece));
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [name]
 */
function create(tag, text, name = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}
