/** HTML as a tree of plain values: what is written from it is escaped and closed by construction. */
export type Markup = string | Tag | Comment | readonly Markup[];
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export interface Tag {
  tag: string;
  attributes: Attributes;
  children: readonly Markup[];
}
interface Comment {
  comment: string;
}

/** An element. Attributes that are false or undefined are left out; `true` stands alone. */
export const tag = (name: string, attributes: Attributes = {}, ...children: Markup[]): Tag => ({
  tag: name,
  attributes,
  children,
});

/** These have no end tag (WHATWG HTML, "Void elements"). */
const VOID = new Set(['br', 'img', 'input', 'link', 'meta']);
/** These stand on lines of their own; what is inside the others is one line, since white space would show. */
const BLOCKS = new Set(['form', 'fieldset', 'div', 'ul', 'ol', 'select']);

/** The tree as HTML, indented by two spaces a level; ends in a line break. */
export const formatMarkup = (markup: Markup): string => writeLines(markup, '');

function writeLines(markup: Markup, indent: string): string {
  if (typeof markup === 'string') return markup ? `${indent}${escapeText(markup)}\n` : '';
  if ('comment' in markup) return `${indent}${writeComment(markup)}\n`;
  if (!('tag' in markup)) return markup.map((part) => writeLines(part, indent)).join('');
  if (!BLOCKS.has(markup.tag)) return `${indent}${writeInline(markup)}\n`;
  return `${indent}${startTag(markup)}\n${writeLines(markup.children, `${indent}  `)}${indent}</${markup.tag}>\n`;
}

function writeInline(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup);
  if ('comment' in markup) return writeComment(markup);
  if (!('tag' in markup)) return markup.map(writeInline).join('');
  return startTag(markup) + (VOID.has(markup.tag) ? '' : `${writeInline(markup.children)}</${markup.tag}>`);
}

function startTag({tag: name, attributes}: Tag): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${key}` : ` ${key}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`;
  });
  return `<${name}${written.join('')}>`;
}

/** NUL cannot stand in HTML at all. */
const escapeText = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A comment ends at `--` or `>`, so neither stays. */
const writeComment = ({comment}: Comment): string => `<!-- ${comment.replace(/-{2,}|[<>\0]/g, ' ')} -->`;
