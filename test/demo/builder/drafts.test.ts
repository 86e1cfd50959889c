import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forgetDraft, keepDraft, readDrafts, type Draft, type Keep} from '../../../demo/builder/model/drafts.ts';

function memory(): Keep & {values: Map<string, string>} {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
const draft = (id: string, changed: string): Draft => ({
  id,
  name: id,
  changed,
  work: {kind: 'survey', definition: {id}, look: {}},
});

test('several drafts are kept, the latest first, each once; forgetting the last leaves nothing behind', () => {
  const keep = memory();
  assert.ok(keepDraft(keep, draft('a', '2026-01-01')));
  assert.ok(keepDraft(keep, draft('b', '2026-01-02')));
  assert.ok(keepDraft(keep, draft('a', '2026-01-03')));
  assert.deepEqual(
    readDrafts(keep).map(({id}) => id),
    ['a', 'b'],
  );
  forgetDraft(keep, 'a');
  forgetDraft(keep, 'b');
  assert.equal(keep.values.size, 0);
});

test('a browser that keeps nothing says so, and what cannot be read is no draft', () => {
  const full: Keep = {
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  assert.equal(keepDraft(full, draft('a', '2026-01-01')), false);
  assert.equal(keepDraft(undefined, draft('a', '2026-01-01')), false);
  for (const text of [
    '',
    '{',
    '{}',
    '[1]',
    '[{"id":"a"}]',
    '[{"id":"a","name":"a","changed":"","work":{"kind":"x","definition":{},"look":{}}}]',
  ]) {
    const keep = memory();
    keep.values.set('kith-builder', text);
    assert.deepEqual(readDrafts(keep), [], text);
  }
});
