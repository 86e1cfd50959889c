import type {Question} from '../../contract/question.ts';
import {choiceValue} from './question-parts.ts';

/**
 * The order in which a question's choices are offered, as indexes: drawn by chance, and the same again from the same seed, so
 * that a person who comes back finds what they saw. A choice that stands alone ("None of these") keeps its place.
 * @param seed a text of this person's own
 * @returns undefined where the definition's order holds
 */
export function orderOf(question: Question, seed: string): number[] | undefined {
  if (!('shuffle' in question) || !question.shuffle) return undefined;
  const {id, choices} = question;
  const all = choices.map((_, i) => i);
  const isMoved = (i: number) => {
    const choice = choices[i]!;
    return typeof choice === 'string' || !choice.none;
  };
  const draw = (i: number): number => hash(`${seed} ${id} ${choiceValue(choices[i]!)}`);
  const drawn = all.filter(isMoved).sort((a, b) => draw(a) - draw(b));
  return all.map((i) => (isMoved(i) ? drawn.shift()! : i));
}

/** FNV-1a in 32 bits, with the finish of MurmurHash3 so that texts alike but for one letter fall far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const letter of text) h = Math.imul(h ^ letter.codePointAt(0)!, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
