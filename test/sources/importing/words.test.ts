import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseMarkdown} from '../../../src/core/text/markdown.ts';
import {toMarkdown, toWords} from '../../../src/sources/importing/words.ts';
import {XSS} from '../../support/xss.ts';

const TEXTS: [html: string, markdown: string, words: string, lost: string[]][] = [
  ['Plain, age < 5 & > 3', 'Plain, age < 5 & > 3', 'Plain, age < 5 & > 3', []],
  ['<b>Bold</b> and <i>leaning</i>', '**Bold** and *leaning*', 'Bold and leaning', []],
  ['A<br>B', 'A\nB', 'A B', []],
  ['<a href="https://example.org">here</a>', '[here](https://example.org)', 'here', []],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two', 'one\ntwo', []],
  ['x<style>p{color:red}</style><script>boom()</script>y', 'xy', 'xy', ['<style>', 'scripts']],
  ['<span style="color:red">red</span>', 'red', 'red', ['styling']],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b', 'a b', ['the table’s grid']],
  ['<script>never closed', '', '', ['scripts']],
];
for (const [html, markdown, words, lost] of TEXTS)
  test(`${html} keeps its words`, () => {
    assert.deepEqual([toMarkdown(html).text, toMarkdown(html).lost], [markdown, lost]);
    assert.equal(toWords(html).text, words);
  });

test('the first picture is found, with what it shows', () => {
  assert.deepEqual(toMarkdown('<p>x</p><img alt="A map" src="https://example.org/m.png">').image, {
    src: 'https://example.org/m.png',
    alt: 'A map',
  });
});

test('B1 markup that runs elsewhere is words: no tag that opens anything is left by a converted text', () => {
  for (const evil of XSS) {
    const {text} = toMarkdown(`<p>${evil}</p>`);
    // what was written as text by entities is text, and Kith shows it as such
    if (evil.includes('&lt;'))
      assert.deepEqual(parseMarkdown(text), [{kind: 'paragraph', children: ['<img src=x onerror=boom()>']}]);
    else
      assert.doesNotMatch(
        text,
        /<(?:script|img|svg|iframe|object|embed|style|body|video|audio|details|form|input|meta|link|base)\b[^<>]*>/i,
        evil,
      );
  }
});

test('B5 a long text of unclosed tags is read in one go', () => {
  const start = performance.now();
  toMarkdown('<script '.repeat(500_000));
  toMarkdown('<a href="'.repeat(500_000));
  assert.ok(performance.now() - start < 1500);
});
