import type {LocalizedText} from '../../contract/text.ts';

/** A text in one language. `lang` is set where it is not the language that was asked for. */
export interface LocalText {
  text: string;
  lang?: string;
}

/**
 * The string of `text` for a reader of `locale`: the best of its language, then of `fallback`, then whatever stands first.
 * @param locale BCP 47 tag of the reader
 * @param fallback language the document was written in
 */
export function localizeText(text: LocalizedText | undefined, locale: string, fallback = 'en'): LocalText {
  if (text === undefined) return {text: ''};
  if (typeof text === 'string') return {text};
  const key = pickLanguage(Object.keys(text), locale, fallback);
  if (key === undefined) return {text: ''};
  return languageOf(key) === languageOf(locale) ? {text: text[key]!} : {text: text[key]!, lang: key};
}

/** The best of `available` for `locale`; undefined only where nothing is available. */
export const pickLanguage = (available: readonly string[], locale: string, fallback = 'en'): string | undefined =>
  findLanguage(available, locale) ?? findLanguage(available, fallback) ?? available[0];

/** The very tag; one in the same script, so that `zh-TW` reads `zh-Hant`, and what it is a region of before others; any of its language. */
function findLanguage(available: readonly string[], locale: string): string | undefined {
  // in this order, what has a region stands behind what has none
  const near = available.filter((tag) => languageOf(tag) === languageOf(locale)).sort();
  return (
    near.find((tag) => tag.toLowerCase() === locale.toLowerCase()) ??
    near.find((tag) => near[1] && scriptOf(tag) === scriptOf(locale)) ??
    near[0]
  );
}

/** The script that a language is written in, where its tag does not say ("likely subtags" of Unicode TR 35). */
export const scriptOf = (tag: string): string | undefined => new Intl.Locale(toLocale(tag)).maximize().script;

/** A tag that the browser takes: pages also write `en_US`, and worse. */
export function toLocale(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString();
  } catch {
    return 'en';
  }
}

/** The language of a tag, in lower case: `pt` of `pt-BR`. CLDR, and so browsers, have Tagalog under its standard form. */
export const languageOf = (tag: string): string => tag.split('-')[0]!.toLowerCase().replace(/^tl$/, 'fil');
