// Written by scripts/shapes.ts from the schemas; do not edit.
import type {ShapeSet} from '../../core/check-shape.ts';

export const calendarShape: ShapeSet = {
  root: '#Calendar',
  defs: {
    Calendar: {
      o: {
        id: 's',
        title: '#LocalizedText',
        description: '#LocalizedText',
        timeZone: 's',
        timeZones: {r: {l: {o: {'at!': '^\\d{4}-?\\d\\d-?\\d\\d', 'offset!': 'n'}}}},
        'events!': {l: '#CalendarEvent'},
        rsvp: '#EventRsvp',
      },
    },
    LocalizedText: {u: ['s', {r: 's', k: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'}]},
    CalendarEvent: {
      o: {
        'title!': '#LocalizedText',
        'start!': '^\\d{4}-?\\d\\d-?\\d\\d',
        end: '^\\d{4}-?\\d\\d-?\\d\\d',
        duration: '^[+-]?P',
        timeZone: 's',
        allDay: 'b',
        location: {
          o: {name: '#LocalizedText', address: 's', geo: {o: {'latitude!': 'n', 'longitude!': 'n'}}, url: 's'},
        },
        online: {o: {'url!': 's', label: '#LocalizedText'}},
        categories: {l: 's'},
        image: {o: {'url!': 's', alt: '#LocalizedText'}},
        description: '#LocalizedText',
        organizer: {o: {name: '#LocalizedText', email: 's', url: 's'}},
        accessibility: {l: '#LocalizedText'},
        cost: '#LocalizedText',
        status: {e: ['confirmed', 'tentative', 'cancelled', 'postponed']},
        url: 's',
        capacity: {n: 'i', min: 0},
        attending: {n: 'i', min: 0},
        rsvp: '#EventRsvp',
        'id!': 's',
        rrule: {u: ['s', {l: 's'}]},
        exrule: {l: 's'},
        exdate: {l: '^\\d{4}-?\\d\\d-?\\d\\d'},
        rdate: {l: '^\\d{4}-?\\d\\d-?\\d\\d'},
        overrides: {
          l: {
            o: {
              title: '#LocalizedText',
              start: '^\\d{4}-?\\d\\d-?\\d\\d',
              end: '^\\d{4}-?\\d\\d-?\\d\\d',
              duration: '^[+-]?P',
              timeZone: 's',
              allDay: 'b',
              location: {
                o: {name: '#LocalizedText', address: 's', geo: {o: {'latitude!': 'n', 'longitude!': 'n'}}, url: 's'},
              },
              online: {o: {'url!': 's', label: '#LocalizedText'}},
              categories: {l: 's'},
              image: {o: {'url!': 's', alt: '#LocalizedText'}},
              description: '#LocalizedText',
              organizer: {o: {name: '#LocalizedText', email: 's', url: 's'}},
              accessibility: {l: '#LocalizedText'},
              cost: '#LocalizedText',
              status: {e: ['confirmed', 'tentative', 'cancelled', 'postponed']},
              url: 's',
              capacity: {n: 'i', min: 0},
              attending: {n: 'i', min: 0},
              rsvp: '#EventRsvp',
              'recurrenceId!': '^\\d{4}-?\\d\\d-?\\d\\d',
              thisAndFuture: 'b',
            },
          },
        },
      },
    },
    EventRsvp: {
      o: {questions: {l: {r: '*'}}, closesAt: '^\\d{4}-?\\d\\d-?\\d\\d', waitlist: 'b', guests: {n: 'i', min: 0}},
    },
  },
};
