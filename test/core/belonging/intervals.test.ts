import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toVerdict} from '../../../src/core/belonging/figures.ts';
import {
  narrowToPopulation,
  newcombeInterval,
  tInterval,
  toMoments,
  welchInterval,
  wilsonInterval,
  type Interval,
} from '../../../src/core/belonging/intervals.ts';
import {tQuantile} from '../../../src/core/belonging/student-t.ts';

function assertInterval(
  {low, high}: Interval,
  [expectedLow, expectedHigh]: readonly [number, number],
  digits = 4,
): void {
  const slack = 0.5 * 10 ** -digits + 1e-9;
  assert.ok(Math.abs(low - expectedLow) <= slack, `low ${low}, expected ${expectedLow}`);
  assert.ok(Math.abs(high - expectedHigh) <= slack, `high ${high}, expected ${expectedHigh}`);
}

const wilson: [number, number, readonly [number, number]][] = [
  [0, 5, [0, 0.4345]],
  [3, 5, [0.2307, 0.8824]],
  [5, 5, [0.5655, 1]],
  [7, 10, [0.3968, 0.8922]],
  [12, 20, [0.3866, 0.7812]],
  [61, 100, [0.512, 0.6998]],
];
for (const [count, n, expected] of wilson) {
  test(`${count} of ${n} people: the share's interval is [${expected.join(', ')}]`, () =>
    assertInterval(wilsonInterval(count, n), expected));
}

const changes: [number, number, number, number, readonly [number, number], string][] = [
  [12, 20, 16, 20, [-0.0819, 0.4445], 'no-clear-change'],
  [30, 60, 42, 60, [0.0248, 0.3589], 'up'],
  [42, 60, 30, 60, [-0.3589, -0.0248], 'down'],
];
for (const [count1, n1, count2, n2, expected, verdict] of changes) {
  test(`from ${count1} of ${n1} to ${count2} of ${n2}: ${verdict}`, () => {
    const interval = newcombeInterval(count1, n1, count2, n2);
    assertInterval(interval, expected);
    assert.equal(toVerdict(interval), verdict);
  });
}

test('a change from too few people is too few to say', () => assert.equal(toVerdict(undefined), 'too-few-to-say'));

const means: [number[], number, readonly [number, number]][] = [
  [[4, 4, 5, 3, 4], 4, [3.122, 4.878]],
  [[5, 4, 4, 3, 2, 4, 5, 3], 3.75, [2.8846, 4.6154]],
];
for (const [scores, mean, expected] of means) {
  test(`scores ${scores.join(' ')}: mean ${mean}, interval [${expected.join(', ')}]`, () => {
    const moments = toMoments(scores);
    assert.equal(moments.mean, mean);
    assertInterval(tInterval(moments), expected);
  });
}

// Reference values by SciPy 1.x, scipy.stats.t.ppf.
const quantiles: [number, number, number][] = [
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 4, 2.7764451051977934],
  [0.975, 4.5, 2.6589123472044034],
  [0.975, 7, 2.364624251592784],
  [0.975, 30, 2.0422724563012378],
  [0.975, 59.3, 2.000783591162775],
  [0.975, 1000, 1.9623390808264083],
  [0.975, 1e6, 1.959966356814107],
  [0.995, 1, 63.656741162871526],
];
for (const [probability, freedom, expected] of quantiles) {
  test(`Student's t, ${probability}, ${freedom} degrees of freedom: ${expected.toFixed(6)}`, () =>
    assert.ok(Math.abs(tQuantile(probability, freedom) - expected) < 1e-6));
}

test("Welch's interval allows for unequal spread and size", () => {
  // Reference by SciPy, scipy.stats.ttest_ind(equal_var=False).
  const interval = welchInterval(toMoments([4, 4, 5, 3, 4]), toMoments([5, 4, 4, 3, 2, 4, 5, 3]));
  assertInterval(interval, [-1.3168, 0.8168]);
  assert.deepEqual(welchInterval(toMoments([4, 4]), toMoments([5, 5])), {low: 1, high: 1});
});

test('an interval narrows when most of a stated population answered, and not when the number cannot be right', () => {
  assertInterval(narrowToPopulation({low: 3, high: 5}, 4, 75, 100), [4 - Math.sqrt(25 / 99), 4 + Math.sqrt(25 / 99)]);
  assertInterval(narrowToPopulation({low: 3, high: 5}, 4, 100, 100), [4, 4]);
  assertInterval(narrowToPopulation({low: 3, high: 5}, 4, 20, 12), [3, 5]);
  assertInterval(narrowToPopulation({low: 3, high: 5}, 4, 20), [3, 5]);
});
