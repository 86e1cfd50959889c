import {adoptStyles, type CSSResultOrNative, type LitElement} from 'lit';
import type {Catalog} from '../../i18n/catalog.ts';
import {agendaView} from './agenda-view.ts';
import type {CalendarViewName} from './calendar.events.ts';
import {monthView} from './month-view.ts';
import type {View} from './scene.ts';

/** What a part that comes late brings along. */
export interface Late {
  styles?: CSSResultOrNative;
  messages?: Catalog;
}

interface ViewPart extends Late {
  view: View;
}

/** Each view by name: what most visitors see is here, the rest comes when asked for. */
export const VIEWS: Readonly<Record<CalendarViewName, () => ViewPart | Promise<ViewPart>>> = {
  month: () => ({view: monthView}),
  agenda: () => ({view: agendaView}),
  week: () => import('./views/time-grid.ts').then(({weekView, styles}) => ({view: weekView, styles})),
  day: () => import('./views/time-grid.ts').then(({dayView, styles}) => ({view: dayView, styles})),
  year: () => import('./views/year.ts').then(({yearView, styles}) => ({view: yearView, styles})),
};

/** Adds what parts that came late look like to an element's own styles. */
export function dress(element: LitElement, root: ShadowRoot, parts: ReadonlySet<Late>): void {
  const {elementStyles} = element.constructor as typeof LitElement;
  adoptStyles(root, [...elementStyles, ...[...parts].flatMap(({styles}) => styles ?? [])]);
}
