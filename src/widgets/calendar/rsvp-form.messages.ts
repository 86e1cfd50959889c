import {rsvpWords} from '../../core/calendar/rsvp-words.ts';
import type {Catalog} from '../../i18n/catalog.ts';

/** English words of the reply to an event. */
export const rsvpFormMessages = {
  ...rsvpWords,
  'rsvp.title': 'Your reply',
  'rsvp.dates.one': 'Only {date}',
  'rsvp.dates.all': {one: 'Every date that comes', other: 'All {n} dates until {date}'},
  'rsvp.dates.course': {one: 'Your reply is for {date}.', other: 'Your reply is for all {n} dates until {date}.'},
  'rsvp.clash': '“{title}” is at the same time, and you said that you’re coming.',
  'rsvp.tooMany': {
    one: 'Only {n} place is left: all of you would be on the waiting list.',
    other: 'Only {n} places are left: all of you would be on the waiting list.',
  },
  'rsvp.send.yes': 'I’m coming',
  'rsvp.send.waiting': 'Join the waiting list',
  'rsvp.send.maybe': 'Send my “maybe”',
  'rsvp.send.no': 'Send my reply',
  'rsvp.sent.yes': 'You’re coming',
  'rsvp.sent.waiting': 'You’re on the waiting list',
  'rsvp.sent.maybe': 'Thank you',
  'rsvp.sent.no': 'Thank you for telling us',
  'rsvp.is.yes': {
    one: 'A place is kept for you: {title}, {when}.',
    other: '{n} places are kept for you: {title}, {when}.',
  },
  'rsvp.is.waiting':
    'You are number {n} in line: {title}, {when}. When somebody cancels, the place goes to the first in line.',
  'rsvp.is.dates': {one: 'A place is kept for you on {n} date.', other: 'A place is kept for you on {n} dates.'},
  'rsvp.is.datesWaiting': {one: 'On {n} date you are in line.', other: 'On {n} dates you are in line.'},
  'rsvp.is.maybe': 'We noted “maybe”: {title}, {when}. It keeps no place, so say yes as soon as you know.',
  'rsvp.is.no': 'We noted that you can’t come: {title}, {when}.',
  'rsvp.is.sent': 'Your reply is on its way: {title}, {when}.',
  'rsvp.keep': 'Plans change: with this link, which is yours alone, you give the place back.',
  'rsvp.keepLink': 'Give my place back',
} satisfies Catalog;
