import {bundle} from '../bundle.ts';
import {versionOf, type Contestant, type Files, type Hooks} from '../contestant.ts';
import {hostPage, moduleTag, preload, sheet} from '../host-page.ts';
import {monthOf, type Dated, type Month, type Workload} from '../workloads.ts';

const code = (isRepeating: boolean): string => `import {Calendar} from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import theme from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
${isRepeating ? "import rules from '@fullcalendar/rrule';" : ''}
export const draw = (element, options) =>
  new Calendar(element, {plugins: [${isRepeating ? 'rules, ' : ''}dayGrid, theme], ...options}).render();`;

const bundles = new Map<boolean, Promise<{js: string; css: string}>>();

/** Only what a month needs, bundled as a site would: less than its own single file. */
export async function fullCalendarFiles(isRepeating: boolean): Promise<Files> {
  if (!bundles.has(isRepeating)) bundles.set(isRepeating, bundle(code(isRepeating)));
  const {js, css} = await bundles.get(isRepeating)!;
  return {'calendar.js': js, 'calendar.css': css};
}
export const FULLCALENDAR_HEAD = [sheet('calendar.css'), preload('events.json'), moduleTag('calendar.js')];

/** Events the way FullCalendar and others that follow it take them. */
export const toForeign = ({id, title, start, end, rrule}: Dated): object =>
  rrule
    ? {id, title, rrule: `DTSTART:${start.replaceAll(/[-:]/g, '')}00\nRRULE:${rrule}`, duration: '00:45'}
    : {id, title, start, end, allDay: start.length === 10};

export const toScript = ({id, month}: Month): string =>
  `import {draw} from './calendar.js';
draw(document.getElementById('${id}'), {initialView: 'dayGridMonth', initialDate: '${month}-01', firstDay: 1, fixedWeekCount: false, dayMaxEvents: 3, headerToolbar: {start: 'title', end: 'prev,next'}, events: await (await fetch('events.json')).json()});`;

/** Class names are made up by its build, so roles and a custom property lead to what is looked for. */
export const fullCalendarHooks = (): Hooks => ({
  control: () => null,
  isShown: () => false,
  month() {
    const titles = [...document.querySelectorAll('[role=heading]')].map(
      (title) => new Date(`1 ${title.textContent} UTC`),
    );
    const title = titles.find((date) => !Number.isNaN(date.getTime()));
    return title?.toISOString().slice(0, 7) ?? '';
  },
  events: () => document.querySelectorAll('[style*="--fc-event-color"]'),
  next: () => document.querySelector<HTMLElement>('button[aria-label^="Next"]'),
});

async function build(load: Workload): Promise<Files> {
  const month = monthOf(load)!;
  const body = `<div id="${month.id}"></div>`;
  return {
    ...(await fullCalendarFiles(load.id === 'W7')),
    'events.json': JSON.stringify(month.events.map(toForeign)),
    'index.html': hostPage({title: load.title, head: FULLCALENDAR_HEAD.join('\n'), body, script: toScript(month)}),
  };
}

export const fullCalendar: Contestant = {
  name: 'fullcalendar',
  get label() {
    return `FullCalendar ${versionOf('fullcalendar')}`;
  },
  role: 'peer',
  workloads: ['W5', 'W6', 'W7'],
  build,
  hooks: fullCalendarHooks,
};
