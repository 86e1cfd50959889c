import type {Choice, Question} from '../../../src/contract/question.ts';
import {asList, asObject, isJsonObject} from '../../../src/core/json-object.ts';
import {languageOf} from '../../../src/core/text/localize.ts';
import {getIn, listIn, mapParts, type Path} from './json-path.ts';

/** Any definition, as JSON. What is wrong with it is found out by the check. */
export type Definition = Readonly<Record<string, unknown>>;

/** A list of questions in the definition. */
export interface Section {
  /** Where the list stands: `pages[1].questions`. */
  path: Path;
  kind: 'questions' | 'page' | 'consents' | 'background';
  /** The page that holds it. */
  page?: Path;
}

/** A question where it stands. */
export interface Spot {
  path: Path;
  /** The list it stands in. */
  list: Path;
  /** Place in the list, from 0. */
  index: number;
  question: Question;
}

/** The lists of questions that people edit, in order. */
export function sectionsOf(kind: string, definition: Definition): Section[] {
  if (kind === 'calendar') return [];
  if (kind === 'pulse') return [{path: 'questions', kind: 'background'}];
  if (kind === 'signup')
    return [
      {path: 'fields', kind: 'questions'},
      {path: 'consents', kind: 'consents'},
    ];
  const pages = asList(definition['pages']);
  if (!pages.length) return [{path: 'questions', kind: 'questions'}];
  return pages.map((_, i) => ({path: `pages[${i}].questions`, kind: 'page', page: `pages[${i}]`}));
}

/** All questions in the order they are asked. */
export const spotsOf = (kind: string, definition: Definition): Spot[] =>
  sectionsOf(kind, definition).flatMap(({path: list}) =>
    listIn<Question>(definition, list).map((question, index) => ({path: `${list}[${index}]`, list, index, question})),
  );

/** The question at a path. */
export const questionAt = (definition: Definition, path: Path): Question | undefined => {
  const found = getIn(definition, path);
  return isJsonObject(found) ? (found as unknown as Question) : undefined;
};

/** The languages of a definition, the first being that of plain texts: those it names, else all that are used, else English. */
export function languagesOf(definition: Definition): string[] {
  const named = asList(definition['languages']).filter((tag): tag is string => typeof tag === 'string');
  if (named.length) return named;
  const used = new Set<string>();
  for (const key of ['title', 'description']) for (const tag of Object.keys(asObject(definition[key]))) used.add(tag);
  return used.size ? [...used] : ['en'];
}

/** Whether a reader of one language reads the other: `pt` and `pt-BR`. */
export const isSameLanguage = (one: string, other: string): boolean => languageOf(one) === languageOf(other);

/** Every choice with a value and words of its own, so that each can be translated. */
export const spellOutChoices = (definition: Definition): Definition =>
  mapParts(definition, (value, key) => {
    if ((key !== 'choices' && key !== 'rows') || !Array.isArray(value)) return value;
    return value.map((choice: Choice) => {
      if (typeof choice === 'string') return {value: choice, label: choice};
      return isJsonObject(choice) && choice['label'] === undefined
        ? {...choice, label: (choice as {value: string}).value}
        : choice;
    });
  }) as Definition;
