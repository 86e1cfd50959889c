import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localizeText, pickLanguage} from '../../../src/core/text/localize.ts';

/** A reader, what a definition has, and what they read; `fallback` is the definition's own language. */
const TABLE: [reader: string, available: string, read: string | undefined, fallback?: string][] = [
  ['es', 'en es', 'es'],
  ['ES', 'en es', 'es'],
  ['es-MX', 'en es', 'es'],
  ['es', 'en es-MX', 'es-MX'],
  ['pt-BR', 'pt-PT pt-BR pt', 'pt-BR'],
  ['pt-BR', 'pt-PT pt', 'pt'],
  ['pt-PT', 'en pt-BR', 'pt-BR'],
  ['en-GB', 'en-US en-gb', 'en-gb'],
  ['zh-TW', 'zh-Hans zh-Hant', 'zh-Hant'],
  ['zh-HK', 'zh-Hans zh-Hant', 'zh-Hant'],
  ['zh-CN', 'zh-Hant zh-Hans', 'zh-Hans'],
  ['zh', 'zh-Hant zh-Hans', 'zh-Hans'],
  ['zh-Hant-HK', 'zh zh-TW', 'zh-TW'],
  ['zh-TW', 'zh zh-Hant', 'zh-Hant'],
  ['zh-TW', 'zh-CN zh-HK', 'zh-HK'],
  ['zh-TW', 'en zh', 'zh'],
  ['sr-Latn-RS', 'sr sr-Latn', 'sr-Latn'],
  ['sr-RS', 'sr-Latn sr-Cyrl', 'sr-Cyrl'],
  ['sr-ME', 'sr sr-Latn', 'sr-Latn'],
  ['sr', 'en sr-Latn', 'sr-Latn'],
  ['fil', 'en tl', 'tl'],
  ['fr', 'en es', 'en'],
  ['fr', 'es ar', 'es', 'es'],
  ['fr', 'ar es-MX', 'es-MX', 'es'],
  ['fr', 'ar zh-Hant zh-Hans', 'zh-Hans', 'zh'],
  ['fr', 'ar he', 'ar'],
  ['not a tag', 'en es', 'en'],
  ['es', '', undefined],
];

for (const [reader, available, read, fallback] of TABLE)
  test(`who reads ${reader} and is offered ${available || 'nothing'} reads ${read}`, () => {
    assert.equal(pickLanguage(available.split(' ').filter(Boolean), reader, fallback), read);
  });

test('a text in another language than was asked for is marked with its own', () => {
  const table: [text: Record<string, string>, reader: string, lang: string | undefined][] = [
    [{'es-MX': 'Hola'}, 'es', undefined],
    [{zh: '你好'}, 'zh-CN', undefined],
    [{tl: 'Kumusta'}, 'fil', undefined],
    [{en: 'Hello'}, 'fr', 'en'],
  ];
  for (const [text, reader, lang] of table)
    assert.deepEqual(localizeText(text, reader), {text: Object.values(text)[0], ...(lang && {lang})}, reader);
  assert.deepEqual([localizeText('Hi', 'fr'), localizeText(undefined, 'fr'), localizeText({}, 'fr')], [
    {text: 'Hi'}, {text: ''}, {text: ''},
  ]); // prettier-ignore
});
