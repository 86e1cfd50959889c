import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseMarkdown, plainText} from '../../../src/core/text/markdown.ts';

test('texts look as their authors wrote them', () => {
  const table: [text: string, inner: unknown[]][] = [
    ['a **b** c', ['a ', {kind: 'strong', children: ['b']}, ' c']],
    ['_a_ *b*', [{kind: 'em', children: ['a']}, ' ', {kind: 'em', children: ['b']}]],
    ['see [our page](/about_(us)) now', ['see ', {kind: 'link', href: '/about_(us', children: ['our page']}, ') now']],
    ['[a [b](/x)', ['[a ', {kind: 'link', href: '/x', children: ['b']}]],
    ['a  \nb', ['a', {kind: 'break'}, 'b']],
    ['<b>bold</b>', ['<b>bold</b>']],
    [
      String.raw`**\*a\* b** _c\_d_`,
      [{kind: 'strong', children: ['*', 'a', '*', ' b']}, ' ', {kind: 'em', children: ['c', '_', 'd']}],
    ],
    [String.raw`[a\]b](/x)`, [{kind: 'link', href: '/x', children: ['a', ']', 'b']}]],
  ];
  for (const [text, children] of table) assert.deepEqual(parseMarkdown(text), [{kind: 'paragraph', children}], text);
  assert.equal(plainText('- one\n- **two**'), 'one\ntwo');
});

test('B5 no text of 20,000 characters takes long', () => {
  const parts = [
    '[',
    '[a](',
    '[a',
    '*',
    '**a',
    '_',
    '__ ',
    ' ',
    '\n',
    ' \n',
    '\\',
    '*\\*',
    '[\\]',
    '- ',
    '1. ',
    '[a](b',
    '](',
    '**a** ',
    '\t',
  ];
  for (const part of parts)
    for (const text of [part.repeat(20_000 / part.length), `a${part.repeat(20_000 / part.length)}b`]) {
      let fastest = Infinity;
      for (let n = 0; n < 4 && fastest > 90; n++) {
        const begin = performance.now();
        parseMarkdown(text);
        fastest = Math.min(fastest, performance.now() - begin);
      }
      assert.ok(fastest < 90, `${JSON.stringify(part)} took ${fastest.toFixed()} ms`);
    }
});
