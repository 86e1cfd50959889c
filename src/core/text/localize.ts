import type {LocalizedText} from '../../contract/text.ts';

/** A text in one language. `lang` is set where it is not the language that was asked for. */
export interface LocalText {
  text: string;
  lang?: string;
}

/**
 * The string of `text` for a reader of `locale`: the same tag, the same language, then `fallback`, then whatever stands first.
 * @param locale BCP 47 tag of the reader
 * @param fallback language the document was written in
 */
export function localizeText(text: LocalizedText | undefined, locale: string, fallback = 'en'): LocalText {
  if (text === undefined) return {text: ''};
  if (typeof text === 'string') return {text};
  const key = pickLanguage(Object.keys(text), locale, fallback);
  if (key === undefined) return {text: ''};
  const asked = languageOf(key) === languageOf(locale);
  return asked ? {text: text[key]!} : {text: text[key]!, lang: key};
}

/** The best of `available` for `locale`; undefined only where nothing is available. */
export function pickLanguage(available: readonly string[], locale: string, fallback = 'en'): string | undefined {
  const find = (test: (tag: string) => boolean) => available.find((tag) => test(tag.toLowerCase()));
  const wanted = locale.toLowerCase();
  return (
    find((tag) => tag === wanted) ??
    find((tag) => languageOf(tag) === languageOf(wanted)) ??
    find((tag) => tag === fallback.toLowerCase()) ??
    find((tag) => languageOf(tag) === languageOf(fallback)) ??
    available[0]
  );
}

/** The language of a tag, in lower case: `pt` of `pt-BR`. */
export const languageOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();
