import {pulseShape} from '../../../src/contract/shapes/pulse.ts';
import {signupShape} from '../../../src/contract/shapes/signup.ts';
import {surveyShape} from '../../../src/contract/shapes/survey.ts';
import {textsOf} from '../../../src/core/check/texts.ts';
import {isJsonObject} from '../../../src/core/json-object.ts';
import {isSameLanguage, languagesOf, type Definition} from './definition.ts';
import {mapParts, setIn, type Path} from './json-path.ts';
import {readText, writeText} from './texts.ts';
import type {WidgetKind} from './work.ts';

/** A text that people read, where it stands. */
export interface TextAt {
  path: Path;
  text: unknown;
}

const SHAPES = {survey: surveyShape, priorities: surveyShape, signup: signupShape, pulse: pulseShape};

/** Whether a text says the same in every language: numbers, signs, nothing. */
const needsNoWords = (words: string): boolean => !/\p{L}{2}/u.test(words.replace(/\{\{[^}]*\}\}/g, ''));

/** All texts that somebody must translate, in the order of the document. */
export function textsToTranslate(kind: WidgetKind, definition: Definition): TextAt[] {
  if (kind === 'calendar') return [];
  const languages = languagesOf(definition);
  return textsOf(definition, SHAPES[kind]).filter(({text}) => !needsNoWords(readText(text, languages[0]!, languages)));
}

/** How many texts there are, and how many are there in a language. */
export function progressOf(kind: WidgetKind, definition: Definition, language: string): {done: number; all: number} {
  const languages = languagesOf(definition);
  const texts = textsToTranslate(kind, definition);
  const done = texts.filter(({text}) => readText(text, language, languages).trim()).length;
  return {done, all: texts.length};
}

/** Adds a language to write in; nothing is translated by it. A pulse says its languages by the texts it has. */
export function addLanguage(kind: WidgetKind, definition: Definition, language: string): Definition {
  const languages = languagesOf(definition);
  if (languages.some((known) => isSameLanguage(known, language))) return definition;
  if (kind !== 'pulse') return {...definition, languages: [...languages, language]};
  const first = languages[0]!;
  const title = readText(definition['title'], first, languages);
  const known = isJsonObject(definition['title']) ? definition['title'] : {[first]: title};
  return {...definition, title: {...known, [language]: ''}};
}

/** Takes a language away with all its words. The first one stays. */
export function removeLanguage(definition: Definition, language: string): Definition {
  const languages = languagesOf(definition);
  if (language === languages[0]) return definition;
  const left = languages.filter((tag) => tag !== language);
  const stripped = mapParts(definition, (value) => {
    if (!isJsonObject(value) || !Object.hasOwn(value, language)) return value;
    if (!Object.entries(value).every(([tag, words]) => isTag(tag, languages) && typeof words === 'string'))
      return value;
    const {[language]: _, ...rest} = value as Record<string, string>;
    const tags = Object.keys(rest);
    return tags.length === 1 && tags[0] === left[0] ? Object.values(rest)[0] : rest;
  }) as Definition;
  return definition['languages'] ? {...stripped, languages: left} : stripped;
}

const isTag = (tag: string, languages: readonly string[]): boolean =>
  languages.some((known) => isSameLanguage(known, tag));

/** Writes the words of the text at a path in one language. */
export function translate(definition: Definition, {path, text}: TextAt, language: string, words: string): Definition {
  return setIn(definition, path, writeText(text, language, words, languagesOf(definition)));
}

const PARTS: Readonly<Record<string, string>> = {
  title: 'Title',
  description: 'Introduction',
  label: 'Words',
  hint: 'Hint',
  placeholder: 'Example in the field',
  submitLabel: 'Button',
  text: 'Text',
  other: 'Words of “other”',
  minLabel: 'Lowest end',
  maxLabel: 'Highest end',
  yesLabel: 'Yes',
  noLabel: 'No',
  unit: 'Unit',
  role: 'What one does',
  location: 'Where',
  notApplicable: 'Does not apply',
};

/** What a text is, in words: "Choice 2", "Hint", "Title of page 1". */
export function nameOfText(path: Path): string {
  const [, list, index, rest] =
    /\b(choices|rows|stepLabels|shifts|endings|bands|scores|pages)(?:\[(\d+)\]|\.(?=\d))\.?([^[\]]*)$/.exec(path) ?? [];
  const last = path.slice(path.lastIndexOf('.') + 1);
  const part = PARTS[last] ?? last;
  const place = index === undefined ? last : String(Number(index) + 1);
  if (list === 'choices') return rest === 'hint' ? `Hint of choice ${place}` : `Choice ${place}`;
  if (list === 'rows') return `Row ${place}`;
  if (list === 'stepLabels') return `Step ${place}`;
  if (list === 'shifts') return `Shift ${place}: ${part.toLowerCase()}`;
  if (list === 'endings') return `Thank you${place === '1' ? '' : ` ${place}`}: ${part.toLowerCase()}`;
  if (list === 'bands') return `Range ${place}`;
  if (list === 'scores') return `Points ${place}`;
  if (list === 'pages') return `Page ${place}: ${part.toLowerCase()}`;
  return part;
}
