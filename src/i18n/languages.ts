import type {Catalog} from './catalog.ts';

/** Where the words of each language are, by its tag; English stands beside the widgets. A language is fetched once it is read. */
const LOADERS: Record<string, () => Promise<{default: Catalog}>> = {
  de: () => import('../locales/de.ts'),
  es: () => import('../locales/es.ts'),
  fr: () => import('../locales/fr.ts'),
  ht: () => import('../locales/ht.ts'),
  it: () => import('../locales/it.ts'),
  ja: () => import('../locales/ja.ts'),
  ko: () => import('../locales/ko.ts'),
  pt: () => import('../locales/pt.ts'),
  tl: () => import('../locales/tl.ts'),
  vi: () => import('../locales/vi.ts'),
  'zh-Hans': () => import('../locales/zh-Hans.ts'),
  'zh-Hant': () => import('../locales/zh-Hant.ts'),
};

/** Languages that Kith speaks besides English, as BCP 47 tags. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

/**
 * Which of our languages a reader of `tag` is given; undefined where we have none and English is left. Regions fall back to
 * their language, Chinese goes by its script (RFC 4647 lookup, after "likely subtags" of Unicode TR 35).
 */
export function matchLanguage(tag: string): string | undefined {
  const {language, script} = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  // CLDR names Tagalog by its standard form
  const key = language === 'zh' ? `zh-${script}` : language === 'fil' ? 'tl' : language;
  return LANGUAGES.find((known) => known === key);
}

/** The words of a language; undefined where we do not have it. Rejects where its file does not come. */
export async function findCatalog(tag: string): Promise<Catalog | undefined> {
  const load = LOADERS[matchLanguage(tag) ?? ''];
  return load && (await load()).default;
}
