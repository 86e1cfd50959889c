import type {LocalizedText} from '../../contract/text.ts';
import {toMarkdown, toWords} from './words.ts';
import type {Place} from './place.ts';

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const isLanguage = (tag: string): boolean => TAG.test(tag);

/** The languages of a source while it is read. */
export interface Tongues {
  /** The language of texts that name none. */
  language: string;
  /** Those that were met, in order. */
  languages: Set<string>;
}

export interface TextOptions {
  /** Whether Kith shows links, lists and emphasis there. */
  rich?: boolean;
  /** What the text becomes. */
  as: string;
  /** Puts Kith's `{{id}}` where the source inserts answers. */
  insert: (at: Place, text: string) => string;
}

/** A text of the source, taken and reported: HTML as Markdown or words, languages by their tags. */
export function readWords(at: Place, tongues: Tongues, options: TextOptions): LocalizedText | undefined {
  const {value} = at;
  if (typeof value === 'string' || typeof value === 'number') return convert(at, String(value), options) || undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  at.note('kept', `is “${options.as}”`);
  const found = new Map<string, string>();
  for (const [name, words] of Object.entries(value as Record<string, unknown>)) {
    const tag = name === 'default' ? tongues.language : name.replaceAll('_', '-');
    if (typeof words !== 'string' || !TAG.test(tag)) continue;
    const inner = at.at(name);
    const text = convert(inner, words, options);
    const known = found.get(tag);
    if (known !== undefined && text && text !== known)
      inner.note('approximated', `gives way to another text for “${tag}”`);
    if (text && (known === undefined || name !== 'default')) found.set(tag, text);
  }
  return joinLanguages(found, tongues);
}

/** Texts by language; one alone is simply a text. */
export function joinLanguages(
  found: ReadonlyMap<string, string>,
  {language, languages}: Tongues,
): LocalizedText | undefined {
  const [first] = found;
  if (!first) return undefined;
  if (found.size === 1 && first[0] === language) return first[1];
  for (const tag of found.keys()) languages.add(tag);
  return Object.fromEntries(found);
}

/** The list for `languages`, the one of texts without a language first; undefined where there is but one. */
export function listLanguages({language, languages}: Tongues): string[] | undefined {
  if (!languages.size || (languages.size === 1 && languages.has(language))) return undefined;
  return [...(languages.has(language) ? [language] : []), ...[...languages].filter((tag) => tag !== language)];
}

function convert(at: Place, source: string, {rich, as, insert}: TextOptions): string {
  const {text, lost} = rich ? toMarkdown(source) : toWords(source);
  at.note('kept', `is “${as}”`);
  if (lost.length) at.note('approximated', `is “${as}”, without ${lost.join(', ')}`);
  return insert(at, text);
}
