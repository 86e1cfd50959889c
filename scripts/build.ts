// Everything that is published, anew: dist/ (modules, types, JSON Schemas) and dist/cdn/ (the script tag).
import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {copyBuilder} from './builder-files.ts';
import {writeSite} from './docs-site.ts';
import {run} from './run.ts';
import {ROOT} from './source-files.ts';

const STEPS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['node', 'scripts/shapes.ts', '--check'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'tsconfig.cli.json'],
  ['tsc', '-p', 'demo/builder'],
  ['rollup', '-c', '--silent'],
  ['node', 'scripts/json-schemas.ts'],
  ['cem', 'analyze', '--quiet'],
  ['node', 'scripts/editor-data.ts'],
];

for (const folder of ['build', 'dist']) rmSync(join(ROOT, folder), {recursive: true, force: true});
for (const [command, ...args] of STEPS) {
  const {code} = await run(command, args);
  if (code !== 0) process.exit(code);
}
cpSync(join(ROOT, 'build'), join(ROOT, 'dist'), {
  recursive: true,
  filter: (path) => path !== join(ROOT, 'build/builder') && (!/\.\w+$/.test(path) || path.endsWith('.d.ts')),
});
// ready style sheets, for npm and for the script tag
for (const folder of ['dist/looks', 'dist/cdn/looks'])
  cpSync(join(ROOT, 'src/looks'), join(ROOT, folder), {recursive: true});
// the compiler reads declarations, and writes none of them
cpSync(join(ROOT, 'src/frameworks'), join(ROOT, 'dist/frameworks'), {
  recursive: true,
  filter: (path) => !/\.\w+$/.test(path) || path.endsWith('.d.ts'),
});
copyBuilder();
writeSite();
