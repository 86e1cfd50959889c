import type {Instruction, Program} from './program.ts';

/** Where groups begin and end, by slot, and where rounds of loops began. Only kept where something refers to a group. */
type Marks = Readonly<Record<string, number | undefined>>;
/** Where a thread arrived. */
interface End {
  marks: Marks;
}

/** What is read, and how many steps may still be taken. */
interface Scene {
  text: readonly string[];
  steps: number;
  /** Something refers to a group: then no place is known to be hopeless, and only the steps end a long search. */
  hasBack: boolean;
}

/** Stands for "too many steps". */
class Exhausted extends Error {}

/** What a step costs inside a lookaround that remembers places: it does so less cheaply. */
const LOOKING = 4;

/**
 * Whether a program takes the whole of a text, in a bounded number of steps. Without references to groups no place is visited
 * twice in the same state (as in RE2's bit-state matcher, R. Cox, "Regular Expression Matching in the Wild", 2010), so that
 * nothing backtracks for ever.
 * @returns undefined where the steps did not suffice
 */
export function runProgram(program: Program, value: string, steps: number, hasBack: boolean): boolean | undefined {
  const scene = {text: [...value], steps, hasBack};
  try {
    return new Search(program, scene, true).run(0, {}) !== undefined;
  } catch (error) {
    if (error instanceof Exhausted) return undefined;
    throw error;
  }
}

/** Follows every thread through a program, the preferred one first. */
class Search {
  readonly #program: Program;
  readonly #scene: Scene;
  /** Whether it has to end where the text ends. */
  readonly #isWhole: boolean;
  readonly #isNew: (place: number) => boolean;
  readonly #cost: number;
  readonly #at: number[] = [];
  readonly #position: number[] = [];
  readonly #marks: Marks[] = [];

  constructor(program: Program, scene: Scene, isWhole: boolean) {
    this.#program = program;
    this.#scene = scene;
    this.#isWhole = isWhole;
    const canRepeat = !scene.hasBack && program.some(({op}) => op === 'split' || op === 'strings');
    const length = isWhole ? scene.text.length : undefined;
    this.#isNew = canRepeat ? remember(program.length, length) : () => true;
    this.#cost = canRepeat && !isWhole ? LOOKING : 1;
  }

  run(start: number, noted: Marks): End | undefined {
    this.#push(0, start, noted);
    for (let at = this.#at.pop(); at !== undefined; at = this.#at.pop()) {
      const position = this.#position.pop()!;
      const marks = this.#marks.pop()!;
      if ((this.#scene.steps -= this.#cost) < 0) throw new Exhausted();
      if (!this.#isNew(position * this.#program.length + at)) continue;
      const instruction = this.#program[at]!;
      if (instruction.op !== 'match') this.#follow(instruction, at, position, marks);
      else if (!this.#isWhole || position === this.#scene.text.length) return {marks};
    }
    return undefined;
  }

  #push(at: number, position: number, marks: Marks): void {
    this.#at.push(at);
    this.#position.push(position);
    this.#marks.push(marks);
  }

  #follow(instruction: Exclude<Instruction, {op: 'match'}>, at: number, position: number, marks: Marks): void {
    const {text} = this.#scene;
    switch (instruction.op) {
      case 'set': {
        const character = text[instruction.step > 0 ? position : position - 1];
        if (character !== undefined && instruction.fits(character))
          this.#push(at + 1, position + instruction.step, marks);
        return;
      }
      case 'split':
        this.#push(instruction.to[1], position, marks);
        return this.#push(instruction.to[0], position, marks);
      case 'jump':
        return this.#push(instruction.to, position, marks);
      case 'strings':
        for (const end of endsOf(instruction, position, text)) this.#push(at + 1, end, marks);
        return;
      case 'look': {
        const found = new Search(instruction.program, this.#scene, false).run(position, marks);
        if (!found === instruction.isNegative) this.#push(at + 1, position, found?.marks ?? marks);
        return;
      }
      case 'start':
      case 'end':
      case 'edge':
      case 'inside':
        if (isSo(instruction.op, position, text)) this.#push(at + 1, position, marks);
        return;
      default:
        return this.#followMarks(instruction, at, position, marks);
    }
  }

  #followMarks(instruction: Noted, at: number, position: number, marks: Marks): void {
    switch (instruction.op) {
      case 'save':
        return this.#push(at + 1, position, {...marks, [instruction.slot]: position});
      case 'enter':
        return this.#push(at + 1, position, {...marks, [`loop ${instruction.loop}`]: position});
      case 'leave':
        if (marks[`loop ${instruction.loop}`] !== position) this.#push(at + 1, position, marks);
        return;
      case 'clear':
        return this.#push(at + 1, position, withoutGroups(marks, instruction.groups));
      case 'back': {
        const end = passAgain(instruction, position, marks, this.#scene.text);
        if (end !== undefined) this.#push(at + 1, end, marks);
      }
    }
  }
}

type Noted = Extract<Instruction, {op: 'save' | 'clear' | 'enter' | 'leave' | 'back'}>;

/** Says of each place whether it is new. `length`: that of a text that is read from its beginning. */
function remember(size: number, length: number | undefined): (place: number) => boolean {
  if (length === undefined) {
    const seen = new Set<number>();
    return (place) => seen.size < seen.add(place).size;
  }
  const bits = new Uint8Array(((length + 1) * size) / 8 + 1);
  return (place) => {
    const bit = 1 << (place & 7);
    if (bits[place >> 3]! & bit) return false;
    bits[place >> 3]! |= bit;
    return true;
  };
}

function isSo(op: 'start' | 'end' | 'edge' | 'inside', position: number, text: readonly string[]): boolean {
  if (op === 'start') return position === 0;
  if (op === 'end') return position === text.length;
  return (isWord(text[position - 1]) !== isWord(text[position])) === (op === 'edge');
}

const isWord = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character);

/** Each round of a loop begins without what its groups held in the last one. */
function withoutGroups(marks: Marks, [from, to]: readonly [number, number]): Marks {
  if (to < from) return marks;
  const kept: Record<string, number | undefined> = {...marks};
  for (let slot = 2 * from; slot <= 2 * to + 1; slot++) delete kept[slot];
  return kept;
}

/** Where one is after the words of a group once more: a group that has none yet is passed. */
function passAgain(
  {groups, step}: Noted & {op: 'back'},
  position: number,
  marks: Marks,
  text: readonly string[],
): number | undefined {
  const group = groups.find((n) => marks[2 * n] !== undefined && marks[2 * n + 1] !== undefined);
  const words = group === undefined ? [] : text.slice(marks[2 * group], marks[2 * group + 1]);
  const from = step > 0 ? position : position - words.length;
  const isThere = from >= 0 && words.every((character, i) => text[from + i] === character);
  return isThere ? position + step * words.length : undefined;
}

/** Where a class of strings can end, the longest last. */
function* endsOf(
  {fits, longest, step}: Instruction & {op: 'strings'},
  position: number,
  text: readonly string[],
): Generator<number> {
  for (let length = 0; length <= longest; length++) {
    const [from, to] = step > 0 ? [position, position + length] : [position - length, position];
    if (from >= 0 && to <= text.length && fits(text.slice(from, to).join(''))) yield position + step * length;
  }
}
