import {DAY} from '../../core/calendar/civil.ts';
import type {EventIndex} from '../../core/calendar/plain-index.ts';
import {readerZone} from '../../core/calendar/wording.ts';
import type {SourceReading} from '../../sources/reading.ts';
import type {Scene} from './scene.ts';

/** What there is to say below the events. */
export interface Remarks {
  index: EventIndex;
  reading: SourceReading;
  /** Where nothing takes place: the day at which what is shown ends. */
  emptyUntil: number | undefined;
  /** The clock is not the visitor's. */
  isOtherClock: boolean;
  isWorthSaying: boolean;
  /** Nothing fits what is looked for. */
  isFiltered: boolean;
  again: () => void;
}

export function toRemarks(
  index: EventIndex,
  reading: SourceReading,
  emptyUntil: number | undefined,
  {day}: Pick<Scene, 'day'>,
): Omit<Remarks, 'isFiltered' | 'again'> {
  const noon = (day + 0.5) * DAY;
  const isOtherClock = index.zone.offsetAt(noon) !== readerZone().offsetAt(noon);
  const isWorthSaying = Boolean(isOtherClock || emptyUntil !== undefined || reading.keptAt || reading.missing);
  return {index, reading, emptyUntil, isOtherClock, isWorthSaying};
}
