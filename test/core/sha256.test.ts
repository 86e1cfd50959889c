import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {hash} from '../../src/core/sha256.ts';

test('H18 P11 over plain http a consent has the same hash as elsewhere', () => {
  const texts = ['', 'abc', 'Ja, ich möchte 🌻', '\0\u{10ffff}', 'x'.repeat(10_000)];
  for (let n = 50; n < 140; n++) texts.push('n'.repeat(n)); // around the ends of blocks
  for (const text of texts)
    assert.equal(hash(text), createHash('sha256').update(text).digest('hex'), text.slice(0, 20));
});
