import type {Calendar, CalendarEvent} from '../../src/contract/calendar.ts';
import type {KithCalendar} from '../../src/widgets/calendar/kith-calendar.ts';
import type {RsvpForm} from '../../src/widgets/calendar/rsvp-form.ts';
import {inside} from './mount.ts';
import {mountCalendar} from './mount-calendar.ts';
import {until} from './wait.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 16);

const event = (id: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  title: id,
  start: '2031-03-11T19:00',
  end: '2031-03-11T21:00',
  ...more,
});

/** Events in every state that a reply can meet. */
export const invitations: Calendar = {
  id: 'invitations',
  version: '3',
  timeZone: 'Europe/London',
  events: [
    event('open', {capacity: 16, attending: 11, rsvp: {guests: 2, waitlist: true, closesAt: '2031-03-09'}}),
    event('nearly', {capacity: 12, attending: 11, rsvp: {guests: 2, waitlist: true}}),
    event('full', {capacity: 2, attending: 2, rsvp: true}),
    event('waiting', {capacity: 2, attending: 2, waiting: 3, rsvp: {waitlist: true}}),
    event('closed', {attending: 4, rsvp: {closesAt: '2020-01-01'}}),
    event('cancelled', {status: 'cancelled', rsvp: true}),
    event('none'),
    event('asks', {
      rsvp: {questions: [{id: 'diet', type: 'text', label: 'What do you eat?', required: true}]},
    }),
    event('wrong', {rsvp: {questions: [{id: 'diet', type: 'nothing'}]}}),
    event('series', {
      rrule: 'FREQ=WEEKLY;COUNT=4',
      rsvp: {waitlist: true},
      attendance: {'2031-03-11T19:00:00': {attending: 5}},
    }),
    event('course', {rrule: 'FREQ=WEEKLY;COUNT=4', rsvp: {dates: 'all'}}),
    event('over', {start: daysAgo(2), end: daysAgo(1), rsvp: true}),
    event('asked', {start: daysAgo(2), end: daysAgo(1), followUp: {pulse: '/pulses/after', url: '/pulse.html'}}),
  ],
};

/** A calendar with the dialog of an event open. */
export async function openInvitation(id: string, attributes: Record<string, string> = {}): Promise<KithCalendar> {
  const calendar = await mountCalendar(invitations, {action: 'https://api.example.org/reply', ...attributes});
  await reopen(calendar, id);
  return calendar;
}

/** Opens the dialog of an event. */
export async function reopen(calendar: KithCalendar, id: string): Promise<void> {
  await calendar.openEvent(id);
  await until(() => calendar.shadowRoot!.querySelector('dialog')?.open, 'the dialog is open');
  await calendar.updateComplete;
}

export async function close(calendar: KithCalendar): Promise<void> {
  inside(calendar, '.close').click();
  await until(() => !calendar.shadowRoot!.querySelector('dialog'), 'the dialog is closed');
}

/** Presses one of the answers and waits for the form. */
export async function answer(calendar: KithCalendar, kind: 'yes' | 'maybe' | 'no' = 'yes'): Promise<RsvpForm> {
  inside(calendar, `.answers .${kind}`).click();
  await until(() => calendar.shadowRoot!.querySelector<RsvpForm>('kith-rsvp')?.shadowRoot, 'the form is made');
  const form = inside<RsvpForm>(calendar, 'kith-rsvp');
  await until(() => form.state !== 'loading', 'the form is ready');
  await form.updateComplete;
  await form.updateComplete;
  return form;
}

/** Gives answers, sends and waits for what comes of it. */
export async function send(form: RsvpForm, answers: RsvpForm['answers'] = {}): Promise<void> {
  form.answers = {name: 'Ada', email: 'ada@example.org', ...answers};
  await form.updateComplete;
  inside(form, '.primary').click();
  await until(() => form.shadowRoot!.querySelector('#closing, #summary, .trouble'), 'something came of it');
  await form.updateComplete;
}

/** Words inside an element, with single blanks. */
export const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
