import {judgePattern} from '../../core/check/judge-pattern.ts';

/**
 * A regular expression from elsewhere as HTML's `pattern`, which always means the whole value and is read with the `v` flag;
 * undefined for one that cannot be written so.
 */
export function toPattern(source: string, isWhole = false): string | undefined {
  const inner = source.replace(/^\/(.*)\/[a-z]*$/s, '$1');
  if (inner.length > 500) return undefined;
  const isStart = inner.startsWith('^');
  const isEnd = /(?:^|[^\\])(?:\\\\)*\$$/.test(inner);
  const bare = inner.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
  // `^a|b$` binds weaker than it looks
  const isSplit = bare.includes('|');
  const whole =
    isWhole || (isStart && isEnd && !isSplit)
      ? isStart && isEnd
        ? bare
        : inner
      : isSplit
        ? `.*(?:${inner}).*`
        : `${isStart ? '' : '.*'}${isSplit ? `(?:${bare})` : bare}${isEnd ? '' : '.*'}`;
  return [whole, escapeClasses(whole)].find(isPattern);
}

/** What browsers take, and what cannot keep a page from answering. */
const isPattern = (pattern: string): boolean => !['wrong', 'hangs'].includes(judgePattern(pattern));

/** With the `u` and `v` flags fewer letters may be escaped outside of classes, and more must be inside. */
const escapeClasses = (pattern: string): string =>
  pattern.replace(
    /\[(\^?)((?:\\.|[^\]\\])*)\]|\\(.)/gs,
    (whole, not: string | undefined, inner: string | undefined, letter: string | undefined) => {
      if (letter !== undefined) return /[\w^$\\.*+?()[\]{}|/]/.test(letter) ? whole : letter;
      return `[${not ?? ''}${escapeInside(inner ?? '')}]`;
    },
  );

function escapeInside(inner: string): string {
  const tokens = inner.match(/\\.|[^\\]/gs) ?? [];
  return tokens
    .map((token, i) => {
      if (token.length > 1) return /^\\[-wWdDsSbBnrtfv0-9^$\\.*+?()[\]{}|/]$/.test(token) ? token : token.slice(1);
      if (token === '-')
        return i && i < tokens.length - 1 && !/^\\[wds]$/i.test(tokens[i - 1]!) && !/^\\[wds]$/i.test(tokens[i + 1]!)
          ? '-'
          : '\\-';
      return /[()[{}/|]/.test(token) ? `\\${token}` : token;
    })
    .join('')
    .replace(/([&!#%,:;<=>@`~*+.?^$])\1/g, '\\$1\\$1');
}
