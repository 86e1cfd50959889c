import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Catalog} from './endpoint/catalog.ts';
import type {Json} from './endpoint/json.ts';
import {KINDS} from './endpoint/kinds/index.ts';
import type {Store} from './endpoint/store/store.ts';

/**
 * Publishes the folder's `<kind>.<id>.json` that the store does not have yet; what was published since stays.
 * @returns sentences about the files that could not be published
 */
export async function publishMissing(store: Store, folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const catalog = new Catalog(store);
  const problems: string[] = [];
  for (const name of names.sort()) {
    const [, kindName, id] = /^([a-z]+)\.([\w-]+)\.json$/.exec(name) ?? [];
    const kind = KINDS.find((known) => known.name === kindName);
    if (!kind || id === undefined) {
      problems.push(`${name}: not published, there is no such kind of definition here`);
      continue;
    }
    if (await catalog.find(kind, id)) continue;
    const outcome = await catalog.publish(kind, id, JSON.parse(await readFile(join(folder, name), 'utf8')) as Json);
    if (typeof outcome !== 'string') problems.push(...outcome.map(({path, message}) => `${name}: ${path} ${message}`));
  }
  return problems;
}
