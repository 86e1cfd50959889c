// Who comes to what: a list to print and hang up by the door.

import {formatTime} from './answers.js';
import {h, heading} from './views.js';

/**
 * @param {string} path `calendars/hall`
 * @param {{label: string, capacity?: number, attending: number, waiting: number, maybe: number, no: number, people: object[]}[]} dates
 * @param {{onDownload: () => void, onPrint: () => void}} handlers
 */
export function renderReplies(path, dates, {onDownload, onPrint}) {
  return [
    h('p', {}, h('a', {href: `#${path}`}, 'All answers')),
    heading('Who comes to what'),
    h(
      'div',
      {className: 'acts'},
      h('button', {type: 'button', onclick: onPrint}, 'Print'),
      h('button', {type: 'button', onclick: onDownload}, 'Download for a spreadsheet (CSV)'),
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
  const columns = ['Name', 'E-mail', 'Reply', 'Guests'].map((words) => h('th', {scope: 'col'}, words));
  const rows = people.map((person) =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, person.name || '–'),
      h('td', {}, person.email || '–'),
      h('td', {title: formatTime(person.givenAt)}, formatReply(person)),
      h('td', {}, person.guests ? String(person.guests) : '–'),
    ),
  );
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...columns)), h('tbody', {}, ...rows));
  return h('div', {className: 'scroller', tabIndex: 0, role: 'region', 'aria-label': label}, table);
}

function formatReply({coming, status, position}) {
  if (coming === 'maybe') return 'Maybe';
  if (coming === 'no') return 'Cannot come';
  return status === 'waiting' ? `Waits, number ${position}` : 'Comes';
}
