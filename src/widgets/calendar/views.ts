import type {CalendarViewName} from './calendar.events.ts';
import type {Late} from './late-parts.ts';
import {monthView} from './month-view.ts';
import type {View} from './scene.ts';

interface ViewPart extends Late {
  view: View;
}

/** Each view by name: what most visitors see is here, the rest comes when asked for. */
export const VIEWS: Readonly<Record<CalendarViewName, () => ViewPart | Promise<ViewPart>>> = {
  month: () => ({view: monthView}),
  agenda: () => import('./agenda-view.ts'),
  week: () => import('./views/time-grid.ts').then(({weekView, styles}) => ({view: weekView, styles})),
  day: () => import('./views/time-grid.ts').then(({dayView, styles}) => ({view: dayView, styles})),
  year: () => import('./views/year.ts'),
};

/** In the order in which they are offered. */
export const VIEW_NAMES = Object.keys(VIEWS) as CalendarViewName[];
