// Who takes which shift: a list to print and hang up by the door.

import {formatTime} from './answers.js';
import {h, heading} from './views.js';

/**
 * @param {string} path `signups/weekend`
 * @param {{label: string, spots: number, spotsLeft: number, waiting: number, people: object[]}[]} shifts
 * @param {{onDownload: () => void, onPrint: () => void}} handlers
 */
export function renderShifts(path, shifts, {onDownload, onPrint}) {
  return [
    h('p', {}, h('a', {href: `#${path}`}, 'All answers')),
    heading('Who takes which shift'),
    h(
      'div',
      {className: 'acts'},
      h('button', {type: 'button', onclick: onPrint}, 'Print'),
      h('button', {type: 'button', onclick: onDownload}, 'Download for a spreadsheet (CSV)'),
    ),
    ...shifts.map(renderShift),
  ];
}

function renderShift({label, spots, spotsLeft, waiting, people}) {
  const taken = people.filter(({status}) => status === 'confirmed').length;
  const figures = `${taken} of ${spots} spots taken, ${spotsLeft} left${waiting ? `, ${waiting} waiting` : ''}`;
  return h(
    'section',
    {className: 'shift'},
    h('h2', {}, label),
    h('p', {className: 'muted'}, figures),
    people.length ? renderPeople(label, people) : h('p', {}, 'Nobody yet.'),
  );
}

function renderPeople(label, people) {
  const columns = ['Name', 'E-mail', 'Phone', 'Place'].map((words) => h('th', {scope: 'col'}, words));
  const rows = people.map(({name, email, phone, status, position, givenAt}) =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, name || '–'),
      h('td', {}, email || '–'),
      h('td', {}, phone || '–'),
      h('td', {title: formatTime(givenAt)}, status === 'confirmed' ? 'Comes' : `Waits, number ${position}`),
    ),
  );
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...columns)), h('tbody', {}, ...rows));
  return h('div', {className: 'scroller', tabIndex: 0, role: 'region', 'aria-label': label}, table);
}
