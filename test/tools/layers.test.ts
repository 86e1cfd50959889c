import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findLayerViolations, readImports, readLayers} from '../../scripts/layers.ts';
import {toSource} from '../../scripts/source-files.ts';

const judge = (path: string, code: string) => findLayerViolations([toSource(path, code)]).map((v) => v.message);

test('imports of the project run one way', () => {
  assert.deepEqual(findLayerViolations(readLayers()), []);
});

for (const [path, code, message] of [
  ['src/core/a.ts', "import {b} from '../ui/b.ts';", 'core may not import ui: imports run one way'],
  ['src/core/a.ts', "import type {B} from '../ui/b.ts';", 'core may not import ui: imports run one way'],
  ['src/core/a.ts', "const b = () => import('../ui/b.ts');", 'core may not import ui: imports run one way'],
  ['src/core/a.ts', "export * from '../i18n/b.ts';", 'core may not import i18n: imports run one way'],
  ['src/core/a.ts', "import {html} from 'lit';", 'core may not import the package lit'],
  ['src/core/a.ts', "import {x} from '../../demo/x.ts';", 'core may not import demo'],
  ['src/contract/a.ts', "import * as z from 'zod';", 'contract may not import the package zod'],
  ['src/widgets/a/a.ts', "import '../b/b.ts';", 'a widget may not import another widget'],
  ['src/define/a.ts', "import {b} from '../kith.ts';", 'define may not import kith: imports run one way'],
  ['src/helpers/a.ts', "import {b} from '../core/b.ts';", 'helpers has no place in the order of layers'],
  ['src/cli/a.ts', "import {b} from '../ui/b.ts';", 'cli may not import ui'],
  ['demo/endpoint/a.ts', "import {b} from '../../src/delivery/b.ts';", 'endpoint may not import delivery'],
  ['demo/endpoint/a.ts', "import {b} from '../server.ts';", 'endpoint may not import demo'],
  ['demo/builder/a.ts', "import {b} from '../endpoint/app.ts';", 'builder may not import endpoint'],
  ['demo/builder/a.ts', "import {b} from '../../src/ui/b.ts';", 'builder may not import ui'],
  [
    'src/i18n/a.ts',
    "import {m} from '../widgets/b/b.messages.ts';",
    'i18n may not import widgets: imports run one way',
  ],
] as const) {
  test(`an author of ${path} is told about ${code}`, () => {
    assert.deepEqual(judge(path, code), [message]);
  });
}

test('a schema imported as a value is refused, its type and its shape are not', () => {
  const code = "import {Survey} from '../contract/survey.ts';";
  assert.match(judge('src/core/a.ts', code)[0]!, /^core may import only types and shapes from contract/);
  assert.deepEqual(judge('src/core/a.ts', code.replace('import', 'import type')), []);
  assert.deepEqual(judge('src/core/a.ts', "import {x} from '../contract/shapes/survey.ts';"), []);
});

for (const [path, code] of [
  ['src/i18n/locale-type.ts', "import type {m} from '../widgets/b/b.messages.ts';"],
  ['src/i18n/locale.ts', "const l = () => import('../locales/es.ts');"],
  ['src/widgets/a/a.ts', "import {s} from './a.styles.ts';"],
  ['src/questions/a.ts', "import {html} from 'lit/html.js';"],
  ['src/cli/a.ts', "import {Survey} from '../contract/survey.ts';"],
  ['demo/server.ts', "import {app} from './endpoint/app.ts';"],
  ['src/core/a.ts', "// import {b} from '../ui/b.ts';"],
  ['src/core/a.ts', "const isKind = (kind: string): kind is Extract<K, 'from'> => kind === 'ui';"],
] as const) {
  test(`${path} may say ${code}`, () => {
    assert.deepEqual(judge(path, code), []);
  });
}

test('an import is found with its line and whether it is erased', () => {
  const code =
    "import {\n  type A,\n  type B,\n} from './a.ts';\n\nimport './b.ts';\ntype C = typeof import('./c.ts');\n";
  assert.deepEqual(readImports(toSource('src/core/x.ts', code)), [
    {specifier: './a.ts', isType: true, line: 1},
    {specifier: './b.ts', isType: false, line: 6},
    {specifier: './c.ts', isType: true, line: 7},
  ]);
});
