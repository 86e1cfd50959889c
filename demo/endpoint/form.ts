import {Buffer} from 'node:buffer';
import type {Question, QuestionType} from '../../src/contract/question.ts';
import type {Field} from './body.ts';
import {findLeaf, type Leaf} from './form-names.ts';
import {isObject, type Json} from './json.ts';

/** What a form says: the submission's id where it carries one, and its answers. */
export interface FormContent {
  id: string | undefined;
  answers: Record<string, Json>;
  hidden: Record<string, string>;
}

/**
 * Reads a flat body: a question's `name` (default: its id) → its value, a repeated name → a list, `<name>.other` the words
 * beside "other", `<name>.<part>` a part of a name, an address, a matrix, an allocation or a group. `kith-id` carries the id;
 * other names that begin with `kith-` or `_`, and `altcha`, steer a form and are no answers. What belongs to no question stays under its own
 * name, and is refused by that.
 */
export async function readForm(fields: Field[], questions: ReadonlyMap<string, Question>): Promise<FormContent> {
  const all = [...questions.values()];
  const values = Map.groupBy(
    fields.filter(([, value]) => !isEmptyFile(value)),
    ([name]) => name,
  );
  const content: FormContent = {id: undefined, answers: {}, hidden: {}};
  const id = fields.find(([name]) => name === 'kith-id')?.[1];
  if (typeof id === 'string' && id) content.id = id;
  for (const [name, entries] of values) {
    const given = entries.map(([, value]) => value);
    const leaf = name === 'kith-id' ? undefined : findLeaf(name, all);
    if (leaf) await readAnswer(leaf, given, content);
    else if (!/^(kith-|_|altcha$)/.test(name)) content.answers[name] = textsOf(given).filter(Boolean).join('; ');
  }
  for (const question of all) closeGaps(question, content.answers);
  return content;
}

/** What a browser sends for a file control that was left alone. */
const isEmptyFile = (value: string | File): boolean => typeof value !== 'string' && !value.size && !value.name;

const textsOf = (given: (string | File)[]): string[] => given.filter((value) => typeof value === 'string');

async function readAnswer(leaf: Leaf, given: (string | File)[], {answers, hidden}: FormContent): Promise<void> {
  const {question, path, isOther, isPart} = leaf;
  const texts = textsOf(given);
  const files = given.filter((value) => typeof value !== 'string');
  if (question.type === 'hidden' && path.length === 1) hidden[question.id] = texts.join('; ');
  else if (files.length) place(answers, path, await Promise.all(files.map(toFileAnswer)));
  else place(answers, path, isOther ? toText(texts[0]) : isPart ? toPart(question, texts) : toValue(question, texts));
}

/** Puts a value where it belongs; nothing for undefined. Members of groups that were skipped stay empty. */
function place(answers: Record<string, Json>, path: Leaf['path'], value: Json | undefined): void {
  if (value === undefined || path.includes('__proto__')) return;
  let at: Record<string | number, Json> | Json[] = answers;
  for (const [i, step] of path.entries()) {
    const holder = at as Record<string | number, Json>;
    if (i === path.length - 1) holder[step] = value;
    else at = (holder[step] ??= typeof path[i + 1] === 'number' ? [] : {}) as typeof at;
  }
}

/** A form has room for more members than there are: those that were left empty are none. */
function closeGaps(question: Question, answers: Record<string, Json>): void {
  const list = answers[question.id];
  if (question.type !== 'group') return;
  const members = (Array.isArray(list) ? list : [list]).filter((member) => isObject(member));
  for (const member of members) for (const inner of question.questions) closeGaps(inner, member);
  if (Array.isArray(list)) answers[question.id] = members;
}

const LISTS = new Set<QuestionType>(['multiple-choice', 'ranking']);
const NUMBERS = new Set<QuestionType>(['number', 'slider', 'rating', 'scale', 'allocation']);
const TRUTHS = new Map([
  ...['true', 'yes', 'on', '1'].map((text) => [text, true] as const),
  ...['false', 'no', 'off', '0'].map((text) => [text, false] as const),
]);

function toValue(question: Question, texts: string[]): Json | undefined {
  const [first] = texts;
  if (LISTS.has(question.type)) return texts.filter(Boolean);
  if (texts.length > 1) return texts;
  if (question.type === 'consent' && first && first === question.value) return true;
  return first ? toAnswer(question.type, first) : undefined;
}

function toPart(question: Question, texts: string[]): Json | undefined {
  const given = texts.filter(Boolean);
  if (!given.length) return undefined;
  const isList = given.length > 1 || (question.type === 'matrix' && question.multiple === true);
  return isList ? given : toAnswer(question.type, given[0]!);
}

const toText = (text: string | undefined): Json | undefined => (text ? toAnswer('text', text) : undefined);

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
