import {Buffer} from 'node:buffer';
import type {Question, QuestionType} from '../../src/contract/question.ts';
import type {Field} from './body.ts';
import {isObject, type Json} from './json.ts';

/** What a form says: the submission's id where it carries one, and its answers. */
export interface FormContent {
  id: string | undefined;
  answers: Record<string, Json>;
  hidden: Record<string, string>;
}

/**
 * Reads a flat body: a question's `name` (default: its id) → its value, a repeated name → a list, `<name>.other` the words
 * beside "other", `<name>.<part>` a part of a name, an address, a matrix or an allocation. `kith-id` carries the id; other
 * names that begin with `kith-` or `_` steer a form and are no answers.
 */
export async function readForm(fields: Field[], questions: ReadonlyMap<string, Question>): Promise<FormContent> {
  const known = new Map([...questions.values()].map((q) => [q.name ?? q.id, q]));
  const isAnswer = (name: string) => name !== 'kith-id' && (known.has(name) || !/^(kith-|_)/.test(name));
  const values = Map.groupBy(
    fields.filter(([name, value]) => isAnswer(name) && !isEmptyFile(value)),
    ([name]) => name,
  );
  const content: FormContent = {id: undefined, answers: {}, hidden: {}};
  const id = fields.find(([name]) => name === 'kith-id')?.[1];
  if (typeof id === 'string' && id) content.id = id;
  for (const [name, entries] of values) {
    const given = entries.map(([, value]) => value);
    const question = known.get(name);
    if (question) await readAnswer(question, given, content);
    else readPart(name, given, known, content);
  }
  return content;
}

/** What a browser sends for a file control that was left alone. */
const isEmptyFile = (value: string | File): boolean => typeof value !== 'string' && !value.size && !value.name;

async function readAnswer(question: Question, given: (string | File)[], content: FormContent): Promise<void> {
  const {id, type} = question;
  const texts = given.filter((value) => typeof value === 'string');
  const files = given.filter((value) => typeof value !== 'string');
  if (type === 'hidden') content.hidden[id] = texts.join('; ');
  else if (files.length) content.answers[id] = await Promise.all(files.map(toFileAnswer));
  else if (LISTS.has(type)) content.answers[id] = texts.filter(Boolean);
  else if (texts.length > 1) content.answers[id] = texts;
  else if (question.type === 'consent' && texts[0] && texts[0] === question.value) content.answers[id] = true;
  else if (texts[0]) content.answers[id] = toAnswer(type, texts[0]);
}

const LISTS = new Set<QuestionType>(['multiple-choice', 'ranking']);
const NUMBERS = new Set<QuestionType>(['number', 'slider', 'rating', 'scale', 'allocation']);
const TRUTHS = new Map([
  ...['true', 'yes', 'on', '1'].map((text) => [text, true] as const),
  ...['false', 'no', 'off', '0'].map((text) => [text, false] as const),
]);

/** What cannot be read as the type asks stays text, and is then refused by the question's own rule. */
function toAnswer(type: QuestionType, text: string): Json {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (type === 'scale' && (trimmed === 'null' || trimmed === 'n/a')) return null;
  if (NUMBERS.has(type) && trimmed !== '' && Number.isFinite(Number(trimmed))) return Number(trimmed);
  if (type === 'yes-no' || type === 'consent') return TRUTHS.get(trimmed.toLowerCase()) ?? trimmed;
  return trimmed;
}

const toFileAnswer = async (file: File): Promise<Json> => ({
  name: file.name,
  type: file.type,
  size: file.size,
  data: Buffer.from(await file.arrayBuffer()).toString('base64'),
});

const IN_PARTS = new Set<QuestionType>(['name', 'address', 'matrix', 'allocation']);

/** `<name>.<part>`; what belongs to no question stays under its own name, and is refused by that. */
function readPart(name: string, given: (string | File)[], known: Map<string, Question>, {answers}: FormContent): void {
  const dot = name.lastIndexOf('.');
  const question = dot > 0 ? known.get(name.slice(0, dot)) : undefined;
  const part = name.slice(dot + 1);
  const texts = given.filter((value) => typeof value === 'string' && value !== '') as string[];
  if (question && part === 'other') {
    if (texts[0]) answers[`${question.id}.other`] = toAnswer('text', texts[0]);
  } else if (question && IN_PARTS.has(question.type)) {
    const parts = (answers[question.id] ??= {});
    if (isObject(parts) && texts.length && part !== '__proto__')
      parts[part] = texts.length > 1 ? texts : toAnswer(question.type, texts[0]!);
  } else if (name !== '__proto__') answers[name] = texts.join('; ');
}
