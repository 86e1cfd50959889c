import type {TimedShift} from './shifts.ts';

/** A shift's time in words: the venue's, and the reader's beside it only where the clocks differ. */
export interface ShiftTimes {
  /** "Saturday 6 March" */
  day: string;
  /** "9:00 – 12:00" at the venue. */
  time: string;
  /** The same for the reader, with the day where that differs too; '' where the clocks agree. */
  yours: string;
}

/** @param zone IANA zone of the reader */
export function formatShift({shift, start, end}: TimedShift, locale: string, zone: string): ShiftTimes {
  const venue = shift.timeZone ?? zone;
  const day = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, {timeZone, weekday: 'long', day: 'numeric', month: 'long'}).format(start);
  const time = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, {timeZone, hour: 'numeric', minute: '2-digit'}).formatRange(start, end);
  const differs = time(venue) !== time(zone) || day(venue) !== day(zone);
  const yours = day(venue) === day(zone) ? time(zone) : `${day(zone)}, ${time(zone)}`;
  return {day: day(venue), time: time(venue), yours: differs ? yours : ''};
}
