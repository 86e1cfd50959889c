import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseDuration} from '../../../src/core/calendar/duration.ts';

test('durations keep days apart from hours, since a day can have 23 or 25', () => {
  const cases: [string, number, number][] = [
    ['P1D', 86_400, 0],
    ['PT24H', 0, 86_400],
    ['P1W', 604_800, 0],
    ['P1DT2H30M15S', 86_400, 9_015],
    ['-PT15M', -0, -900],
    ['+P2D', 172_800, 0],
  ];
  for (const [text, nominal, exact] of cases) {
    const length = parseDuration(text);
    assert.equal((length?.nominal ?? NaN) + 0, nominal + 0, text);
    assert.equal((length?.exact ?? NaN) + 0, exact + 0, text);
  }
});

test('what is no duration is refused, and so is one of absurd size', () => {
  for (const text of ['', 'P', 'PT', '1H', 'PT1W', 'P999999999999999999W', 'P1Y']) {
    assert.equal(parseDuration(text), undefined, text);
  }
});
