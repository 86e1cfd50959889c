import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hasMarkup, toPlainText} from '../../src/sources/html-text.ts';

test('HTML of other systems is read as text with links, lists and emphasis', () => {
  const cases: [string, string][] = [
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<strong>big</strong> <i>slanted</i>', '**big** *slanted*'],
    ['<a class="x" href="https://example.org/a?b=1&amp;c=2">more</a>', '[more](https://example.org/a?b=1&c=2)'],
    ["<a href='https://example.org/(x)'>more</a>", '[more](https://example.org/(x))'.replace('(x)', '%28x%29')],
    ['<a name="top">top</a>', 'top'],
    ['&lt;b&gt; &#x1F389; &eacute; &nbsp;x', '<b> 🎉 &eacute;  x'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['<!-- hidden -->shown', 'shown'],
  ];
  for (const [html, text] of cases) assert.equal(toPlainText(html), text, html);
});

test('plain text is not taken for HTML', () => {
  assert.equal(hasMarkup('3 < 4 and <3, mail <ann@example.org>'), false);
  assert.equal(hasMarkup('Hello<br>you'), true);
});

test('B5 broken markup takes no more time than its length', () => {
  for (const part of ['<a href="', '<', '<a href=x>', '&#', '<!--']) {
    const before = performance.now();
    toPlainText(part.repeat(100_000));
    assert.ok(performance.now() - before < 2000, part);
  }
});
