import {randomFrom} from '../support/random.ts';
import type {Dated, Month} from './workloads.ts';

const NAMES = [
  'Choir',
  'Repair café',
  'Garden morning',
  'Food bank',
  'Walking group',
  'Film evening',
  'First aid',
  'Coffee hour',
  'Chess club',
  'Reading circle',
];
const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');
/** Days of 2026 count from 0. */
const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString().slice(0, 10);
const firstOf = (month: number): number => Math.round((Date.UTC(2026, month - 1, 1) - Date.UTC(2026, 0, 1)) / DAY);
const byStart = (a: Dated, b: Dated): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

/** Makes events one after the other; `length` is in days, 0 for an hour. */
function maker(seed: number): {draw: () => number; make: (day: number, length: number) => Dated} {
  const draw = randomFrom(seed);
  let count = 0;
  const make = (day: number, length: number): Dated => {
    const id = `e${++count}`;
    const title = `${NAMES[Math.floor(draw() * NAMES.length)]!} ${count}`;
    const hour = 8 + Math.floor(draw() * 11);
    if (length) return {id, title, start: dayOf(day), end: dayOf(day + length)};
    return {id, title, start: `${dayOf(day)}T${two(hour)}:15`, end: `${dayOf(day)}T${two(hour + 1)}:00`};
  };
  return {draw, make};
}

/** 500 events, 60 of them in June, at most three a day: nobody needs to fold any away. */
export function months(): Month {
  const {draw, make} = maker(500);
  const load = new Map<number, number>();
  const events: Dated[] = [];
  const add = (month: number, isLong: boolean, most: number): void => {
    const [first, days] = [firstOf(month), new Date(Date.UTC(2026, month, 0)).getUTCDate()];
    for (;;) {
      const length = isLong ? 2 + Math.floor(draw() * 4) : 1;
      const day = first + Math.floor(draw() * (days - length + 1));
      const taken = Array.from({length}, (_, i) => day + i);
      if (taken.some((d) => (load.get(d) ?? 0) >= most)) continue;
      for (const d of taken) load.set(d, (load.get(d) ?? 0) + 1);
      events.push(make(day, isLong ? length : 0));
      return;
    }
  };
  for (let i = 0; i < 6; i++) add(6, true, 2);
  for (let i = 0; i < 54; i++) add(6, false, 3);
  const others = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12];
  for (let i = 0; i < 440; i++) add(others[i % 11]!, i % 10 === 3, 3);
  return {kind: 'calendar', id: 'year', month: '2026-06', atLeast: 60, events: events.toSorted(byStart)};
}

/** Events all over the year, one in twenty of several days; a month has about 830 of 10,000, and room for three a day. */
export function manyEvents(count: number): Month {
  const {draw, make} = maker(count);
  const events = Array.from({length: count}, () => {
    const isLong = draw() < 0.05;
    return make(Math.floor(draw() * (isLong ? 360 : 365)), isLong ? 2 + Math.floor(draw() * 3) : 0);
  });
  return {kind: 'calendar', id: 'crowded', month: '2026-03', atLeast: 40, events: events.toSorted(byStart)};
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Rules of the usual kinds, from January 2026 to the end of 2027. */
export function series(count: number): Month {
  const {draw, make} = maker(count);
  const events = Array.from({length: count}, (_, i): Dated => {
    const weekday = WEEKDAYS[Math.floor(draw() * 7)]!;
    const rules = [
      `WEEKLY;BYDAY=${weekday}`,
      `WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
      `MONTHLY;BYDAY=${1 + Math.floor(draw() * 4)}${weekday}`,
      `MONTHLY;BYMONTHDAY=${1 + Math.floor(draw() * 28)}`,
      'WEEKLY;BYDAY=TU,TH',
    ];
    return {...make(Math.floor(draw() * 28), 0), rrule: `FREQ=${rules[i % 5]!};UNTIL=20271231T235959`};
  });
  return {kind: 'calendar', id: 'repeating', month: '2026-06', atLeast: 60, events};
}
