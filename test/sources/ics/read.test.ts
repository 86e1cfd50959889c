import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Calendar} from '../../../src/contract/calendar.ts';
import {formatCivil, parseWritten} from '../../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../../../src/core/calendar/event-index.ts';
import {readIcs} from '../../../src/sources/ics/read.ts';
import type {SourceReading} from '../../../src/sources/reading.ts';

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const vevent = (...lines: string[]): string => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n');
const first = (source: string | Uint8Array) => {
  const event = readIcs(source).calendar.events[0];
  assert.ok(event);
  return event;
};
/** Instants at which a file's events start in 2026, in UTC. */
function instants({calendar}: SourceReading, reader = 'UTC'): string[] {
  const [from, to] = ['2026-01-01', '2027-01-01'].map((text) => parseWritten(text)?.civil ?? NaN);
  return findOccurrences(indexEvents(calendar, reader), from ?? 0, to ?? 0).map(({startsAt}) =>
    formatCivil(startsAt / 1000).slice(0, 16),
  );
}

test('an event comes with all that people want to know', () => {
  const reading = readIcs(
    file(
      'X-WR-CALNAME:Library Friends',
      'X-WR-CALDESC:What is on',
      vevent(
        'SUMMARY:Story time\\, with tea',
        'DTSTART;TZID=Europe/Berlin:20260505T150000',
        'DTEND;TZID=Europe/Berlin:20260505T163000',
        'DESCRIPTION:Bring a friend.\\nTea is free\\; cake is not.',
        'LOCATION:Town Library\\, 2nd floor',
        'GEO:52.52;13.405',
        'URL:https://example.org/story',
        'CATEGORIES:Children,Books\\, stories',
        'CATEGORIES:Books',
        'STATUS:TENTATIVE',
        'ORGANIZER;CN="Ann ""Bee"" Cee":mailto:ann@example.org',
        'IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://example.org/tea.png',
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join from home:https://meet.example.org/tea',
      ),
    ),
  );
  assert.deepEqual(reading.problems, []);
  assert.equal(reading.calendar.title, 'Library Friends');
  assert.equal(reading.calendar.description, 'What is on');
  assert.deepEqual(JSON.parse(JSON.stringify(reading.calendar.events[0])), {
    id: '1',
    title: 'Story time, with tea',
    start: '2026-05-05T15:00:00',
    end: '2026-05-05T16:30:00',
    timeZone: 'Europe/Berlin',
    description: 'Bring a friend.\nTea is free; cake is not.',
    location: {name: 'Town Library, 2nd floor', geo: {latitude: 52.52, longitude: 13.405}},
    online: {url: 'https://meet.example.org/tea', label: 'Join from home'},
    image: {url: 'https://example.org/tea.png'},
    organizer: {name: 'Ann Bee Cee', email: 'ann@example.org'},
    categories: ['Children', 'Books, stories', 'Books'],
    status: 'tentative',
    url: 'https://example.org/story',
  });
  assert.ok(Calendar.safeParse(JSON.parse(JSON.stringify(reading.calendar))).success);
});

test('folded lines are joined, even where a fold cuts a character in two', () => {
  assert.equal(
    first(file(vevent('DTSTART:20260505T150000Z', 'SUMMARY:Long', '  title', '\tgoes on'))).title,
    'Long titlegoes on',
  );
  const [before, after] = file(vevent('DTSTART:20260505', 'SUMMARY:Caf\u00e9'))
    .split('\u00e9')
    .map((part) => new TextEncoder().encode(part));
  assert.ok(before && after);
  assert.equal(first(Uint8Array.from([...before, 0xc3, 13, 10, 32, 0xa9, ...after])).title, 'Café');
});

test('files in other encodings are read', () => {
  const text = file(vevent('DTSTART:20260505', 'SUMMARY:Café'));
  assert.equal(first(`\uFEFF${text}`).title, 'Café');
  assert.equal(first(new TextEncoder().encode(`\uFEFF${text}`)).title, 'Café');
  assert.equal(first(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).title, 'Café');
  const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);
  assert.equal(first(utf16).title, 'Café');
  assert.equal(first(text.replaceAll('\r\n', '\n')).title, 'Café');
  assert.equal(first(text.replaceAll('\r\n', '\r')).title, 'Café');
});

test('older encodings of single values are undone, or shown as written when broken', () => {
  const title = (line: string): unknown => first(file(vevent('DTSTART:20260505', line))).title;
  assert.equal(title('SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 =\r\nat 5'), 'Café at 5');
  assert.equal(title('SUMMARY;ENCODING=BASE64:Q2Fmw6k='), 'Café');
  assert.equal(title('SUMMARY;ENCODING=BASE64:%%%'), '%%%');
});

test('descriptions written in HTML become plain text with links', () => {
  const {description} = first(
    file(
      vevent(
        'DTSTART:20260505',
        'DESCRIPTION:<p>Come to <b>tea</b></p><a href="https://example.org">more</a><script>x</script>',
      ),
    ),
  );
  assert.equal(description, 'Come to **tea**\n\n[more](https://example.org)x');
});

test('the kinds of time are told apart', () => {
  const times = (...lines: string[]): unknown[] => {
    const {start, end, duration, timeZone} = first(file(vevent(...lines)));
    return [start, end ?? duration, timeZone];
  };
  assert.deepEqual(times('DTSTART;VALUE=DATE:20260505', 'DTEND;VALUE=DATE:20260507'), [
    '2026-05-05',
    '2026-05-07',
    undefined,
  ]);
  assert.deepEqual(times('DTSTART:20260505'), ['2026-05-05', 'P1D', undefined]);
  assert.deepEqual(times('DTSTART:20260505T150000Z', 'DURATION:PT45M'), ['2026-05-05T15:00:00Z', 'PT45M', undefined]);
  assert.deepEqual(times('DTSTART:20260505T150000'), ['2026-05-05T15:00:00', 'PT0S', undefined]);
  assert.deepEqual(times('DTSTART;VALUE=DATE-TIME;:20260505T150000'), ['2026-05-05T15:00:00', 'PT0S', undefined]);
  assert.deepEqual(times('DTSTART;TZID=Europe/Berlin:20260505T150000', 'DTEND;TZID=Europe/London:20260505T150000'), [
    '2026-05-05T15:00:00',
    '2026-05-05T14:00:00Z',
    'Europe/Berlin',
  ]);
});

test('zones are known by their Windows names, with prefixes, and by the cities in a label', () => {
  const cases: [string, string | undefined][] = [
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
    ['Tokyo Standard Time', 'Asia/Tokyo'],
    ['/mozilla.org/20070129_1/America/New_York', 'America/New_York'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
    ['"(GMT+10:00) Canberra, Melbourne, Sydney"', 'Australia/Melbourne'],
    ['"(GMT +01:00)"', '+01:00'],
    ['Middle/Earth', undefined],
  ];
  for (const [tzid, timeZone] of cases) {
    assert.equal(first(file(vevent(`DTSTART;TZID=${tzid}:20260705T150000`))).timeZone, timeZone, tzid);
  }
});

const HALL = [
  'BEGIN:VTIMEZONE',
  'TZID:Hall Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

test('a zone that only the file knows has the clock changes that the file gives it', () => {
  const reading = readIcs(
    file(...HALL, vevent('DTSTART;TZID=Hall Time:20260301T120000', 'RRULE:FREQ=MONTHLY;COUNT=9')),
  );
  const hours = instants(reading).map((text) => text.slice(5, 13));
  assert.deepEqual([hours[0], hours[1], hours[7], hours[8]], ['03-01T11', '04-01T10', '10-01T10', '11-01T11']);
  assert.deepEqual(Object.keys(reading.calendar.timeZones ?? {}), ['Hall Time']);
});

test('a zone that everybody knows is not taken from the file', () => {
  const wrong = HALL.map((line) => line.replace('Hall Time', 'Europe/Berlin').replace('+0100', '+0900'));
  const reading = readIcs(file(...wrong, vevent('DTSTART;TZID=Europe/Berlin:20260301T120000')));
  assert.deepEqual(instants(reading), ['2026-03-01T11:00']);
  assert.equal(reading.calendar.timeZones, undefined);
});

test('times without a zone are in the calendar’s zone where it names one', () => {
  const event = vevent('DTSTART:20260705T120000');
  assert.deepEqual(instants(readIcs(file('X-WR-TIMEZONE:America/New_York', event))), ['2026-07-05T16:00']);
  assert.deepEqual(instants(readIcs(file(event)), 'Asia/Tokyo'), ['2026-07-05T03:00']);
});

test('repeats, exceptions, additions and periods are read in their own zones', () => {
  const reading = readIcs(
    file(
      vevent(
        'DTSTART;TZID=Europe/Berlin:20260505T190000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE:20260512T170000Z',
        'EXDATE;TZID=Europe/London:20260519T180000,',
        'RDATE;VALUE=PERIOD:20260601T080000Z/PT3H,20260602T080000Z/20260602T120000Z',
        'RDATE;VALUE=DATE:20260603',
      ),
    ),
  );
  assert.deepEqual(instants(reading), [
    '2026-05-05T17:00',
    '2026-05-26T17:00',
    '2026-06-01T08:00',
    '2026-06-02T08:00',
    '2026-06-03T17:00',
  ]);
});

test('a changed occurrence replaces its original whole, and its empty fields clear those of the series', () => {
  const reading = readIcs(
    file(
      vevent(
        'DTSTART:20260505T190000Z',
        'DTEND:20260505T200000Z',
        'SUMMARY:Choir',
        'LOCATION:Hall',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
      vevent('RECURRENCE-ID:20260512T190000Z', 'DTSTART:20260513T180000Z', 'SUMMARY:Choir outside'),
    ),
  );
  const [from, to] = [parseWritten('2026-05-10')?.civil ?? 0, parseWritten('2026-06-01')?.civil ?? 0];
  const found = findOccurrences(indexEvents(reading.calendar, 'UTC'), from, to);
  assert.deepEqual(
    found.map(({event, startsAt, endsAt}) => [event.title, event.location, endsAt - startsAt]),
    [['Choir outside', undefined, 0]],
  );
  assert.equal(reading.calendar.events.length, 1);
});

test('of two versions of an event the newer counts; a change without its series stands alone', () => {
  const reading = readIcs(
    file(
      vevent('DTSTART:20260505T100000Z', 'SEQUENCE:2'),
      vevent('DTSTART:20260505T140000Z', 'SEQUENCE:1'),
      'BEGIN:VEVENT\r\nUID:2\r\nRECURRENCE-ID:20260601T100000Z\r\nDTSTART:20260602T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT',
      'BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20260701T100000Z\r\nEND:VEVENT',
      'BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20260702T100000Z\r\nEND:VEVENT',
    ),
  );
  assert.deepEqual(instants(reading), ['2026-05-05T10:00', '2026-06-02T10:00', '2026-07-01T10:00', '2026-07-02T10:00']);
  assert.equal(new Set(reading.calendar.events.map(({id}) => id)).size, 4);
});

test('alarms and other components do not leak into the event', () => {
  const reading = readIcs(
    file(
      'BEGIN:VTODO\r\nUID:9\r\nDTSTART:20260101\r\nSUMMARY:Task\r\nEND:VTODO',
      vevent(
        'DTSTART:20260505',
        'SUMMARY:Tea',
        'BEGIN:VALARM',
        'TRIGGER:-PT15M',
        'DESCRIPTION:Beep',
        'DURATION:PT5M',
        'SUMMARY:Alarm',
        'END:VALARM',
      ),
    ),
  );
  assert.equal(reading.calendar.events.length, 1);
  assert.deepEqual(
    [reading.calendar.events[0]?.title, reading.calendar.events[0]?.description, reading.calendar.events[0]?.duration],
    ['Tea', undefined, 'P1D'],
  );
});

test('several calendars in one file, and events outside any, are all read', () => {
  const text =
    file(vevent('DTSTART:20260501')) +
    file('BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260502\r\nEND:VEVENT') +
    'begin:vevent\nuid:3\ndtstart:20260503\nend:vevent';
  assert.deepEqual(
    readIcs(text).calendar.events.map(({id}) => id),
    ['1', '2', '3'],
  );
});

test('B6 damaged files give what can be read, and name the rest', () => {
  const damaged = [
    'BEGIN:VCALENDAR',
    'no property at all',
    ':nothing',
    'BEGIN:VEVENT',
    'UID:open',
    'DTSTART:20260501',
    'SUMMARY:Never ended',
    'BEGIN:VEVENT',
    'SUMMARY:No start',
    'END:VEVENT',
    'END:VTODO',
    'BEGIN:VEVENT',
    'DTSTART;TZID="open quote:20260502',
    'DTSTART:20260503',
    'SUMMARY:Odd',
  ].join('\n');
  const {calendar, problems} = readIcs(damaged);
  assert.deepEqual(
    calendar.events.map(({title}) => title),
    ['Never ended', 'Odd'],
  );
  assert.deepEqual(problems, [{event: 'No start', message: 'It has no start.'}]);
  for (const source of ['', 'hello', '\u0000', new Uint8Array([255, 254]), new Uint8Array(3)])
    assert.deepEqual(readIcs(source).calendar.events, []);
});

test('B6 files cut or scrambled anywhere never throw', () => {
  const whole = file(
    'X-WR-TIMEZONE:Europe/Berlin',
    ...HALL,
    vevent(
      'DTSTART;TZID=Hall Time:20260505T190000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU',
      'EXDATE:20260512T190000',
      'GEO:1;2',
      'DURATION:PT1H',
    ),
  );
  let seed = 1;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let n = 0; n < 400; n++) {
    const at = random(whole.length);
    const text =
      n % 2 ? whole.slice(0, at) : whole.slice(0, at) + String.fromCharCode(random(128)) + whole.slice(at + random(5));
    const reading = readIcs(text);
    assert.ok(Array.isArray(instants(reading)));
  }
});

test('B5 a file of ten megabytes is read in bounded time, however it is built', () => {
  const sources = [
    'BEGIN:A\n'.repeat(300_000) + 'END:B\n'.repeat(300_000),
    `SUMMARY:${'x'.repeat(5_000_000)}`,
    `${'A;B="'.repeat(400_000)}`,
    'SUMMARY;ENCODING=QUOTED-PRINTABLE:a=\n'.repeat(2000),
    file(vevent('DTSTART:20260505', `DESCRIPTION:${'<a href="'.repeat(200_000)}`)),
  ];
  for (const source of sources) {
    const before = performance.now();
    readIcs(source);
    assert.ok(performance.now() - before < 4000, source.slice(0, 20));
  }
});

test('B3 names such as __proto__ change nothing', () => {
  const zone = HALL.map((line) => line.replace('Hall Time', '__proto__'));
  const {calendar} = readIcs(
    file(...zone, vevent('DTSTART;TZID=__proto__:20260505T190000', '__PROTO__;__PROTO__=x:y')),
  );
  assert.equal(calendar.events.length, 1);
  assert.equal(({} as Record<string, unknown>)['offset'], undefined);
});
