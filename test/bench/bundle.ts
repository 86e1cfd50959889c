import {join} from 'node:path';
import {build, type Rolldown} from 'vite';
import {HERE} from './contestant.ts';

const ENTRY = join(HERE, 'bundle-entry.js');

/** Bundles a module as a site would for its visitors; paths in it are from this folder. */
export async function bundle(code: string): Promise<{js: string; css: string}> {
  const built = (await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    plugins: [
      {
        name: 'kith-bench-entry',
        enforce: 'pre',
        resolveId: (id: string) => (id === ENTRY ? ENTRY : null),
        load: (id: string) => (id === ENTRY ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {input: ENTRY, preserveEntrySignatures: 'strict'},
    },
  })) as Rolldown.RolldownOutput;
  const scripts = built.output.filter((file) => file.type === 'chunk');
  if (scripts.length !== 1) throw new Error(`one script was expected, and there are ${scripts.length}`);
  const sheets = built.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {js: scripts[0]!.code, css: sheets.map((file) => String((file as Rolldown.OutputAsset).source)).join('')};
}
