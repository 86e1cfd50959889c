import type {Answer} from '../contract/submission.ts';

/** The file behind an entry of an answer. Entries are values and stay the same objects, wherever an answer is copied to. */
const FILES = new WeakMap<object, File>();

/** Remembers which file an entry of an answer stands for, for as long as the entry is there. */
export const keepFile = (entry: object, file: File): void => void FILES.set(entry, file);

/** The files that an answer, or anything inside it, stands for. */
export function filesIn(answer: Answer | undefined): File[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const file = FILES.get(answer);
  return file ? [file] : Object.values(answer).flatMap((part) => filesIn(part));
}
