// What is published, and what came in.

import {KINDS, listDefinitions} from './api.js';
import {formatTime} from './answers.js';
import {count, h, heading, link} from './dom.js';

export const KIND_TITLES = {surveys: 'Surveys', signups: 'Sign-ups', pulses: 'Pulses', calendars: 'Calendars'};
export const STATES = {open: 'Open', early: 'Not open yet', over: 'Closed', full: 'Full'};

export async function buildOverview() {
  const entries = await listDefinitions();
  if (!entries.length)
    return [
      heading('Overview'),
      h(
        'p',
        {},
        'Nothing is published yet. Publish a survey, a sign-up, a pulse or a calendar, and what people send gathers here.',
      ),
      h('p', {}, h('a', {className: 'act primary', href: '#publish'}, 'Publish something')),
    ];
  const held = entries.reduce((sum, entry) => sum + (entry.held ?? 0), 0);
  return [
    heading('Overview'),
    held > 0 &&
      h(
        'p',
        {className: 'notice'},
        `${count(held, 'answer waits', 'answers wait')} for review: ${held === 1 ? 'it' : 'they'} may come from a machine. `,
        link('held', held === 1 ? 'Look at it' : 'Look at them'),
      ),
    ...KINDS.flatMap((kind) =>
      renderKind(
        kind,
        entries.filter(({path}) => path.startsWith(`${kind}/`)),
      ),
    ),
  ].filter(Boolean);
}

const renderKind = (kind, entries) =>
  entries.length ? [h('h2', {}, KIND_TITLES[kind]), h('ul', {className: 'entries'}, ...entries.map(renderEntry))] : [];

function renderEntry({path, title, state, version, received, limit, held, lastReceivedAt}) {
  const facts = [
    `version ${version}`,
    lastReceivedAt ? `latest ${formatTime(lastReceivedAt)}` : 'nothing came yet',
    held && `${held} held for review`,
  ];
  return h(
    'li',
    {},
    h(
      'a',
      {className: 'entry', href: `#${path}`},
      h('strong', {}, title),
      h(
        'span',
        {className: 'count'},
        (limit ? received : received - (held ?? 0)).toLocaleString(),
        h('small', {}, limit ? `of ${limit}` : 'received'),
      ),
      h(
        'span',
        {className: 'muted'},
        h('span', {className: `state ${state}`}, STATES[state]),
        ` · ${facts.filter(Boolean).join(' · ')}`,
      ),
    ),
  );
}
