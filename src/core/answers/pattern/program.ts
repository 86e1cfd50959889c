import {Unreadable, type Pattern} from './parse.ts';

/** One step of matching. `step`: 1 forwards, -1 inside a lookbehind. */
export type Instruction =
  | {op: 'set'; fits: (character: string) => boolean; source: string; step: number}
  | {op: 'strings'; fits: (text: string) => boolean; longest: number; step: number}
  | {op: 'split'; to: readonly [first: number, second: number]}
  | {op: 'jump'; to: number}
  | {op: 'start' | 'end' | 'edge' | 'inside'}
  | {op: 'match'}
  | {op: 'look'; program: Program; isNegative: boolean}
  | {op: 'save'; slot: number}
  | {op: 'clear'; groups: readonly [from: number, to: number]}
  /** The beginning of a round of a loop, and its end: a round without progress is none. */
  | {op: 'enter' | 'leave'; loop: number}
  | {op: 'back'; groups: readonly number[]; step: number};
export type Program = readonly Instruction[];

const MAX_INSTRUCTIONS = 5000;

/** How a tree is written down. */
export interface Writing {
  /** Whether something refers to groups, so that where they stand must be known. */
  hasBack: boolean;
  /** Counted loops become copies of their body, at most so many. Default: all of them. */
  copies?: number;
}

/**
 * A tree as steps (after K. Thompson, "Regular Expression Search Algorithm", 1968, and R. Pike's machine with assertions).
 * @throws {Unreadable} more than 5,000 steps
 */
export const compilePattern = (pattern: Pattern, {hasBack, copies = Infinity}: Writing): Program =>
  new Writer({left: MAX_INSTRUCTIONS}, {hasBack, copies}, 1).write(pattern);

class Writer {
  readonly #program: Instruction[] = [];
  readonly #size: {left: number};
  readonly #writing: Required<Writing>;
  readonly #step: number;

  constructor(size: {left: number}, writing: Required<Writing>, step: number) {
    this.#size = size;
    this.#writing = writing;
    this.#step = step;
  }

  write(pattern: Pattern): Program {
    this.#add(pattern);
    this.#emit({op: 'match'});
    return this.#program;
  }

  #emit(instruction: Instruction): number {
    if (this.#size.left-- <= 0) throw new Unreadable();
    return this.#program.push(instruction) - 1;
  }

  /** What only counts where something refers to a group. */
  #note(instruction: Instruction): void {
    if (this.#writing.hasBack) this.#emit(instruction);
  }

  #add(pattern: Pattern): void {
    const step = this.#step;
    switch (pattern.kind) {
      case 'set':
        return void this.#emit(toInstruction(pattern, step));
      case 'sequence':
        for (const part of step > 0 ? pattern.parts : pattern.parts.toReversed()) this.#add(part);
        return;
      case 'choice':
        return this.#addChoice(pattern.parts);
      case 'loop':
        return this.#addLoop(pattern);
      case 'group':
        this.#note({op: 'save', slot: 2 * pattern.index + (step > 0 ? 0 : 1)});
        this.#add(pattern.body);
        return this.#note({op: 'save', slot: 2 * pattern.index + (step > 0 ? 1 : 0)});
      case 'look': {
        const inner = new Writer(this.#size, this.#writing, pattern.isBack ? -1 : 1);
        return void this.#emit({op: 'look', program: inner.write(pattern.body), isNegative: pattern.isNegative});
      }
      case 'back':
        return void this.#emit({op: 'back', groups: pattern.groups, step});
      default:
        return void this.#emit({op: pattern.kind});
    }
  }

  #addChoice([first, ...rest]: readonly Pattern[]): void {
    if (!rest.length) return this.#add(first!);
    const split = this.#emit({op: 'jump', to: 0});
    this.#add(first!);
    const end = this.#emit({op: 'jump', to: 0});
    this.#program[split] = {op: 'split', to: [split + 1, end + 1]};
    this.#addChoice(rest);
    this.#program[end] = {op: 'jump', to: this.#program.length};
  }

  #addLoop({body, min, max, isLazy, groups}: Pattern & {kind: 'loop'}): void {
    const {copies} = this.#writing;
    for (let n = Math.min(min, copies); n > 0 && this.#addRound(body, groups); n--);
    const isEndless = max === Infinity;
    const splits: number[] = [];
    for (let n = isEndless ? 1 : Math.min(max - min, copies); n > 0; n--) {
      const split = this.#emit({op: 'jump', to: 0});
      splits.push(split);
      this.#note({op: 'enter', loop: split});
      const isLong = this.#addRound(body, groups);
      this.#note({op: 'leave', loop: split});
      if (isEndless) this.#emit({op: 'jump', to: split});
      if (!isLong) break;
    }
    const end = this.#program.length;
    for (const split of splits) this.#program[split] = {op: 'split', to: isLazy ? [end, split + 1] : [split + 1, end]};
  }

  /** @returns whether there is anything to a round */
  #addRound(body: Pattern, groups: readonly [number, number]): boolean {
    const before = this.#size.left;
    this.#note({op: 'clear', groups});
    this.#add(body);
    return this.#size.left < before;
  }
}

function toInstruction({source, strings}: Pattern & {kind: 'set'}, step: number): Instruction {
  const judge = new RegExp(`^(?:${source})$`, 'v');
  if (strings) return {op: 'strings', fits: (text) => judge.test(text), longest: Math.max(12, source.length), step};
  if (/^[^.[\\]$/u.test(source)) return {op: 'set', fits: (character) => character === source, source, step};
  const known = new Map<string, boolean>();
  const fits = (character: string): boolean => {
    const found = known.get(character) ?? judge.test(character);
    if (known.size < 256) known.set(character, found);
    return found;
  };
  return {op: 'set', fits, source, step};
}
