import type {Catalog, Message, Wording} from './catalog.ts';

/** Where the words of each language are, by its tag; English stands beside the widgets. A language is fetched once it is read. */
const LOADERS: Record<string, () => Promise<{default: Catalog}>> = {
  ar: () => import('../locales/ar.ts'),
  bn: () => import('../locales/bn.ts'),
  de: () => import('../locales/de.ts'),
  es: () => import('../locales/es.ts'),
  fa: () => import('../locales/fa.ts'),
  fr: () => import('../locales/fr.ts'),
  he: () => import('../locales/he.ts'),
  hi: () => import('../locales/hi.ts'),
  ht: () => import('../locales/ht.ts'),
  it: () => import('../locales/it.ts'),
  ja: () => import('../locales/ja.ts'),
  ko: () => import('../locales/ko.ts'),
  pl: () => import('../locales/pl.ts'),
  pt: () => import('../locales/pt.ts'),
  ru: () => import('../locales/ru.ts'),
  so: () => import('../locales/so.ts'),
  sw: () => import('../locales/sw.ts'),
  tl: () => import('../locales/tl.ts'),
  tr: () => import('../locales/tr.ts'),
  uk: () => import('../locales/uk.ts'),
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

/** Languages in scripts that run from right to left (Unicode CLDR, script metadata). */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(Arab|Hebr)\b/i;

/**
 * The words of a language with those of the page over them, and under `dir` its direction; undefined where there are none and it
 * runs from left to right. Rejects where its file does not come.
 * @param wordings those of the page, the strongest last
 */
export async function findCatalog(
  tag: string,
  wordings: readonly (Wording | undefined)[] = [],
): Promise<Catalog | undefined> {
  const load = LOADERS[matchLanguage(tag) ?? ''];
  const own = load && (await load()).default;
  const dir = RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
  const words = Object.assign({}, own, ...wordings.map((wording) => pickWording(wording, tag))) as Catalog;
  return Object.keys(words).length || dir === 'rtl' ? {...words, dir} : undefined;
}

/** What a page says in a language: for all languages, over that for the language, over that for the very tag. */
function pickWording(wording: Wording | undefined, tag: string): Catalog {
  const levels = [wording, wording?.[tag.split('-')[0]!], wording?.[tag]];
  const entries = levels.flatMap((words) => (words && typeof words === 'object' ? Object.entries(words) : []));
  // a key of ours may be the tag of a language, too: "no"
  return Object.fromEntries(entries.filter(([, words]) => isMessage(words))) as Catalog;
}

const isMessage = (words: Message | Catalog | null): boolean =>
  typeof words === 'string' || typeof words?.other === 'string';
