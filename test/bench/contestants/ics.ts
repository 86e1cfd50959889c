import type {Dated} from '../workloads.ts';

const plain = (moment: string): string => moment.replaceAll(/[-:]/g, '');
const moment = (name: string, value: string): string =>
  value.length > 10 ? `${name};TZID=Europe/Berlin:${plain(value)}00` : `${name};VALUE=DATE:${plain(value)}`;

const entry = ({id, title, start, end, rrule}: Dated): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@example.org`,
  'DTSTAMP:20260101T000000Z',
  moment('DTSTART', start),
  moment('DTEND', end),
  ...(rrule ? [`RRULE:${rrule}`] : []),
  `SUMMARY:${title}`,
  'DESCRIPTION:Everybody is welcome\\, and nobody needs to know anybody.',
  'END:VEVENT',
];

/** Events as a calendar program writes them. */
export const toIcs = (events: readonly Dated[]): string =>
  `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mill Lane//Events//EN', ...events.flatMap(entry), 'END:VCALENDAR'].join('\r\n')}\r\n`;
