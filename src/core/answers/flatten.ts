import type {Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';

/** One entry of a flat body: the key that the receiving service knows, and a text. Keys may repeat. */
export type FlatEntry = [name: string, value: string];

/** What is flattened: the answers of a submission and its hidden fields. */
export interface Flattened {
  answers: Answers;
  hidden?: Record<string, string> | undefined;
}

/**
 * Answers as names and values, as HTML forms send them: lists repeat their name, parts are `name.part` (or the names the
 * question gives them), a file is its name, a box that is not ticked is left out, yes and no are words.
 */
export function flattenAnswers(
  questions: ReadonlyMap<string, Question>,
  {answers, hidden = {}}: Flattened,
): FlatEntry[] {
  const nameOf = (id: string) => questions.get(id)?.name ?? id;
  const entries = Object.entries(answers).flatMap(([key, answer]): FlatEntry[] => {
    if (key.endsWith('.other')) return [[`${nameOf(key.slice(0, -6))}.other`, String(answer)]];
    return flatten(nameOf(key), answer, questions.get(key));
  });
  return [...entries, ...Object.entries(hidden).map(([id, value]): FlatEntry => [nameOf(id), value])];
}

function flatten(name: string, answer: Answer, question?: Question): FlatEntry[] {
  if (answer === null) return [[name, '']];
  if (typeof answer === 'boolean') return flattenBoolean(name, answer, question);
  if (typeof answer !== 'object') return [[name, String(answer)]];
  if (!Array.isArray(answer)) return flattenParts(name, answer, question);
  if (question?.type === 'file') return answer.map((file): FlatEntry => [name, String((file as {name?: Answer}).name)]);
  return answer.flatMap((entry, i) => flatten(isPlain(entry) ? name : `${name}[${i}]`, entry));
}

const isPlain = (answer: Answer): boolean => answer === null || typeof answer !== 'object';

function flattenBoolean(name: string, answer: boolean, question?: Question): FlatEntry[] {
  if (question?.type === 'consent') return answer ? [[name, question.value ?? 'yes']] : [];
  return [[name, answer ? 'yes' : 'no']];
}

function flattenParts(name: string, parts: {[key: string]: Answer}, question?: Question): FlatEntry[] {
  const names = question && 'names' in question ? question.names : undefined;
  return Object.entries(parts).flatMap(([part, answer]) => flatten(names?.[part] ?? `${name}.${part}`, answer));
}

/** Flat entries as one object: a name that repeats becomes a list. */
export function toFlatObject(entries: readonly FlatEntry[]): Record<string, string | string[]> {
  const flat: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    const known = Object.hasOwn(flat, name) ? flat[name]! : undefined;
    flat[name] = known === undefined ? value : [known, value].flat();
  }
  return flat;
}
