import {shiftMessages} from '../../questions/shifts.messages.ts';
import type {Catalog} from '../../i18n/catalog.ts';

const {'shifts.free': free, 'shifts.waitlist': waitlist, 'shifts.waitlistEmpty': waitlistEmpty} = shiftMessages;

/** English words of an invitation, and of the reply that somebody has given. Places are spoken of as with shifts. */
export const rsvpMessages = {
  'shifts.free': free,
  'shifts.waitlist': waitlist,
  'shifts.waitlistEmpty': waitlistEmpty,
  'rsvp.coming': 'Are you coming?',
  'rsvp.press.yes': 'I’m coming',
  'rsvp.press.waiting': 'Join the waiting list',
  'rsvp.press.maybe': 'Maybe',
  'rsvp.press.no': 'I can’t come',
  'rsvp.attending': {one: '{n} person is coming', other: '{n} people are coming'},
  'rsvp.by': 'Please reply by {when}.',
  'rsvp.closed': 'Replies have closed.',
  'rsvp.full': 'All places are taken.',
  'rsvp.said.yes': 'You’re coming',
  'rsvp.said.party': {one: 'You’re coming, {n} person', other: 'You’re coming, {n} people'},
  'rsvp.said.waiting': 'You’re number {n} on the waiting list',
  'rsvp.said.maybe': 'You said “maybe”',
  'rsvp.said.no': 'You said that you can’t come',
  'rsvp.said.queued': 'Your reply is kept on this device until it can be sent',
  'rsvp.change': 'Change my reply',
  'rsvp.giveBack': 'I can’t come after all',
  'rsvp.leaveList': 'Leave the waiting list',
  'rsvp.gaveBack': 'Thank you for telling us. The place is free for somebody else.',
  'rsvp.promoted': 'A place became free: you’re coming.',
  'rsvp.notReached': 'That did not get through. Please try again in a moment.',
  'rsvp.howWasIt': 'How was it?',
  'rsvp.howWasItText': 'If you were there, tell us. It takes less than a minute, and nobody sees who said what.',
  'rsvp.tell': 'Say how it was',
  'rsvp.goneTitle': 'This came a moment too late',
  'rsvp.gone': 'The last place has just been taken, or replies have closed.',
} satisfies Catalog;
