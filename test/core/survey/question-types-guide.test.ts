import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {surveyShape} from '../../../src/contract/shapes/survey.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/question-types.md');
const {d: types} = surveyShape.defs['Question'] as {d: Record<string, Record<string, unknown>>};
const EMOJI = {emoji: {options: {'faces!': {r: '#LocalizedText'}}}};

const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json]) => [JSON.parse(json!)].flat() as {id: string; type: string; choices?: unknown}[],
);
/** The part of the guide about a type. */
const part = (type: string): string =>
  guide.split(/\n### /).find((text) => text.split('\n')[0]!.split(', ').includes(type)) ?? '';

/** Types that are otherwise as another. */
const LIKE: Record<string, string> = {email: 'text', tel: 'text', url: 'text', 'multiple-choice': 'single-choice'};

describe('the guide to question types', () => {
  for (const questions of examples) {
    test(`its example of ${questions.map(({type, id}) => `${type} "${id}"`).join(', ')} is a right definition`, () => {
      const compiled = compileSurvey({id: 'guide', questions}, EMOJI);
      assert.deepEqual('findings' in compiled ? compiled.findings : [], []);
    });
  }

  for (const [type, options] of Object.entries(types)) {
    test(`has an example of ${type}, and a word on each of its options`, () => {
      assert.ok(examples.flat().some((question) => question.type === type));
      const written = part(type) + part(LIKE[type] ?? type);
      const missing = Object.keys(options)
        .map((key) => key.replace('!', ''))
        .filter((key) => key !== 'label' && !new RegExp(`["\`{ ]${key}["\`,}s ]`).test(written));
      assert.deepEqual(missing, []);
    });
  }

  test('shows the very code that is tested, as the type of one’s own', () => {
    const [, code] = /```ts\n([\s\S]*?)```/.exec(guide)!;
    assert.equal(code, read('test/questions/emoji-example.ts').replace('../../src/index.ts', 'kith'));
  });
});
