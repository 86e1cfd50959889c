/** The small Markdown that texts may use (emphasis, strong, links, lists, line breaks, signs after a backslash) as a tree; HTML is plain text. */
export type Inline =
  | string
  | {kind: 'strong' | 'em'; children: Inline[]}
  | {kind: 'link'; href: string; children: Inline[]}
  | {kind: 'break'};
export type Block = {kind: 'paragraph'; children: Inline[]} | {kind: 'list'; ordered: boolean; items: Inline[][]};

// bounds on what repeats, so that no text of 20,000 brackets or spaces takes long
const INLINE =
  /\\([!-/:-@[-`{-~])|\*\*(?=\S)((?:\\[^]|[^*\\])+?)\*\*|__(?=\S)((?:\\[^]|[^_\\])+?)__|\*(?=\S)((?:\\[^]|[^*\\])+?)\*|\b_(?=\S)((?:\\[^]|[^_\\])+?)_\b|\[((?:\\[^]|[^[\]\\])+)\]\(([^)\s]{1,1000})\)|(?: {2,99}|\\)?\n/;
const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const MAX_LENGTH = 20_000;

/** Parses a text of at most 20,000 characters (the rest is left out). Never throws. */
export function parseMarkdown(text: string): Block[] {
  const blocks = text
    .slice(0, MAX_LENGTH)
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/);
  return blocks.filter((b) => b.trim()).flatMap(parseBlock);
}

function parseBlock(block: string): Block[] {
  const lines = block.trim().split('\n');
  const first = lines.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  if (first < 0) return [{kind: 'paragraph', children: parseInline(lines.join('\n'))}];
  const marker = BULLET.test(lines[first]!) ? BULLET : NUMBER;
  const items: string[] = [];
  for (const line of lines.slice(first)) {
    if (marker.test(line)) items.push(line.replace(marker, ''));
    else items[items.length - 1] += '\n' + line.trim();
  }
  const list: Block = {kind: 'list', ordered: marker === NUMBER, items: items.map((item) => parseInline(item))};
  return first ? [...parseBlock(lines.slice(0, first).join('\n')), list] : [list];
}

/** Parses one line of text: everything but lists. `depth` bounds nesting. */
export function parseInline(text: string, depth = 0): Inline[] {
  const out: Inline[] = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match && depth < 4; match = INLINE.exec(rest)) {
    if (match.index) out.push(rest.slice(0, match.index));
    out.push(toInline(match, depth));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest) out.push(rest);
  return out;
}

function toInline([, sign, strong, strong2, em, em2, label, href]: RegExpExecArray, depth: number): Inline {
  if (sign) return sign;
  const inner = (s: string) => parseInline(s, depth + 1);
  if (strong ?? strong2) return {kind: 'strong', children: inner((strong ?? strong2)!)};
  if (em ?? em2) return {kind: 'em', children: inner((em ?? em2)!)};
  return label ? {kind: 'link', href: href!, children: inner(label)} : {kind: 'break'};
}

/** The words alone. */
export function plainText(text: string): string {
  const flat = (nodes: Inline[]): string =>
    nodes.map((n) => (typeof n === 'string' ? n : n.kind === 'break' ? ' ' : flat(n.children))).join('');
  return parseMarkdown(text)
    .map((b) => (b.kind === 'list' ? b.items.map(flat).join('\n') : flat(b.children)))
    .join('\n');
}
