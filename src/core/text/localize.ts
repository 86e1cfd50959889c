import type {LocalizedText} from '../../contract/text.ts';

/** A text in one language. `lang` is set where it is not the language that was asked for. */
export interface LocalText {
  text: string;
  lang?: string;
}

/**
 * The string of `text` for a reader of `locale`: the best of its languages, then of those of `fallback`, then whatever stands first.
 * @param locale BCP 47 tag of the reader
 * @param fallback language the document was written in
 */
export function localizeText(text: LocalizedText | undefined, locale: string, fallback = 'en'): LocalText {
  if (text === undefined) return {text: ''};
  if (typeof text === 'string') return {text};
  const key = pickLanguage(Object.keys(text), locale, fallback);
  if (key === undefined) return {text: ''};
  return key === locale || isReadAs(key, locale) ? {text: text[key]!} : {text: text[key]!, lang: key};
}

/** The best of `available` for `locale`; undefined only where nothing is available. */
export const pickLanguage = (available: readonly string[], locale: string, fallback = 'en'): string | undefined =>
  findLanguage(available, locale) ?? findLanguage(available, fallback) ?? available[0];

/**
 * The very tag; what it is a region of (RFC 4647, lookup); another one of the same language in the same script, so that `zh-TW`
 * reads `zh-Hant`; then one in another script.
 */
function findLanguage(available: readonly string[], locale: string): string | undefined {
  const wanted = `${locale.toLowerCase()}-`;
  const alike = available.filter((tag) => isReadAs(tag, locale));
  return (
    available.find((tag) => `${tag.toLowerCase()}-` === wanted) ??
    alike.find((tag) => wanted.startsWith(`${tag.toLowerCase()}-`)) ??
    alike[0] ??
    available.find((tag) => languageOf(likely(tag)) === languageOf(likely(locale)))
  );
}

/** Whether two tags are of one language in one script, as far as they say, or as it is mostly written where they are from. */
export const isReadAs = (tag: string, other: string): boolean => likely(tag) === likely(other);

const LIKELY = new Map<string, string>();

/** Language and script of a tag: `zh-Hant` of `zh-TW` ("likely subtags" of Unicode TR 35). Of what is no tag, what stands first. */
function likely(tag: string): string {
  if (!LIKELY.has(tag)) {
    let found = languageOf(tag);
    try {
      const {language, script} = new Intl.Locale(tag).maximize();
      found = `${language}-${script}`;
    } catch {
      // no tag
    }
    LIKELY.set(tag, found);
  }
  return LIKELY.get(tag)!;
}

/** The language of a tag, in lower case: `pt` of `pt-BR`. */
export const languageOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();
