import type {Calendar} from '../../contract/calendar.ts';
import {buildIndex, type EventIndex} from './plain-index.ts';
import * as tools from './series-tools.ts';

export * from './plain-index.ts';

/** As `buildIndex`, with all that repeating events need. */
export const indexEvents = (
  calendar: Pick<Calendar, 'events' | 'timeZone' | 'timeZones'>,
  timeZone: string,
): EventIndex => buildIndex(calendar, timeZone, tools);
