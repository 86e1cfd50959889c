import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {Calendar, CalendarEvent} from '../src/contract/calendar.ts';
import '../src/define/calendar.ts';
import type {KithCalendar} from '../src/widgets/calendar/kith-calendar.ts';
import type {CalendarViewName} from '../src/widgets/calendar/calendar.events.ts';
import {hall} from '../test/support/hall-events.ts';
import {answerWith, never} from './acts.ts';

interface Args {
  definition?: Calendar;
  src?: string;
  view?: CalendarViewName;
  month?: string;
  timeZone?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  dir?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Calendar',
  component: 'kith-calendar',
  render: ({definition = hall, src, view, month = '2031-03', timeZone, theme, lang = 'en-GB', dir}) =>
    html`<kith-calendar
      .definition=${src === undefined ? definition : undefined}
      src=${src ?? nothing}
      view=${view ?? 'month'}
      month=${month}
      time-zone=${timeZone ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang}
      dir=${dir ?? nothing}
      no-json-ld
    >
      <p>What is on stands on the board at the hall.</p>
    </kith-calendar>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Opens an event once the calendar is there. */
const open =
  (id: string): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const calendar = canvasElement.querySelector<KithCalendar>('kith-calendar')!;
    if (calendar.state !== 'ready') await new Promise((done) => calendar.addEventListener('kith-ready', done));
    await calendar.openEvent(id);
  };

const one = (more: Partial<CalendarEvent>): Calendar => ({
  ...hall,
  events: [
    {id: 'one', title: 'Summer fair', start: '2031-03-12T14:00', end: '2031-03-12T17:00', ...more},
    ...hall.events.slice(1),
  ],
});

const many: Calendar = {
  ...hall,
  events: Array.from({length: 400}, (_, at) => {
    const date = `2031-03-${String(1 + (at % 31)).padStart(2, '0')}`;
    const hour = String(8 + (at % 12)).padStart(2, '0');
    return {
      id: `e${at}`,
      title: `Group ${at}`,
      start: `${date}T${hour}:00`,
      end: `${date}T${hour}:45`,
      categories: [`Kind ${at % 6}`],
    };
  }),
};

/** The usual view where there is room. */
export const Month: Story = {};

/** The usual view on a phone, and one key away everywhere. */
export const List: Story = {args: {view: 'agenda'}};

export const Week: Story = {args: {view: 'week'}};

export const Day: Story = {args: {view: 'day'}};

/** Twelve months; darker where more is on. */
export const Year: Story = {args: {view: 'year'}};

/** The week in which the clocks change, in Berlin: the day has 23 hours. */
export const ClockChange: Story = {args: {view: 'week', month: '2031-03', timeZone: 'Europe/Berlin'}};

/** More than fits: three a day, the rest is one step away. */
export const ManyEvents: Story = {args: {definition: many}};

/** A month without events: one sentence, and what comes next. */
export const Empty: Story = {args: {month: '2030-01'}};

/** On its way: the fallback content stands. */
export const Loading: Story = {args: {src: '/never'}, beforeEach: answerWith(never)};

/** The source is not to be had, and nothing is kept: a sentence, and the fallback content. */
export const Broken: Story = {args: {definition: {nothing: 'that could be shown'}}};

/** One event with all that is known of it. */
export const OneEvent: Story = {play: open('choir')};

export const Cancelled: Story = {args: {definition: one({status: 'cancelled'})}, play: open('one')};

export const Postponed: Story = {args: {definition: one({status: 'postponed'})}, play: open('one')};

export const Tentative: Story = {args: {definition: one({status: 'tentative'})}, play: open('one')};

/** Another clock than the visitor's: said below, and beside each event's own time. */
export const OtherClock: Story = {args: {timeZone: 'Asia/Kolkata'}};

export const Dark: Story = {args: {theme: 'dark'}};

/** Right to left, in the locale's digits; weeks start on Saturday. */
export const Arabic: Story = {args: {lang: 'ar-EG', dir: 'rtl'}};

/** Months of the Persian calendar, with the Gregorian date beside each. */
export const Persian: Story = {args: {lang: 'fa', dir: 'rtl'}};

/** Months of the Hebrew calendar, asked for by the language tag. */
export const Hebrew: Story = {args: {lang: 'he-u-ca-hebrew', dir: 'rtl'}};

export const Spanish: Story = {args: {lang: 'es'}};
