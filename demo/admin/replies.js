// Who comes to what: a list to print and hang up by the door.

import {downloadList, getReplies} from './api.js';
import {formatTime} from './answers.js';
import {back, button, h, heading, scroller} from './dom.js';
import {attempt} from './page.js';

/** @param {string} path `calendars/hall` */
export async function buildReplies(path) {
  const dates = await getReplies(path);
  return [
    back(path, 'All answers'),
    heading('Who comes to what'),
    h(
      'div',
      {className: 'acts'},
      button('Print', () => print(), 'primary'),
      button('Download for a spreadsheet (CSV)', () => void attempt(() => downloadList(path, 'rsvps'))),
    ),
    ...(dates.length ? dates.map(renderDate) : [h('p', {}, 'Nobody has replied yet.')]),
  ];
}

function renderDate({label, capacity, attending, waiting, maybe, no, people}) {
  const figures = [
    capacity === undefined ? `${attending} come` : `${attending} of ${capacity} places taken`,
    waiting && `${waiting} waiting`,
    maybe && `${maybe} maybe`,
    no && `${no} cannot come`,
  ];
  return h(
    'section',
    {className: 'shift'},
    h('h2', {}, label),
    h('p', {className: 'muted'}, figures.filter(Boolean).join(', ')),
    renderPeople(label, people),
  );
}

function renderPeople(label, people) {
  const columns = ['Name', 'Reply', 'Guests', 'E-mail'].map((words) => h('th', {scope: 'col'}, words));
  const rows = people.map((person) =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, person.name || '–'),
      h('td', {title: formatTime(person.givenAt)}, formatReply(person)),
      h('td', {}, person.guests ? String(person.guests) : '–'),
      h('td', {}, person.email || '–'),
    ),
  );
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...columns)), h('tbody', {}, ...rows));
  return scroller(label, table);
}

function formatReply({coming, status, position}) {
  if (coming === 'maybe') return 'Maybe';
  if (coming === 'no') return 'Cannot come';
  return status === 'waiting' ? `Waits, number ${position}` : 'Comes';
}
