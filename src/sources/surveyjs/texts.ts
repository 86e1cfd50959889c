import type {LocalizedText} from '../../contract/text.ts';
import {toMarkdown, toWords, type Words} from '../importing/words.ts';
import type {Place} from '../importing/place.ts';
import {idFor, type Scene, type Scope} from './scope.ts';

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export interface TextOptions {
  /** Whether Kith shows links, lists and emphasis there. */
  rich?: boolean;
  /** What the text becomes. */
  as: string;
  /** Other words, where they are something else than the source's: `{item}` by its value. */
  fill?: ((name: string) => string | undefined) | undefined;
}

/** A text of the source, taken and reported: HTML as Markdown or words, `{name}` as `{{id}}`, languages by their tags. */
export const readText = (place: Place, key: string, scope: Scope, options: TextOptions): LocalizedText | undefined =>
  readWords(place.at(key), scope, options);

/** The same for a place that is a text itself. */
export function readWords(at: Place, scope: Scope, options: TextOptions): LocalizedText | undefined {
  const {value} = at;
  if (typeof value === 'string' || typeof value === 'number') {
    const text = convert(at, String(value), scope, options);
    return text || undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  at.note('kept', `is “${options.as}”`);
  const found = new Map<string, string>();
  for (const [name, words] of Object.entries(value as Record<string, unknown>)) {
    const tag = name === 'default' ? scope.scene.language : name.replaceAll('_', '-');
    if (typeof words !== 'string' || !TAG.test(tag)) continue;
    const inner = at.at(name);
    if (found.has(tag)) inner.note('approximated', `gives way to the text for “${tag}”`);
    const text = convert(inner, words, scope, options);
    if (text && !(found.has(tag) && name === 'default')) found.set(tag, text);
  }
  return joinLanguages(found, scope.scene);
}

/** Texts by language; one alone is simply a text. */
function joinLanguages(found: ReadonlyMap<string, string>, scene: Scene): LocalizedText | undefined {
  if (!found.size) return undefined;
  const [[tag, only]] = found as unknown as [[string, string]];
  if (found.size === 1 && tag === scene.language) return only;
  for (const language of found.keys()) scene.languages.add(language);
  return Object.fromEntries(found);
}

function convert(at: Place, source: string, scope: Scope, {rich, as, fill}: TextOptions): string {
  const {text, lost}: Words = rich ? toMarkdown(source) : toWords(source);
  at.note('kept', `is “${as}”`);
  if (lost.length) at.note('approximated', `is “${as}”, without ${lost.join(', ')}`);
  return pipe(at, text, scope, fill);
}

/** `{name}` becomes `{{id}}`; what cannot be inserted stays as it is written. */
function pipe(at: Place, text: string, scope: Scope, fill: TextOptions['fill']): string {
  return text.replace(/\{([^{}\n]{1,100})\}/g, (whole, name: string) => {
    const words = fill?.(name);
    if (words !== undefined) return words;
    const id = idFor(scope, name);
    if (id !== undefined) return `{{${id}}}`;
    at.note('approximated', `“${whole}” cannot be inserted, and stands there as it is`);
    return whole;
  });
}
