// What editors know of Kith's tags, from the manifest: VS Code's custom data and JetBrains' web-types.
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from './source-files.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8')) as Parameters<
  typeof generateVsCodeCustomElementData
>[0];
const outdir = join(ROOT, 'dist/editors');

generateVsCodeCustomElementData(manifest, {outdir, hideLogs: true});
generateJetBrainsWebTypes(manifest, {
  outdir,
  hideLogs: true,
  packageJson: false,
});
