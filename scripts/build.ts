// Everything that is published, anew: dist/ (modules, types, JSON Schemas) and dist/cdn/ (the script tag).
import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {copyBuilder} from './builder-files.ts';
import {writeSite} from './docs-site.ts';
import {run} from './run.ts';
import {ROOT} from './source-files.ts';

type Command = readonly [command: string, ...args: string[]];

/** One stage after the other; within one, two rows beside each other: most of it uses one core alone. */
const STAGES: readonly (readonly (readonly Command[])[])[] = [
  [
    [['tsc', '-p', 'tsconfig.json']],
    [
      ['node', 'scripts/shapes.ts', '--check'],
      ['tsc', '-p', 'tsconfig.cli.json'],
      ['tsc', '-p', 'demo/builder'],
    ],
  ],
  [
    [['rollup', '-c', '--silent']],
    [
      ['cem', 'analyze', '--quiet'],
      ['node', 'scripts/editor-data.ts'],
      ['node', 'scripts/json-schemas.ts'],
    ],
  ],
];

/** The exit code of the first that fails, or 0. */
async function runInTurn(commands: readonly Command[]): Promise<number> {
  for (const [command, ...args] of commands) {
    const {code} = await run(command, args);
    if (code !== 0) return code;
  }
  return 0;
}

for (const folder of ['build', 'dist']) rmSync(join(ROOT, folder), {recursive: true, force: true});
for (const rows of STAGES) {
  const failed = (await Promise.all(rows.map(runInTurn))).find((code) => code !== 0);
  if (failed) process.exit(failed);
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
