import {parseInline, parseMarkdown, type Block, type Inline} from '../../core/text/markdown.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import {tag, type Markup} from './markup.ts';

/** Markdown as HTML, with paragraphs and lists. */
export const toProse = (text: string): Markup => parseMarkdown(text).map(writeBlock);

/** Markdown of one line (a label, a choice): no paragraphs or lists. */
export const toLine = (text: string): Markup => parseInline(text.slice(0, 20_000)).map(writeInline);

function writeBlock(block: Block): Markup {
  if (block.kind === 'paragraph') return tag('p', {}, block.children.map(writeInline));
  const items = block.items.map((item) => tag('li', {}, item.map(writeInline)));
  return tag(block.ordered ? 'ol' : 'ul', {}, ...items);
}

function writeInline(node: Inline): Markup {
  if (typeof node === 'string') return node;
  if (node.kind === 'break') return tag('br');
  const children = node.children.map(writeInline);
  if (node.kind !== 'link') return tag(node.kind, {}, children);
  const href = safeAddress(node.href);
  return href ? tag('a', {href, rel: 'noopener'}, children) : children;
}

/** An address as it was written, if no browser could take it for anything but http, https, mailto or tel. */
export const safeAddress = (url: string): string | undefined =>
  safeUrl(url, 'https://example.org/') ? url : undefined;
