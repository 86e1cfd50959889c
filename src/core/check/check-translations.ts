import {asList, asObject} from '../json-object.ts';
import {languageOf, scriptOf} from '../text/localize.ts';
import {found, type CheckFinding} from './finding.ts';
import type {Text} from './texts.ts';

/** The languages of a document: those it names, else all that a text of it is in; the first one is that of plain strings. */
export function languagesOf(document: unknown, texts: readonly Text[]): string[] {
  const named = asList(asObject(document)['languages']).filter((tag): tag is string => typeof tag === 'string');
  const used = texts.flatMap(({text}) => (typeof text === 'string' ? [] : Object.keys(text)));
  const all = [...new Set(named.length ? named : used)];
  return all.length ? all : ['en'];
}

/** What is called the same in every language unless its author says otherwise. */
const NAMES = /(?:organizer|location)\.name$/;

/** For each language, the texts that are not there in it. Names, numbers and signs read the same everywhere. */
export function checkTranslations(texts: readonly Text[], languages: readonly string[]): CheckFinding[] {
  if (languages.length < 2) return [];
  return languages.flatMap((language) => {
    const lacking = texts.filter((text) => !isIn(text, language, languages[0]!)).map(({path}) => path);
    if (!lacking.length) return [];
    const places = lacking.slice(0, 5).join(', ') + (lacking.length > 5 ? ` and ${lacking.length - 5} more` : '');
    const [is, them] = lacking.length === 1 ? ['text is', 'it'] : ['texts are', 'them'];
    return found(
      'not-translated',
      lacking[0]!,
      `${lacking.length} ${is} not there in "${language}": ${places}. Readers of it see another language.`,
      `Add "${language}" to ${them}: {"${languages[0]}": "…", "${language}": "…"}.`,
      lacking,
    );
  });
}

const isReadAs = (tag: string, other: string): boolean =>
  languageOf(tag) === languageOf(other) && scriptOf(tag) === scriptOf(other);

function isIn({path, text}: Text, language: string, first: string): boolean {
  if (typeof text === 'string' && NAMES.test(path)) return true;
  if (typeof text === 'string')
    return isReadAs(language, first) || !/\p{L}{2}/u.test(text.replace(/\{\{[^}]*\}\}/g, ''));
  return Object.entries(text).some(([tag, words]) => isReadAs(tag, language) && words.trim() !== '');
}
