import type {Calendar} from '../../src/contract/calendar.ts';

/** Two months of a hall with everything that an event can be. March 2031 begins on a Saturday; clocks in London change on the 30th. */
export const hall: Calendar = {
  id: 'hall',
  title: 'Hall',
  timeZone: 'Europe/London',
  events: [
    {
      id: 'choir',
      title: 'Choir',
      start: '2031-03-04T19:00',
      end: '2031-03-04T20:30',
      rrule: 'FREQ=WEEKLY;COUNT=5',
      categories: ['Music'],
      location: {name: 'Large room', address: '14 Mill Lane', geo: {latitude: 51.5, longitude: -1.5}},
      accessibility: ['Step-free', 'Hearing loop'],
      cost: 'Free',
      organizer: {name: 'Neighbours', email: 'hello@example.org'},
      description: 'Come **as you are**.',
    },
    {id: 'camp', title: 'Camp', start: '2031-03-07', end: '2031-03-12', allDay: true, categories: ['Children']},
    {id: 'film', title: 'Film night', start: '2031-03-11T20:00', end: '2031-03-11T22:00', status: 'cancelled'},
    {id: 'tea', title: 'Tea', start: '2031-03-11T15:00', end: '2031-03-11T16:00'},
    {
      id: 'talk',
      title: 'Talk',
      start: '2031-03-11T16:00',
      end: '2031-03-11T17:00',
      online: {url: 'https://example.org/talk'},
    },
    {id: 'walk', title: 'Night walk', start: '2031-03-30T00:30', end: '2031-03-30T03:30', status: 'tentative'},
    {id: 'april', title: 'April fair', start: '2031-04-12T11:00', end: '2031-04-12T16:00'},
  ],
};
