import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatCivil, parseWritten} from '../../../src/core/calendar/civil.ts';
import {cacheOffsets} from '../../../src/core/calendar/offsets.ts';
import {findZoneIn} from '../../../src/core/calendar/custom-zones.ts';
import {findZone, toCivil, toInstant, type Zone} from '../../../src/core/calendar/zones.ts';

const zone = (id: string): Zone => {
  const found = findZone(id);
  assert.ok(found, id);
  return found;
};
const civil = (text: string): number => parseWritten(text)?.civil ?? NaN;

test('a clock time becomes the instant that people there would name', () => {
  const cases: [string, string, string][] = [
    ['Europe/Berlin', '2026-07-01T12:00', '2026-07-01T10:00:00'],
    ['Europe/Berlin', '2026-01-01T12:00', '2026-01-01T11:00:00'],
    ['America/New_York', '1987-04-05T03:00', '1987-04-05T07:00:00'],
    ['Australia/Lord_Howe', '2026-07-01T12:00', '2026-07-01T01:30:00'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00'],
    ['UTC', '2026-01-01T00:00', '2026-01-01T00:00:00'],
  ];
  for (const [id, local, instant] of cases)
    assert.equal(formatCivil(toInstant(zone(id), civil(local))), instant, id + local);
});

test('a time that clocks skip moves forward by the gap; one that they repeat is the first of the two', () => {
  const berlin = zone('Europe/Berlin');
  const shown = (text: string): string => formatCivil(toCivil(berlin, toInstant(berlin, civil(text))));
  assert.equal(shown('2026-03-29T02:30'), '2026-03-29T03:30:00');
  assert.equal(formatCivil(toInstant(berlin, civil('2026-10-25T02:30'))), '2026-10-25T00:30:00');
});

test('remembered offsets are those that the platform gives, around every change', () => {
  for (const id of ['Africa/Casablanca', 'America/Sao_Paulo', 'Asia/Gaza', 'Europe/Dublin', 'Pacific/Apia']) {
    const format = new Intl.DateTimeFormat('sv', {timeZone: id, dateStyle: 'short', timeStyle: 'medium'});
    const found = zone(id);
    for (let instant = 1_000_000_000; instant < 1_800_000_000; instant += 3_456_789) {
      assert.equal(
        formatCivil(toCivil(found, instant)),
        format.format(instant * 1000).replace(' ', 'T'),
        `${id} ${instant}`,
      );
    }
  }
});

test('the platform is asked about a zone only a few times a year', () => {
  let asked = 0;
  const offsetAt = cacheOffsets((instant) => {
    asked++;
    return instant < 1_774_746_000 ? 3600 : 7200;
  });
  for (let instant = 1_770_000_000; instant < 1_780_000_000; instant += 600) offsetAt(instant);
  assert.ok(asked < 40, `asked ${asked} times`);
  assert.deepEqual([offsetAt(1_774_745_999), offsetAt(1_774_746_000)], [3600, 7200]);
});

test('fixed offsets are zones; names that nothing knows are not', () => {
  const offsets = ['UTC+2', '+05:30', '-0500', 'GMT', 'Z', 'UTC-11'].map((id) => zone(id).offsetAt(0) + 0);
  assert.deepEqual(offsets, [7200, 19_800, -18_000, 0, 0, -39_600]);
  assert.equal(findZone('Middle/Earth'), undefined);
  assert.equal(findZoneIn('constructor', {}), undefined);
});

test('a calendar may bring the clock changes of a zone of its own', () => {
  const custom = {
    'The Hall': [
      {at: '0001-01-01T00:00:00Z', offset: 3600},
      {at: '2026-03-01T00:00:00Z', offset: 5400},
    ],
  };
  const hall = findZoneIn('The Hall', custom);
  assert.ok(hall);
  assert.deepEqual([hall.offsetAt(civil('2026-02-28T23:59:59')), hall.offsetAt(civil('2026-03-01'))], [3600, 5400]);
  assert.equal(findZoneIn('The Hall', custom), hall);
});
