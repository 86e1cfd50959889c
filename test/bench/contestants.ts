import type {Contestant} from './contestant.ts';
import {eventCalendar} from './contestants/event-calendar.ts';
import {fullCalendar} from './contestants/fullcalendar.ts';
import {html} from './contestants/html.ts';
import {kith, kithIcs, kithLoader} from './contestants/kith.ts';
import {pair} from './contestants/pair.ts';
import {surveyJs} from './contestants/surveyjs.ts';
import {vanilla} from './contestants/vanilla.ts';

export const CONTESTANTS: readonly Contestant[] = [
  html,
  vanilla,
  kith,
  kithLoader,
  kithIcs,
  surveyJs,
  fullCalendar,
  eventCalendar,
  pair,
];
