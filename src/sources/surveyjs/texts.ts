import type {LocalizedText} from '../../contract/text.ts';
import type {Place} from '../importing/place.ts';
import {isLanguage, readWords as readAnyWords} from '../importing/texts.ts';
import {idFor, type Scope} from './scope.ts';

interface TextOptions {
  /** Whether Kith shows links, lists and emphasis there. */
  rich?: boolean;
  /** What the text becomes. */
  as: string;
}

/** The text under a key, taken and reported. */
export const readText = (place: Place, key: string, scope: Scope, options: TextOptions): LocalizedText | undefined =>
  readWords(place.at(key), scope, options);

/** The same for a place that is a text itself. */
export const readWords = (at: Place, scope: Scope, options: TextOptions): LocalizedText | undefined =>
  readAnyWords(at, scope.scene, {...options, insert: (place, text) => pipe(place, text, scope)});

/** `{name}` becomes `{{id}}`; what cannot be inserted stays as it is written. */
const pipe = (at: Place, text: string, scope: Scope): string =>
  text.replace(/\{([^{}\n]{1,100})\}/g, (whole, name: string) => {
    const id = idFor(scope, name);
    if (id !== undefined) return `{{${id}}}`;
    if (scope.outer && /^(?:panel|row|item)\b/i.test(name)) {
      at.note('approximated', `“${whole}” cannot be inserted inside of a group: “…” stands there`);
      return '…';
    }
    at.note('approximated', `“${whole}” cannot be inserted, and stands there as it is`);
    return whole;
  });

/**
 * The language of texts under `default`: the survey's own, or English, whichever never stands beside one. SurveyJS takes
 * English for it, and creators often write their own language there.
 */
export function findLanguage(source: unknown, locale: unknown): string {
  const own = typeof locale === 'string' && isLanguage(locale) ? locale : 'en';
  const beside = new Set<string>();
  const open: unknown[] = [source];
  for (let value = open.pop(); value !== undefined || open.length; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const isText = typeof (value as {default?: unknown}).default === 'string' && Object.hasOwn(value, 'default');
    if (isText) for (const key of Object.keys(value)) beside.add(key);
    else for (const inner of Object.values(value)) open.push(inner);
  }
  return [own, 'en'].find((tag) => !beside.has(tag)) ?? own;
}
