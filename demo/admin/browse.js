// Looking through what people sent: words, days, forms; newest first.

import {listDefinitions, search} from './api.js';
import {asked, formatAnswer, formatTime, labelOf, saidIn} from './answers.js';
import {button, count, field, h, heading, scroller} from './dom.js';
import {attempt, say} from './page.js';
import {openRecord} from './record.js';

/** Submissions of every form. */
export async function buildAnswers() {
  const browser = buildBrowser(await listDefinitions());
  await browser.load();
  return [heading('Answers'), ...browser.nodes];
}

/** How many questions fit beside each other. */
const COLUMNS = 4;
const KIND_OF = {surveys: 'survey', signups: 'signup', pulses: 'pulse', calendars: 'calendar'};

/** Kind and id, as the endpoint names them. @param {string} path `surveys/needs`; '' for all */
function toTarget(path) {
  const [plural, of] = path.split('/');
  return path ? {kind: KIND_OF[plural], of} : {};
}

/** The first moment of a day, or of the one after it, where the reader is. @param {string} day @param {number} later */
const momentOf = (day, later) => {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
};

/**
 * A form to search by, and the table of what it finds.
 * @param {{path: string, title: string}[]} entries the forms to choose from; one alone is fixed
 */
export function buildBrowser(entries) {
  const only = entries.length === 1 ? entries[0].path : undefined;
  const filter = buildFilter(only === undefined ? entries : []);
  const found = h('div', {});
  const more = button('Show earlier ones', () => void attempt(() => load(true)));
  const empty = h('p', {hidden: true});
  /** @type {{before?: string, rows?: HTMLElement, turn: number}} */
  const state = {turn: 0};

  async function load(isMore = false) {
    const turn = ++state.turn;
    const wanted = {...toTarget(only ?? filter.path()), ...filter.wanted()};
    if (!isMore) Object.assign(state, {before: undefined, rows: undefined});
    const from = state.rows?.childElementCount ?? 0;
    let shown = 0;
    do {
      const page = await search({...wanted, limit: 25 - shown, ...(state.before && {before: state.before})});
      if (turn !== state.turn || (wanted.text && !filter.form.isConnected)) return;
      if (!isMore && shown === 0 && state.before === undefined) found.replaceChildren();
      append(page);
      shown += page.submissions.length;
      state.before = page.before;
      if (state.before && shown < 25)
        say(`Looked back to ${formatTime(page.lookedBackTo)}: ${count(shown, 'answer')} found so far.`);
    } while (state.before && shown < 25 && wanted.text);
    finish(wanted, from, isMore);
    return isMore || wanted.text ? `${count(state.rows?.childElementCount ?? 0, 'answer')} shown.` : undefined;
  }

  function append({submissions, forms}) {
    if (!submissions.length) return;
    const byPath = new Map(forms.map((form) => [form.path, form]));
    const columns = only === undefined ? undefined : asked(forms[0].questions).slice(0, COLUMNS);
    if (!state.rows) {
      state.rows = h('tbody', {});
      found.replaceChildren(scroller('Answers, newest first', renderTable(columns, state.rows)));
    }
    state.rows.append(...submissions.map((one) => renderRow(one, byPath.get(one.path), columns, gone)));
  }

  /** @param {{text?: string, from?: string, until?: string, held?: string}} wanted @param {number} first @param {boolean} isMore */
  function finish({text, from, until, held}, first, isMore) {
    more.hidden = !state.before;
    empty.hidden = Boolean(state.rows);
    empty.textContent =
      text || from || until || held
        ? 'Nothing fits. Try fewer words, or more days.'
        : 'Nobody has answered yet. Answers appear here as they come in.';
    if (isMore)
      /** @type {HTMLElement | null} */ (state.rows?.children[first]?.querySelector('button') ?? null)?.focus();
  }

  /** A record is not there any more. @param {HTMLElement} row */
  function gone(row) {
    const next = /** @type {HTMLElement | null} */ (row.nextElementSibling ?? row.previousElementSibling);
    row.remove();
    (next?.querySelector('button') ?? document.querySelector('h1'))?.focus();
  }

  filter.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(() => load());
  });
  return {nodes: [filter.form, empty, found, h('div', {className: 'acts'}, more)], load};
}

function buildFilter(entries) {
  const text = h('input', {id: 'find-text', type: 'search', maxLength: 200, autocomplete: 'off'});
  const options = entries.map(({path, title}) => h('option', {value: path}, title));
  const form = h('select', {id: 'find-form'}, h('option', {value: ''}, 'All forms'), ...options);
  const from = h('input', {id: 'find-from', type: 'date'});
  const to = h('input', {id: 'find-to', type: 'date'});
  const held = h(
    'select',
    {id: 'find-held'},
    h('option', {value: ''}, 'What counts'),
    h('option', {value: 'only'}, 'Held for review'),
    h('option', {value: 'all'}, 'Both'),
  );
  return {
    form: h(
      'form',
      {className: 'filter', role: 'search', 'aria-label': 'Answers'},
      field(text, 'Words in the answers'),
      entries.length > 0 && field(form, 'Form'),
      field(from, 'From'),
      field(to, 'To'),
      field(held, 'Show'),
      h('button', {className: 'primary'}, 'Search'),
    ),
    path: () => form.value,
    wanted: () => ({
      ...(text.value.trim() && {text: text.value.trim()}),
      ...(from.value && {from: momentOf(from.value, 0)}),
      ...(to.value && {until: momentOf(to.value, 1)}),
      ...(held.value && {held: held.value}),
    }),
  };
}

function renderTable(columns, rows) {
  const names = columns ? columns.map(labelOf) : ['Form', 'Who', 'Answers'];
  const heads = names.map((name, i) => h('th', {scope: 'col', className: isRoomy(columns, i)}, name));
  return h('table', {}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Received'), ...heads)), rows);
}

/** On a phone there is room for one column beside the time: the first question, or whom it is from. */
const isRoomy = (columns, i) => (i === (columns ? 0 : 1) ? '' : 'roomy');

function renderRow(submission, form, columns, onGone) {
  const {id, path, name, email, receivedAt, held, status, answers, hidden} = submission;
  const open = () => void attempt(() => openRecord(path, id, handlers));
  const given = {...answers, ...hidden};
  const texts = columns
    ? columns.map((question) => formatAnswer(given[question.id], question))
    : [form.title, name || email || '–', summarize(submission, form.questions, [name, email])];
  const handlers = {onGone: () => onGone(row), onCounted: () => row.querySelector('.held')?.remove()};
  const row = h(
    'tr',
    {},
    h(
      'th',
      {scope: 'row'},
      button(formatTime(receivedAt), open, 'quiet'),
      held && h('span', {className: 'state held'}, 'Held'),
      status === 'unconfirmed' && h('span', {className: 'state early'}, 'Not confirmed'),
    ),
    ...texts.map((text, i) => h('td', {className: isRoomy(columns, i)}, h('span', {}, text))),
  );
  return row;
}

/** The first answers in one line, without what stands beside it already. */
export const summarize = (submission, questions, known = []) =>
  saidIn(submission, questions)
    .filter(({question}) => question?.type !== 'consent')
    .map(({answer, question}) => formatAnswer(answer, question))
    .filter((text) => text !== '–' && !known.some((one) => one.includes(text)))
    .slice(0, 6)
    .join(' · ') || '–';
