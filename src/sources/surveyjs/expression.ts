import type {Operator} from '../importing/compare.ts';
import type {Rule} from '../importing/rule.ts';

/**
 * Reads SurveyJS's expression language (its documentation, "Conditional Logic and Dynamic Texts") into rules. Functions and
 * arithmetic are read over as computed parts; nothing is ever run. A sentence says why an expression cannot be read.
 */
export function parseExpression(source: string): Rule | string {
  if (source.length > 10_000) return 'it is too long';
  const tokens = tokenize(source);
  if (typeof tokens === 'string') return tokens;
  const reader = new Reader(source, tokens);
  try {
    const rule = reader.readAny();
    return reader.token ? `“${reader.token.text}” is not expected there` : rule;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

class Unreadable extends Error {}

interface Token {
  kind: 'name' | 'value' | 'word' | 'sign';
  text: string;
  value?: string | number;
  start: number;
  end: number;
}

const TOKEN =
  /\{([^{}]+)\}|'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|(0x[\da-f]+|\d+(?:\.\d+)?)(?![\w])|([A-Za-z_][\w.]*|[^\s(){}[\],'"<>=!+*/%^|&-]+)|(\|\||&&|<=|>=|=<|=>|==|!=|<>|\*=|[=<>!+\-*/%^()[\],])/gy;

function tokenize(source: string): Token[] | string {
  const tokens: Token[] = [];
  let from = 0;
  while (from < source.length) {
    const blank = /\s*/y;
    blank.lastIndex = from;
    from += blank.exec(source)![0].length;
    if (from >= source.length) break;
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(source);
    if (!match) return `“${source.slice(from, from + 20)}” cannot be read`;
    tokens.push(toToken(match, from));
    from = TOKEN.lastIndex;
  }
  return tokens.length ? tokens : 'it is empty';
}

function toToken([text, name, single, double, number, word]: RegExpExecArray, start: number): Token {
  const place = {text, start, end: start + text.length};
  if (name !== undefined) return {kind: 'name', ...place, value: name.trim()};
  const quoted = single ?? double;
  if (quoted !== undefined) return {kind: 'value', ...place, value: quoted.replace(/\\(['"\\])/g, '$1')};
  if (number !== undefined) return {kind: 'value', ...place, value: Number(number)};
  return {kind: word === undefined ? 'sign' : 'word', ...place};
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': 'is',
  '==': 'is',
  equal: 'is',
  equals: 'is',
  '!=': 'isNot',
  '<>': 'isNot',
  notequal: 'isNot',
  '<': 'below',
  less: 'below',
  '>': 'above',
  greater: 'above',
  '<=': 'atMost',
  '=<': 'atMost',
  lessorequal: 'atMost',
  '>=': 'atLeast',
  '=>': 'atLeast',
  greaterorequal: 'atLeast',
  contains: 'includes',
  contain: 'includes',
  '*=': 'includes',
  notcontains: 'excludes',
  notcontain: 'excludes',
  anyof: 'in',
  allof: 'includesAll',
  noneof: 'notIn',
};
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '^', 'power']);
/** Deeper nesting than anybody writes. */
const MAX_DEPTH = 50;

class Reader {
  readonly source: string;
  readonly tokens: readonly Token[];
  index = 0;
  depth = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.source = source;
    this.tokens = tokens;
  }

  get token(): Token | undefined {
    return this.tokens[this.index];
  }

  /** Takes the next token where it is one of these words or signs. */
  take(...texts: string[]): Token | undefined {
    const {token} = this;
    if (!token || token.kind === 'value' || token.kind === 'name' || !texts.includes(token.text.toLowerCase()))
      return undefined;
    this.index++;
    return token;
  }

  readAny(): Rule {
    if (++this.depth > MAX_DEPTH) throw new Unreadable('it is nested too deeply');
    const parts = [this.readAll()];
    while (this.take('or', '||')) parts.push(this.readAll());
    this.depth--;
    return parts.length === 1 ? parts[0]! : {kind: 'or', parts};
  }

  readAll(): Rule {
    const parts = [this.readComparison()];
    while (this.take('and', '&&')) parts.push(this.readComparison());
    return parts.length === 1 ? parts[0]! : {kind: 'and', parts};
  }

  readComparison(): Rule {
    let left = this.readSum();
    for (let found = this.take(...Object.keys(OPERATORS)); found; found = this.take(...Object.keys(OPERATORS))) {
      const right = this.readSum();
      left = toComparison(left, OPERATORS[found.text.toLowerCase()]!, right);
    }
    return left;
  }

  /** Sums and products are read over: Kith's rules do not compute. */
  readSum(): Rule {
    const start = this.token?.start ?? this.source.length;
    const first = this.readFactor();
    let isComputed = false;
    while (this.token && this.token.kind !== 'value' && ARITHMETIC.has(this.token.text)) {
      this.index++;
      this.readFactor();
      isComputed = true;
    }
    return isComputed ? {kind: 'call', text: this.textFrom(start)} : first;
  }

  readFactor(): Rule {
    if (this.take('!', 'negate', 'not')) return {kind: 'not', rule: this.readFactor()};
    const minus = this.take('-');
    const atom = this.readAtom();
    const signed = minus && atom.kind === 'value' ? {...atom, value: -Number(atom.value)} : atom;
    if (this.take('empty')) return {kind: 'compare', operator: 'unanswered', left: signed};
    return this.take('notempty') ? {kind: 'compare', operator: 'answered', left: signed} : signed;
  }

  readAtom(): Rule {
    const {token} = this;
    if (!token) throw new Unreadable('it ends too early');
    this.index++;
    if (token.kind === 'name') return {kind: 'name', name: String(token.value)};
    if (token.kind === 'value') return {kind: 'value', value: token.value!};
    if (token.text === '(') return this.readGroup();
    if (token.text === '[') return {kind: 'list', items: this.readList(']')};
    if (token.kind === 'word') return this.readWord(token);
    throw new Unreadable(`“${token.text}” is not expected there`);
  }

  readGroup(): Rule {
    const rule = this.readAny();
    if (!this.take(')') && this.token) throw new Unreadable(`“${this.token.text}” is not expected there`);
    return rule;
  }

  readList(close: string): Rule[] {
    const items: Rule[] = [];
    if (this.take(close)) return items;
    do items.push(this.readAny());
    while (this.take(','));
    if (!this.take(close) && this.token) throw new Unreadable(`“${this.token.text}” is not expected there`);
    return items;
  }

  readWord({text, start}: Token): Rule {
    if (this.take('(')) {
      this.readList(')');
      return {kind: 'call', text: this.textFrom(start)};
    }
    const lower = text.toLowerCase();
    if (lower === 'true' || lower === 'false') return {kind: 'value', value: lower === 'true'};
    return {kind: 'value', value: lower === 'null' || lower === 'undefined' ? '' : text};
  }

  textFrom(start: number): string {
    const end = this.tokens[this.index - 1]?.end ?? start;
    return this.source.slice(start, Math.min(end, start + 80));
  }
}

/** `{picks.length} > 2` asks how many were picked. */
function toComparison(left: Rule, operator: Operator, right: Rule): Rule {
  const name = left.kind === 'name' ? /^(.+)\.length$/.exec(left.name)?.[1] : undefined;
  if (name === undefined || right.kind !== 'value') return {kind: 'compare', operator, left, right};
  const n = Number(right.value);
  const counted = (by: Operator, value: number): Rule => ({
    kind: 'compare',
    operator: by,
    left: {kind: 'name', name},
    right: {kind: 'value', value},
  });
  if (operator === 'above') return counted('countAtLeast', n + 1);
  if (operator === 'atLeast') return counted('countAtLeast', n);
  if (operator === 'below') return counted('countAtMost', n - 1);
  if (operator === 'atMost') return counted('countAtMost', n);
  const exact: Rule = {kind: 'and', parts: [counted('countAtLeast', n), counted('countAtMost', n)]};
  return operator === 'isNot'
    ? {kind: 'not', rule: exact}
    : operator === 'is'
      ? exact
      : {kind: 'compare', operator, left, right};
}
