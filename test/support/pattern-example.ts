/**
 * Texts that a pattern may take: a walk through its groups, classes and repetitions that keeps to the first possibility, with
 * few and with more repetitions. Whether they really fit is for the caller to see.
 */
export function exampleOf(pattern: string): string[] {
  const bare = pattern
    .replace(/\(\?[=!<][^()]*\)/g, '')
    .replaceAll('^', (_, i: number) => (pattern[i - 1] === '[' ? '^' : ''))
    .replace(/(?<!\\)\$/g, '');
  return [0, 1, 2, 3, 5].flatMap((more) => [walk(bare, more, 0).text]);
}

interface Walked {
  text: string;
  /** Where the next piece begins. */
  at: number;
}

/** One alternative after another, up to the end or a closing bracket; the first counts. */
function walk(pattern: string, more: number, from: number): Walked {
  let at = from;
  let text = '';
  let isFirst = true;
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      isFirst = false;
      at++;
      continue;
    }
    const piece = readPiece(pattern, more, at);
    const [times, next] = readTimes(pattern, more, piece.at);
    if (isFirst) text += piece.text.repeat(Math.min(times, 50));
    at = next;
  }
  return {text, at};
}

const CLASSES: Readonly<Record<string, string>> = {d: '1', w: 'a', s: ' ', D: 'a', W: '-', S: 'a', b: '', B: ''};

function readPiece(pattern: string, more: number, at: number): Walked {
  const letter = pattern[at]!;
  if (letter === '(') {
    const start = /^\((?:\?(?::|<\w+>))?/.exec(pattern.slice(at))![0].length;
    const inner = walk(pattern, more, at + start);
    return {text: inner.text, at: inner.at + 1};
  }
  if (letter === '[') {
    const found = /^\[(\^?)((?:\\.|[^\]\\])*)\]/.exec(pattern.slice(at));
    if (!found) return {text: letter, at: at + 1};
    return {text: fromClass(found[2]!, found[1] === '^'), at: at + found[0].length};
  }
  if (letter === '\\') {
    const escaped = pattern[at + 1] ?? '';
    return {text: CLASSES[escaped] ?? escaped, at: at + 2};
  }
  return {text: letter === '.' ? 'a' : letter, at: at + 1};
}

function fromClass(inner: string, isNot: boolean): string {
  if (isNot) return ['a', '1', '-', ' '].find((letter) => !inner.includes(letter)) ?? 'a';
  const first = inner.replace(/^\\([dws])/i, (_, letter: string) => CLASSES[letter] ?? '').replace(/^\\/, '');
  return [...first][0] ?? '';
}

function readTimes(pattern: string, more: number, at: number): [times: number, next: number] {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at));
  if (!found) return [1, at];
  const [whole, sign, low, , high] = found;
  const next = at + whole.length;
  if (sign) return [sign === '?' ? Math.min(1, more) : Math.max(more, sign === '+' ? 1 : 0), next];
  const least = Number(low);
  return [high ? Math.min(Number(high), least + more) : least, next];
}
