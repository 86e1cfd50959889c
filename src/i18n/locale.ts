import type {Catalog, Wording} from './catalog.ts';

/**
 * The catalog for a language tag, with a page's own wording in it, the last first; undefined for English as it is, for languages
 * we do not have and where it cannot be loaded.
 */
export async function loadCatalog(locale: string, ...wordings: (Wording | undefined)[]): Promise<Catalog | undefined> {
  // who reads English fetches no list of the other languages
  if (/^en\b/i.test(locale) && !wordings.some(Boolean)) return undefined;
  return import('./languages.ts').then(({findCatalog}) => findCatalog(locale, wordings)).catch(() => undefined);
}
