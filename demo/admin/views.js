// What is on the page. Elements are made one by one: nothing that people wrote is ever read as HTML.

import {formatAnswer, formatTime, labelOf, questionsOf} from './answers.js';

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties properties; those with `-` are attributes
 * @param {...(Node | string)} children
 */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-')) element.setAttribute(name, String(value));
    else Reflect.set(element, name, value);
  }
  element.append(...children);
  return element;
}

/** @param {string} text */
export const heading = (text) => h('h1', {tabIndex: -1}, text);

/** @param {(token: string) => void} onSignIn @param {string} error */
export function renderSignIn(onSignIn, error) {
  const input = h('input', {id: 'token', type: 'password', autocomplete: 'current-password', required: true});
  input.setAttribute('aria-describedby', error ? 'token-error token-hint' : 'token-hint');
  const form = h(
    'form',
    {className: 'sign-in'},
    h('label', {htmlFor: 'token'}, 'Administrator’s token'),
    h('p', {id: 'token-hint', className: 'muted'}, 'It is printed where the endpoint was started.'),
    ...(error ? [h('p', {id: 'token-error', className: 'wrong'}, error)] : []),
    input,
    h('button', {className: 'primary'}, 'Show the answers'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSignIn(input.value.trim());
  });
  return [heading('Answers'), form];
}

const STATES = {open: 'Open', early: 'Not open yet', over: 'Closed', full: 'Full'};

export function renderDefinitions(entries) {
  if (!entries.length)
    return [
      heading('Answers'),
      h('p', {}, 'Nothing is published yet. Publish a definition, and its answers gather here.'),
    ];
  const items = entries.map(({path, title, kind, state, version, publishedAt, received, limit}) =>
    h(
      'li',
      {},
      h(
        'a',
        {className: 'entry', href: `#${path}`},
        h('strong', {}, title),
        h(
          'span',
          {className: 'count'},
          String(received),
          h('small', {}, limit ? `of ${limit}` : received === 1 ? 'answer' : 'answers'),
        ),
        h(
          'span',
          {className: 'muted'},
          `${STATES[state]} ${kind}, version ${version}, published ${formatTime(publishedAt)}`,
        ),
      ),
    ),
  );
  return [heading('Answers'), h('ul', {className: 'entries'}, ...items)];
}

/** How many questions fit beside each other. */
const COLUMNS = 4;

/**
 * The frame of a list of submissions.
 * @param {{onDownload: (type: 'csv' | 'json') => void, onEarlier: () => void, list?: string, listed?: string}} handlers `list`: who has which
 *   place, `listed`: what that is called
 */
export function renderSubmissions(definition, handlers) {
  const questions = questionsOf(definition).slice(0, COLUMNS);
  const columns = questions.map((q, i) => h('th', {scope: 'col', className: i ? 'roomy' : ''}, labelOf(q)));
  const rows = h('tbody', {});
  const earlier = h('button', {type: 'button', hidden: true, onclick: handlers.onEarlier}, 'Show earlier ones');
  const empty = h('p', {hidden: true}, 'Nobody has answered yet. Answers appear here as they come in.');
  const title = labelOf({id: definition.id, label: definition.title});
  const table = h('table', {}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Received'), ...columns)), rows);
  const scroller = h(
    'div',
    {className: 'scroller', tabIndex: 0, role: 'region', 'aria-label': 'Submissions, latest first'},
    table,
  );
  const nodes = [
    h('p', {}, h('a', {href: '#'}, 'All answers')),
    heading(title),
    h(
      'div',
      {className: 'acts'},
      ...(handlers.list ? [h('a', {href: handlers.list}, handlers.listed)] : []),
      h('button', {type: 'button', onclick: () => handlers.onDownload('csv')}, 'Download for a spreadsheet (CSV)'),
      h('button', {type: 'button', onclick: () => handlers.onDownload('json')}, 'Download everything (JSON)'),
    ),
    empty,
    scroller,
    h('div', {className: 'acts'}, earlier),
  ];
  return {nodes, rows, earlier, empty, scroller, questions};
}

const REVIEWS = {approved: 'Will be shown', rejected: 'Will not be shown'};

/**
 * What people wrote in their own words, to be read before anybody else does; and the end of the wave.
 * @param {{id: string, text: string, review: 'approved' | 'rejected' | null}[]} comments
 * @param {{onReview: (id: string, review: 'approved' | 'rejected') => void, onClose: () => void}} handlers
 */
export function renderComments(comments, {onReview, onClose}) {
  const items = comments.map(({id, text, review}) =>
    h(
      'li',
      {className: 'entry'},
      h('p', {}, text),
      h('p', {className: 'muted'}, review ? REVIEWS[review] : 'Nobody has read this yet'),
      h(
        'div',
        {className: 'acts'},
        h('button', {type: 'button', onclick: () => onReview(id, 'approved')}, 'Show it'),
        h('button', {type: 'button', onclick: () => onReview(id, 'rejected')}, 'Do not show it'),
      ),
    ),
  );
  return [
    h('h2', {}, 'In their own words'),
    h(
      'p',
      {className: 'muted'},
      'Let through what points at nobody. It is shown once the wave has closed and enough people have answered.',
    ),
    items.length ? h('ul', {className: 'entries'}, ...items) : h('p', {}, 'Nobody has written anything yet.'),
    h('div', {className: 'acts'}, h('button', {type: 'button', onclick: onClose}, 'Close this wave for good')),
  ];
}

/** @param {() => void} onOpen */
export function renderRow(submission, questions, onOpen) {
  const answers = {...submission.answers, ...submission.hidden};
  const open = h('button', {type: 'button', className: 'quiet', onclick: onOpen}, formatTime(submission.receivedAt));
  const cells = questions.map((q, i) =>
    h('td', {className: i ? 'roomy' : ''}, h('span', {}, formatAnswer(answers[q.id], q))),
  );
  return h('tr', {}, h('th', {scope: 'row'}, open), ...cells);
}

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

/** One submission in full: what was asked and answered, then the facts. @param {() => void} onClose */
export function renderRecord(submission, definition, onClose) {
  const {answers, hidden = {}, consents = [], receivedAt} = submission;
  const given = {...answers, ...hidden};
  const questions = new Map(questionsOf(definition).map((q) => [q.id, q]));
  const place = [...questions.keys()].flatMap((id) => [id, `${id}.other`]);
  const said = Object.keys(given)
    .sort((a, b) => (place.indexOf(a) + 1 || 1e9) - (place.indexOf(b) + 1 || 1e9))
    .map((id) => {
      const question = questions.get(id) ?? {id: id.replace(/\.other$/, ' – other')};
      return term(labelOf(question), formatAnswer(given[id], question));
    });
  const agreed = consents.map((c) => term(c.text, `${c.given ? 'Agreed' : 'Not agreed'}, ${formatTime(c.time)}`));
  const known = Object.entries(FACTS).flatMap(([key, words]) => {
    const value = submission[key];
    return value ? term(words, key.endsWith('At') ? formatTime(value) : value) : [];
  });
  return [
    h('h2', {id: 'record-title'}, `Received ${formatTime(receivedAt)}`),
    h('dl', {}, ...said.flat(), ...agreed.flat()),
    h('dl', {className: 'facts'}, ...known),
    h('button', {type: 'button', className: 'primary', onclick: onClose}, 'Close'),
  ];
}

/** @param {string} name @param {string} value */
const term = (name, value) => [h('dt', {}, name), h('dd', {}, value)];
