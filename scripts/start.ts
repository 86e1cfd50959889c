// Builds where nothing is built yet, or something changed since; then serves the demo.
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {writeSite} from './docs-site.ts';
import {run} from './run.ts';
import {readSources, ROOT} from './source-files.ts';

const BUILT = 'dist/cdn/kith.js';

const changedAt = (path: string): number => statSync(join(ROOT, path)).mtimeMs;

/** Whether a file that the build reads is newer than what it wrote. */
function isStale(): boolean {
  if (!existsSync(join(ROOT, BUILT))) return true;
  const built = changedAt(BUILT);
  const sources = [...readSources(['src'], ['.ts']), ...readSources(['demo/builder'], ['.ts', '.js', '.css', '.html'])];
  return [...sources.map(({path}) => path), 'rollup.config.mjs', 'tsconfig.json'].some(
    (path) => changedAt(path) > built,
  );
}

if (isStale()) {
  console.log('Building …');
  const {code} = await run('node', ['scripts/build.ts']);
  if (code !== 0) process.exit(code);
} else {
  // the guide is quick to write, and its words change more often than code
  writeSite();
}
// The petition has signatures and the weekend its first volunteers, all invented; 0 for none.
process.env['KITH_DEMO_PEOPLE'] ??= '312';
await import('../demo/server.ts');
