import {Marked, type RendererObject, type Tokens} from 'marked';
import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import {toPlainText} from './plain-text.ts';
import {formatCode} from './highlight.ts';
import {cleanRawHtml} from './raw-html.ts';
import {buildSlugger} from './slugs.ts';
import {renderTable} from './table.ts';

export interface Heading {
  /** 2 for a section, 3 for a part of one. */
  level: number;
  text: string;
  id: string;
}

/** What a Markdown file becomes. */
export interface Article {
  /** The first heading; it is not in `html`. */
  title: string;
  /** The first paragraph, as text. */
  summary: string;
  headings: Heading[];
  html: string;
  /** Whether widgets run on it. */
  isLive: boolean;
}

/** Where a link, or the source of a picture, leads; undefined: nowhere. */
export type Resolve = (href: string) => string | undefined;

/** Reads Markdown. Nothing in it becomes markup but what Markdown itself makes, and examples that are marked as `live`. */
export function buildArticle(markdown: string, resolve: Resolve): Article {
  const article: Article = {title: '', summary: '', headings: [], html: '', isLive: false};
  article.html = new Marked({renderer: buildRenderer(article, resolve)}).parse(markdown, {async: false});
  return article;
}

function buildRenderer(article: Article, resolve: Resolve): RendererObject {
  const toId = buildSlugger();
  const raw = ({text}: Tokens.HTML | Tokens.Tag) => cleanRawHtml(text, (src) => resolve(src) ?? '');
  return {
    heading({tokens, depth}) {
      const html = this.parser.parseInline(tokens);
      const heading = {level: depth, text: toPlainText(html), id: toId(toPlainText(html))};
      if (depth === 1 && !article.title) {
        article.title = heading.text;
        return '';
      }
      article.headings.push(heading);
      return renderHeading(heading, html);
    },
    paragraph({tokens}) {
      const html = this.parser.parseInline(tokens);
      article.summary ||= toPlainText(html);
      return `<p>${html}</p>\n`;
    },
    code({text, lang = ''}) {
      const [language = '', ...flags] = lang.split(' ');
      if (!flags.includes('live')) return renderCode(text, language);
      article.isLive = true;
      return renderExample(text);
    },
    link({href, tokens}) {
      const place = resolve(href);
      const html = this.parser.parseInline(tokens);
      return place === undefined ? html : `<a href="${escapeMarkup(place)}">${html}</a>`;
    },
    image: ({href, text}) => `<img src="${escapeMarkup(resolve(href) ?? '')}" alt="${escapeMarkup(text)}">`,
    html: (token) => raw(token),
    table(token) {
      const cells = (row: Tokens.TableCell[]) =>
        row.map(({tokens, align, header}) => ({html: this.parser.parseInline(tokens), align, isHead: header}));
      return renderTable(cells(token.header), token.rows.map(cells), article.headings.at(-1)?.text ?? article.title);
    },
  };
}

/** A heading with a link to itself beside it, so that its own name stays what it says. */
export const renderHeading = ({level, text, id}: Heading, html = escapeMarkup(text)): string =>
  `<div class="heading"><h${level} id="${escapeMarkup(id)}">${html}</h${level}>` +
  `<a class="anchor" href="#${escapeMarkup(id)}" aria-label="Link to “${escapeMarkup(text)}”">#</a></div>\n`;

const renderCode = (text: string, language: string): string =>
  `<pre tabindex="0"><code>${formatCode(text, language)}</code></pre>\n`;

/** A widget that runs, and the code that it is. What is sent from an example is kept nowhere, not even on the device. */
export const renderExample = (code: string): string =>
  `<div class="example"><div class="stage">${code.replace(/<(kith-(?:survey|signup|pulse|priorities|calendar))\b/g, '<$1 shared-device')}</div>` +
  `<details><summary>The code of this example</summary>${renderCode(code, 'html')}</details></div>\n`;
