// Who takes which shift: a list to print and hang up by the door.

import {downloadList, getShifts} from './api.js';
import {formatTime} from './answers.js';
import {back, button, h, heading, scroller} from './dom.js';
import {attempt} from './page.js';

/** @param {string} path `signups/weekend` */
export async function buildShifts(path) {
  const shifts = await getShifts(path);
  return [
    back(path, 'All answers'),
    heading('Who takes which shift'),
    h(
      'div',
      {className: 'acts'},
      button('Print', () => print(), 'primary'),
      button('Download for a spreadsheet (CSV)', () => void attempt(() => downloadList(path, 'shifts'))),
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
  const columns = ['Name', 'Place', 'E-mail', 'Phone'].map((words) => h('th', {scope: 'col'}, words));
  const rows = people.map(({name, email, phone, status, position, givenAt}) =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, name || '–'),
      h('td', {title: formatTime(givenAt)}, status === 'confirmed' ? 'Comes' : `Waits, number ${position}`),
      h('td', {}, email || '–'),
      h('td', {}, phone || '–'),
    ),
  );
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...columns)), h('tbody', {}, ...rows));
  return scroller(label, table);
}
