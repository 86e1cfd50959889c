import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toTongue} from '../../demo/endpoint/tongue.ts';
import {directionOf, TONGUES, type Tongue} from '../../demo/endpoint/tongues/tongues.ts';
import {LANGUAGES} from '../../src/i18n/languages.ts';

const {en, ...others} = TONGUES;
const placesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

test('the endpoint speaks each language that the widgets speak', () =>
  assert.deepEqual(Object.keys(others).toSorted(), LANGUAGES.toSorted()));

for (const [tongue, words] of Object.entries(others))
  test(`${tongue} says everything, in words of its own, with the same blanks`, () => {
    assert.deepEqual(Object.keys(words).toSorted(), Object.keys(en).toSorted());
    for (const [key, text] of Object.entries(words)) {
      const english = en[key as keyof typeof en];
      assert.notEqual(text, english, key);
      assert.deepEqual(placesIn(text), placesIn(english), key);
      assert.equal(text, text.trim(), key);
      assert.doesNotMatch(text, /\.\.|  /, key);
    }
  });

const READERS: [tag: string | undefined, tongue: Tongue | undefined][] = [
  ['de-AT', 'de'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['fil', 'tl'],
  ['pt-BR', 'pt'],
  ['EN-us', 'en'],
  ['nl', undefined],
  ['', undefined],
  ['not a tag', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  [undefined, undefined],
];
for (const [tag, tongue] of READERS)
  test(`a reader of ${tag} is spoken to in ${tongue ?? 'whatever else is known'}`, () =>
    assert.equal(toTongue(tag), tongue));

test('Arabic, Persian and Hebrew run from right to left', () =>
  assert.deepEqual(
    (Object.keys(TONGUES) as Tongue[]).filter((tongue) => directionOf(tongue) === 'rtl'),
    ['ar', 'fa', 'he'],
  ));
