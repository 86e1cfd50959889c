import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findHouseViolations} from '../../scripts/house-rules.ts';
import {toSource} from '../../scripts/source-files.ts';

const judge = (path: string, text: string, lengths = {}) =>
  findHouseViolations([toSource(path, text)], lengths).map(({line, message}) => `${line} ${message}`);

for (const [path, text] of [
  ['src/ui/a.ts', 'element.innerHTML = words;'],
  ['src/ui/a.ts', 'html`<p style="color:red"></p>`;'],
  ['src/ui/a.ts', "import {styleMap} from 'lit/directives/style-map.js';"],
  ['src/ui/a.ts', 'const x: any = 1;'],
  ['scripts/a.ts', 'const x = y as any;'],
  ['test/core/a.ts', 'const x: any[] = [];'],
  ['src/ui/a.styles.ts', 'css`p { margin: 1.5rem }`;'],
  ['src/ui/a.ts', '// TODO later'],
  ['test/ui/a.test.ts', "it.only('a', () => {});"],
  ['test/core/a.test.ts', "describe.skip('a', () => {});"],
  ['src/ui/a.ts', '// @ts-ignore'],
  ['src/ui/a.ts', '// @ts-expect-error'],
  ['src/ui/a.ts', '// oxlint-disable-next-line no-empty'],
  ['src/ui/a.ts', '/* eslint-disable */'],
  ['src/core/a.ts', "import * as z from 'zod/mini';"],
  ['demo/endpoint/a.ts', "import {z} from 'zod';"],
] as const) {
  test(`${path} may not say ${text}`, () => {
    const found = judge(path, `// one\n${text}\n`);
    assert.equal(found.length, 1);
    assert.match(found[0]!, /^2 /);
  });
}

for (const [path, text] of [
  ['src/ui/a.ts', '// never innerHTML: that is what makes it safe, for any: page'],
  ['src/ui/a.ts', "const hint = 'See https://example.org/#style=any';"],
  ['src/ui/a.ts', '// oxlint-disable-next-line no-empty -- the fallback stays'],
  ['src/ui/a.ts', '// @ts-expect-error: the types lag behind the standard'],
  ['src/contract/a.ts', "import * as z from 'zod/mini';"],
  ['scripts/a.ts', "import * as z from 'zod/mini';"],
  ['demo/site/site.css', 'p { margin: 1rem }'],
  ['test/core/a.test.ts', "t.skip('no PHP here');"],
] as const) {
  test(`${path} may say ${text}`, () => {
    assert.deepEqual(judge(path, text), []);
  });
}

test('a file of 400 lines passes, a longer one does not, unless its length is known and does not grow', () => {
  const lines = (n: number) => 'x;\n'.repeat(n);
  assert.deepEqual(judge('src/ui/a.ts', lines(400)), []);
  assert.match(judge('src/ui/a.ts', lines(401))[0]!, /has 401 lines, at most 400/);
  assert.deepEqual(judge('demo/site.css', lines(500), {'demo/site.css': 500}), []);
  assert.match(judge('demo/site.css', lines(501), {'demo/site.css': 500})[0]!, /at most 500/);
  assert.deepEqual(judge('test/core/a.test.ts', lines(900)), []);
});
