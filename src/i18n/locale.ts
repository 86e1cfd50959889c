import type {Catalog} from './catalog.ts';

const LOADERS: Record<string, () => Promise<{default: Catalog}>> = {
  es: () => import('../locales/es.ts'),
};

/** Languages that Kith speaks besides English, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

/** The catalog for a language tag; undefined for English, for languages we do not have and where it cannot be loaded. */
export async function loadCatalog(locale: string): Promise<Catalog | undefined> {
  const tag = locale.toLowerCase();
  const key = LANGUAGES.find((l) => l.toLowerCase() === tag) ?? LANGUAGES.find((l) => l === tag.split('-')[0]);
  try {
    return key === undefined ? undefined : (await LOADERS[key]!()).default;
  } catch {
    return undefined;
  }
}
