import type {Condition} from '../../../src/contract/condition.ts';
import {asList, asObject} from '../../../src/core/json-object.ts';
import {languagesOf, type Definition} from './definition.ts';
import {getIn, insertAt, listIn, moveTo, removeAt, setIn, type Path} from './json-path.ts';
import {freeName, toName} from './names.ts';
import {renameValueInRules} from './rename.ts';
import {readText, writeText} from './texts.ts';

/** A choice as the builder keeps it: always with a value and words. */
export interface FullChoice {
  value: string;
  label?: unknown;
  none?: boolean;
  visibleIf?: Condition;
}

/** Marks that lists bring along from documents and mails: "- ", "• ", "1.", "a)". */
const MARK = /^\s*(?:[-*•·–—◦▪☐□]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+/;

/** The lines of a pasted list, without marks, empty lines and repeats. One line is split at semicolons, tabs or commas. */
export function parseChoices(pasted: string): string[] {
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim());
  const parts = lines.length > 1 ? lines : (lines[0] ?? '').split(/[;\t|]/);
  const split = parts.length === 1 && lines.length === 1 ? parts[0]!.split(/,\s+/) : parts;
  return [...new Set(split.map((line) => line.replace(MARK, '').trim()).filter(Boolean))];
}

const valuesOf = (choices: readonly FullChoice[]): string[] => choices.map(({value}) => value);

/** A choice with these words and a value that no other one has. */
export const toChoice = (words: string, others: readonly FullChoice[]): FullChoice => ({
  value: freeName(toName(words), valuesOf(others), `option-${others.length + 1}`),
  label: words,
});

/** Words that the builder itself put there, to be written over. */
const isPlaceholder = ({value, label}: FullChoice): boolean =>
  /^(option|row)-\d+$/.test(value) && typeof label === 'string' && /^(Option|Row) \d+$/.test(label);

/** Adds pasted lines to a list of choices, instead of those that nobody has written yet. Lines that are there stay as they are. */
export function pasteChoices(definition: Definition, list: Path, pasted: string): Definition {
  const languages = languagesOf(definition);
  const kept = listIn<FullChoice>(definition, list).filter((choice) => !isPlaceholder(choice));
  const known = new Set(kept.map(({label}) => readText(label, languages[0]!, languages)));
  const all = parseChoices(pasted)
    .filter((words) => !known.has(words))
    .reduce((choices, words) => [...choices, toChoice(words, choices)], kept);
  return all.length ? setIn(definition, list, all) : definition;
}

/** Adds one choice at the end, or behind an index. */
export function addChoice(definition: Definition, list: Path, after?: number): Definition {
  const choices = listIn<FullChoice>(definition, list);
  const at = after === undefined ? choices.length : after + 1;
  const value = freeName('', valuesOf(choices), `option-${choices.length + 1}`);
  return setIn(definition, list, insertAt(choices, at, {value, label: ''}));
}

export const removeChoice = (definition: Definition, list: Path, index: number): Definition =>
  setIn(definition, list, removeAt(listIn(definition, list), index));

export const moveChoice = (definition: Definition, list: Path, from: number, to: number): Definition =>
  setIn(definition, list, moveTo(listIn(definition, list), from, to));

/**
 * Writes a choice's words. As long as nothing was published its value follows the words, and rules about it go along.
 * @param question the id of its question
 */
export function writeChoice(
  definition: Definition,
  list: Path,
  index: number,
  words: string,
  {language, question, isPublished}: {language: string; question: string; isPublished: boolean},
): Definition {
  const languages = languagesOf(definition);
  const choices = listIn<FullChoice>(definition, list);
  const {value, label} = choices[index]!;
  const written = setIn(definition, `${list}[${index}].label`, writeText(label, language, words, languages));
  const before = toName(readText(label, languages[0]!, languages));
  // what is a number counts as points for a score, whatever the choice is called
  const isPoints = value.trim() !== '' && Number.isFinite(Number(value)) && isScored(definition, question);
  const isFollowing =
    !isPoints && (/^(option|row)-\d+$/.test(value) || (before !== '' && value.replace(/-\d+$/, '') === before));
  if (isPublished || language !== languages[0] || !(isFollowing || (value === before && !isPoints))) return written;
  const next = freeName(toName(words), valuesOf(removeAt(choices, index)), `option-${index + 1}`);
  return setIn(renameValueInRules(written, question, value, next), `${list}[${index}].value`, next);
}

const isScored = (definition: Definition, question: string): boolean =>
  listIn(definition, 'scores').some((score) => asList(asObject(score)['of']).includes(question));

/** "None of these": chosen alone. Only one is. */
export const markNone = (definition: Definition, list: Path, index: number, isNone: boolean): Definition =>
  setIn(
    definition,
    list,
    listIn<FullChoice>(definition, list).map((choice, i) => {
      const {none: _, ...rest} = choice;
      return isNone && i === index ? {...rest, none: true} : rest;
    }),
  );

/** What a list of choices is called in the question: `choices`, or the `rows` of a table. */
export const choicesOf = (definition: Definition, list: Path): FullChoice[] =>
  listIn<unknown>(definition, list).map((choice) =>
    typeof choice === 'string' ? {value: choice, label: choice} : (asObject(choice) as unknown as FullChoice),
  );

/** Whether there is such a list. */
export const hasList = (definition: Definition, list: Path): boolean => Array.isArray(getIn(definition, list));
