import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readRetryAfter} from '../../src/delivery/acknowledge.ts';
import {delayAfter} from '../../src/delivery/retry-schedule.ts';
import {randomFrom} from '../support/random.ts';

const LONGEST: [attempts: number, reason: string, seconds: number][] = [
  [1, 'status 503', 2],
  [2, 'status 503', 4],
  [5, 'status 503', 32],
  [9, 'status 503', 512],
  [10, 'status 503', 600],
  [5000, 'status 503', 600],
  [1, 'network', 2],
  [5000, 'network', 60],
  [1, 'cors', 2],
];
for (const [attempts, reason, seconds] of LONGEST)
  test(`F6 after attempt ${attempts} (${reason}) the next comes at any moment within ${seconds} s`, () => {
    assert.equal(delayAfter(attempts, {reason}, 1), seconds * 1000);
    assert.equal(delayAfter(attempts, {reason}, 0.5), seconds * 500);
    assert.equal(delayAfter(attempts, {reason}, 0), 500);
  });

test('F11 where replies cannot be read, the third attempt waits for a day', () => {
  assert.equal(delayAfter(2, {reason: 'cors'}, 0), 86_400_000);
});

const NOW = Date.parse('2026-03-01T12:00:00Z');
const ASKED: [string, string | null, Record<string, unknown> | undefined][] = [
  ['seconds', '120', undefined],
  ['a date', 'Sun, 01 Mar 2026 12:02:00 GMT', undefined],
  ['a body field', null, {retryAfter: 120}],
];
for (const [form, header, body] of ASKED)
  test(`F7 Retry-After as ${form}: kept within 10 %, never early`, () => {
    const retryAfter = readRetryAfter(header, body, NOW)!;
    for (const random of [0, 0.3, 0.99]) {
      const delay = delayAfter(3, {reason: 'status 429', retryAfter}, random);
      assert.ok(delay >= 120_000 && delay <= 132_000, String(delay));
    }
  });

/** When each of 1,000 clients gets through, in whole seconds after the outage; all were cut off at the same moment. */
function returns(outage: number, reason: string, random: () => number): number[] {
  return Array.from({length: 1000}, () => {
    let time = 0;
    for (let attempts = 1; time < outage; attempts++) time += delayAfter(attempts, {reason}, random());
    return Math.floor((time - outage) / 1000);
  });
}

for (const minutes of [2, 10, 60])
  test(`F8 1,000 clients after an outage of ${minutes} minutes: no second gets more than three times the mean`, () => {
    const seconds = returns(minutes * 60_000, 'network', randomFrom(minutes));
    const counts = Map.groupBy(seconds, (second) => second);
    const mean = seconds.length / (Math.max(...seconds) + 1);
    const most = Math.max(...[...counts.values()].map(({length}) => length));
    assert.ok(most <= 3 * mean, `${most} in one second, ${mean.toFixed(1)} on average`);
    assert.ok(Math.max(...seconds) <= 60, 'F17 everybody is back within a minute');
  });

test('F8 where an overloaded endpoint answers 503 for an hour, the mean of 50 outages has no such second either', () => {
  const all = Array.from({length: 50}, (_, seed) => returns(3_600_000, 'status 503', randomFrom(seed))).flat();
  const most = Math.max(...[...Map.groupBy(all, (second) => second).values()].map(({length}) => length));
  assert.ok(most <= 3 * (all.length / (Math.max(...all) + 1)));
});
