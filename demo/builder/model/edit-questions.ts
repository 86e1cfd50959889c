import type {Question, QuestionType} from '../../../src/contract/question.ts';
import {asObject, isJsonObject} from '../../../src/core/json-object.ts';
import {languagesOf, spotsOf, type Definition, type Spot} from './definition.ts';
import {getIn, insertAt, listIn, mapParts, moveTo, removeAt, setIn, updateIn, type Path} from './json-path.ts';
import {freeName, toName} from './names.ts';
import {newQuestion} from './question-kinds.ts';
import {renameInRules} from './rename.ts';
import {readText, writeText} from './texts.ts';

/** A changed definition, and where the question is now. */
export interface Edited {
  definition: Definition;
  path: Path;
}

/** All ids, those of questions in groups included. */
export function idsOf(definition: Definition): string[] {
  const ids: string[] = [];
  mapParts(definition, (value) => {
    if (isJsonObject(value) && typeof value['id'] === 'string' && 'type' in value) ids.push(value['id']);
    return value;
  });
  return ids;
}

/** Adds a question of a type to a list, at its end or before an index. */
export function addQuestion(definition: Definition, list: Path, type: QuestionType, index?: number): Edited {
  const questions = listIn<Question>(definition, list);
  const at = index ?? questions.length;
  const blank = newQuestion(type, '');
  const id = freeName(
    toName(typeof blank.label === 'string' ? blank.label : ''),
    idsOf(definition),
    freshId(definition),
  );
  return {
    definition: setIn(definition, list, insertAt(questions, at, {...blank, id})),
    path: `${list}[${at}]`,
  };
}

const FRESH = /^question-\d+$/;

function freshId(definition: Definition): string {
  const ids = new Set(idsOf(definition));
  for (let i = 1; ; i++) if (!ids.has(`question-${i}`)) return `question-${i}`;
}

/** Takes a question away. Rules about it stay, and are found by the check. */
export const removeQuestion = (definition: Definition, {list, index}: Spot): Definition =>
  setIn(definition, list, removeAt(listIn(definition, list), index));

/** A copy of the question behind it, with an id of its own. */
export function duplicateQuestion(definition: Definition, {list, index, question}: Spot): Edited {
  const id = freeName(question.id, idsOf(definition), 'question');
  const copy = {...question, id};
  return {
    definition: setIn(definition, list, insertAt(listIn(definition, list), index + 1, copy)),
    path: `${list}[${index + 1}]`,
  };
}

/** Moves a question to a place in a list, from 0; over the end of one page it goes on to the next. */
export function moveQuestion(definition: Definition, spot: Spot, list: Path, index: number): Edited {
  const path = `${list}[${index}]`;
  if (list === spot.list)
    return {definition: setIn(definition, list, moveTo(listIn(definition, list), spot.index, index)), path};
  const without = removeQuestion(definition, spot);
  return {definition: setIn(without, list, insertAt(listIn(without, list), index, spot.question)), path};
}

/** Where a question comes to when it goes one place up (-1) or down (1); undefined at the ends. */
export function neighbour(
  kind: string,
  definition: Definition,
  lists: readonly Path[],
  spot: Spot,
  step: -1 | 1,
): {list: Path; index: number} | undefined {
  const index = spot.index + step;
  const own = listIn(definition, spot.list);
  if (index >= 0 && index < own.length) return {list: spot.list, index};
  // from one page to the next, never from the questions to the consents
  if (!spot.list.startsWith('pages')) return undefined;
  const list = lists[lists.indexOf(spot.list) + step];
  if (list === undefined) return undefined;
  return {list, index: step === 1 ? 0 : listIn(definition, list).length};
}

/**
 * Writes a question's words in one language. As long as nothing was published its id follows the words, so that the columns
 * of the data say what was asked.
 */
export function writeLabel(
  definition: Definition,
  path: Path,
  words: string,
  language: string,
  isPublished: boolean,
): Definition {
  const languages = languagesOf(definition);
  const {id = '', label} = asObject(getIn(definition, path)) as {id?: string; label?: unknown};
  const written = setIn(definition, `${path}.label`, writeText(label, language, words, languages));
  const before = toName(readText(label, languages[0]!, languages));
  const isFollowing = FRESH.test(id) || (before !== '' && (id === before || id.replace(/-\d+$/, '') === before));
  if (isPublished || language !== languages[0] || !isFollowing) return written;
  const others = idsOf(definition).filter((other) => other !== id);
  const next = toName(words) ? freeName(toName(words), others, freshId(definition)) : freshId(definition);
  return setIn(renameInRules(written, id, next), `${path}.id`, next);
}

/** Gives a question another id; what spoke of it goes along. */
export const renameQuestion = (definition: Definition, path: Path, id: string): Definition => {
  const before = String(asObject(getIn(definition, path))['id'] ?? '');
  return setIn(renameInRules(definition, before, id), `${path}.id`, id);
};

/** Options that several types have: what one wrote is kept when a question becomes one of another type. */
const KEPT = ['id', 'name', 'label', 'hint', 'required', 'requiredIf', 'visibleIf', 'parameter'];
const CHOOSING = new Set(['single-choice', 'multiple-choice', 'ranking', 'allocation', 'matrix']);

/** Makes a question one of another type. */
export const retypeQuestion = (definition: Definition, path: Path, type: QuestionType): Definition =>
  updateIn(definition, path, (before) => {
    const old = asObject(before);
    const kept = Object.fromEntries(Object.entries(old).filter(([key]) => KEPT.includes(key)));
    const choices = CHOOSING.has(type) && CHOOSING.has(String(old['type'])) ? {choices: old['choices']} : {};
    return {...newQuestion(type, String(old['id'])), ...kept, ...choices};
  });

/** The first page gets company: the questions become those of a page where there were none. */
export function addPage(definition: Definition): Definition {
  const {questions, ...rest} = definition;
  const pages = listIn(definition, 'pages');
  const first = pages.length ? pages : [{questions: questions ?? []}];
  const page = addQuestion({...rest, pages: [...first, {questions: []}]}, `pages[${first.length}].questions`, 'text');
  return page.definition;
}

/** Takes a page away; its questions go to the page before, or to the next. The last page left is none. */
export function removePage(definition: Definition, index: number): Definition {
  const pages = listIn<{questions: readonly Question[]}>(definition, 'pages');
  const gone = pages[index];
  if (!gone || pages.length < 2) return definition;
  const into = index === 0 ? 1 : index - 1;
  const joined = pages.map((page, i) =>
    i === into
      ? {
          ...page,
          questions: index === 0 ? [...gone.questions, ...page.questions] : [...page.questions, ...gone.questions],
        }
      : page,
  );
  const left = removeAt(joined, index);
  if (left.length > 1 || Object.keys(left[0]!).length > 1) return {...definition, pages: left};
  const {pages: _, ...rest} = definition;
  return {...rest, questions: left[0]!.questions};
}

/** The place of a path among all questions, counted from 1; 0 where none stands there. */
export const numberOf = (kind: string, definition: Definition, path: Path): number =>
  spotsOf(kind, definition).findIndex((spot) => spot.path === path) + 1;
