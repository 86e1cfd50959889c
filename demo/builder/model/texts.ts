import type {LocalizedText} from '../../../src/contract/text.ts';
import {isJsonObject} from '../../../src/core/json-object.ts';
import {isSameLanguage} from './definition.ts';

const keyFor = (text: Readonly<Record<string, string>>, language: string): string | undefined =>
  Object.hasOwn(text, language) ? language : Object.keys(text).find((tag) => isSameLanguage(tag, language));

/** The words of a text in one language, and in no other. A plain string is in the first. */
export function readText(text: unknown, language: string, languages: readonly string[]): string {
  if (typeof text === 'string') return language === languages[0] ? text : '';
  if (!isJsonObject(text)) return '';
  const texts = text as Record<string, string>;
  const key = keyFor(texts, language);
  return key === undefined ? '' : String(texts[key]);
}

/** The words in the first language, else in the first that has any: what a text is called in the builder. */
export function showText(text: unknown, languages: readonly string[]): string {
  const first = readText(text, languages[0] ?? 'en', languages);
  if (first || typeof text === 'string' || !isJsonObject(text)) return first;
  return Object.values(text).find((words): words is string => typeof words === 'string' && words !== '') ?? '';
}

/** The text with other words in one language. A text in the first language alone is a plain string. */
export function writeText(text: unknown, language: string, words: string, languages: readonly string[]): LocalizedText {
  const first = languages[0] ?? 'en';
  if ((text === undefined || typeof text === 'string') && language === first) return words;
  const known: Record<string, string> =
    typeof text === 'string' ? {[first]: text} : isJsonObject(text) ? {...(text as Record<string, string>)} : {};
  const key = keyFor(known, language) ?? language;
  if (words || language === first) known[key] = words;
  else delete known[key];
  const tags = Object.keys(known);
  return tags.length === 0 ? '' : tags.length === 1 && tags[0] === first ? known[first]! : known;
}

/** The same for a text that may be absent: without words in any language there is none. */
export function writeOptional(
  text: unknown,
  language: string,
  words: string,
  languages: readonly string[],
): LocalizedText | undefined {
  const next = writeText(text, language, words, languages);
  const isEmpty = typeof next === 'string' ? next === '' : Object.values(next).every((one) => one === '');
  return isEmpty ? undefined : next;
}
