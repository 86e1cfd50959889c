import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';

const GUIDE = readFileSync(new URL('../../../docs/definitions.md', import.meta.url), 'utf8');
const BLOCKS = [...GUIDE.matchAll(/^## (.+)$|```json\n([^]*?)```/gm)].reduce<[heading: string, json: string][]>(
  (found, [, heading, json]) =>
    json === undefined ? [...found, [heading!, '']] : [...found, [found.at(-1)?.[0] ?? 'Definitions', json]],
  [],
);

for (const [heading, json] of BLOCKS.filter(([, text]) => text))
  test(`docs/definitions.md, ${heading}: the definition is right`, () => {
    const compiled = compileSurvey(JSON.parse(json));
    assert.deepEqual('findings' in compiled ? compiled.findings : [], []);
  });

test('docs/definitions.md has an example for every part that has something to paste', () => {
  assert.equal(BLOCKS.filter(([, text]) => text).length, 9);
});

test('docs/definitions.md names every key that a survey, a page, an ending and a score can have', async () => {
  const {surveyShape} = await import('../../../src/contract/shapes/survey.ts');
  type Keys = {o: Record<string, unknown>};
  const root = (surveyShape.defs['Survey'] as unknown as Keys).o as Record<string, {l?: Keys}>;
  const of = (keys: object) => Object.keys(keys).map((key) => key.replace('!', ''));
  const inside = ['pages', 'endings', 'scores'].flatMap((key) => of(root[key]!.l!.o));
  // told elsewhere: docs/one-time-links.md, spam.md, what-this-measures.md, endpoint.md
  const elsewhere = [
    'version',
    'links',
    'received',
    'results',
    'groupBy',
    'challenge',
    'action',
    'submitLabel',
    'keepFor',
  ];
  const missing = [...of(root), ...inside].filter((key) => !elsewhere.includes(key) && !GUIDE.includes(key));
  assert.deepEqual(missing, []);
});
