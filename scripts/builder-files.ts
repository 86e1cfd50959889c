// What the builder's folder has besides its script: pages, templates, the script tag's files, and a list of all for its worker.
import {createHash} from 'node:crypto';
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {ROOT} from './source-files.ts';

const TARGET = join(ROOT, 'dist/builder');
/** What opens without a network: everything but files that people only download. */
const isKept = (path: string): boolean =>
  !/^(worker\.js$|files\.json$|kith\/looks\/|kith\/single\/(?!integrity))/.test(path);

/** Completes `dist/builder` to a folder that works from any path. */
export function copyBuilder(): void {
  cpSync(join(ROOT, 'demo/builder/static'), TARGET, {recursive: true});
  cpSync(join(ROOT, 'demo/site/definitions'), join(TARGET, 'templates'), {recursive: true});
  cpSync(join(ROOT, 'dist/cdn'), join(TARGET, 'kith'), {recursive: true});
  const files = readdirSync(TARGET, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(TARGET, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isKept)
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(TARGET, file)));
  writeFileSync(join(TARGET, 'files.json'), `${JSON.stringify({files: ['./', ...files]})}\n`);
  const worker = readFileSync(join(TARGET, 'worker.js'), 'utf8');
  writeFileSync(join(TARGET, 'worker.js'), worker.replace("'unbuilt'", `'${hash.digest('hex').slice(0, 12)}'`));
}

if (import.meta.main) copyBuilder();
