import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/calendar.ts';
import type {Calendar, CalendarEvent, EventRsvp} from '../src/contract/calendar.ts';
import type {KithCalendar} from '../src/widgets/calendar/kith-calendar.ts';

interface Args {
  /** What the invitation of the one event says. */
  rsvp: EventRsvp | true;
  capacity?: number | undefined;
  attending?: number | undefined;
  waiting?: number;
  rrule?: string;
  /** What is answered, and then sent. */
  answer?: 'yes' | 'maybe' | 'no';
  sent?: boolean;
  /** What the endpoint says of the place. */
  reply?: {status: 'confirmed' | 'waiting'; position?: number} | 'late';
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

const buildCalendar = ({rsvp, capacity, attending, waiting, rrule}: Args): Calendar => {
  const event: CalendarEvent = {
    id: 'firstaid',
    title: {en: 'First aid for neighbours', es: 'Primeros auxilios'},
    start: '2031-03-08T10:00',
    end: '2031-03-08T13:00',
    location: {name: 'Millbrook Hall, large room', address: '14 Mill Lane'},
    accessibility: [{en: 'Step-free', es: 'Sin escalones'}],
    rsvp,
    ...(capacity !== undefined && {capacity}),
    ...(attending !== undefined && {attending}),
    ...(waiting !== undefined && {waiting}),
    ...(rrule !== undefined && {rrule}),
  };
  return {id: 'stories', timeZone: 'Europe/London', events: [event]};
};

async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (const start = performance.now(); performance.now() - start < 5000;) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('waited in vain');
}

/** The page does the sending, so that a story needs no endpoint. */
function replyBy(calendar: KithCalendar, reply: Args['reply']): void {
  const {fetch} = window;
  const place = typeof reply === 'object' ? {places: [{place: 'event:firstaid:', event: 'firstaid', ...reply}]} : {};
  const body = reply === 'late' ? {title: 'Full', status: 409} : {id: '1', receipt: 'K7QX-3MPD', ...place};
  const status = reply === 'late' ? 409 : 201;
  window.fetch = (input, init) =>
    String(input).endsWith('/replies')
      ? Promise.resolve(new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}}))
      : fetch(input, init);
  const restore = () => (window.fetch = fetch);
  calendar.addEventListener('kith-sent', restore);
  calendar.addEventListener('kith-refused', restore);
}

const meta: Meta<Args> = {
  title: 'Widgets/Calendar/Replies',
  component: 'kith-calendar',
  args: {rsvp: {waitlist: true, guests: 2}, capacity: 16, attending: 11},
  render: (args) =>
    html`<kith-calendar
      .definition=${buildCalendar(args)}
      month="2031-03"
      action="/replies"
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? 'en-GB'}
      shared-device
      no-json-ld
    ></kith-calendar>`,
  play: async ({canvasElement, args}) => {
    const calendar = canvasElement.querySelector<KithCalendar>('kith-calendar')!;
    await until(() => calendar.state === 'ready');
    await calendar.openEvent('firstaid');
    const root = calendar.shadowRoot!;
    await until(() => root.querySelector('dialog')?.open);
    if (!args.answer) return;
    (await until(() => root.querySelector<HTMLElement>(`.answers .${args.answer}`))).click();
    const form = await until(() => root.querySelector('kith-rsvp'));
    await until(() => form.state === 'ready');
    if (!args.sent) return;
    replyBy(calendar, args.reply);
    form.answers = {name: 'Ada', email: 'ada@example.org'};
    await form.submit();
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Places are left; the last day for replies is named where it is not the start. */
export const Open: Story = {args: {rsvp: {waitlist: true, guests: 2, closesAt: '2031-03-06'}}};

export const Full: Story = {args: {rsvp: true, attending: 16}};

/** Who comes too late knows before they reply after how many they would be. */
export const WaitingList: Story = {args: {attending: 16, waiting: 3}};

export const Closed: Story = {args: {rsvp: {closesAt: '2020-01-01'}}};

/** Pressed, and the form is there with that answer chosen. */
export const Form: Story = {args: {answer: 'yes'}};

/** What the event itself asks stands after name and e-mail. */
export const OwnQuestions: Story = {
  args: {answer: 'yes', rsvp: {questions: [{id: 'diet', type: 'text', label: 'Anything you do not eat?'}]}},
};

/** One date of several, or all of them. */
export const Series: Story = {
  args: {answer: 'yes', rrule: 'FREQ=WEEKLY;COUNT=6', rsvp: {guests: 1}, capacity: undefined, attending: undefined},
};

/** A course: whoever comes, comes to all dates. */
export const Course: Story = {args: {answer: 'yes', rrule: 'FREQ=WEEKLY;COUNT=6', rsvp: {dates: 'all'}}};

export const Sent: Story = {args: {answer: 'yes', sent: true, reply: {status: 'confirmed'}}};

export const SentAndWaiting: Story = {args: {answer: 'yes', sent: true, reply: {status: 'waiting', position: 1}}};

/** A “maybe” keeps no place, and says so. */
export const SentMaybe: Story = {args: {answer: 'maybe', sent: true}};

export const SentNo: Story = {args: {answer: 'no', sent: true}};

/** Somebody else took the last place meanwhile. */
export const TooLate: Story = {args: {answer: 'yes', sent: true, reply: 'late'}};

export const Dark: Story = {args: {answer: 'yes', theme: 'dark'}};

export const Spanish: Story = {args: {answer: 'yes', lang: 'es'}};
