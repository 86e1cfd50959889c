import type {LocalizedText} from '../../contract/text.ts';
import {plainText} from '../../core/text/markdown.ts';
import type {Place} from '../importing/place.ts';
import type {Target} from '../importing/rule.ts';
import {joinLanguages, type Tongues} from '../importing/texts.ts';
import {toMarkdown, toWords} from '../importing/words.ts';
import {toLanguage} from './languages.ts';

/** What the whole form shares while it is read. */
export interface Scene extends Tongues {
  /** Rows of the sheet "choices" by their list. */
  lists: ReadonlyMap<string, Place[]>;
  /** Names of the questions of the survey itself, which texts can insert; by name in lower case. */
  ids: Map<string, string>;
  /** Rules wait until all questions are known. */
  later: (() => void)[];
}

/** Questions that see each other. */
export interface Scope {
  scene: Scene;
  outer?: Scope;
  taken: Set<string>;
  targets: Map<string, Target | string>;
}

export function lookup(scope: Scope, name: string): Target | string {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.targets.get(name.toLowerCase());
    if (found !== undefined) return found;
  }
  return `“${name}” is no question that can be asked about from here`;
}

/** The columns of one kind: `label`, and `label::French (fr)`. */
const columnsOf = (row: Place, key: string): string[] =>
  Object.keys(row.value as object).filter((head) => head === key || head.startsWith(`${key}::`));

/** A text in all its languages. `rich` keeps links and emphasis. */
export function readText(row: Place, key: string, scene: Scene, as: string, rich = false): LocalizedText | undefined {
  const found = new Map<string, string>();
  for (const head of columnsOf(row, key)) {
    const name = head.slice(key.length + 2);
    const tag = head === key ? scene.language : (toLanguage(name) ?? unknownLanguage(row.at(head), name));
    const text = convert(row.at(head), scene, as, rich);
    if (text && !(found.has(tag) && head === key)) found.set(tag, text);
  }
  return joinLanguages(found, scene);
}

/** A language that nothing is known of keeps its name in its tag, as BCP 47 has it for private ones. */
function unknownLanguage(at: Place, name: string): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 8) || 'other';
  at.note('approximated', `“${name}” is not known as a language: it is “und-${slug.padEnd(2, 'x')}”`);
  return `und-${slug.padEnd(2, 'x')}`;
}

function convert(at: Place, scene: Scene, as: string, rich: boolean): string {
  const source = String(at.value ?? '').replace(/^#{1,6}\s+/gm, '');
  const {text, lost} = rich ? toMarkdown(source) : toWords(source);
  const isMarked = !rich && /\*\*|__|\]\(|(?:^|\s)[*_]\S/.test(text);
  at.note('kept', `is “${as}”`);
  const missing = isMarked && !lost.includes('formatting') ? [...lost, 'formatting'] : lost;
  if (missing.length) at.note('approximated', `is “${as}”, without ${missing.join(', ')}`);
  return insert(at, isMarked ? plainText(text) : text, scene);
}

const insert = (at: Place, text: string, {ids}: Scene): string =>
  text.replace(/\$\{\s*([^{}]+?)\s*\}/g, (whole, name: string) => {
    const id = ids.get(name.toLowerCase());
    if (id !== undefined) return `{{${id}}}`;
    at.note('approximated', `“${whole}” cannot be inserted, and stands there as it is`);
    return whole;
  });

/** All columns of one kind that have no place in Kith. */
export function drop(row: Place, keys: readonly string[], why: string): void {
  for (const key of keys) for (const head of columnsOf(row, key)) row.dropped(head, why);
}
