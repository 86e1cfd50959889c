import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CalendarEvent} from '../../../src/contract/calendar.ts';
import {countCategories, matchesFilter, type EventFilter} from '../../../src/core/calendar/filters.ts';

const events: CalendarEvent[] = [
  {
    id: 'a',
    title: 'Café des langues',
    start: '2026-05-01',
    categories: ['Language', 'Food'],
    location: {name: 'Old Mill'},
  },
  {
    id: 'b',
    title: {en: 'Repair evening', es: 'Tarde de reparación'},
    start: '2026-05-02',
    categories: ['Repair'],
    online: {url: 'https://meet.example.org'},
  },
  {
    id: 'c',
    title: 'Choir',
    start: '2026-05-03',
    categories: ['Food'],
    status: 'cancelled',
    accessibility: ['Step-free'],
  },
];
const found = (filter: EventFilter): string =>
  events
    .filter((event) => matchesFilter(event, filter))
    .map(({id}) => id)
    .join('');

test('visitors find events by any words, in any language, without accents', () => {
  const cases: [string, string][] = [
    ['cafe', 'a'],
    ['MILL cafe', 'a'],
    ['reparacion', 'b'],
    ['food', 'ac'],
    ['choir mill', ''],
    ['  ', 'abc'],
  ];
  for (const [text, expected] of cases) assert.equal(found({text}), expected, text);
});

test('filters narrow each other down', () => {
  assert.equal(found({}), 'abc');
  assert.equal(found({categories: ['Food', 'Repair']}), 'abc');
  assert.equal(found({categories: ['Food'], hideCancelled: true}), 'a');
  assert.equal(found({online: true}), 'b');
  assert.equal(found({online: false}), 'ac');
  assert.equal(found({accessible: true}), 'c');
});

test('categories are offered with how many events they have, most first', () => {
  assert.deepEqual(
    countCategories(events).map(({category, count}) => `${category} ${count}`),
    ['Food 2', 'Language 1', 'Repair 1'],
  );
});
