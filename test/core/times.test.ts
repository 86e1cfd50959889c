import assert from 'node:assert/strict';
import {test} from 'node:test';
import {times} from '../../src/core/times.ts';

test('H16 lists are made as Array.from makes them, whatever a page has put in its place', () => {
  for (const count of [3, 0, -1, 2.5, NaN]) {
    const expected = Array.from({length: count}, (_, at) => at * 2);
    assert.deepEqual(
      times(count, (at) => at * 2),
      expected,
    );
  }
});
