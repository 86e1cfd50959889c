import type {Catalog} from './catalog.ts';

/** The catalog for a language tag; undefined for English, for languages we do not have and where it cannot be loaded. */
export async function loadCatalog(locale: string): Promise<Catalog | undefined> {
  // who reads English fetches no list of the other languages
  if (/^en\b/i.test(locale)) return undefined;
  return import('./languages.ts').then(({findCatalog}) => findCatalog(locale)).catch(() => undefined);
}
