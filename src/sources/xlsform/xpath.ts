import type {Operator} from '../importing/compare.ts';
import type {Rule} from '../importing/rule.ts';

/**
 * Reads the part of XPath that XLSForms use in "relevant", "constraint" and "choice_filter" (ODK XForms specification,
 * "XPath Functions") into rules; whatever else is computed is read over. Nothing is ever run.
 * @param columns what names without a sign stand for: the columns of a choice
 * @returns the rule, or why it cannot be read
 */
export function parseXPath(source: string, columns?: ReadonlyMap<string, string>): Rule | string {
  if (source.length > 10_000) return 'it is too long';
  const tokens = tokenize(source);
  if (typeof tokens === 'string') return tokens;
  const reader = new Reader(tokens, columns ?? new Map());
  try {
    const rule = reader.readAny();
    return reader.token === undefined ? rule : `“${reader.token}” is not expected there`;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

class Unreadable extends Error {}

const TOKEN =
  /\s*(?:(\$\{[^{}]+\})|("[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)|(\d+(?:\.\d+)?|\.\d+)|(!=|<=|>=|[=<>()+*,[\]|-])|((?:\.\.?\/|\/)?[\p{L}_][\w.\-:\p{L}]*(?:\/[\w.\-:\p{L}]+)*|(?:\.\.\/)+[\w.\-/]*|\.\.?)|(\/))/uy;

function tokenize(source: string): string[] | string {
  const tokens: string[] = [];
  const text = source.replaceAll('\u00a0', ' ').trimEnd();
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return `“${text.slice(at, at + 20)}” cannot be read`;
    tokens.push(match[0].trim());
    at = TOKEN.lastIndex;
  }
  return tokens.length ? tokens : 'it is empty';
}

const COMPARISONS: Readonly<Record<string, Operator>> = {
  '=': 'is',
  '!=': 'isNot',
  '<': 'below',
  '>': 'above',
  '<=': 'atMost',
  '>=': 'atLeast',
};
const ARITHMETIC = new Set(['+', '-', '*', 'div', 'mod', '|']);
/** Functions that only say of which kind their argument is. */
const PASSING = new Set([
  'string',
  'number',
  'int',
  'boolean-from-string',
  'once',
  'date',
  'decimal-date-time',
  'normalize-space',
]);
const MAX_DEPTH = 50;

class Reader {
  readonly tokens: readonly string[];
  readonly columns: ReadonlyMap<string, string>;
  index = 0;
  depth = 0;

  constructor(tokens: readonly string[], columns: ReadonlyMap<string, string>) {
    this.tokens = tokens;
    this.columns = columns;
  }

  get token(): string | undefined {
    return this.tokens[this.index];
  }

  take(text: string): boolean {
    if (this.token?.toLowerCase() !== text) return false;
    this.index++;
    return true;
  }

  readAny(): Rule {
    if (++this.depth > MAX_DEPTH) throw new Unreadable('it is nested too deeply');
    const parts = [this.readAll()];
    while (this.take('or')) parts.push(this.readAll());
    this.depth--;
    return parts.length === 1 ? parts[0]! : {kind: 'or', parts};
  }

  readAll(): Rule {
    const parts = [this.readComparison()];
    while (this.take('and')) parts.push(this.readComparison());
    return parts.length === 1 ? parts[0]! : {kind: 'and', parts};
  }

  readComparison(): Rule {
    let left = this.readSum();
    while (this.token !== undefined && Object.hasOwn(COMPARISONS, this.token)) {
      const operator = COMPARISONS[this.token]!;
      this.index++;
      left = toComparison(left, operator, this.readSum());
    }
    return left;
  }

  readSum(): Rule {
    const start = this.index;
    const first = this.readAtom();
    if (!this.token || !ARITHMETIC.has(this.token.toLowerCase())) return first;
    while (this.token && ARITHMETIC.has(this.token.toLowerCase())) {
      this.index++;
      this.readAtom();
    }
    return {kind: 'call', text: this.textFrom(start)};
  }

  readAtom(): Rule {
    const {token} = this;
    const start = this.index;
    if (token === undefined) throw new Unreadable('it ends too early');
    this.index++;
    if (token === '-') {
      const inner = this.readAtom();
      return inner.kind === 'value'
        ? {kind: 'value', value: -Number(inner.value)}
        : {kind: 'call', text: this.textFrom(start)};
    }
    if (token === '(') {
      const rule = this.readAny();
      if (!this.take(')')) throw new Unreadable('a bracket is not closed');
      return rule;
    }
    if (token.startsWith('${')) return {kind: 'name', name: token.slice(2, -1).trim()};
    if (/^["'“‘]/.test(token)) return {kind: 'value', value: token.slice(1, -1)};
    if (/^\.?\d/.test(token)) return {kind: 'value', value: Number(token)};
    if (this.take('(')) return this.readCall(token, start);
    if (this.token === '[') throw new Unreadable('it looks for nodes');
    return this.readName(token);
  }

  readName(token: string): Rule {
    if (token === '.') return {kind: 'name', name: '.'};
    const column = this.columns.get(token);
    if (column !== undefined) return {kind: 'value', value: column};
    const last = token.split('/').at(-1)!;
    if (token.includes('/') && /^[\p{L}_]/u.test(last)) return {kind: 'name', name: last};
    if (/^[\p{L}_]/u.test(token)) return this.columns.size ? {kind: 'value', value: ''} : {kind: 'name', name: token};
    throw new Unreadable(`“${token}” is not expected there`);
  }

  readCall(name: string, start: number): Rule {
    const items: Rule[] = [];
    if (!this.take(')')) {
      do items.push(this.readAny());
      while (this.take(','));
      if (!this.take(')')) throw new Unreadable('a bracket is not closed');
    }
    const [first, second] = items;
    const lower = name.toLowerCase();
    if (lower === 'true' || lower === 'false') return {kind: 'value', value: lower === 'true'};
    if (lower === 'not' && first) return {kind: 'not', rule: first};
    if (lower === 'selected' && first && second)
      return {kind: 'compare', operator: 'in', left: first, right: {kind: 'list', items: [second]}};
    if (PASSING.has(lower) && first && items.length === 1) return first;
    if (['count-selected', 'string-length', 'count'].includes(lower) && first?.kind === 'name')
      return {kind: 'call', text: `${lower} ${first.name}`};
    if (lower === 'regex' && first?.kind === 'name' && second?.kind === 'value')
      return {kind: 'call', text: `regex ${first.name} ${String(second.value)}`};
    return {kind: 'call', text: this.textFrom(start)};
  }

  textFrom(start: number): string {
    return this.tokens
      .slice(start, this.index)
      .join(' ')
      .replace(/ ?([(),]) ?/g, '$1')
      .slice(0, 80);
  }
}

/** `count-selected(${q}) > 2` and `string-length(${q}) > 0` ask how many, and whether at all. */
function toComparison(left: Rule, operator: Operator, right: Rule): Rule {
  const counted = left.kind === 'call' ? /^(count-selected|string-length|count) (\S+)$/.exec(left.text) : null;
  if (!counted || right.kind !== 'value') return {kind: 'compare', operator, left, right};
  const n = Number(right.value);
  const [, what, name = ''] = counted;
  const subject: Rule = {kind: 'name', name};
  if (what === 'string-length') {
    const isAny =
      (operator === 'above' && n === 0) || (operator === 'atLeast' && n === 1) || (operator === 'isNot' && n === 0);
    if (isAny) return {kind: 'compare', operator: 'answered', left: subject};
    return operator === 'is' && n === 0
      ? {kind: 'compare', operator: 'unanswered', left: subject}
      : {kind: 'compare', operator, left, right};
  }
  const count = (by: Operator, value: number): Rule => ({
    kind: 'compare',
    operator: by,
    left: subject,
    right: {kind: 'value', value},
  });
  if (operator === 'above') return count('countAtLeast', n + 1);
  if (operator === 'atLeast') return count('countAtLeast', n);
  if (operator === 'below') return count('countAtMost', n - 1);
  if (operator === 'atMost') return count('countAtMost', n);
  const exact: Rule = {kind: 'and', parts: [count('countAtLeast', n), count('countAtMost', n)]};
  return operator === 'is' ? exact : {kind: 'not', rule: exact};
}
