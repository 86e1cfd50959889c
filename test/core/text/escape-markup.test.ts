import assert from 'node:assert/strict';
import {test} from 'node:test';
import {escapeMarkup, escapeScript} from '../../../src/core/text/escape-markup.ts';

for (const [text, written] of [
  ['Tea & cake', 'Tea &amp; cake'],
  ['<b title="x">', '&lt;b title=&quot;x&quot;&gt;'],
  ["it's &amp; 1 > 0", "it's &amp;amp; 1 &gt; 0"],
] as const)
  test(`B1 ${text} stays text wherever it is put into markup`, () => assert.equal(escapeMarkup(text), written));

test('B1 JSON inside a script neither ends it nor begins a comment, and means the same', () => {
  const value = {label: '</script><!-- <script>'};
  const written = escapeScript(JSON.stringify(value));
  assert.doesNotMatch(written, /</);
  assert.deepEqual(JSON.parse(written), value);
});
