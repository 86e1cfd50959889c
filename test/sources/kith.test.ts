import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readKithCalendar} from '../../src/sources/kith.ts';

const tea = {id: 'tea', title: 'Tea', start: '2026-05-05'};

test('a calendar that fits is passed on whole', async () => {
  const calendar = {id: 'c', title: {en: 'Friends'}, timeZone: 'Europe/Berlin', rsvp: {guests: 2}, events: [tea]};
  assert.deepEqual(await readKithCalendar(calendar), {calendar, problems: []});
});

test('B11 an event that does not fit is named by its path and left out; the rest stay', async () => {
  const {calendar, problems} = await readKithCalendar({
    events: [
      tea,
      {id: 'x', title: 'No start'},
      {...tea, status: 'maybe'},
      'text',
      {...tea, location: {geo: {latitude: 'north'}}},
    ],
  });
  assert.deepEqual(calendar.events, [tea]);
  const paths = problems.map(({message}) => message.split(':')[0]);
  assert.deepEqual(paths, [
    'events[1].start',
    'events[2].status',
    'events[3]',
    'events[4].location.geo.latitude',
    'events[4].location.geo.longitude',
  ]);
  assert.equal(problems[0]?.event, 'x');
});

test('settings of the calendar that do not fit are left out, its events kept', async () => {
  const {calendar, problems} = await readKithCalendar({title: 5, events: [tea]});
  assert.deepEqual(calendar, {events: [tea]});
  assert.equal(problems.length, 1);
});
