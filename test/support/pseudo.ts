// Languages that nobody speaks, for finding words that are not translated, cut off, or on the wrong side.
import type {Catalog, Message} from '../../src/i18n/catalog.ts';

/** `en-XA` is accented and longer; `ar-XB` is English written from right to left. */
export type Pseudo = 'en-XA' | 'ar-XB';

const PLAIN = 'aceginorsuyzACEGINORSUYZ';
const ACCENTED = 'áçéğîñöŕšûýžÁÇÉĞÎÑÖŔŠÛÝŽ';
/** How much longer German, Finnish or Tagalog are than English, for sentences. */
const LONGER = 1.4;

/**
 * A text in a language that nobody speaks; `{places}` and `{{answers}}` stay as they are. Spaces stand outside of what is turned
 * round, as in any text that people write: Firefox keeps one at the end of a line before a mark of direction (against CSS Text 3,
 * 4.1), and a line that fits then seems too wide.
 */
export function toPseudo(text: string, language: Pseudo): string {
  const parts = text.split(/(\{+\w+\}+)/);
  if (language === 'ar-XB')
    return parts.map((part, at) => (at % 2 ? part : part.replace(/\S(?:.*\S)?/s, '\u202e$&\u202c'))).join('');
  const accented = parts.map((part, at) => (at % 2 ? part : [...part].map(accent).join(''))).join('');
  const missing = Math.ceil(text.length * (LONGER - 1));
  const filler = 'lorem ipsum dolor sit amet '
    .repeat(Math.ceil(missing / 27))
    .slice(0, missing)
    .trim();
  return `[${accented} ${[...filler].map(accent).join('')}]`;
}

const accent = (letter: string): string => ACCENTED[PLAIN.indexOf(letter)] ?? letter;

/** All messages of a catalog in such a language, plurals too. */
export const toPseudoCatalog = (catalog: Catalog, language: Pseudo): Catalog =>
  Object.fromEntries(Object.entries(catalog).map(([key, message]) => [key, toPseudoMessage(message, language)]));

const toPseudoMessage = (message: Message, language: Pseudo): Message =>
  typeof message === 'string'
    ? toPseudo(message, language)
    : (Object.fromEntries(
        Object.entries(message).map(([category, text]) => [category, toPseudo(text, language)]),
      ) as Message);

/** Keys of a document under which people read something. */
const READ = /^(title|description|label|hint|text|\w+Label|heard|decision|reason|owner|next|asked|placeholder)$/;

/** A definition or document with everything that people read in such a language. */
export function toPseudoDocument<T>(document: T, language: Pseudo, key = ''): T {
  if (typeof document === 'string') return (READ.test(key) ? toPseudo(document, language) : document) as T;
  if (Array.isArray(document)) return document.map((entry: unknown) => toPseudoDocument(entry, language)) as T;
  if (typeof document !== 'object' || document === null) return document;
  const entries = Object.entries(document).map(([name, value]) => [
    name,
    toPseudoDocument(value as unknown, language, name),
  ]);
  return Object.fromEntries(entries) as T;
}
