import type {Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {asObject} from '../../../src/core/json-object.ts';
import {languagesOf, spotsOf, type Definition} from './definition.ts';
import {insertAt, listIn, moveTo, removeAt, setIn} from './json-path.ts';
import {canDecide} from './rules.ts';
import {showText} from './texts.ts';

/** What people read after sending, as far as it is written. */
export interface EndingLike {
  visibleIf?: Condition;
  title?: unknown;
  text?: unknown;
  redirect?: string;
}

/** The endings in their order: the first whose rule holds is shown. */
export const endingsOf = (definition: Definition): readonly EndingLike[] => listIn<EndingLike>(definition, 'endings');

const setEndings = (definition: Definition, endings: readonly EndingLike[]): Definition =>
  setIn(definition, 'endings', endings.length ? endings : undefined);

/** Writes one field of an ending. The first one comes into being with its first words, and goes with its last. */
export function setEnding(definition: Definition, index: number, key: keyof EndingLike, value: unknown): Definition {
  const endings = endingsOf(definition);
  const all = endings.length ? endings : [{}];
  const next = all.map((ending, i) => (i === index ? setIn(ending, key, value) : ending));
  return setEndings(definition, next.length === 1 && !Object.keys(next[0]!).length ? [] : next);
}

/** Where the ending for everybody else stands; -1 where there is none. */
export const otherwiseAt = (definition: Definition): number =>
  endingsOf(definition).findIndex(({visibleIf}) => visibleIf === undefined);

/** Adds an ending: one with a rule before the one for everybody else, that one at the end. */
export function addEnding(definition: Definition, visibleIf?: Condition): {definition: Definition; index: number} {
  const endings = endingsOf(definition);
  const otherwise = otherwiseAt(definition);
  const index = visibleIf && otherwise !== -1 ? otherwise : endings.length;
  const ending: EndingLike = visibleIf ? {visibleIf} : {};
  return {definition: setEndings(definition, insertAt(endings, index, ending)), index};
}

export const removeEnding = (definition: Definition, index: number): Definition =>
  setEndings(definition, removeAt(endingsOf(definition), index));

export const moveEnding = (definition: Definition, from: number, to: number): Definition =>
  setEndings(definition, moveTo(endingsOf(definition), from, to));

/** All that the rule of an ending can be about: questions, and scores, which are compared as numbers are. */
export function decidersOf(kind: string, definition: Definition): Question[] {
  const asked = spotsOf(kind, definition).map(({question}) => question);
  const languages = languagesOf(definition);
  const scores = listIn(definition, 'scores').map((score): Question => {
    const {id, label} = asObject(score);
    return {id: String(id), type: 'number', label: `Points: ${showText(label, languages) || String(id)}`, min: 0};
  });
  return [...asked.filter(canDecide), ...scores];
}

/** Other sites that endings lead to: the page must allow them by name. A path of the page's own site needs nothing. */
export function originsOf(definition: Definition): string[] {
  const urls = endingsOf(definition).map(({redirect}) => String(redirect ?? ''));
  const origins = urls.filter((url) => /^https?:/i.test(url) && URL.canParse(url)).map((url) => new URL(url).origin);
  return [...new Set(origins)];
}
