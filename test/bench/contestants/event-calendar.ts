import {fromPackage, versionOf, type Contestant, type Hooks} from '../contestant.ts';
import {deferTag, hostPage, preload, sheet} from '../host-page.ts';
import {monthOf, type Month} from '../workloads.ts';
import {toForeign} from './fullcalendar.ts';

const FILES = {
  'calendar.js': '@event-calendar/build/dist/event-calendar.min.js',
  'calendar.css': '@event-calendar/build/dist/event-calendar.min.css',
};

/** It folds away what a row has no room for. Where it need not, rows get room for three; where it must, doing so doubles its time. */
const room = (isCrowded: boolean): string =>
  isCrowded ? "dayMaxEvents: false, height: 'auto'" : "dayMaxEvents: true, height: '900px'";

const toScript = ({id, month}: Month, isCrowded: boolean): string =>
  `EventCalendar.create(document.getElementById('${id}'), {view: 'dayGridMonth', date: '${month}-01', firstDay: 1, ${room(isCrowded)}, headerToolbar: {start: 'title', center: '', end: 'prev,next'}, events: await (await fetch('events.json')).json()});`;

const hooks = (): Hooks => ({
  control: () => null,
  isShown: () => false,
  month() {
    const title = document.querySelector('.ec-title')?.textContent;
    const date = new Date(`1 ${title} UTC`);
    return title && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 7) : '';
  },
  events: () =>
    [...document.querySelectorAll<HTMLElement>('.ec-event')].filter(
      (event) => event.style.visibility !== 'hidden' && !event.classList.contains('ec-hidden'),
    ),
  next: () => document.querySelector<HTMLElement>('.ec-next'),
});

/** Its own file for pages without a bundler. It knows no rules, so there is no W7; at 10,000 events a round takes most of a minute. */
export const eventCalendar: Contestant = {
  name: 'event-calendar',
  get label() {
    return `@event-calendar ${versionOf('@event-calendar/build')}`;
  },
  role: 'peer',
  workloads: ['W5', 'W6'],
  maxRounds: {W6: 2},
  build(load) {
    const month = monthOf(load)!;
    const head = [sheet('calendar.css'), preload('events.json'), deferTag('calendar.js')].join('\n');
    const body = `<div id="${month.id}"></div>`;
    return {
      ...Object.fromEntries(Object.entries(FILES).map(([name, path]) => [name, fromPackage(path)])),
      'events.json': JSON.stringify(month.events.map(toForeign)),
      'index.html': hostPage({title: load.title, head, body, script: toScript(month, load.id === 'W6')}),
    };
  },
  hooks,
};
