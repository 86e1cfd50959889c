import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toJson} from '../../src/core/json.ts';

test('H16 a toJSON that a library puts on prototypes changes nothing', () => {
  const value = {list: ['a', {b: [1]}], text: 'x', none: null, flag: true, date: {y: 1}};
  const clean = JSON.stringify(value);
  const prototypes = [Object.prototype, Array.prototype, String.prototype, Number.prototype] as object[];
  const toJSON = {configurable: true, value: () => '"wrong"'};
  try {
    for (const one of prototypes) Object.defineProperty(one, 'toJSON', toJSON);
    assert.notEqual(JSON.stringify(value), clean);
    assert.equal(toJson(value), clean);
    assert.equal(toJson('text'), '"text"');
  } finally {
    for (const one of prototypes) delete (one as {toJSON?: unknown}).toJSON;
  }
});
