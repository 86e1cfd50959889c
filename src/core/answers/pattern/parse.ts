/**
 * Reads a regular expression that `RegExp` accepts with the `v` flag (ECMA-262, "Patterns") into a tree. What matches one
 * character is kept as it is written: `RegExp` itself judges it later, so that classes and properties mean what they mean.
 */
export type Pattern =
  /** One character; `strings` where a class may also match several at once (`\q{…}`, emoji). */
  | {kind: 'set'; source: string; strings?: true}
  | {kind: 'sequence' | 'choice'; parts: Pattern[]}
  | {
      kind: 'loop';
      body: Pattern;
      min: number;
      max: number;
      isLazy: boolean;
      groups: readonly [from: number, to: number];
    }
  | {kind: 'group'; index: number; body: Pattern}
  | {kind: 'look'; body: Pattern; isBack: boolean; isNegative: boolean}
  | {kind: 'start' | 'end' | 'edge' | 'inside'}
  | {kind: 'back'; groups: readonly number[]};

/** A pattern that is read here in full, or too large or too new for it. */
export class Unreadable extends Error {}

const MAX_LENGTH = 5000;
const MAX_DEPTH = 60;
/** Classes and properties that match more than one character (ECMA-262, "Properties of strings"). */
const STRINGS = /\\q\{|\\p\{(?:RGI_|Basic_Emoji|Emoji_Keycap)/;

/** @throws {Unreadable} longer than 5,000 characters, nested more than 60 deep, or with `(?i:…)` */
export function parsePattern(source: string): {pattern: Pattern; hasBack: boolean} {
  if (source.length > MAX_LENGTH) throw new Unreadable();
  return new Reader(source).read();
}

class Reader {
  readonly #source: string;
  #at = 0;
  #depth = 0;
  #groups = 0;
  readonly #names = new Map<string, number[]>();
  readonly #waiting: (() => void)[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  read(): {pattern: Pattern; hasBack: boolean} {
    const pattern = this.#readChoice();
    if (this.#at < this.#source.length) throw new Unreadable();
    for (const settle of this.#waiting) settle();
    return {pattern, hasBack: this.#waiting.length > 0};
  }

  /** Takes what stands here, if it is this. */
  #take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source);
    if (found) this.#at += found[0].length;
    return found;
  }

  #readChoice(): Pattern {
    if (++this.#depth > MAX_DEPTH) throw new Unreadable();
    const parts = [this.#readSequence()];
    while (this.#take(/\|/y)) parts.push(this.#readSequence());
    this.#depth--;
    return parts.length === 1 ? parts[0]! : {kind: 'choice', parts};
  }

  #readSequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at]!)) {
      const first = this.#groups;
      parts.push(this.#readLoop(this.#readAtom(), first));
    }
    return parts.length === 1 ? parts[0]! : {kind: 'sequence', parts};
  }

  #readLoop(body: Pattern, first: number): Pattern {
    const found = this.#take(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/y);
    if (!found) return body;
    const [, sign, low, comma, high, lazy] = found;
    const min = sign ? (sign === '+' ? 1 : 0) : Number(low);
    const max = sign ? (sign === '?' ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : min;
    return {kind: 'loop', body, min, max, isLazy: lazy === '?', groups: [first + 1, this.#groups]};
  }

  #readAtom(): Pattern {
    if (this.#take(/\^/y)) return {kind: 'start'};
    if (this.#take(/\$/y)) return {kind: 'end'};
    if (this.#take(/\(/y)) return this.#readGroup();
    if (this.#source[this.#at] === '[') return this.#readClass();
    return this.#source[this.#at] === '\\' ? this.#readEscape() : {kind: 'set', source: this.#take(/./suy)![0]};
  }

  #readGroup(): Pattern {
    const look = this.#take(/\?(<?)([=!])/y);
    const name = look ? null : this.#take(/\?<([^>]+)>/y);
    const index = look || this.#take(/\?:/y) ? 0 : ++this.#groups;
    if (index && !name && this.#take(/\?/y)) throw new Unreadable();
    if (name) this.#names.set(name[1]!, [...(this.#names.get(name[1]!) ?? []), index]);
    const body = this.#readChoice();
    this.#take(/\)/y);
    if (look) return {kind: 'look', body, isBack: look[1] === '<', isNegative: look[2] === '!'};
    return index ? {kind: 'group', index, body} : body;
  }

  /** Classes hold classes: brackets are counted, escaped ones are not. */
  #readClass(): Pattern {
    const from = this.#at;
    for (let depth = 0; this.#at < this.#source.length;) {
      const [part] = this.#take(/\\.|[^\\]/suy)!;
      if (part === '[') depth++;
      if (part === ']' && --depth === 0) break;
    }
    return toSet(this.#source.slice(from, this.#at));
  }

  #readEscape(): Pattern {
    const edge = this.#take(/\\([bB])/y);
    if (edge) return {kind: edge[1] === 'b' ? 'edge' : 'inside'};
    const number = this.#take(/\\([1-9]\d*)/y);
    if (number) return this.#refer(() => [Number(number[1])]);
    const name = this.#take(/\\k<([^>]+)>/y);
    if (name) return this.#refer(() => this.#names.get(name[1]!) ?? []);
    const pair = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}/y;
    const long = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|.)/suy;
    return toSet((this.#take(pair) ?? this.#take(long)!)[0]);
  }

  /** A name may be referred to before it is given. */
  #refer(find: () => readonly number[]): Pattern {
    const back: {kind: 'back'; groups: readonly number[]} = {kind: 'back', groups: []};
    this.#waiting.push(() => (back.groups = find()));
    return back;
  }
}

const toSet = (source: string): Pattern => ({kind: 'set', source, ...(STRINGS.test(source) && {strings: true})});
