import assert from 'node:assert/strict';
import {globSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {LANGUAGES as SPOKEN} from '../../src/i18n/languages.ts';
import {findBlockedWord, isAnywhere, LANGUAGES, PROPERTIES, TAGS} from '../../src/doctor/known.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the doctor knows every tag, and every language', () => {
  const defined = readdirSync(join(ROOT, 'src/define')).filter((file) => file !== 'all.ts');
  assert.deepEqual(TAGS, defined.map((file) => `kith-${file.slice(0, -3)}`).toSorted());
  const spoken = new Set(['en', 'fil', ...SPOKEN.map((tag) => tag.split('-')[0]!)]);
  assert.deepEqual(LANGUAGES.toSorted(), [...spoken].toSorted());
});

test('the doctor knows every name that widgets’ styles go by', () => {
  const files = globSync('src/{ui,questions,widgets}/**/*.ts', {cwd: ROOT});
  const used = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/var\(--(?!kith-)([\w-]+)/g)].map(([, name]) => name!),
  );
  assert.deepEqual(Object.values(PROPERTIES).flat().toSorted(), [...new Set(used)].toSorted());
});

test('every finding is explained in the docs', () => {
  const docs = readFileSync(join(ROOT, 'docs/doctor.md'), 'utf8');
  const sources = globSync('src/doctor/judge-*.ts', {cwd: ROOT}).map((path) => readFileSync(join(ROOT, path), 'utf8'));
  const rules = new Set(sources.flatMap((code) => [...code.matchAll(/rule: '([\w-]+)'/g)].map(([, rule]) => rule!)));
  assert.ok(rules.size > 40);
  assert.deepEqual(
    [...rules].filter((rule) => !docs.includes(`\`${rule}\``)),
    [],
  );
});

test('attributes that any element may have are none of the doctor’s business', () => {
  for (const name of ['class', 'data-x', 'aria-label', 'onclick', 'hidden', '@click', ':src', 'v-if', 'x-data', 'slot'])
    assert.ok(isAnywhere(name), name);
  for (const name of ['scr', 'title-text', 'vsrc', 'heading-levle']) assert.ok(!isAnywhere(name), name);
});

for (const [path, word] of [
  ['/single/survey.js', 'survey'],
  ['/feedback-widget/kith.js', 'feedback'],
  ['/ads/kith.js', 'ads'],
  ['/kith/kith.js', undefined],
  ['/uploads/adsorption/kith.js', undefined],
  ['/surveyor/kith.js', undefined],
] as const)
  test(`H21 content blockers ${word ? 'may refuse' : 'let through'} ${path}`, () => {
    assert.equal(findBlockedWord(path), word);
  });
