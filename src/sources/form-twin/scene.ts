import type {Question} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {localizeText} from '../../core/text/localize.ts';
import {plainText} from '../../core/text/markdown.ts';
import {tag, type Markup} from './markup.ts';
import {toLine, toProse} from './rich-markup.ts';
import type {Words} from './words.ts';

/** What every question of a twin is written with. */
export interface Scene {
  lang: string;
  t: Words;
  /** Every question, also those inside groups, by id. */
  questions: ReadonlyMap<string, Question>;
  /** One line of text. */
  line: (text: LocalizedText | undefined) => Markup;
  /** Paragraphs and lists. */
  prose: (text: LocalizedText | undefined) => Markup;
  /** The words alone, for attributes and options. */
  plain: (text: LocalizedText) => string;
  /** An id that no other element of the form has. */
  toId: (wish: string) => string;
  /** Puts something around a question: what only a page that somebody draws for can know of it. */
  around: (question: Question, drawn: Markup) => Markup;
  /** How many copies of a repeating group are written, of at least `needed` and at most `max`. */
  countCopies: (needed: number, max: number) => number;
}

/** More members than this in a whole form nobody fills in on one page; each group has at least one. */
const MAX_COPIES = 60;

export interface SceneOptions {
  lang: string;
  /** The language that the definition was written in. */
  fallback: string;
  t: Words;
  questions: readonly Question[];
  prefix: string;
  copies: number;
  /** Default: nothing. */
  around?: Scene['around'] | undefined;
}

export function buildScene(options: SceneOptions): Scene {
  const {lang, fallback, t, questions, prefix, copies, around = (_, drawn) => drawn} = options;
  const all = new Map(flatten(questions).map((question) => [question.id, question]));
  const local = (text: LocalizedText, isInner = false): {text: string; lang?: string} => {
    const found = localizeText(text, lang, fallback);
    const named = found.text.replace(/\{\{\s*([\w-]+)\s*(?:\|([^{}]*))?\}\}/g, (_, id: string, instead?: string) => {
      if (instead !== undefined) return instead.trim();
      const label = all.get(id)?.label;
      // without script nothing can be filled in: the text then names the question
      return isInner || label === undefined ? '…' : t('answerTo', {label: plainText(local(label, true).text)});
    });
    return {...found, text: named};
  };
  const written = (write: (text: string) => Markup) => (text: LocalizedText | undefined) => {
    if (text === undefined) return '';
    const {text: words, lang: own} = local(text);
    return own ? tag(write === toLine ? 'span' : 'div', {lang: own}, write(words)) : write(words);
  };
  return {
    lang,
    t,
    around,
    countCopies: copyCounter(copies),
    questions: all,
    line: written(toLine),
    prose: written(toProse),
    plain: (text) => plainText(local(text).text),
    toId: uniqueIds(prefix),
  };
}

const flatten = (questions: readonly Question[]): Question[] =>
  questions.flatMap((question) => [question, ...('questions' in question ? flatten(question.questions) : [])]);

function uniqueIds(prefix: string): (wish: string) => string {
  const taken = new Set<string>();
  return (wish) => {
    const wanted = `${prefix}-${wish}`;
    let id = wanted;
    for (let i = 2; taken.has(id); i++) id = `${wanted}_${i}`;
    taken.add(id);
    return id;
  };
}

function copyCounter(wish: number): Scene['countCopies'] {
  let left = MAX_COPIES;
  return (needed, max) => {
    const count = Math.max(1, Math.min(max, Math.max(needed, wish), left));
    left -= count;
    return count;
  };
}
