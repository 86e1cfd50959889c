// Links of the docs: the file is there, and so is the heading.
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Marked, type Token, type Tokens} from 'marked';
import {toPlainText} from '../../../scripts/docs-site/plain-text.ts';
import {buildSlugger} from '../../../scripts/docs-site/slugs.ts';
import {ROOT} from '../../../scripts/source-files.ts';
import {readDoc} from './blocks.ts';

const marked = new Marked();
const anchors = new Map<string, Set<string>>();

/** The anchors that the headings of a file make. */
function findAnchors(file: string): Set<string> {
  const known = anchors.get(file);
  if (known) return known;
  const toId = buildSlugger();
  const found = new Set<string>();
  marked.walkTokens(marked.lexer(readDoc(file)), (token) => {
    if (token.type === 'heading') found.add(toId(toPlainText(marked.parseInline(token.text, {async: false}))));
  });
  anchors.set(file, found);
  return found;
}

const isLink = (token: Token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image';

/** Every place that a file leads to. */
export function findLinks(markdown: string): string[] {
  const links = [...markdown.replace(/`[^`\n]*`/g, '').matchAll(/\b(?:src|srcset)="([^"]+)"/g)].map(([, src]) => src!);
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (isLink(token)) links.push(token.href);
  });
  return links;
}

/** Links of a file that lead nowhere. Addresses of other sites are not asked. */
export function findDeadLinks(file: string): string[] {
  const withoutBlocks = readDoc(file).replace(/^( *)(`{3,})[^]*?^\1\2 *$/gm, '');
  return findLinks(withoutBlocks)
    .filter((href) => !/^(?:https?|mailto):/.test(href))
    .filter((href) => !isThere(file, href));
}

function isThere(file: string, href: string): boolean {
  const [path, anchor] = href.split('#');
  const target = path ? join(dirname(file), path) : file;
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || (target.endsWith('.md') && findAnchors(target).has(anchor));
}
