import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {renderShapes, staleShapes} from '../../scripts/shapes.ts';
import {ROOT} from '../../scripts/source-files.ts';
import {ROOTS} from '../../src/contract/roots.ts';
import {VERSION} from '../../src/version.ts';

interface Manifest {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(readText('package.json')) as Manifest;
const isBuilt = existsSync(join(ROOT, 'dist/cdn/kith.js'));

test('the version that the script tells is the version of the package', () => {
  assert.equal(VERSION, manifest.version);
});

test('what visitors check definitions with is written from the schemas as they are', async () => {
  const stale = staleShapes(await renderShapes(ROOTS as Parameters<typeof renderShapes>[0]));
  assert.deepEqual(
    stale.map(([path]) => path),
    [],
  );
});

test('every public name leads to a built file with its types', {skip: isBuilt ? false : 'dist is not built'}, () => {
  const targets = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .filter((target) => target.startsWith('./dist/'));
  const missing = targets.filter((target) => {
    const [folder, ending] = target.split('*');
    return ending === undefined
      ? !existsSync(join(ROOT, target))
      : !readdirSync(join(ROOT, folder!)).some((name) => name.endsWith(ending));
  });
  assert.deepEqual(missing, []);
});

test('npm modules import nothing but declared packages', {skip: isBuilt ? false : 'dist is not built'}, () => {
  const files = readdirSync(join(ROOT, 'dist'), {recursive: true, encoding: 'utf8'});
  const modules = files.filter((file) => file.endsWith('.js') && !file.startsWith('cdn'));
  const bare = modules.flatMap((file) =>
    [...readText(join('dist', file)).matchAll(/^(?:import|export)\b[^'";]*['"]([^.'"][^'"]*)['"]/gm)].map((m) => m[1]!),
  );
  const packages = new Set(
    bare.filter((name) => !name.startsWith('node:')).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]),
  );
  const declared = Object.keys({...manifest.dependencies, ...manifest.peerDependencies});
  assert.deepEqual([...packages].toSorted(), declared.toSorted());
});

test('editors know every tag and its attributes', {skip: isBuilt ? false : 'dist is not built'}, () => {
  interface Tag {
    name: string;
    attributes: {name: string}[];
  }
  const {tags} = JSON.parse(readText('dist/editors/vscode.html-custom-data.json')) as {tags: Tag[]};
  const {contributions} = JSON.parse(readText('dist/editors/web-types.json')) as {
    contributions: {html: {elements: Tag[]}};
  };
  const defined = readdirSync(join(ROOT, 'src/define')).filter((file) => file !== 'all.ts');
  const names = defined.map((file) => `kith-${file.slice(0, -3)}`).toSorted();
  for (const list of [tags, contributions.html.elements]) {
    const known = list.map(({name}) => name).filter((name) => names.includes(name));
    assert.deepEqual(known.toSorted(), names);
    const survey = list.find(({name}) => name === 'kith-survey')!.attributes.map(({name}) => name);
    for (const name of ['src', 'action', 'heading-level', 'shared-device']) assert.ok(survey.includes(name), name);
  }
});

test('only the command line stands on Node', {skip: isBuilt ? false : 'dist is not built'}, () => {
  const files = readdirSync(join(ROOT, 'dist'), {recursive: true, encoding: 'utf8'});
  const onNode = files.filter((file) => file.endsWith('.js') && /\bfrom ['"]node:/.test(readText(join('dist', file))));
  assert.ok(onNode.length > 0);
  assert.deepEqual(
    onNode.filter((file) => !file.startsWith('cli/')),
    [],
  );
});

test('a single file holds its widget and all it stands on', {skip: isBuilt ? false : 'dist is not built'}, () => {
  for (const file of readdirSync(join(ROOT, 'dist/cdn/single')).filter((name) => name.endsWith('.js'))) {
    const code = readText(`dist/cdn/single/${file}`);
    // content blockers refuse a file of the name
    const widget = file === 'questions.js' ? 'survey' : file.slice(0, -3);
    assert.match(code, new RegExp(`["'\`]kith-${widget}["'\`]`));
    assert.match(code, /attachShadow/);
    assert.doesNotMatch(code, /\bimport\(?["']/);
  }
});

test(
  'the file of a widget that stands alone imports nothing at once, and what comes later asks it by no address',
  {
    skip: isBuilt ? false : 'dist is not built',
  },
  () => {
    const folder = 'dist/cdn/alone';
    const widgets = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.js'));
    assert.deepEqual(widgets.toSorted(), ['calendar.js', 'pulse.js', 'questions.js', 'signup.js', 'survey.js']);
    const first = new RegExp(`["'\`][./]*/(${widgets.join('|')})["'\`]`);
    // one function: no import can stand in it
    for (const file of widgets) assert.ok(/^(\/\/.*\n)?\(\(\)=>\{/.test(readText(`${folder}/${file}`)), file);
    for (const file of readdirSync(join(ROOT, folder, 'c')))
      assert.ok(!first.test(readText(`${folder}/c/${file}`)), file);
  },
);
