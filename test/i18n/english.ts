import {globSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {askedWords} from '../../src/core/belonging/asked-words.ts';
import {instrumentWords} from '../../src/core/belonging/instrument-words.ts';
import type {Catalog} from '../../src/i18n/catalog.ts';

/** Every list of English words in the source, by the file that holds it. */
async function readLists(): Promise<[file: string, words: Catalog][]> {
  const files = globSync('src/**/*.messages.ts').toSorted();
  const modules = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(file).href)) as Record<string, Catalog>),
  );
  return modules.flatMap((module, at) =>
    Object.values(module).map((words) => [files[at]!, words] as [string, Catalog]),
  );
}

export const lists = await readLists();

/** Every English word that some widget speaks. */
export const english: Catalog = Object.assign({}, ...lists.map(([, words]) => words), askedWords, instrumentWords);
