import {parsePattern, Unreadable} from '../answers/pattern/parse.ts';
import {compilePattern, type Instruction, type Program} from '../answers/pattern/program.ts';

/**
 * What a regular expression is worth: `wrong`: none; `large`: too large or too new to be judged; `hangs`: programs that try one
 * way after the other need exponential time (or a power of four and more of the length) to say no; `fine`: the rest.
 */
export type Judgement = 'fine' | 'hangs' | 'large' | 'wrong';

/** Larger ones are not looked through: none that people write is. */
const MAX_PLACES = 120;
/** Of counted loops so many rounds are looked at: more make nothing worse that is not bad already. */
const COPIES = 4;
/** Loops one after the other that can share what they take: text of length n is cut in n to this power ways. */
const MAX_POWER = 3;

/**
 * Judges a `pattern` by the ambiguity of its automaton: whether one text can be read in exponentially many ways (A. Weber and
 * H. Seidl, "On the degree of ambiguity of finite automata", 1991; for backtracking: N. Weideman et al., 2016).
 */
export function judgePattern(source: string): Judgement {
  try {
    void new RegExp(source, 'v');
    const {pattern, hasBack} = parsePattern(source);
    compilePattern(pattern, {hasBack});
    return canHang(compilePattern(pattern, {hasBack: true, copies: COPIES}), source) ? 'hangs' : 'fine';
  } catch (error) {
    if (error instanceof Unreadable) return 'large';
    if (error instanceof SyntaxError) return 'wrong';
    throw error;
  }
}

/** A place that takes a character: which of the characters tried, and where one can be after it, in how many ways. */
interface Place {
  takes: ReadonlySet<string>;
  next: ReadonlyMap<number, number>;
}
type Places = ReadonlyMap<number, Place>;

function canHang(program: Program, source: string): boolean {
  const inner = program.flatMap((instruction) => (instruction.op === 'look' ? [instruction.program] : []));
  if (inner.some((one) => canHang(one, source))) return true;
  const places = findPlaces(program, source);
  if (places.size > MAX_PLACES) return false;
  return [...places.keys()].some((at) => isAmbiguous(at, places)) || hasLongChain(places);
}

function findPlaces(program: Program, source: string): Places {
  const tried = [...new Set(`${source}aZ09_ -.@\n\té中´+#`)];
  return new Map(
    [...program.entries()].flatMap(([at, instruction]): [number, Place][] =>
      instruction.op === 'set' || instruction.op === 'strings'
        ? [[at, {takes: new Set(tried.filter(instruction.fits)), next: waysFrom(at + 1, program)}]]
        : [],
    ),
  );
}

/**
 * The places that come next, and in how many ways: no step is taken more than twice on the way, and no round of a loop is
 * empty, as in `RegExp`.
 */
function waysFrom(start: number, program: Program): Map<number, number> {
  const ways = new Map<number, number>();
  const taken = new Map<number, number>();
  let left = 1000;
  const walk = (at: number): void => {
    const instruction = program[at]!;
    if (instruction.op === 'set' || instruction.op === 'strings') return void ways.set(at, (ways.get(at) ?? 0) + 1);
    const times = taken.get(at) ?? 0;
    if (left-- <= 0 || times > 1 || isEmptyRound(instruction, program, taken)) return;
    taken.set(at, times + 1);
    for (const to of stepsFrom(at, instruction)) walk(to);
    taken.set(at, times);
  };
  walk(start);
  return ways;
}

const isEmptyRound = (instruction: Instruction, program: Program, taken: ReadonlyMap<number, number>): boolean =>
  instruction.op === 'leave' &&
  program.some((other, at) => other.op === 'enter' && other.loop === instruction.loop && Boolean(taken.get(at)));

function stepsFrom(at: number, instruction: Instruction): readonly number[] {
  if (instruction.op === 'match') return [];
  if (instruction.op === 'split') return instruction.to;
  return [instruction.op === 'jump' ? instruction.to : at + 1];
}

const overlap = (...sets: readonly ReadonlySet<string>[]): boolean =>
  [...sets[0]!].some((character) => sets.every((set) => set.has(character)));

/** Whether one can come from a place back to it by the same text in two ways. */
function isAmbiguous(start: number, places: Places): boolean {
  const seen = new Set<string>();
  const waiting: [a: number, b: number, parted: boolean][] = [[start, start, false]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [a, b, parted] = pair;
    for (const [nextA, ways] of places.get(a)!.next)
      for (const nextB of places.get(b)!.next.keys()) {
        const apart = parted || nextA !== nextB || (a === b && ways > 1);
        if (!overlap(places.get(nextA)!.takes, places.get(nextB)!.takes)) continue;
        if (apart && nextA === start && nextB === start) return true;
        const key = `${nextA} ${nextB} ${apart}`;
        if (!seen.has(key)) waiting.push([nextA, nextB, apart]);
        seen.add(key);
      }
  }
  return false;
}

/** Whether more loops of one character than three follow each other that can share what they take. */
function hasLongChain(places: Places): boolean {
  const loops = [...places.keys()].filter((at) => places.get(at)!.next.has(at));
  const longest = new Map<number, number>();
  for (const from of loops.toReversed()) {
    const after = loops.filter((to) => to > from && leadsTo(from, to, places));
    longest.set(from, 1 + Math.max(0, ...after.map((to) => longest.get(to)!)));
  }
  return [...longest.values()].some((power) => power > MAX_POWER);
}

/** Whether one comes from a loop to a later one by text that both of them take. */
function leadsTo(from: number, to: number, places: Places): boolean {
  const both = [places.get(from)!.takes, places.get(to)!.takes] as const;
  if (!overlap(...both)) return false;
  const seen = new Set<number>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const next of places.get(at)!.next.keys()) {
      if (seen.has(next) || !overlap(places.get(next)!.takes, ...both)) continue;
      if (next === to) return true;
      seen.add(next);
      waiting.push(next);
    }
  return false;
}
