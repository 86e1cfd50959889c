import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readEvents} from '../../src/sources/detect.ts';
import {pickNear} from '../../src/sources/ics/large.ts';
import {readIcs} from '../../src/sources/ics/read.ts';

const near = {from: '2026-03-01', to: '2026-04-01'};
const two = (value: number): string => String(value).padStart(2, '0');

/** An event an hour, round the year. */
const many = Array.from({length: 3000}, (_, at) => {
  const date = `2026-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
  return {id: `e${at}`, title: `Event ${at}`, start: `${date}T${two(at % 24)}:00`, end: `${date}T${two(at % 24)}:30`};
});
const odd = [
  {id: 'long', title: 'Long', start: '2025-11-01', end: '2026-06-01'},
  {id: 'weekly', title: 'Weekly', start: '2020-01-07T10:00', rrule: 'FREQ=WEEKLY'},
  {id: 'bad', title: 'Bad', start: 7},
];

const toIcs = (events: {id: string; title: string; start: unknown; end?: string; rrule?: string}[]): string => {
  const basic = (text: unknown) => String(text).replace(/[-:]/g, '');
  const lines = events.flatMap(({id, title, start, end, rrule}) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SUMMARY:${title}`,
    `DTSTART:${basic(start)}`,
    ...(end ? [`DTEND:${basic(end)}`] : []),
    ...(rrule ? [`RRULE:${rrule}`] : []),
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
};

const kinds: [string, unknown][] = [
  ['Kith JSON', {events: [...odd, ...many]}],
  ['FullCalendar’s kind', [...odd, ...many]],
  ['iCalendar', toIcs([...odd, ...many])],
];
for (const [name, document] of kinds) {
  test(`${name}: of a large calendar the days that are shown come first, and then all that a small one would give`, async () => {
    const first = await readEvents(document, near);
    const ids = new Set(first.calendar.events.map(({id}) => id));
    assert.ok(ids.has('long') && ids.has('weekly'));
    const isThere = ({start}: {start: string}) => start.startsWith('2026-03');
    assert.ok(many.filter(isThere).every(({id}) => ids.has(id)));
    // the last of a file stands before its end, and is read with it
    assert.ok(many.filter((event) => !isThere(event) && ids.has(event.id)).length <= 1);
    const whole = await first.rest!();
    const direct = await readEvents(document);
    assert.deepEqual(whole.calendar, direct.calendar);
    assert.deepEqual(whole.problems, direct.problems);
  });
}

test('a small calendar is read at once', async () => {
  assert.equal((await readEvents({events: many.slice(0, 50)}, near)).rest, undefined);
});

test('the page is free between the slices', async () => {
  const {rest} = await readEvents({events: Array.from({length: 20}, () => many).flat()}, near);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await rest!();
  clearInterval(timer);
  assert.ok(turns > 1, `${turns} turns`);
});

test('what stands between events of a file is kept', () => {
  const zone = 'BEGIN:VTIMEZONE\r\nTZID:Here\r\nEND:VTIMEZONE\r\n';
  const file = toIcs(many.slice(0, 24)).replace('UID:e5\r\n', 'UID:e5\r\nDESCRIPTION:BEGIN:VEVENT in words\r\n');
  const mixed = file.replace('END:VEVENT\r\n', `END:VEVENT\r\n${zone}`);
  assert.ok(pickNear(mixed, near).includes('TZID:Here'));
  assert.deepEqual(
    readIcs(pickNear(mixed, near)).calendar.events.filter(({start}) => start.startsWith('2026-03')),
    readIcs(mixed).calendar.events.filter(({start}) => start.startsWith('2026-03')),
  );
});
