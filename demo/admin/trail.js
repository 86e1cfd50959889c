// Who did what, and when.

import {getTrail} from './api.js';
import {formatTime} from './answers.js';
import {button, h, heading, scroller} from './dom.js';
import {attempt} from './page.js';

const ACTIONS = {
  publish: 'Published',
  close: 'Closed',
  read: 'Read',
  export: 'Exported',
  review: 'Reviewed',
  delete: 'Deleted',
  invite: 'Made links for',
  token: 'Changed the token',
  retention: 'Deleted what was kept long enough',
  restore: 'Brought back a copy',
  webhook: 'Changed who is called',
};

export async function buildTrail() {
  const rows = h('tbody');
  const more = button('Show earlier ones', () => void attempt(load));
  let before;
  async function load() {
    const page = await getTrail(before);
    rows.append(...page.entries.map(renderEntry));
    before = page.before;
    more.hidden = !before;
  }
  await load();
  const heads = ['When', 'Who', 'What', 'Where'].map((words) => h('th', {scope: 'col'}, words));
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...heads)), rows);
  return [
    heading('Who did what'),
    h('p', {className: 'muted'}, 'By the names of their tokens. What people wrote is never in it.'),
    scroller('Who did what, latest first', table),
    h('div', {className: 'acts'}, more),
  ];
}

const renderEntry = ({at, who, action, target}) =>
  h(
    'tr',
    {},
    h('th', {scope: 'row'}, formatTime(at)),
    ...[who, ACTIONS[action] ?? action, target].map((words) => h('td', {}, h('span', {}, words))),
  );
