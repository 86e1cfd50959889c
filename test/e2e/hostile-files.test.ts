// What the built files are called and hold, as far as pages and content blockers mind.
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {CDN} from '../support/e2e.ts';

const files = globSync('**/*.js', {cwd: CDN});
const read = (file: string): string => readFileSync(join(CDN, file), 'utf8');
test('the script is built', () => assert.ok(files.length > 20));

/** Words in paths by which content blockers take something for advertising, counting or begging. */
const BLOCKED =
  /(^|[^a-z])(ads?|advert|analytics|banner|beacon|collect|counter|feedback|metrics?|newsletter|pixel|popup|promo|social|sponsor|stats?|survey|telemetry|track(er|ing)?)([^a-z]|$)/i;

test('H21 no file of the script tag is called by a word that content blockers look for', () => {
  const plain = files.filter((file) => !/^(alone|single)\/\w+\.js$/.test(file));
  assert.deepEqual(
    plain.filter((file) => BLOCKED.test(file)),
    [],
  );
  assert.deepEqual(
    ['c/survey.js', 'track-1.js', 'kith/feedback/x.js'].filter((file) => !BLOCKED.test(file)),
    [],
  );
});

for (const folder of ['alone', 'single'])
  test(`H21 whatever file in ${folder}/ has such a name is there under another one as well`, () => {
    const hashes = JSON.parse(read(`${folder}/integrity.json`)) as Record<string, string>;
    const entries = Object.entries(hashes).filter(([name]) => BLOCKED.test(name));
    assert.deepEqual(
      entries.map(([name]) => name),
      ['survey.js'],
    );
    for (const [file, hash] of entries) {
      const others = Object.keys(hashes).filter((other) => hashes[other] === hash && !BLOCKED.test(other));
      assert.ok(others.length, `${file} has no other name`);
      for (const other of others) assert.equal(read(`${folder}/${other}`), read(`${folder}/${file}`));
    }
  });

for (const file of files)
  test(`H9 H10 H20 ${file}: no rem, no name in the page's scope, nothing of anybody else`, () => {
    const code = read(file);
    assert.doesNotMatch(code, /[\d.]rem\b/);
    assert.doesNotMatch(code, /\b(window|self|globalThis)\.\w+\s*(\?\?|\|\|)?=(?!=)|document\.cookie/);
    const addresses = [...code.matchAll(/(?:src|href|url\(|fetch\()\s*=?\s*["'`(]*(https?:\/\/[\w.]+)/g)].map(
      ([, url]) => url,
    );
    assert.deepEqual(addresses, []);
  });
