import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LANGUAGES} from '../../../src/i18n/languages.ts';
import {buildWords, OWN} from '../../../src/sources/form-twin/words.ts';

const VALUES = {rule: 'RULE', label: 'LABEL', question: 'QUESTION', value: 'VALUE', n: 3, total: 'TOTAL'};
const placesOf = (text: unknown): string[] => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

for (const lang of LANGUAGES)
  test(`${lang}: what only a form without script says is said in that language, with all that belongs in it`, () => {
    const t = buildWords(lang);
    for (const [key, english] of Object.entries(OWN.en)) {
      const words = t(key, VALUES);
      assert.notEqual(words, buildWords('en')(key, VALUES), key);
      // the sentence for one may do without the number
      for (const name of key === 'members' ? [] : new Set(placesOf(english)))
        assert.ok(words.includes(String(VALUES[name as keyof typeof VALUES])) || name === 'n', `${key}: {${name}}`);
      assert.doesNotMatch(words, /\{\w+\}/, key);
    }
  });

test('a language that we do not have gets English', () => {
  assert.equal(buildWords('xx')('onlyIf', VALUES), 'Only if RULE.');
  assert.equal(buildWords('')('onlyIf', VALUES), 'Only if RULE.');
});
